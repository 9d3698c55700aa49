using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Finds what the words of a part of a clause name.</summary>
internal sealed class TargetSearch
{
    private static readonly string[] Becomes = [" with ", " into ", " to show ", " showing ", "换成", "改成", "变成", "做成", "改为", "换为"];

    private readonly FrameScope scope;
    private readonly ReferenceWish wish;
    private readonly Clause clause;
    private readonly string text;
    private readonly Span within;
    private readonly FilmPool pool;
    private readonly List<Mention> mentions;
    private readonly List<(Concept Concept, NamedKind Kind)> things;
    private readonly List<Ordinals> ordinals;

    public TargetSearch(Clause clause, FrameScope scope, ReferenceWish wish, Span within)
    {
        (this.scope, this.wish, this.within, this.clause) = (scope, wish, within, clause);
        text = clause.Message.Text;
        pool = new FilmPool(scope.Timeline, scope.Project);
        mentions = clause.Mentions.Where(mention => mention.IsInherited ? within == clause.Span : within.Holds(mention.Span)).ToList();
        ordinals = mentions.OfType<Ordinals>().ToList();
        // "One" of "the second one" and "a clip" of "cut a clip" are the same word twice: the thing counts once a place.
        things = mentions.OfType<Concept>().Select(concept => (concept, NamedKind.Of(concept))).Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.concept, pair.Item2!)).ToList();
        // "第二句旁白": of what the lines are is said.
        if (things.Exists(pair => pair.Kind.Key != "thing.line" && (pair.Kind.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0)) things.RemoveAll(pair => pair.Kind.Key == "thing.line");
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
        if (wish.Kinds.HasFlag(TargetKinds.Main) && RelativeMatch.Find(clause, text, within, mentions, scope) is { } relative)
        {
            found.Add((relative.Span.Start, relative.Target with { Used = [relative.Span] }));
            // Its words are no names by themselves.
            mentions.RemoveAll(mention => mention.Span.Overlaps(relative.Span));
            things.RemoveAll(pair => pair.Concept.Span.Overlaps(relative.Span));
            ordinals.RemoveAll(one => one.Span.Overlaps(relative.Span));
            mentions.Add(new Concept(relative.Span, "which.relative"));
        }

        foreach (var which in ordinals) found.AddRange(OfOrdinals(which));
        var usedThings = found.SelectMany(pair => pair.Target.Used).ToList();
        foreach (var (at, target) in ByContent(found.Count > 0)) found.Add((at, target));
        foreach (var (concept, kind) in things.OrderBy(pair => pair.Kind.Key == "thing.film" && IsSingular(pair.Concept) ? 0 : 1)
            .ThenBy(pair => pair.Kind.In(pool, wish.Kinds).Count).DistinctBy(pair => (pair.Concept.Span, pair.Kind.Kinds)))
        {
            if (usedThings.Exists(span => span.Overlaps(concept.Span))
                || found.Exists(pair => pair.Target.Used.Any(span => span.Overlaps(concept.Span)))) continue;
            if ((kind.Kinds & wish.Kinds) != 0
                && OfThing(concept, kind, found.Count > 0) is { } target) found.Add((concept.Span.Start, target));
        }

        if (found.Count == 0 && OfNeighbors() is { Count: 2 } both) return both;
        if (found.Count == 0 && OfWhich() is { } pointed) return [pointed];
        return found.OrderBy(pair => pair.At).Select(pair => pair.Target).ToValueList();
    }

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

    /// <summary>By a file's name or by words of what is shown or said.</summary>
    private IEnumerable<(int At, Target Target)> ByContent(bool hasNumbers)
    {
        var end = NewContent();
        var isMain = wish.Kinds.HasFlag(TargetKinds.Main) && !hasNumbers;
        var isNamed = mentions.Exists(mention => mention is NamedFile);
        if (isMain && !isNamed && KinMatch.Find(text, within, null, pool, scope) is { } kin && !mentions.Exists(mention => mention is Concept { Key: "act.add" or "act.regenerate" }))
        {
            yield return (kin.Used[0].Start, kin with { Used = [.. kin.Used, .. kin.Used.SelectMany(Beside)] });
            yield break;
        }

        foreach (var file in mentions.OfType<NamedFile>().Where(file => file.Span.Start < end))
        {
            if (isMain && !text.AsSpan(file.Span.Start, file.Span.Length).Contains('.') && KinMatch.Find(text, within, file.Span, pool, scope) is { } all)
            {
                yield return (file.Span.Start, all with { Used = [.. all.Used, file.Span, .. Beside(file.Span)] });
                continue;
            }

            var segments = pool.Of(wish.Kinds).Where(entry => entry.Segment.Asset is MediaAsset media
                && media.Media == file.Medium.Reference).Select(entry => entry.Segment).ToValueList();
            var isOver = segments.Count == 0 && (wish.Kinds & TargetKinds.Main) == 0;
            if (isOver) segments = Over(file);
            if (segments.Count > 0) yield return (file.Span.Start, new Target(HowFound.Content) { Segments = segments, Used = [file.Span,
                .. Beside(file.Span), .. isOver ? NamedOver.Select(pair => pair.Concept.Span) : []] });
        }

        // A scene named by its number is named; further words tell what it is to become.
        var searched = new Span(within.Start, Math.Max(0, Math.Min(end, within.End) - within.Start));
        if (hasNumbers || Words(searched) is not { } match
            || things.Count > 0 && !match.Used.Any(span => Beside(span).Any()) && !mentions.Exists(mention => mention is Quote)) yield break;
        ValueList<Span> used = [.. match.Used, .. match.Used.SelectMany(Beside), .. match.IsOver ? NamedOver.Select(pair => pair.Concept.Span) : []];
        yield return (match.Used[0].Start, match.Segments.Count == 1 || wish.Most is null && match.IsPlural
            ? new Target(HowFound.Content) { Segments = match.Segments, Used = used }
            : new Target(HowFound.Content) { Candidates = match.Segments, Used = used });
    }

    /// <summary>By words of its own, or of the picture it lies over: "采茶那段的字幕". A word for its kind leaves no other kind.</summary>
    private ContentMatch? Words(Span searched)
    {
        var named = NamedOver.Aggregate(TargetKinds.None, (kinds, pair) => kinds | pair.Kind.Kinds) & wish.Kinds;
        var own = ContentMatch.Find(text, searched, mentions, pool, named == TargetKinds.None || !pool.Of(named).Any() ? wish.Kinds : named);
        if (named == TargetKinds.None || wish.Kinds.HasFlag(TargetKinds.Main) || own is { Weight: double.MaxValue }) return own;
        var shown = ContentMatch.Find(text, searched, mentions, pool, TargetKinds.Main);
        if (shown is not { Segments.Count: 1 } || own is not null && own.Weight > shown.Weight
            || own is { Segments.Count: 1 } && own.Weight >= shown.Weight) return own;
        var over = Over(shown.Segments[0]);
        return over.Count == 0 ? own : shown with { Segments = over, IsOver = true };
    }

    /// <summary>"咖啡那句字幕", "the caption on the dog photo": what is seen or heard while that file is shown.</summary>
    private ValueList<Segment> Over(NamedFile file)
    {
        var shown = pool.Of(TargetKinds.Main).Select(entry => entry.Segment).Where(segment => segment.Asset is MediaAsset media && media.Media == file.Medium.Reference).ToList();
        return shown.Count == 1 ? Over(shown[0]) : [];
    }

    private ValueList<Segment> Over(Segment shown)
    {
        var named = NamedOver.Aggregate(TargetKinds.None, (kinds, pair) => kinds | pair.Kind.Kinds);
        if (named == TargetKinds.None) return [];
        return pool.Of(named & wish.Kinds).Select(entry => entry.Segment)
            .Where(segment => segment.Start < shown.End && segment.End > shown.Start && 2 * (Min(segment.End, shown.End) - Max(segment.Start, shown.Start)) > segment.Duration).ToValueList();
    }

    /// <summary>The named kinds of what lies over pictures: texts, what is spoken.</summary>
    private IEnumerable<(Concept Concept, NamedKind Kind)> NamedOver =>
        things.Where(pair => (pair.Kind.Kinds & wish.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    /// <summary>Where what something is to become begins: behind "with", "into", "换成".</summary>
    private int NewContent()
    {
        if (!mentions.Exists(mention => mention is Concept { Key: "act.replace" or "act.regenerate" or "act.set" or "act.change"
            or "act.add" }) || mentions.Exists(mention => mention is Concept { Key: "act.swap" })) return int.MaxValue;
        var starts = Becomes.Select(word => text.IndexOf(word, within.Start, within.Length, StringComparison.Ordinal)).Where(at =>
            at >= 0 && !IsDescription(at)).ToList();
        return starts.Count > 0 ? starts.Min() : int.MaxValue;
    }

    /// <summary>"Make the scene with the honey jar 8 seconds": which scene, not what is to be in it.</summary>
    private bool IsDescription(int at) => text.AsSpan(at).StartsWith(" with ") && ordinals.Count == 0
        && !mentions.Exists(mention => mention is Concept { Key: "act.replace" or "act.regenerate" or "act.add" })
        && mentions.Exists(mention => mention.Span.End == at && mention is Concept concept && (concept.Key == "which.that" || NamedKind.Of(concept) is { IsClip: true }));

    /// <summary>"The photo of the dog", "小猫那段": the word for the thing belongs to what it shows.</summary>
    private IEnumerable<Span> Beside(Span span) => things.Where(pair => pair.Kind.IsClip
        || (pair.Kind.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0)
        .Where(pair => IsNear(pair.Concept.Span, span)).Select(pair => pair.Concept.Span)
        .Concat(mentions.Where(mention => mention is Concept { Key: "which.that" or "which.this" }
            && IsNear(mention.Span, span)).Select(mention => mention.Span));

    private bool IsNear(Span a, Span b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        if (first.End >= second.Start) return true;
        var pointing = mentions.Where(mention => mention is Concept { Family: "which" or "noise" } or Concept { Key: "thing.line" })
            .Select(mention => mention.Span).ToList();
        return second.Start - first.End <= 24 && WordCount.Uncovered(text, new Span(first.End, second.Start - first.End), pointing) == 0
            && !mentions.Exists(mention => mention is Concept { Family: "act" or "join" } && mention.Span.Start >= first.End
                && mention.Span.End <= second.Start);
    }

    private Target? OfThing(Concept concept, NamedKind kind, bool hasOthers)
    {
        // "The film" names no segment by itself beside others that are named; nor do words that stand for something else, too.
        if (hasOthers && kind.IsClip && IsBeyond(concept)) return null;
        if (TimedMatch.Find(text, mentions, concept, kind, kind.In(pool, wish.Kinds), scope) is { } timed) return timed;
        // "Move the intro at the end": where to, not which.
        var which = mentions.OfType<Concept>().Where(other => other.Family == "which" && other.Key is not ("which.start" or "which.end") && IsNear(other.Span, concept.Span)).ToList();
        var used = which.Select(other => other.Span).Prepend(concept.Span).Distinct().ToValueList();
        if (WhichSide.Of(which) is { } side
            && Apply(side, Several(side, kind)) is { } chosen) return chosen with { Used = used, Named = kind.Kinds & wish.Kinds };
        var all = kind.Key is "thing.intro" or "thing.outro" ? Ends(kind) : kind.In(pool, wish.Kinds);
        // "标题都用这个色": the one at the end, too.
        if (kind.Key == "thing.title" && all.Count == 1 && which.Exists(other => other.Key is "which.all" or "which.each" or "which.both")) all = pool.Of(kind.Kinds & wish.Kinds).Select(entry => entry.Segment).ToValueList();
        if (all.Count == 0) return IsAlsoAnother(concept)
            ? null : new Target(HowFound.Kind) { Missing = Few(kind, 0), Used = used, Named = kind.Kinds & wish.Kinds };
        // "那张照片": one that was pointed at.
        if (kind.IsClip && all.Count > 1 && kind.Key is not ("thing.film" or "thing.intro" or "thing.outro") && which.Exists(IsPointing)) return OfSingular(all, used);
        // "A clip", "the clip": which one is not said.
        if (kind.IsClip && IsSingular(concept) && !Language.Writing.IsIdeograph(text[concept.Span.Start]) && all.Count > 1
            && kind.Key is not ("thing.film" or "thing.intro" or "thing.outro")) return OfSingular(all, used);
        return new Target(which.Exists(other => other.Key is "which.all" or "which.each")
            ? HowFound.All : HowFound.Kind) { Segments = all, Used = used, Named = kind.Kinds & wish.Kinds };
    }

    /// <summary>"Both titles", "the other title": where the word in its narrow sense fits one only, it is meant in its wide one.</summary>
    private ValueList<Segment> Several(WhichSide side, NamedKind kind)
    {
        var narrow = kind.In(pool, wish.Kinds);
        if (side is not (WhichSide.Both or WhichSide.Others) || narrow.Count != 1) return narrow;
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

    /// <summary>"All the others", "the rest", "both", "it", "这个" with no word for the thing.</summary>
    private Target? OfWhich()
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
    private ValueList<Target> OfNeighbors()
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

    private Target? Apply(WhichSide side, ValueList<Segment> all)
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
        for (var before = clause.Before; before is not null; before = before.Before)
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
        _ => scope.Say($"There are only {count} {kind.English}s.", $"只有 {count} 个{kind.Chinese}。"),
    };
}
