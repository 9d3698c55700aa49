using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Cut 2–4 s, then cut 8–10 s": both count the film that the person saw, of which a part has gone since.</summary>
internal static class SeenTimes
{
    /// <returns>Where that stretch lies in the film as it is now; as it was given where it tells its place from the end, or all of it has gone.</returns>
    public static (TimeSpan From, TimeSpan To) Now((TimeSpan From, TimeSpan To) part, IReadOnlyCollection<Stretch> said, FrameScope scope)
    {
        if (said.Any(stretch => stretch.Last is not null || stretch.Shares is not null || stretch.From is null || stretch.To is null)) return part;
        var (from, to) = (Moved(part.From, scope), Moved(part.To, scope));
        return from < to ? (from, to) : part;
    }

    private static TimeSpan Moved(TimeSpan time, FrameScope scope)
    {
        foreach (var (call, outcome) in scope.Turn.Steps)
        {
            if (call.Name != "cut_range" || outcome is not Edited || call.Arguments.ContainsKey("keep") || Time(call, "from") is not { } from || Time(call, "to") is not { } to) continue;
            time = time <= from ? time : time < to ? from : time - (to - from);
        }

        return time;
    }

    private static TimeSpan? Time(ToolCall call, string name) => call.Arguments[name] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<long>(out var milliseconds)
        ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
