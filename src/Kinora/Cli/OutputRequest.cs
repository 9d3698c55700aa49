using Kinora.Core;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary>What kind of file is wanted.</summary>
internal sealed record OutputRequest
{
    /// <summary>Null: a free name in the current folder.</summary>
    public string? Path { get; init; }

    public ExportFormat Format { get; init; }

    public VideoCodec? Codec { get; init; }

    public ExportQuality Quality { get; init; } = ExportQuality.Standard;

    /// <summary>Exactly these pixels.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>This shape, at full size; a draft or a GIF is made smaller.</summary>
    public (int Width, int Height)? Shape { get; init; }

    public FrameRate? FrameRate { get; init; }

    public bool InSoftware { get; init; }

    public bool Json { get; init; }

    /// <summary>The canvas that the film is laid out on.</summary>
    public Canvas CanvasOf(Canvas own)
    {
        var (width, height) = Size ?? Shape ?? (own.Width, own.Height);
        return own with { Width = width, Height = height, FrameRate = FrameRate ?? own.FrameRate };
    }

    /// <exception cref="CommandFailedException">What is wanted cannot be made.</exception>
    public ExportSettings SettingsFor(Canvas canvas)
    {
        var (width, height) = Size is null ? Shrunk(canvas) : (canvas.Width, canvas.Height);
        var rate = Format == ExportFormat.Gif && FrameRate is null ? new FrameRate(ExportSettings.UsualGifRate) : canvas.FrameRate;
        var settings = new ExportSettings { Format = Format, Codec = Codec, Quality = Quality, Width = width, Height = height, FrameRate = rate };
        return settings.Fault() is { } fault ? throw new CommandFailedException(fault, ExitCodes.BadUsage) : settings;
    }

    private (int Width, int Height) Shrunk(Canvas canvas)
    {
        var most = ExportSettings.UsualLines(Format, Quality);
        var lines = Math.Min(canvas.Width, canvas.Height);
        if (lines <= most) return (canvas.Width, canvas.Height);
        return (Even(canvas.Width, most, lines), Even(canvas.Height, most, lines));
    }

    private static int Even(int side, int most, int lines) => 2 * (int)Math.Round((double)side * most / lines / 2);
}
