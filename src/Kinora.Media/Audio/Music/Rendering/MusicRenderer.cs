using Kinora.Media.Audio.Limit;
using Kinora.Media.Audio.Loudness;
using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Midi;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Music.Rendering;

/// <summary>
/// Plays a composition with fluidsynth into a WAV of exactly its length. The sound passes through in blocks, so memory does not
/// grow with the length; a second pass over the file sets the level.
/// </summary>
internal static class MusicRenderer
{
    // A little under the reference, so that the limiter only takes off what drums stand out by.
    private const double Loudness = -16;

    private const double LongestFade = 2.2;
    private const double FadeShare = 0.5;
    private const int Block = LoudnessMeter.Hop;

    /// <exception cref="ToolMissingException">fluidsynth is not installed.</exception>
    /// <exception cref="Made.SoundFailedException">The sound font is not installed.</exception>
    public static async Task<AudioReport> RenderAsync(Composition piece, MasterSpec master, long seed, string wavPath,
        CancellationToken cancellation)
    {
        var font = SoundFont.Locate();
        var midi = wavPath + ".mid";
        try
        {
            await File.WriteAllBytesAsync(midi, MidiFile.Write(piece), cancellation).ConfigureAwait(false);
            var command = new ToolCommand("fluidsynth", SynthesiserArguments.Render(font, midi,
                master)) { Limits = LimitsFor(piece.Grid.Length) };
            await using var synthesiser = await ToolProcess.StartAsync(command, ToolPipes.Output, cancellation).ConfigureAwait(false);
            return await Task.Run(() => Write(synthesiser, piece, master, seed, wavPath, cancellation),
                CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(midi);
        }
    }

    /// <summary>When the final chord begins to fade, seconds.</summary>
    internal static double FadeStart(BarGrid grid)
    {
        var last = grid.Length - grid.Starts[grid.Bars - 1];
        return grid.Length - Math.Min(LongestFade, FadeShare * last);
    }

    private static AudioReport Write(
        ToolProcess synthesiser, Composition piece, MasterSpec master, long seed, string wavPath, CancellationToken cancellation)
    {
        var length = (long)Math.Round(piece.Grid.Length * Sound.SampleRate);
        var finish = new Finish(master, seed, (long)(FadeStart(piece.Grid) * Sound.SampleRate), length);
        var reader = new PcmReader(synthesiser.Output);
        var meter = new LoudnessMeter();
        var block = new SampleBlock(Block);
        using var wav = new WavFile(wavPath, Block);
        for (var position = 0L; position < length; position += Block)
        {
            var count = (int)Math.Min(Block, length - position);
            var left = block.Left[..count];
            var right = block.Right[..count];
            if (reader.Read(left, right) < count) throw EndedEarly(synthesiser, reader.Samples, length);
            finish.Process(left, right);
            meter.Add(left, right);
            wav.Write(position, left, right);
        }

        var gain = meter.Integrated() is { } loudness ? Loudness - loudness : 0;
        var report = new Mastering(wav, length, gain).Run(null, cancellation);
        wav.Finish(length);
        return report;
    }

    private static IOException EndedEarly(ToolProcess synthesiser, long samples, long length) =>
        new($"{synthesiser.Name} wrote {samples} of {length} samples of music and ended: {synthesiser.StderrTail}");

    private static ToolLimits LimitsFor(double seconds) => new()
    {
        Wall = null, // it waits for its reader
        Cpu = TimeSpan.FromSeconds(30 + Math.Ceiling(seconds / 2)),
    };
}
