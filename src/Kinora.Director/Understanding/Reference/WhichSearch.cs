using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>What is meant by words that point: "all the others", "both", "it", "the one after it".</summary>
internal sealed class WhichSearch(SearchedWords words)
{
    private readonly FrameScope scope = words.Scope;
    private readonly ReferenceWish wish = words.Wish;
    private readonly string text = words.Text;
    private readonly FilmPool pool = words.Pool;
    private readonly List<Mention> mentions = words.Mentions;

    /// <summary>"All the others", "the rest", "both", "it", "这个" with no word for the thing.</summary>
    public Target? OfWhich()
    {
        var which = mentions.OfType<Concept>().Where(concept => concept.Family == "which").ToList();
        if (WhichSide.Of(which) is not { } side) return null;
        var candidates = wish.Kinds.HasFlag(TargetKinds.Main)
            && side is not WhichSide.Focus ? pool.Of(TargetKinds.Main) : pool.Of(wish.Kinds);
        var target = Apply(side, candidates.Select(entry => entry.Segment).ToValueList());
        if (target is null) return null;
        // "Move it to the front": the front is a place, not what is meant.
        ValueList<Span> used = which.Where(concept => concept.Name is not ("start" or "end" or "middle" or "between" or "before" or "after" or "over" or "under")).Select(concept => concept.Span).ToValueList();
        // "The other one", of several others: which is not said.
        return side == WhichSide.Others && target.Segments.Count > 1 && which.Exists(IsOneOther)
            ? new Target(HowFound.All) { Candidates = target.Segments, Used = used } : target with { Used = used };
    }

    private bool IsOneOther(Concept concept) => concept.Key == "which.other" && (text.Substring(concept.Span.Start, concept.Span.Length) is "the other one"
        || text[concept.Span.Start] == '另' && text[concept.Span.End - 1] is '个' or '张' or '段' or '条' or '幕' && !text.AsSpan(concept.Span.Start, concept.Span.Length).Contains('几'));

    /// <summary>"Swap it with the one before it": it, and the one beside it.</summary>
    public ValueList<Target> OfNeighbors()
    {
        var which = mentions.OfType<Concept>().Where(concept => concept.Family == "which").ToList();
        var it = which.Where(concept => concept.Key is "which.it" or "which.this" or "which.that").Take(1).ToList();
        var beside = which.Where(concept => concept.Key is "which.next" or "which.previous" && !it.Exists(one =>
            one.Span.Overlaps(concept.Span))).Take(1).ToList();
        if (it.Count == 0 || beside.Count == 0 || !wish.Kinds.HasFlag(TargetKinds.Main)) return [];
        var row = pool.Of(TargetKinds.Main).Select(entry => entry.Segment).ToValueList();
        return it.Concat(beside).Select(concept => WhichSide.Of([concept]) is { } side && Apply(side, row) is { } target
            ? target with { Used = [concept.Span] } : null).OfType<Target>().ToValueList();
    }

    public Target? Apply(WhichSide side, ValueList<Segment> all)
    {
        var focus = all.Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
        var others = all.Where(segment => !scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
        return side switch
        {
            WhichSide.Focus => focus.Count > 0 && (wish.Most is null
                || focus.Count <= wish.Most) ? new Target(HowFound.Focus) { Segments = focus } : null,
            WhichSide.Others when Spared(all) is { Count: > 0 } spared => new Target(HowFound.All) { Segments = all.Where(segment => !spared.Contains(segment)).ToValueList() },
            WhichSide.Others when focus.Count == 0 && IsFocusGone && all.Count > 0 => new Target(HowFound.All) { Segments = all },
            WhichSide.Others => focus.Count > 0 && others.Count > 0 ? new Target(HowFound.All) { Segments = others } : null,
            WhichSide.Both when focus.Count != 2 && LastTwo(all) is { Count: 2 } two => new Target(HowFound.Focus) { Segments = two },
            WhichSide.Both => focus.Count == 2 ? new Target(HowFound.Focus) { Segments = focus } : all.Count == 2
                ? new Target(HowFound.All) { Segments = all } : null,
            WhichSide.Next => Neighbor(all, 1),
            WhichSide.Previous => Neighbor(all, -1),
            _ => all.Count > 0 ? new Target(HowFound.All) { Segments = all } : null,
        };
    }

    /// <summary>"Delete the dog, make the others 4 s": all that are left.</summary>
    private bool IsFocusGone => scope.Project.Memory.Focus.All(id => scope.Timeline.FindSegment(id) is null)
        && (scope.Project.Memory.Focus.Count > 0 || scope.Turn.Steps.Any(step => step.Call.Name == "remove_clips"));

    /// <summary>"The title longer, the end text earlier, and both in white": what the last two wishes of this message were about.</summary>
    private ValueList<Segment> LastTwo(ValueList<Segment> all)
    {
        var touched = scope.Turn.Steps.Select(step => step.Outcome).OfType<Planning.Tools.Edited>().TakeLast(2).Select(edited => edited.Touched.ToList()).ToList();
        return touched.Count == 2 && touched.TrueForAll(ids => ids.Count == 1) ? all.Where(segment => touched.Exists(ids => ids[0] == segment.Id)).ToValueList() : [];
    }

    /// <summary>"Not the intro, the other clips: vintage": what was just said to be left alone.</summary>
    private ValueList<Segment> Spared(ValueList<Segment> all)
    {
        for (var before = words.Clause.Before; before is not null; before = before.Before)
        {
            if (!before.IsKept && !before.IsNegated) continue;
            var spared = References.Find(before, scope, wish with { Unnamed = Unnamed.None }).Segments.Where(all.Contains).ToValueList();
            if (spared.Count > 0 && spared.Count < all.Count) return spared;
        }

        return [];
    }

    private Target? Neighbor(ValueList<Segment> all, int step)
    {
        var at = all.FindIndex(segment => scope.Project.Memory.Focus.Contains(segment.Id));
        if (at < 0) return BesideGone(all, step);
        return at >= 0 && at + step >= 0 && at + step < all.Count ? new Target(HowFound.Focus) { Segments = [all[at + step]] } : null;
    }

    /// <summary>"Delete the second", "and the one after it": beside what is no longer there stands what stood beside it.</summary>
    private Target? BesideGone(ValueList<Segment> all, int step)
    {
        var history = scope.Project.History;
        foreach (var version in history.Versions.Where(version => version.Number <= history.Current.Number).Reverse().Take(2))
        {
            var row = new FilmPool(version.Timeline, scope.Project).Of(TargetKinds.Main).Select(entry => entry.Segment).ToList();
            var at = row.FindIndex(segment => scope.Project.Memory.Focus.Contains(segment.Id));
            if (at < 0) continue;
            var side = step > 0 ? row.Skip(at + 1) : row.Take(at).Reverse();
            var beside = side.Select(old => all.FirstOrDefault(segment => segment.Id == old.Id)).FirstOrDefault(segment => segment is not null);
            return beside is null ? null : new Target(HowFound.Focus) { Segments = [beside] };
        }

        return null;
    }
}
