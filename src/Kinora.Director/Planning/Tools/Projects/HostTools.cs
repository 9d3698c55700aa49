using Kinora.Core;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Projects;

/// <summary>Asks the host for something without saying more.</summary>
internal sealed class AskHostTool(string name, string description, HostRequest request) : ITool
{
    public ToolSpec Spec { get; } = new(name, description, []);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation) => new(new Requested(request));
}

/// <summary>Makes the film a file.</summary>
internal sealed class ExportTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "export",
        "Makes the film a file that can be downloaded.",
        [
            Take.OneOf("format", "mp4 when left out.", ["mp4", "webm", "mov", "gif", "mp3", "wav"]),
            Take.OneOf("quality", "standard when left out.", ["draft", "standard", "high"]),
            Take.OneOf("resolution", "As the film is when left out.", ["480p", "720p", "1080p", "1440p", "2160p"]),
            Take.Number("fps", "Frames a second; as the film's when left out.", TimelineLimits.MinFrameRate, TimelineLimits.MaxFrameRate),
        ]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        if (scope.Timeline.Duration == TimeSpan.Zero) return new(scope.Refuse("The film is empty so far: there is nothing to export.", "影片目前还是空的，没有可以导出的内容。"));
        if (arguments.Number("fps") is { } fps && FrameRate.FromDecimal(fps) is null)
        {
            return new(scope.Refuse("A film can have 1 to 240 frames a second.", "帧率可以是每秒1到240帧。"));
        }

        return new(new Requested(new ExportRequest
        {
            Format = arguments.Text("format"), Quality = arguments.Text("quality"), Resolution = arguments.Text("resolution"), FramesPerSecond = arguments.Number("fps"),
        }));
    }
}

/// <summary>Shows a stretch of the film quickly.</summary>
internal sealed class PreviewTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "preview", "Shows the film, or a stretch of it, quickly and small.", [Take.Time("from", "Where it begins."), Take.Time("to", "Where it ends.")]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var film = scope.Timeline.Duration;
        if (film == TimeSpan.Zero) return new(scope.Refuse("The film is empty so far.", "影片目前还是空的。"));
        if (!arguments.Has("from") && !arguments.Has("to")) return new(new Requested(new PreviewRequest(null)));
        var from = arguments.Time("from") is { } start && start > TimeSpan.Zero ? start : TimeSpan.Zero;
        var to = arguments.Time("to") is { } end && end < film ? end : film;
        return new(to > from
            ? new Requested(new PreviewRequest(TimeRange.FromTo(from, to)))
            : scope.Refuse($"There is no such stretch: the film is {Said.Seconds(film, false)} long.", $"没有这样的一段：影片长{Said.Seconds(film, true)}。"));
    }
}
