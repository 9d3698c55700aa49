using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames;

/// <summary>
/// "Delete all captions, but keep the first one", "全部静音，第二段保留声音": what the clause beside it tells to leave alone is taken out of what a wish is for.
/// </summary>
internal static class Sparing
{
    private static readonly string[] Pieces = ["thing.clip", "thing.photo", "thing.scene", "thing.video", "thing.line"];

    private static readonly string[] Heard = ["thing.sound", "thing.voice", "thing.original", "thing.volume"];

    /// <returns>The same reading where nothing of it is spared.</returns>
    public static Reading From(Reading reading, Clause clause, FrameScope scope)
    {
        if (reading.Calls.Count == 0 || Beside(clause) is not { Count: > 0 } kept) return reading;
        return reading with { Calls = reading.Calls.Select(call => kept.Aggregate(call, (left, sparing) => Without(left, sparing, scope))).ToValueList() };
    }

    private static List<Clause> Beside(Clause clause)
    {
        var clauses = clause.Message.Clauses.Where(other => !other.IsNoise).ToList();
        var at = clauses.FindIndex(other => other.Span == clause.Span);
        if (at < 0) return [];
        return clauses.Skip(at + 1).Where((other, index) => other.IsKept || IsException(other) && clauses.Skip(at + 1).Take(index).All(between => between.IsKept || IsException(between))).Concat(clauses.Take(at).Reverse().TakeWhile(other => other.IsKept)).ToList();
    }

    /// <summary>"都用黑白吧，除了第一段".</summary>
    private static bool IsException(Clause clause) => clause.Has("negation.except") && !clause.Family("act").Any(act => !act.IsInherited);

    private static ToolCall Without(ToolCall call, Clause kept, FrameScope scope)
    {
        if (call.Arguments["segments"] is not JsonArray { Count: > 1 } named) return call;
        var segments = named.Select(id => id?.GetValueKind() == System.Text.Json.JsonValueKind.String ? scope.Timeline.FindSegment(id.GetValue<string>())?.Segment : null).ToList();
        if (segments.Contains(null)) return call;
        var spared = Spared(call, kept, segments.OfType<Segment>().ToValueList(), scope);
        if (spared.Count == 0 || spared.Count == segments.Count) return call;
        var arguments = call.Arguments.DeepClone().AsObject();
        arguments["segments"] = new JsonArray([.. segments.OfType<Segment>().Where(segment => !spared.Contains(segment)).Select(segment => (JsonNode)segment.Id)]);
        return call with { Arguments = arguments };
    }

    private static ValueList<Segment> Spared(ToolCall call, Clause kept, ValueList<Segment> of, FrameScope scope)
    {
        var isHeard = call.Name is "mute" or "set_volume" or "fade";
        var pool = new FilmPool(scope.Timeline, scope.Project);
        var kinds = pool.Entries.Where(entry => of.Contains(entry.Segment)).Aggregate(TargetKinds.None, (all, entry) => all | entry.Kind);
        var plain = isHeard ? kept with { Mentions = kept.Mentions.Where(mention => mention is not Concept concept || !Heard.Contains(concept.Key)).ToValueList() } : kept;
        var things = plain.Mentions.OfType<Concept>().Where(concept => concept.Family == "thing" && !Pieces.Contains(concept.Key)).ToList();
        if (things.Exists(concept => NamedKind.Of(concept) is not { } kind || (kind.Kinds & kinds) == 0)) return [];
        // "The first one": of those that are spoken of.
        if (things.Count == 0 && !kinds.HasFlag(TargetKinds.Main) && plain.First<Ordinals>() is { IsMiddle: false } which && !plain.HasAny("thing.photo", "thing.scene", "thing.video"))
        {
            return which.Places.Select(place => place > 0 ? place - 1 : of.Count + place).Where(place => place >= 0 && place < of.Count).Select(place => of[place]).ToValueList();
        }

        var found = References.Find(plain, scope, new ReferenceWish(kinds) { Unnamed = Unnamed.None });
        return found.IsNamed ? found.Segments.Where(of.Contains).ToValueList() : [];
    }
}
