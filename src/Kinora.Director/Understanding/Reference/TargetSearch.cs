using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Finds what the words of a part of a clause name.</summary>
internal sealed class TargetSearch
{
    private readonly SearchedWords words;
    private readonly WhichSearch pointed;
    private readonly FrameScope scope;
    private readonly ReferenceWish wish;
    private readonly string text;
    private readonly FilmPool pool;
    private readonly List<Mention> mentions;
    private readonly List<(Concept Concept, NamedKind Kind)> things;
    private readonly List<Ordinals> ordinals;

    public TargetSearch(Clause clause, FrameScope scope, ReferenceWish wish, Span within)
    {
        words = new SearchedWords(clause, scope, wish, within);
        pointed = new WhichSearch(words);
        (this.scope, this.wish, text, pool, mentions, things, ordinals) = (scope, wish, words.Text, words.Pool, words.Mentions, words.Things, words.Ordinals);
    }

    /// <summary>All that is named, together; without what is excepted.</summary>
    public Target Run()
    {
        var parts = Each();
        if (parts.Count == 0) return Target.None;
        if (parts.FirstOrDefault(part => part.Missing is not null) is { } missing && parts.All(part => !part.IsFound)) return missing;
        if (parts.FirstOrDefault(part => part.Missing is not null && part.How == HowFound.Ordinal) is { } tooFew) return tooFew;
        if (parts.FirstOrDefault(part => part.IsAmbiguous) is { } unclear) return unclear;
        var segments = parts.SelectMany(part => part.Segments).DistinctBy(segment => segment.Id).ToValueList();
        return new Target(parts.Min(part => part.How))
        {
            Segments = segments,
            Used = parts.SelectMany(part => part.Used).Distinct().ToValueList(),
            Named = parts.Aggregate(TargetKinds.None, (kinds, part) => kinds | part.Named),
        };
    }

    /// <summary>One target for each thing that is named, in the order of the words.</summary>
    public ValueList<Target> Each()
    {
        if (Excepting() is { } rest) return [rest];
        if (wish.Kinds.HasFlag(TargetKinds.Main) && RankMatch.Find(text, mentions, scope) is { } ranked) return [ranked];
        var found = new List<(int At, Target Target)>();
        if (wish.Kinds.HasFlag(TargetKinds.Main) && RelativeMatch.Find(words.Clause, text, words.Within, mentions, scope) is { } relative)
        {
            found.Add((relative.Span.Start, relative.Target with { Used = [relative.Span] }));
            words.Take(relative.Span);
        }

        foreach (var which in ordinals) found.AddRange(OfOrdinals(which));
        var usedThings = found.SelectMany(pair => pair.Target.Used).ToList();
        foreach (var (at, target) in new ContentSearch(words).Find(found.Count > 0)) found.Add((at, target));
        foreach (var (concept, kind) in things.OrderBy(pair => pair.Kind.Key == "thing.film" && IsSingular(pair.Concept) ? 0 : 1)
            .ThenBy(pair => pair.Kind.In(pool, wish.Kinds).Count).DistinctBy(pair => (pair.Concept.Span, pair.Kind.Kinds)))
        {
            if (usedThings.Exists(span => span.Overlaps(concept.Span))
                || found.Exists(pair => pair.Target.Used.Any(span => span.Overlaps(concept.Span)))) continue;
            if ((kind.Kinds & wish.Kinds) != 0
                && OfThing(concept, kind, found.Count > 0) is { } target) found.Add((concept.Span.Start, target));
        }

        if (found.TrueForAll(pair => pair.Target.How is not (HowFound.Content or HowFound.Ordinal or HowFound.Time)) && NotInFilm() is { } absent) return [absent];
        if (found.Count == 0 && pointed.OfNeighbors() is { Count: 2 } both) return both;
        if (found.Count == 0 && pointed.OfWhich() is { } one) return [one];
        return found.OrderBy(pair => pair.At).Select(pair => pair.Target).ToValueList();
    }

    /// <summary>"海边那段只要前5秒" of a film that does not have that file: nothing else is meant. What is to come into the film is asked for otherwise.</summary>
    private Target? NotInFilm()
    {
        if (words.Clause.HasAny(Bringing) || words.Clause.IsQuestion) return null;
        var files = mentions.OfType<NamedFile>().ToList();
        if (files.Count == 0 || files.Exists(file => pool.Entries.Any(entry => entry.Segment.Asset is MediaAsset media && media.Media == file.Medium.Reference))) return null;
        return new Target(HowFound.Content) { Missing = scope.Say($"{files[0].Medium.Name} is not in the film.", $"影片里没有{files[0].Medium.Name}。"), Used = [words.Clause.Span] };
    }

    private static readonly string[] Bringing =
    [
        "act.add", "act.replace", "act.use", "act.understand", "act.show", "act.place", "act.move", "act.make", "act.swap", "act.upload", "act.join", "act.regenerate", "clip.comes", "clip.start-with", "clip.end-with",
        "clip.over", "clip.instead", "clip.replace", "clip.new-one", "thing.logo", "thing.watermark", "thing.lut", "thing.brand", "act.brand",
    ];

    /// <summary>The word for a thing that a number belongs to: the next behind it, else the one right before it, else a clip.</summary>
    private (Concept? Concept, NamedKind Kind) ThingOf(Span span, Span? until)
    {
        var behind = things.Where(pair => pair.Kind.Key is not ("thing.intro" or "thing.outro") && pair.Concept.Span.Start >= span.Start && pair.Concept.Span.Start < (until?.Start ?? int.MaxValue))
            .Where(pair => pair.Concept.Span.Start <= span.End
                || WordCount.Uncovered(text, new Span(span.End, pair.Concept.Span.Start - span.End), []) == 0).ToList();
        var before = things.Where(pair => pair.Concept.Span.End <= span.Start
            && text[pair.Concept.Span.End..span.Start].Trim(' ', '#') is "" or "'s" or "的").ToList();
        var nearest = behind.Count > 0 ? Fitting(behind) : before.Count > 0 ? Fitting(before) : default;
        if (nearest.Kind is not null) return nearest;
        var isClip = (wish.Kinds & TargetKinds.Main) != 0;
        return (null, isClip ? NamedKind.Clip : NamedKind.Any(wish.Kinds));
    }

    /// <summary>Of several meanings of the nearest word, the one that is wished for.</summary>
    private (Concept? Concept, NamedKind Kind) Fitting(List<(Concept Concept, NamedKind Kind)> nearest)
    {
        var start = nearest[0].Concept.Span.Start;
        var same = nearest.Where(pair => pair.Concept.Span.Start == start).ToList();
        // "The first video" is a piece, though "the video" is the film.
        var fitting = same.Where(pair => (pair.Kind.Kinds & wish.Kinds) != 0).OrderBy(pair => pair.Kind.Key == "thing.film"
            ? 1 : 0).ToList();
        return fitting.Count > 0 ? fitting.MaxBy(pair => pair.Kind.In(pool, wish.Kinds).Count > 0 ? 1 : 0) : same[0];
    }

    private IEnumerable<(int At, Target Target)> OfOrdinals(Ordinals which)
    {
        var next = ordinals.FirstOrDefault(other => other.Span.Start > which.Span.Start)?.Span;
        var (concept, kind) = ThingOf(which.Span, next);
        if ((kind.Kinds & wish.Kinds) == 0) yield break;
        ValueList<Span> used = concept is null ? [which.Span] : [which.Span, concept.Span];
        var all = kind.In(pool, wish.Kinds);
        var places = which.IsMiddle ? Middle(all.Count, which.MiddleCount) : which.Places.Select(place => place > 0 ? place - 1 : all.Count + place);
        var seen = which.IsMiddle ? [] : Seen(kind, all);
        foreach (var place in places)
        {
            var segment = place >= 0 && place < seen.Count && seen[place] is { } numbered ? numbered : place >= 0 && place < all.Count ? all[place] : null;
            yield return (which.Span.Start, segment is not null
                ? new Target(HowFound.Ordinal) { Segments = [segment], Used = used, Named = concept is null
                    ? TargetKinds.None : kind.Kinds & wish.Kinds }
                : new Target(HowFound.Ordinal) { Missing = Few(kind, all.Count), Used = used });
        }
    }

    /// <summary>"Delete the second, slow down the third": numbers count what the person saw, where something has only gone since. Null
    /// for what is gone; empty where what is there now is counted.</summary>
    private ValueList<Segment?> Seen(NamedKind kind, ValueList<Segment> now)
    {
        var before = scope.Turn.Beginning;
        if (ReferenceEquals(before, scope.Timeline)) return [];
        var seen = kind.In(new FilmPool(before, scope.Project), wish.Kinds);
        var left = seen.Where(segment => now.Any(other => other.Id == segment.Id)).Select(segment => segment.Id).ToList();
        return seen.Count > now.Count && left.SequenceEqual(now.Select(segment => segment.Id))
            ? seen.Select(segment => now.FirstOrDefault(other => other.Id == segment.Id)).ToValueList() : [];
    }

    /// <summary>"Start with Maria, and move the intro to the end": the clip that was the intro when it was said.</summary>
    private ValueList<Segment> Ends(NamedKind kind)
    {
        var now = kind.In(pool, wish.Kinds);
        if (ReferenceEquals(scope.Turn.Beginning, scope.Timeline)) return now;
        var seen = kind.In(new FilmPool(scope.Turn.Beginning, scope.Project), wish.Kinds);
        var there = seen.Select(segment => scope.Timeline.FindSegment(segment.Id)?.Segment).OfType<Segment>().ToValueList();
        return there.Count > 0 ? there : now;
    }

    private static IEnumerable<int> Middle(int count, int wanted) => count switch
    {
        _ when wanted >= count && wanted > 0 => Enumerable.Range(0, wanted),
        _ when wanted > 0 => Enumerable.Range((count - wanted) / 2, wanted),
        0 => [0],
        // There is no middle of two.
        2 => [int.MaxValue],
        _ when count % 2 == 1 => [count / 2],
        _ => [count / 2 - 1, count / 2],
    };

    /// <summary>"All except the first", "everything but the title".</summary>
    private Target? Excepting()
    {
        if (mentions.Find(mention => mention is Concept { Key: "negation.except" }) is not { } except) return null;
        var without = mentions.Where(mention => mention.Span.Start > except.Span.Start).ToList();
        if (without.Count == 0 || !without.Exists(mention => mention is Ordinals or NamedFile or Concept { Family: "thing" })) return null;
        var clause = new Clause(new Message(text, text, [.. Enumerable.Range(0, text.Length + 1)]), new Span(0, text.Length),
            without.ToValueList(), null);
        var gone = new TargetSearch(clause, scope, wish, clause.Span).Run();
        if (!gone.IsFound) return gone;
        var named = things.Where(pair => pair.Concept.Span.Start < except.Span.Start && (pair.Kind.Kinds & wish.Kinds) != 0).ToList();
        // "Mute everything except the interview": the music, too.
        if (wish.Kinds.HasFlag(TargetKinds.Music) && mentions.Exists(mention => mention is Concept { Key: "which.all" } && mention.Span.End <= except.Span.Start
            && text.AsSpan(mention.Span.Start).StartsWith("everything") | text.AsSpan(mention.Span.Start).StartsWith("all ") && named.All(pair => pair.Concept.Span.Overlaps(mention.Span)))) named = [.. named.Select(pair => (pair.Concept, pair.Kind with { Kinds = wish.Kinds }))];
        var all = named.Count > 0 ? named.SelectMany(pair =>
            pair.Kind.In(pool, wish.Kinds)) : pool.Of(wish.Kinds & KindsOf(gone)).Select(entry => entry.Segment);
        var left = all.DistinctBy(segment => segment.Id).Where(segment => !gone.Segments.Any(other =>
            other.Id == segment.Id)).ToValueList();
        return new Target(HowFound.All) { Segments = left, Used = [except.Span, .. gone.Used, .. named.Select(pair =>
            pair.Concept.Span), .. Whichs(except.Span.Start)] };
    }

    private TargetKinds KindsOf(Target target) => pool.Entries.Where(entry => target.Segments.Any(segment =>
        segment.Id == entry.Segment.Id))
        .Aggregate(TargetKinds.None, (kinds, entry) => kinds | entry.Kind);

    private IEnumerable<Span> Whichs(int before) =>
        mentions.Where(mention => mention is Concept { Family: "which" } && mention.Span.Start < before).Select(mention => mention.Span);

    private Target? OfThing(Concept concept, NamedKind kind, bool hasOthers)
    {
        // "The film" names no segment by itself beside others that are named; nor do words that stand for something else, too.
        if (hasOthers && kind.IsClip && IsBeyond(concept)) return null;
        if (kind.IsClip && TimedMatch.During(words, concept, kind.In(pool, wish.Kinds)) is { } during) return during;
        if (TimedMatch.Find(text, mentions, concept, kind, kind.In(pool, wish.Kinds), scope) is { } timed) return timed;
        // "Move the intro at the end": where to, not which.
        var which = mentions.OfType<Concept>().Where(other => other.Family == "which" && other.Key is not ("which.start" or "which.end") && (words.IsNear(other.Span, concept.Span) || concept.IsInherited && !other.IsInherited)).ToList();
        var used = which.Select(other => other.Span).Prepend(concept.Span).Distinct().ToValueList();
        // "Each photo 3 seconds" of a film of videos: they are not meant.
        if (kind.Key == "thing.photo" && (words.Clause.HasAny("which.all", "which.each") || text[concept.Span.End - 1] == 's' || text.AsSpan(concept.Span.End) is ['都' or '全' or '每', ..]) && kind.In(pool, wish.Kinds) is { Count: > 0 } moving && moving.All(pool.IsVideo))
        {
            return new Target(HowFound.Kind) { Missing = scope.Say("There are no photos in the film, only video clips.", "影片里没有照片，都是视频片段。"), Used = used, Named = kind.Kinds & wish.Kinds };
        }

        if (WhichSide.Of(which) is { } side
            && pointed.Apply(side, Several(side, kind)) is { } chosen) return chosen with { Used = used, Named = kind.Kinds & wish.Kinds };
        var all = kind.Key is "thing.intro" or "thing.outro" ? Ends(kind) : kind.In(pool, wish.Kinds);
        // "Use it for the titles": several, where one only is a title in the narrow sense.
        if (kind.Key == "thing.title" && all.Count == 1 && text.AsSpan(concept.Span.Start, concept.Span.Length).SequenceEqual("titles")) all = pool.Of(kind.Kinds & wish.Kinds).Select(entry => entry.Segment).ToValueList();
        if (all.Count == 0) return IsAlsoAnother(concept)
            ? null : new Target(HowFound.Kind) { Missing = Few(kind, 0), Used = used, Named = kind.Kinds & wish.Kinds };
        // "加个标题…", "字再大一点": of all that is written, what was just spoken of.
        if (kind.Key == "thing.text" && which.Count == 0 && all.Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList() is { Count: > 0 } spoken && spoken.Count < all.Count
            && spoken.Count == scope.Project.Memory.Focus.Count(id => scope.Timeline.FindSegment(id) is not null)) return new Target(HowFound.Focus) { Segments = spoken, Used = used, Named = kind.Kinds & wish.Kinds };
        // "那张照片": one that was pointed at.
        if (kind.IsClip && all.Count > 1 && kind.Key is not ("thing.film" or "thing.intro" or "thing.outro") && which.Exists(IsPointing)) return OfSingular(all, used);
        // "A clip", "the clip": which one is not said.
        if (kind.IsClip && IsSingular(concept) && !Language.Writing.IsIdeograph(text[concept.Span.Start]) && all.Count > 1
            && kind.Key is not ("thing.film" or "thing.intro" or "thing.outro")) return OfSingular(all, used);
        return new Target(which.Exists(other => other.Key is "which.all" or "which.each")
            ? HowFound.All : HowFound.Kind) { Segments = all, Used = used, Named = kind.Kinds & wish.Kinds };
    }

    /// <summary>"Both titles", "the other title", "标题都用这个色": where the word in its narrow sense fits one only, it is meant in its wide one.</summary>
    private ValueList<Segment> Several(WhichSide side, NamedKind kind)
    {
        var narrow = kind.In(pool, wish.Kinds);
        if (side is not (WhichSide.Both or WhichSide.Others) && !(side == WhichSide.All && kind.Key == "thing.title") || narrow.Count != 1) return narrow;
        return pool.Of(kind.Kinds & wish.Kinds).Select(entry => entry.Segment).ToValueList();
    }

    /// <summary>"那张", "这一段": one piece; "这个" may as well be the film.</summary>
    private bool IsPointing(Concept concept) => concept.Key is "which.that" or "which.this"
        && text[concept.Span.Start] is '那' or '这' && text[concept.Span.End - 1] is '张' or '段' or '幕' or '条' or '幅';

    private Target? OfSingular(ValueList<Segment> all, ValueList<Span> used)
    {
        var focus = all.Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
        if (focus.Count == 1) return new Target(HowFound.Focus) { Segments = focus, Used = used };
        return wish.Unnamed.HasFlag(Unnamed.Ask) ? new Target(HowFound.NotNamed) { Candidates = all, Used = used } : null;
    }

    private static bool IsBeyond(Concept concept) =>
        concept.Key is "thing.film" or "thing.video" or "thing.clip" or "thing.scene" or "thing.photo";

    /// <summary>The same word means something else that is there: "subtitle" where there are captions.</summary>
    private bool IsAlsoAnother(Concept concept) => things.Exists(pair => pair.Concept != concept && pair.Concept.Span == concept.Span
        && (pair.Kind.Kinds & wish.Kinds) != 0 && pair.Kind.In(pool, wish.Kinds).Count > 0);

    private bool IsSingular(Concept concept) => text[concept.Span.End - 1] is not 's';

    private string Few(NamedKind kind, int count) => count switch
    {
        0 => scope.Say($"There is no {kind.English} in the film.", $"影片里没有{kind.Chinese}。"),
        1 => scope.Say($"There is only one {kind.English}.", $"只有一个{kind.Chinese}。"),
        _ => scope.Say($"There are only {count} {kind.English}s.", $"只有{count}个{kind.Chinese}。"),
    };
}
