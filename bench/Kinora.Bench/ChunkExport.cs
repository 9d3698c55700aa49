using Kinora.Core.Files;
using Kinora.Media.Compose;
using Kinora.Media.Export;

namespace Kinora.Bench;

/// <summary>Exports a draft, whole or in chunks.</summary>
internal static class ChunkExport
{
    /// <param name="chunks">The folder of chunks; null exports the film whole.</param>
    public static async Task<int> RunAsync(string draft, string output, string? chunks)
    {
        if (DraftJson.Read(await File.ReadAllBytesAsync(draft)) is not DraftRead { Timeline: var timeline }) throw new InvalidDataException(draft);
        var sources = await FilmSources.OpenAsync(timeline, Path.GetDirectoryName(Path.GetFullPath(draft))!);
        var settings = new ExportSettings { Width = timeline.Canvas.Width, Height = timeline.Canvas.Height, FrameRate = timeline.Canvas.FrameRate };
        var request = new ExportRequest(timeline, sources, settings, output) { ChunkFolder = chunks };
        await new Exporter(TimeProvider.System).ExportAsync(request, new Progress<ExportEvent>(), default);
        return 0;
    }
}
