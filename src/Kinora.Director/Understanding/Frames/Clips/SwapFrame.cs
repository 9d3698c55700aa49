using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Swap the first two clips", "clip 1 and 3 should trade places", "第一段和第三段对调".</summary>
internal sealed class SwapFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        if (!evidence.Takes("act.swap", "clip.swap") || Wordings.IsAboutText(clause)) return null;
        evidence.Take("which.each", "which.other", "thing.position", "thing.order", "which.both");
        var wish = ClipWish.Of(clause);
        var each = References.FindEach(clause, scope, wish);
        foreach (var one in each) evidence.Take(one);
        if (each.FirstOrDefault(one => one.Missing is not null) is { } missing) return new Reading("swap") { Refusal = missing.Missing, Used = evidence.Spans };
        evidence.Take("thing.clip", "thing.photo", "thing.scene", "thing.video");
        var segments = each.Where(one => one.How is not (HowFound.Kind or HowFound.All) || one.Segments.Count == 1)
            .SelectMany(one => one.Segments).DistinctBy(segment => segment.Id).ToValueList();
        // "Swap it with the one before it": what stands beside is one of them, what it stands beside the other.
        if (segments.Count == 1 && each.Any(one => one.IsBeside) && References.Find(clause with { Mentions = clause.Mentions.Where(mention => mention is Concept { Key: "which.it" or "which.this" }).ToValueList() }, scope, wish)
            is { Segments.Count: 1 } focus) segments = segments.Insert(0, focus.Segments[0]).DistinctBy(segment => segment.Id).ToValueList();
        if (segments.Count == 0) segments = References.Find(clause, scope, wish with { Unnamed = Unnamed.Focus }).Segments;
        var row = ClipWish.Row(scope);
        if (segments.Count is 0 or > 2 && row.Count == 2) segments = row;
        if (segments.Count == 1 && Neighbour(clause, row, segments[0], evidence) is { } neighbour) segments = segments.Add(neighbour);
        if (segments.Count != 2)
        {
            var isBare = evidence.LeftOver() < 1 && row.Count > 2 && clause.HasAny("thing.clip", "thing.photo", "thing.scene", "thing.video");
            return !isBare ? null : new Reading("swap")
            {
                Question = new Planning.Question(scope.Say("Which two shall change places?", "哪两段要对调？"), []), Used = evidence.Spans,
            };
        }

        return new Reading("swap")
        {
            Calls = [Call.Of("swap_clips", ("first", segments[0].Id), ("second", segments[1].Id))],
            Used = evidence.Spans,
            Bonus = 0.05,
        };
    }

    /// <summary>"Swap it with the next one".</summary>
    private static Segment? Neighbour(Clause clause, ValueList<Segment> row, Segment one, Evidence evidence)
    {
        var index = row.FindIndex(segment => segment.Id == one.Id);
        if (index < 0) return null;
        if (clause.HasAny("which.next", "which.after") && index + 1 < row.Count)
        {
            evidence.Take("which.next", "which.after");
            return row[index + 1];
        }

        if (!clause.HasAny("which.previous", "which.before") || index == 0) return null;
        evidence.Take("which.previous", "which.before");
        return row[index - 1];
    }
}
