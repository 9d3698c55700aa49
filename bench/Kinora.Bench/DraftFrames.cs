using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.Media.Text;

namespace Kinora.Bench;

/// <summary>What "x264 alone on Kinora's own frames" needs: the frames, and the settings that Kinora encodes them with.</summary>
internal static class DraftFrames
{
    /// <summary>Writes a draft's frames behind one another as raw yuv420p.</summary>
    public static async Task<int> WriteAsync(string draft, string output)
    {
        var timeline = Read(draft);
        var sources = await FilmSources.OpenAsync(timeline, Path.GetDirectoryName(Path.GetFullPath(draft))!);
        var film = new Film(new ExportRequest(timeline, sources, SettingsOf(timeline), output));
        using var text = new TextRenderer();
        await using var compositor = film.Compose(text, Console.Error.WriteLine);
        await using var file = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        await FramePipeline.RunAsync(
            compositor, timeline.Canvas, 0, film.Planner.FrameCount, frame => file.Write(frame.Bytes), _ => { }, () => Task.CompletedTask, default);
        return 0;
    }

    /// <summary>Prints ffmpeg's arguments between input and output, one a line.</summary>
    public static int PrintCodecArguments(string draft)
    {
        foreach (var argument in CodecArguments.Of(SettingsOf(Read(draft)))) Console.WriteLine(argument);
        return 0;
    }

    private static ExportSettings SettingsOf(Timeline timeline) => new()
    {
        Width = timeline.Canvas.Width, Height = timeline.Canvas.Height, FrameRate = timeline.Canvas.FrameRate,
    };

    private static Timeline Read(string draft) => DraftJson.Read(File.ReadAllBytes(draft)) switch
    {
        DraftRead read => read.Timeline,
        var refused => throw new InvalidDataException(refused.ToString()),
    };
}
