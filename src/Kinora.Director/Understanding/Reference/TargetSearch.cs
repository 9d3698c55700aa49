using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Finds what the words of a part of a clause name.</summary>
internal sealed class TargetSearch(Clause clause, FrameScope scope, ReferenceWish wish, Span within)
{
    private readonly FilmPool pool = new(scope.Timeline, scope.Project);

    /// <summary>All that is named, together.</summary>
    public Target Run()
    {
        var parts = Each();
        if (parts.Count == 0) return Target.None;
        if (parts.FirstOrDefault(part => part.Missing is not null) is { } missing) return missing;
        if (parts.FirstOrDefault(part => part.IsAmbiguous) is { } unclear) return unclear;
        var segments = parts.SelectMany(part => part.Segments).DistinctBy(segment => segment.Id).ToValueList();
        return new Target(parts.Min(part => part.How))
        {
            Segments = segments,
            Used = parts.SelectMany(part => part.Used).Distinct().ToValueList(),
            Named = parts.Aggregate(TargetKinds.None, (kinds, part) => kinds | part.Named),
        };
    }

    /// <summary>One target for each thing that is named.</summary>
    public ValueList<Target> Each()
    {
        var mentions = clause.Mentions.Where(mention => mention.IsInherited ? within == clause.Span : within.Holds(mention.Span)).ToValueList();
        var things = mentions.OfType<Concept>().Select(concept => (Concept: concept, Kind: NamedKind.Of(concept)))
            .Where(pair => pair.Kind is not null && (pair.Kind.Kinds & wish.Kinds) != 0).ToList();
        var result = new List<Target>();
        foreach (var ordinals in mentions.OfType<Ordinals>())
        {
            var thing = things.Where(pair => pair.Concept.Span.Start >= ordinals.Span.Start).Select(pair => pair.Kind).FirstOrDefault()
                ?? NamedKind.Of(new Concept(ordinals.Span, "thing.clip"));
            result.Add(Pick(ordinals, thing!));
        }

        if (result.Count == 0)
        {
            foreach (var (concept, kind) in things) result.Add(OfKind(concept, kind!));
        }

        return result.ToValueList();
    }

    private Target Pick(Ordinals ordinals, NamedKind kind)
    {
        var all = kind.In(pool, wish.Kinds);
        var segments = new List<Segment>();
        foreach (var place in ordinals.Places)
        {
            var index = place > 0 ? place - 1 : all.Count + place;
            if (index < 0 || index >= all.Count) return TooFew(ordinals, kind, all.Count);
            segments.Add(all[index]);
        }

        return new Target(HowFound.Ordinal) { Segments = segments.ToValueList(), Used = [ordinals.Span] };
    }

    private Target OfKind(Concept concept, NamedKind kind)
    {
        var all = kind.In(pool, wish.Kinds);
        return all.Count > 0
            ? new Target(HowFound.Kind) { Segments = all, Used = [concept.Span], Named = kind.Kinds & wish.Kinds }
            : new Target(HowFound.Kind) { Missing = scope.Say($"There is no {kind.English} in the film.", $"影片里没有{kind.Chinese}。"), Used = [concept.Span] };
    }

    private Target TooFew(Ordinals ordinals, NamedKind kind, int count)
    {
        var english = count switch
        {
            0 => $"There is no {kind.English} in the film.",
            1 => $"There is only one {kind.English}.",
            _ => $"There are only {count} {kind.English}s.",
        };
        var chinese = count == 0 ? $"影片里没有{kind.Chinese}。" : $"只有 {count} 个{kind.Chinese}。";
        return new Target(HowFound.Ordinal) { Missing = scope.Say(english, chinese), Used = [ordinals.Span] };
    }
}
