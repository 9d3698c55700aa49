using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Move clip 3 to the front", "put the dog before the coffee", "第三段往前移一位", "the sunset should come last".</summary>
internal sealed class MoveFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        var isCome = evidence.Takes("clip.comes");
        var isTerse = !clause.Family("act").Any() && clause.HasAny("clip.first-place", "clip.last-place") && clause.First<Length>() is null;
        if (!evidence.Takes("act.move", "clip.move") && !isCome && !isTerse && !clause.HasAny("act.set", "clip.start-with", "clip.end-with")) return null;
        if (Wordings.IsAboutOther(clause) || clause.Has("thing.overlay") || clause.Has("act.remove") || ClipWish.NewFile(clause, scope) is not null) return null;
        var row = ClipWish.Row(scope);
        if (row.Count < 2) return null;
        if (Boundary(clause, scope, row, evidence) is { } boundary) return boundary;
        var each = References.FindEach(clause, scope, ClipWish.Of(clause));
        if (each.Count < 2 && Sides(clause, scope) is { } sides) each = sides;
        if (each.FirstOrDefault(one => one.Missing is not null) is { } missing && !IsPlace(clause, each, missing))
        {
            foreach (var one in each) evidence.Take(one);
            return new Reading("move") { Refusal = missing.Missing, Used = evidence.Spans };
        }

        var (moved, rest) = PlaceOnly(clause, each) && clause.Before is not null && Earlier(clause, scope) is { Count: > 0 } earlier
            ? (earlier, each) : Moved(clause, scope, each);
        if (moved.Count == 0 && clause.Has("act.move") && clause.HasAny("thing.clip", "thing.photo", "thing.scene") && clause.First<Ordinals>() is null)
        {
            evidence.Take("thing.clip", "thing.photo", "thing.scene");
            return evidence.LeftOver() >= 1 ? null : new Reading("move") { Question = new Planning.Question(scope.Say("Which clip, and where to?", "移动哪一段？移到哪里？"), []), Used = evidence.Spans };
        }

        if (moved.Count == 0 || moved.Count == row.Count) return null;
        foreach (var one in each) evidence.Take(one);
        if (clause.HasAny("which.end", "which.start", "clip.first-place", "clip.last-place")) evidence.Take("thing.film");
        if (moved.Count == 1 && Relative(clause, row, moved[0], evidence) is { } call) return Done([call], evidence);
        var others = row.Where(segment => !moved.Contains(segment)).ToValueList();
        if (Anchors.Find(clause, others, rest, evidence, scope, isAdded: false, each.Count > 0 ? each[0].Used : []) is not { } anchor) return null;
        // "Make the second clip the last" is one thing, "make the last clip 4 seconds" another.
        if (!clause.HasAny("act.move", "clip.move") && !isCome && clause.First<Length>() is not null) return null;
        if ((isTerse || !clause.HasAny("act.move", "clip.move")) && evidence.LeftOver() >= 2) return null;
        return Done(Calls(row, others, moved, anchor), evidence);
    }

    /// <summary>"Put the honey jar before the hive": what is told by what it shows is looked for on either side.</summary>
    private static ValueList<Target>? Sides(Clause clause, FrameScope scope)
    {
        if (clause.FindAny("which.before", "which.after") is not { IsInherited: false } side || Language.Writing.IsIdeograph(clause.Message.Text[side.Span.Start])) return null;
        var front = References.Find(clause, scope, ClipWish.Of(clause), new Span(clause.Span.Start, side.Span.Start - clause.Span.Start));
        var behind = References.Find(clause, scope, ClipWish.Of(clause), new Span(side.Span.End, clause.Span.End - side.Span.End));
        return front is { Segments.Count: 1, How: HowFound.Content } && behind is { Segments.Count: 1, IsNamed: true } && front.Segments[0] != behind.Segments[0] ? [front, behind] : null;
    }

    /// <summary>"…，排到第三": the number says where, what goes there was named before.</summary>
    private static bool PlaceOnly(Clause clause, ValueList<Target> each)
    {
        if (each.Count != 1 || clause.All<Ordinals>().Where(mention => !mention.IsInherited).ToList() is not [{ } place]) return false;
        var text = clause.Message.Text;
        return place.Span.Start > clause.Span.Start && text[place.Span.Start - 1] is '到' or '在' or '至' or '为' or '成'
            && clause.Mentions.Any(mention => mention is Concept { Key: "act.move" or "clip.move" } && !mention.IsInherited && mention.Span.End == place.Span.Start);
    }

    private static ValueList<Segment> Earlier(Clause clause, FrameScope scope)
    {
        var target = References.Find(clause.Before!, scope, ClipWish.Of(clause.Before!, Unnamed.None));
        return target.Segments.Count == 1 ? target.Segments : References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus), new Span(clause.Span.Start, 0)).Segments;
    }

    private static Reading Done(ValueList<ToolCall> calls, Evidence evidence) => new("move") { Calls = calls, Used = evidence.Spans };

    /// <summary>"Start with the dog", "end on the logo shot", "以日落结尾".</summary>
    private static Reading? Boundary(Clause clause, FrameScope scope, ValueList<Segment> row, Evidence evidence)
    {
        var isStart = clause.Has("clip.start-with");
        if (!isStart && !clause.Has("clip.end-with")) return null;
        evidence.Take("clip.start-with", "clip.end-with");
        var target = evidence.Take(References.Find(clause, scope, ClipWish.Of(clause)));
        if (target.Segments.Count != 1 || clause.First<Length>() is not null) return null;
        var others = row.Where(segment => segment.Id != target.Segments[0].Id).ToValueList();
        return Done(Calls(row, others, target.Segments, new Anchor(isStart ? 0 : others.Count, [])), evidence);
    }

    /// <summary>A number behind the last clip may be meant as a place: there it is no missing clip.</summary>
    private static bool IsPlace(Clause clause, ValueList<Target> each, Target missing) => each.Count >= 2 && ReferenceEquals(each[^1], missing) && clause.HasAny("thing.position");

    private static (ValueList<Segment> Moved, ValueList<Target> Others) Moved(Clause clause, FrameScope scope, ValueList<Target> each)
    {
        // "Move it to the front": the front is where it goes, not what goes.
        var it = clause.FindAny("which.it", "which.this", "which.that");
        if (it is not null && scope.Project.Memory.Focus.Count > 0 && !clause.Mentions.Any(mention => mention.Span.Start < it.Span.Start && mention is Ordinals or NamedFile or Concept { Family: "thing" }))
        {
            var spoken = ClipWish.Row(scope).Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
            var isNamedToo = clause.Mentions.Any(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" } && mention.Span.Start <= it.Span.End + 1);
            if (spoken.Count > 0 && !isNamedToo) return (spoken, each.Where(one => one.How is not (HowFound.Focus or HowFound.Kind)).ToValueList());
        }

        var first = each.FirstOrDefault(one => one.IsFound);
        if (first is null)
        {
            var focus = References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus));
            return (focus.How is HowFound.Focus or HowFound.Default ? focus.Segments : [], []);
        }

        // "Move it before the third": the first that is named is where it goes.
        var pronoun = clause.FindAny("which.it", "which.this", "which.that");
        if (pronoun is not null && first.How != HowFound.Focus && pronoun.Span.Start < first.Used.Select(span => span.Start).DefaultIfEmpty(int.MaxValue).Min())
        {
            var focus = References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus), pronoun.Span);
            if (focus.IsFound) return (focus.Segments, each);
        }

        return (first.Segments, each.Where(one => !ReferenceEquals(one, first)).ToValueList());
    }

    /// <summary>"One earlier", "two places later", "往后挪一位".</summary>
    private static ToolCall? Relative(Clause clause, ValueList<Segment> row, Segment moved, Evidence evidence)
    {
        var isLater = clause.HasAny("clip.later");
        if (!isLater && !clause.HasAny("clip.earlier")) return null;
        evidence.Take("clip.later", "clip.earlier", "thing.position", "clip.step");
        var amount = evidence.Take(clause.All<Amount>().FirstOrDefault(amount => amount.Unit == AmountUnit.None));
        var steps = Math.Max(1, (int)Math.Round(amount?.Value ?? 1));
        var index = row.FindIndex(segment => segment.Id == moved.Id);
        var place = Math.Clamp(index + (isLater ? steps : -steps), 0, row.Count - 1);
        return place == index ? null : Call.Of("move_clip", ("segment", moved.Id), ("place", place + 1));
    }

    private static ValueList<ToolCall> Calls(ValueList<Segment> row, ValueList<Segment> others, ValueList<Segment> moved, Anchor anchor)
    {
        if (moved.Count == 1)
        {
            var place = anchor.Index == others.Count ? -1 : anchor.Index + 1;
            return [Call.Of("move_clip", ("segment", moved[0].Id), ("place", place))];
        }

        var order = others.Take(anchor.Index).Concat(moved).Concat(others.Skip(anchor.Index));
        return [Call.Of("reorder_clips", ("segments", Named.Ids(order)))];
    }
}
