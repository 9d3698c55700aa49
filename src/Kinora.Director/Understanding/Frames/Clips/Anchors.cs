using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>Where on the row something is to go.</summary>
/// <param name="Index">In front of which clip of the row, from 0; its length: behind the last.</param>
/// <param name="Named">The clips that the place was named by.</param>
internal sealed record Anchor(int Index, ValueList<Segment> Named);

/// <summary>Reads "before the third", "at the end", "between 1 and 2", "as the second", "放到最前面".</summary>
internal static class Anchors
{
    private static readonly string[] Start = ["which.start", "thing.intro", "clip.first-place"];
    private static readonly string[] End = ["which.end", "thing.outro", "clip.last-place", "which.last"];

    /// <param name="row">Without what is to be moved.</param>
    /// <param name="each">What the clause names, in order, without what is to be moved.</param>
    /// <param name="isAdded">Something new goes there: a time is a place too.</param>
    public static Anchor? Find(Clause clause, ValueList<Segment> row, ValueList<Target> each, Evidence evidence, FrameScope scope, bool isAdded, ValueList<Span>? movedWords = null)
    {
        var anchors = each.Where(one => one.IsFound).SelectMany(one => one.Segments).Where(row.Contains).DistinctBy(segment => segment.Id).ToValueList();
        if (anchors.Count >= 2 && clause.HasAny("which.between"))
        {
            evidence.Take("which.between");
            return new Anchor(anchors.Max(segment => row.FindIndex(other => other.Id == segment.Id)), anchors);
        }

        if (anchors.Count >= 1 && (Behind(clause, each, evidence) ?? Beside(clause, evidence)) is { } isAfter)
        {
            var index = anchors.Select(segment => row.FindIndex(other => other.Id == segment.Id)).ToList();
            return new Anchor(isAfter ? index.Max() + 1 : index.Min(), anchors);
        }

        // "Put it second", "as clip 2", "移到第二个": the number is a place, not the clip that stands there now.
        if (PlaceNumber(clause, each, evidence) is { } number) return new Anchor(Math.Clamp(number > 0 ? number - 1 : row.Count + 1 + number, 0, row.Count), []);
        if (Edge(clause, Start, evidence, movedWords)) return new Anchor(0, []);
        if (Edge(clause, End, evidence, movedWords)) return new Anchor(row.Count, []);
        if (clause.Has("which.middle") && row.Count > 0)
        {
            evidence.Take("which.middle");
            return new Anchor((row.Count + 1) / 2, []);
        }

        if (isAdded && clause.First<Instant>() is { } instant)
        {
            evidence.Take(instant);
            var at = instant.In(ClipWish.Length(scope));
            var index = row.Count(segment => segment.Start + segment.Duration / 2 < at);
            return new Anchor(index, []);
        }

        return null;
    }

    /// <summary>Not the "last" of "move the last clip to the front".</summary>
    private static bool Edge(Clause clause, string[] keys, Evidence evidence, ValueList<Span>? movedWords)
    {
        var words = clause.All<Concept>().Where(concept => keys.Contains(concept.Key) && movedWords?.Any(span => span.Overlaps(concept.Span)) != true).ToList();
        foreach (var word in words) evidence.Take(word);
        return words.Count > 0;
    }

    /// <summary>"放到猫后面去", "挪到第三段前面去": right behind what is named it is no end of the film.</summary>
    private static bool? Behind(Clause clause, ValueList<Target> each, Evidence evidence)
    {
        var text = clause.Message.Text;
        var word = clause.All<Concept>().FirstOrDefault(concept => concept.Key is "clip.last-place" or "clip.first-place" && text[concept.Span.Start] is '后' or '前'
            && each.Any(one => one.Used.Any(span => span.End <= concept.Span.Start && text[span.End..concept.Span.Start] is "" or "的" or "那个" or "那段" or "那张")));
        if (word is null) return null;
        evidence.Take(word);
        return text[word.Span.Start] == '后';
    }

    private static bool? Beside(Clause clause, Evidence evidence)
    {
        // Behind wins where the words for in front stand there for another reason ("after the one before").
        if (evidence.Takes("which.after")) return true;
        if (evidence.Takes("which.before")) return false;
        return null;
    }

    private static int? PlaceNumber(Clause clause, ValueList<Target> each, Evidence evidence)
    {
        var ordinals = clause.All<Ordinals>().Where(ordinals => each.Any(one => one.Used.Contains(ordinals.Span))).ToList();
        if (ordinals.Count > 0 && ordinals[^1].Places is { Count: 1 } places)
        {
            evidence.Take(ordinals[^1]);
            evidence.Take("thing.position", "thing.clip", "thing.photo");
            return places[0];
        }

        if (!clause.HasAny("thing.position", "clip.place-number") || clause.First<Amount>() is not { Unit: AmountUnit.None } amount) return null;
        evidence.Take("thing.position", "clip.place-number");
        evidence.Take(amount);
        return (int)Math.Round(amount.Value);
    }
}
