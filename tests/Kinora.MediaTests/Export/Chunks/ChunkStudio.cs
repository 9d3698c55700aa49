using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;
using Kinora.MediaTests.Films;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Export.Chunks;

/// <summary>Makes small films in chunks, and tells which chunks there are.</summary>
public sealed class ChunkStudio : IDisposable
{
    private readonly Studio studio = new();

    public string this[string name] => studio.Folder[name];

    public string ChunkFolder => this["chunks"];

    /// <summary>The chunks that are kept, by key.</summary>
    public SortedSet<string> Kept => Directory.Exists(ChunkFolder)
        ? new(Directory.GetFiles(ChunkFolder, "*.chunk").Select(path => Path.GetFileNameWithoutExtension(path)), StringComparer.Ordinal)
        : [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>
    /// Four scenes of 2.5 s in which everything crosses an edge: a photo that moves, a clip, the clip backwards, the clip frozen under grain;
    /// a fade between the first two, a picture in the picture over all, a caption over the second edge, and sound.
    /// </summary>
    public async Task<Timeline> MixedAsync()
    {
        await studio.Folder.MakeAsync("photo.png", "-f", "lavfi", "-i", "testsrc2=s=320x180", "-frames:v", "1");
        await studio.Folder.MakeAsync("clip.mp4", "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=6", "-c:v", "libx264", "-g", "40", "-pix_fmt", "yuv420p");
        await studio.Folder.MakeAsync("small.mp4", "-f", "lavfi", "-i", "mandelbrot=s=160x90:r=24,trim=duration=11", "-c:v", "libx264", "-preset", "ultrafast");
        Export.Films.WriteClicks(this["clicks.wav"], 10, 1, 4.5, 8);
        return new Timeline
        {
            Canvas = Small(160, 90),
            Tracks =
            [
                Row("main", TrackKind.Video, [
                    Shot("photo", 0, 2500, "photo.png") with
                    {
                        Motion = new Motion(MotionKind.ZoomIn, 0.2), Transition = new Transition(TransitionKind.Fade, Ms(500)),
                    },
                    Shot("clip", 2500, 2500, "clip.mp4", 139),
                    Shot("back", 5000, 2500, "clip.mp4", 1039) with { Reversed = true },
                    Shot("still", 7500, 2500, "clip.mp4") with { Freeze = Ms(2000), Effects = [new Effect("grain") { Amount = 0.8 }] },
                ]) with { Role = TrackRole.Main },
                Row("pip", TrackKind.Video, Shot("inset", 400, 9200, "small.mp4", 39) with { Transform = new Transform(0.8, 0.25, 0.3, 0) }),
                Row("words", TrackKind.Text, Words("caption", 4000, 2000, "Over the edge")),
                Row("sound", TrackKind.Audio, Shot("clicks", 0, 10_000, "clicks.wav")),
            ],
        };
    }

    /// <summary>Scenes of one colour each, 2.5 s long, which differ by the number of their place in the alphabet.</summary>
    public static Timeline Colors(string letters, int fps = 10) => new()
    {
        Canvas = Small(160, 90, fps),
        Tracks = [Row("main", TrackKind.Video, [.. letters.Select((letter, place) => Color(letter, place))]) with { Role = TrackRole.Main }],
    };

    /// <summary>All of a film, so much later.</summary>
    public static Timeline Later(Timeline timeline, int milliseconds)
    {
        return timeline with { Tracks = timeline.Tracks.Select(MovedTrack).ToValueList() };

        Track MovedTrack(Track track) => track with { Segments = track.Segments.Select(Moved).ToValueList() };

        Segment Moved(Segment segment) => segment with { Start = segment.Start + Ms(milliseconds) };
    }

    public static ExportSettings Settings(Timeline timeline) => new()
    {
        Width = timeline.Canvas.Width, Height = timeline.Canvas.Height, FrameRate = timeline.Canvas.FrameRate, Quality = ExportQuality.Draft,
    };

    public Task<FilmSources> OpenAsync(Timeline timeline) => studio.OpenAsync(timeline);

    public async Task<ExportRequest> RequestAsync(Timeline timeline, string name, ExportSettings? settings = null) =>
        new(timeline, await OpenAsync(timeline), settings ?? Settings(timeline), this[name]) { ChunkFolder = ChunkFolder };

    /// <summary>Makes a film in chunks.</summary>
    /// <returns>Its path, and what was told.</returns>
    public async Task<(string Path, IReadOnlyList<ExportEvent> Events)> MakeAsync(Timeline timeline, string name, ExportSettings? settings = null)
    {
        var told = new Transcript();
        await new Exporter(TimeProvider.System).ExportAsync(await RequestAsync(timeline, name, settings), told, Cancelled);
        return (this[name], told.Events);
    }

    public Task<string> MakeWholeAsync(Timeline timeline, string name, ExportSettings? settings = null) =>
        studio.MakeAsync(timeline, name, settings ?? Settings(timeline));

    /// <summary>Decodes all of a film and fails at the first word of complaint.</summary>
    public static async Task<byte[]> DecodeAsync(string path)
    {
        string[] arguments = ["-v", "warning", "-nostdin", "-xerror", "-i", path, "-map", "0:v", "-pix_fmt", "yuv420p", "-f", "rawvideo", "-"];
        var limits = ToolLimits.Long with { OutputBytes = 512 << 20 };
        var result = await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments) { Limits = limits }, cancellationToken: Cancelled);
        Assert.Equal("", result.StderrTail);
        return result.Output;
    }

    /// <summary>Presentation time, decoding time and length of every packet of a stream, in its ticks.</summary>
    public static async Task<string[]> PacketsAsync(string path, string stream)
    {
        var told = await Export.Films.AskAsync(path, "packet=pts,dts,duration", "-select_streams", stream);
        return [.. told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(3).Select(lines => string.Join(' ', lines))];
    }

    public void Dispose() => studio.Dispose();

    private static Segment Color(char letter, int place) => new()
    {
        Id = letter.ToString(), Start = Ms(2500 * place), Duration = Ms(2500),
        Asset = new ColorAsset(new Rgba((byte)(40 + 8 * (letter - 'a')), 90, (byte)(200 - 6 * (letter - 'a')), 255)),
    };
}
