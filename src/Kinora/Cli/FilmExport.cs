using Kinora.Cli.Progress;
using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary>Makes the file of a timeline and shows how it goes.</summary>
internal sealed class FilmExport(Terminal terminal, IProgressDisplay display, FilmMedia media, TimeProvider time)
{
    /// <summary>What people have been told already: the export does not tell it again.</summary>
    public IReadOnlyCollection<string> Told { get; init; } = [];

    /// <param name="baseFolder">What the timeline's files are named from.</param>
    public async Task<int> RunAsync(Timeline timeline, string baseFolder, OutputRequest request, ExportSettings settings, string path, CancellationToken cancellation)
    {
        if (timeline.Duration <= TimeSpan.Zero) throw new CommandFailedException("the film is empty: add a segment to the draft");
        var sources = await OpenAsync(timeline, baseFolder, path, cancellation);
        if (!request.InSoftware && settings is { IsMovingPicture: true, EffectiveCodec: VideoCodec.H264 or VideoCodec.Hevc })
        {
            settings = settings with { Hardware = (await HardwareEncoders.FindAsync(settings.EffectiveCodec, cancellation)).Encoder };
        }

        var export = new ExportRequest(timeline, sources, settings, path) { SceneReader = media.ScenesOf(timeline) };
        var done = await new Exporter(time).ExportAsync(export, new Relay(display, Told), cancellation);
        display.Dispose();
        if (request.Json) return ExitCodes.Done;
        var size = settings.IsMovingPicture ? $"{settings.Width}×{settings.Height}, " : "";
        terminal.Out.WriteLine($"{Shown.Path(Shortest(path))}: {Shown.Time(done.Duration)}, {size}{Shown.Bytes(done.Bytes)}, made in {Shown.Time(done.Elapsed)}");
        return ExitCodes.Done;
    }

    /// <summary>The timeline's files, all of them usable.</summary>
    public async Task<FilmSources> OpenAsync(Timeline timeline, string baseFolder, string path, CancellationToken cancellation)
    {
        var sources = await FilmSources.OpenAsync(timeline, baseFolder, cancellation, sounds: media.Sounds);
        if (sources.Problems.Count > 0)
        {
            var more = sources.Problems.Count > 1 ? $" (and {sources.Problems.Count - 1} more)" : "";
            throw new CommandFailedException(sources.Problems[0].Sentence + more);
        }

        OutputFile.KeepApart(path, sources.Media.Media.Select(medium => medium.Path));
        return sources;
    }

    private static string Shortest(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.Length < path.Length ? relative : path;
    }

    // Not Progress<T>: that would hand events to the thread pool, where their order is lost.
    private sealed class Relay(IProgressDisplay display, IReadOnlyCollection<string> told) : IProgress<ExportEvent>
    {
        private readonly Lock gate = new();

        public void Report(ExportEvent value)
        {
            if (value is ExportWarned { Sentence: var sentence } && told.Contains(sentence)) return;
            lock (gate) display.Show(value);
        }
    }
}
