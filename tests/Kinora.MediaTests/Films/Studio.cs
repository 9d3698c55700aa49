using System.Globalization;
using System.Text.Json;
using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;
using Kinora.Media.Text;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Films;

/// <summary>Makes small films through the real exporter and looks into what came out with the real ffmpeg.</summary>
public sealed class Studio : IDisposable
{
    public MediaFolder Folder { get; } = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Canvas Small(int width = 320, int height = 180, int fps = 30) => new(width, height, new FrameRate(fps), Rgba.Black);

    public static TimeSpan Ms(long milliseconds) => Milliseconds.ToTime(milliseconds);

    public static Segment Shot(string id, long start, long duration, string file, long sourceIn = 0) => new()
    {
        Id = id, Start = Ms(start), Duration = Ms(duration), Asset = new MediaAsset(MediaReference.OfFile(file), Ms(sourceIn)),
    };

    public static Segment Words(string id, long start, long duration, string text, TextStyle style = TextStyle.Caption) => new()
    {
        Id = id, Start = Ms(start), Duration = Ms(duration), Text = new TextBlock(text) { Style = style },
    };

    public static Track Row(string id, TrackKind kind, params Segment[] segments) => new() { Id = id, Kind = kind, Segments = [.. segments] };

    public async Task<FilmSources> OpenAsync(Timeline timeline)
    {
        var sources = await FilmSources.OpenAsync(timeline, Folder.Root, Cancelled);
        Assert.Empty(sources.Problems);
        return sources;
    }

    /// <returns>The film's path.</returns>
    public async Task<string> MakeAsync(
        Timeline timeline, string name = "film.mp4", ExportSettings? settings = null, IProgress<ExportEvent>? progress = null, CancellationToken? cancellation = null)
    {
        settings ??= new ExportSettings { Quality = ExportQuality.Draft };
        settings = settings with { Width = timeline.Canvas.Width, Height = timeline.Canvas.Height, FrameRate = timeline.Canvas.FrameRate };
        var request = new ExportRequest(timeline, await OpenAsync(timeline), settings, Folder[name]);
        await new Exporter(TimeProvider.System).ExportAsync(request, progress ?? new Transcript(), cancellation ?? Cancelled);
        return Folder[name];
    }

    /// <summary>Renders frames of a film without encoding them, in the order asked for.</summary>
    public async Task<List<byte[]>> RenderAsync(Timeline timeline, params IEnumerable<long> frames)
    {
        var settings = new ExportSettings { Width = timeline.Canvas.Width, Height = timeline.Canvas.Height, FrameRate = timeline.Canvas.FrameRate };
        var film = new Film(new ExportRequest(timeline, await OpenAsync(timeline), settings, Folder["unused"]));
        using var text = new TextRenderer();
        await using var compositor = film.Compose(text, _ => { });
        using var target = new Frame(timeline.Canvas.Width, timeline.Canvas.Height);
        var rendered = new List<byte[]>();
        foreach (var frame in frames)
        {
            await compositor.RenderAsync(frame, target, Cancelled);
            rendered.Add(target.Bytes.ToArray());
        }

        return rendered;
    }

    /// <summary>ffprobe's answer about one entry, such as <c>v:0</c> and <c>nb_read_frames</c>.</summary>
    public static async Task<JsonElement> ProbeAsync(string path)
    {
        string[] arguments = ["-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json", path];
        var result = await ToolProcess.RunAsync(new ToolCommand("ffprobe", arguments), cancellationToken: Cancelled);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    public static JsonElement Stream(JsonElement probed, string kind) =>
        probed.GetProperty("streams").EnumerateArray().Single(stream => stream.GetProperty("codec_type").GetString() == kind);

    public static double Number(JsonElement element, string name) =>
        double.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    /// <summary>The mean luma of every frame.</summary>
    public static async Task<List<double>> LumaAsync(string path)
    {
        string[] arguments = ["-v", "error", "-nostdin", "-i", path, "-vf", "scale=1:1:flags=area,format=gray", "-f", "rawvideo", "-"];
        var result = await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments) { Limits = ToolLimits.Long }, cancellationToken: Cancelled);
        return [.. result.Output.Select(value => (double)value)];
    }

    /// <summary>The sound as 48 kHz mono samples.</summary>
    public static async Task<float[]> SoundAsync(string path)
    {
        string[] arguments = ["-v", "error", "-nostdin", "-i", path, "-ac", "1", "-ar", "48000", "-f", "f32le", "-"];
        var limits = ToolLimits.Long with { OutputBytes = 512 << 20 };
        var result = await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments) { Limits = limits }, cancellationToken: Cancelled);
        var samples = new float[result.Output.Length / 4];
        Buffer.BlockCopy(result.Output, 0, samples, 0, samples.Length * 4);
        return samples;
    }

    /// <summary>Integrated loudness and true peak as ffmpeg's ebur128 reads them.</summary>
    public static async Task<(double Loudness, double Peak)> LoudnessAsync(string path)
    {
        string[] arguments = ["-hide_banner", "-nostdin", "-nostats", "-i", path, "-vn", "-af", "ebur128=peak=true", "-f", "null", "-"];
        var result = await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments), cancellationToken: Cancelled);
        return (After("I:"), After("Peak:"));

        double After(string label)
        {
            var words = result.StderrTail[(result.StderrTail.LastIndexOf(label, StringComparison.Ordinal) + label.Length)..];
            return double.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
        }
    }

    public void Dispose() => Folder.Dispose();
}
