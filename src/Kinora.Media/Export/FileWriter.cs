using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;

namespace Kinora.Media.Export;

/// <summary>Writes what is not a film: a frame as a picture, a WAV as a sound file. The target appears only when it is whole.</summary>
public static class FileWriter
{
    private const string Whole = "whole";

    private static readonly ToolLimits PictureLimits = new() { Wall = TimeSpan.FromMinutes(1), Cpu = TimeSpan.FromMinutes(1) };

    private static readonly ToolLimits SoundLimits = ToolLimits.Long with { MemoryBytes = 1L << 30 };

    /// <summary>One frame as PNG or JPEG, BT.709 turned into sRGB.</summary>
    /// <exception cref="OutputException">The target can't be written.</exception>
    public static Task WritePictureAsync(
        Frame frame, string target, ExportFormat format, ExportQuality quality = ExportQuality.High,
        CancellationToken cancellationToken = default)
    {
        if (format is not (ExportFormat.Png or ExportFormat.Jpeg)) throw new ArgumentException($"{format} is not a picture.");
        var settings = new ExportSettings { Format = format, Quality = quality, Width = frame.Width, Height = frame.Height };
        return WriteAsync(target, file => EncodeArguments.Still(settings, file), PictureLimits, frame.Bytes.ToArray(), cancellationToken);
    }

    /// <summary>A WAV as MP3 or WAV (16 bits, 48 kHz).</summary>
    /// <exception cref="OutputException">The target can't be written.</exception>
    public static Task WriteSoundAsync(
        string wave, string target, ExportFormat format, ExportQuality quality = ExportQuality.Standard,
        CancellationToken cancellationToken = default)
    {
        if (format is not (ExportFormat.Mp3 or ExportFormat.Wav)) throw new ArgumentException($"{format} is not a sound.");
        var settings = new ExportSettings { Format = format, Quality = quality };
        var source = Path.GetFullPath(wave);
        return WriteAsync(target, file => EncodeArguments.Sound(settings, source, file), SoundLimits, default, cancellationToken);
    }

    private static async Task WriteAsync(
        string target, Func<string, IReadOnlyList<string>> arguments, ToolLimits limits, ReadOnlyMemory<byte> input,
        CancellationToken cancellationToken)
    {
        using var output = new TemporaryOutput(target);
        try
        {
            var command = new ToolCommand("ffmpeg", arguments(output[Whole])) { Limits = limits };
            await ToolProcess.RunAsync(command, input, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolFailedException failure) when (output.Explain(failure) is { } explained)
        {
            throw explained;
        }
        output.Commit(Whole);
    }
}
