using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Times;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames;

/// <summary>
/// "The last 3 seconds in black and white", "前5秒调亮一点": what a frame does to clips is done to that stretch of them alone. No such frame knows of it.
/// </summary>
internal static class Stretched
{
    private static readonly HashSet<string> Tools =
    [
        "set_look", "adjust", "clear_effects", "apply_lut", "set_volume", "mute", "flip", "rotate", "crop", "reframe", "set_fit", "set_motion", "set_opacity", "reverse_clip", "set_speed",
    ];

    /// <returns>The reading itself where the clause names no stretch, or the reading has accounted for it.</returns>
    public static Reading Of(Clause clause, Reading reading, FrameScope scope)
    {
        if (reading.Calls.Count == 0 || reading.Calls.Any(call => !Tools.Contains(call.Name))) return reading;
        if (clause.All<Stretch>().ToList() is not [{ IsInherited: false } stretch] || reading.Used.Any(span => span.Overlaps(stretch.Span))) return reading;
        var row = ClipWish.Row(scope);
        var names = reading.Calls[0].Arguments["segments"] switch
        {
            JsonArray array => array.Select(name => name!.GetValue<string>()).ToList(),
            JsonValue value => [value.GetValue<string>()],
            _ => [],
        };
        var isAll = names is ["all" or "main" or "original"];
        var meant = row.Where(segment => isAll || names.Contains(segment.Id)).ToList();
        if (meant.Count == 0 || reading.Calls.Any(call => !JsonNode.DeepEquals(call.Arguments["segments"], reading.Calls[0].Arguments["segments"]))) return reading;
        // Of one clip among several the stretch is counted in the clip, else in the film.
        var own = meant.Count == 1 && row.Count > 1 ? meant[0] : null;
        var length = own?.Duration ?? ClipWish.Length(scope);
        ValueList<Span> used = [.. reading.Used, stretch.Span, .. clause.All<Concept>().Where(concept => concept.Key == "thing.film").Select(concept => concept.Span)];
        if (stretch.From is { } begin && begin >= length)
        {
            return reading with { Calls = [], Used = used, Refusal = scope.Say($"It is only {Answers.Facts.Seconds(scope, length)} long.", $"只有{Answers.Facts.Seconds(scope, length)}长。") };
        }

        var (from, to) = stretch.In(length);
        var start = own?.Start ?? TimeSpan.Zero;
        return Isolation.Of(scope, start + from, start + to) is { } part
            ? reading with { Calls = [.. part.Calls, .. reading.Calls.Select(call => On(call, part.Segments))], Used = used }
            : reading;
    }

    /// <summary>The clause without the words that make up its stretch; null where there is none.</summary>
    public static Clause? Bare(Clause clause)
    {
        if (clause.First<Stretch>() is not { IsInherited: false } stretch) return null;
        var left = clause.Mentions.Where(mention => mention is not Concept || !stretch.Span.Holds(mention.Span)).ToValueList();
        return left.Count == clause.Mentions.Count ? null : clause with { Mentions = left };
    }

    private static ToolCall On(ToolCall call, ValueList<string> segments)
    {
        var arguments = (JsonObject)call.Arguments.DeepClone();
        arguments["segments"] = Shared.Call.Names(segments);
        return call with { Arguments = arguments };
    }
}
