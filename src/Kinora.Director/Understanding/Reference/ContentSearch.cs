using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>What is named by a file's name or by words of what is shown or said.</summary>
internal sealed class ContentSearch(SearchedWords words)
{
    private static readonly string[] Becomes = [" with ", " into ", " to show ", " showing ", "换成", "改成", "变成", "做成", "改为", "换为"];

    private readonly FrameScope scope = words.Scope;
    private readonly ReferenceWish wish = words.Wish;
    private readonly string text = words.Text;
    private readonly FilmPool pool = words.Pool;
    private readonly List<Mention> mentions = words.Mentions;
    private readonly Span within = words.Within;

    /// <summary>By a file's name or by words of what is shown or said.</summary>
    public IEnumerable<(int At, Target Target)> Find(bool hasNumbers)
    {
        var end = NewContent();
        var isMain = wish.Kinds.HasFlag(TargetKinds.Main) && !hasNumbers;
        var isNamed = mentions.Exists(mention => mention is NamedFile);
        if (isMain && !isNamed && KinMatch.Find(text, within, null, pool, scope) is { } kin && !mentions.Exists(mention => mention is Concept { Key: "act.add" or "act.regenerate" }))
        {
            yield return (kin.Used[0].Start, kin with { Used = [.. kin.Used, .. kin.Used.SelectMany(words.Beside)] });
            yield break;
        }

        foreach (var file in mentions.OfType<NamedFile>().Where(file => file.Span.Start < end))
        {
            if (isMain && !text.AsSpan(file.Span.Start, file.Span.Length).Contains('.') && KinMatch.Find(text, within, file.Span, pool, scope) is { } all)
            {
                yield return (file.Span.Start, all with { Used = [.. all.Used, file.Span, .. words.Beside(file.Span)] });
                continue;
            }

            var segments = pool.Of(wish.Kinds).Where(entry => entry.Segment.Asset is MediaAsset media
                && media.Media == file.Medium.Reference).Select(entry => entry.Segment).ToValueList();
            var isOver = segments.Count == 0 && (wish.Kinds & TargetKinds.Main) == 0;
            if (isOver) segments = Over(file);
            if (segments.Count > 0) yield return (file.Span.Start, new Target(HowFound.Content) { Segments = segments, Used = [file.Span,
                .. words.Beside(file.Span), .. isOver ? NamedOver.Select(pair => pair.Concept.Span) : []] });
        }

        // A scene named by its number is named; further words tell what it is to become.
        var searched = new Span(within.Start, Math.Max(0, Math.Min(end, within.End) - within.Start));
        if (hasNumbers || Words(searched) is not { } match
            || words.Things.Count > 0 && !match.Used.Any(span => words.Beside(span).Any()) && !mentions.Exists(mention => mention is Quote)) yield break;
        ValueList<Span> used = [.. match.Used, .. match.Used.SelectMany(words.Beside), .. match.IsOver ? NamedOver.Select(pair => pair.Concept.Span) : []];
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
        words.Things.Where(pair => (pair.Kind.Kinds & wish.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0);

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
    private bool IsDescription(int at) => text.AsSpan(at).StartsWith(" with ") && words.Ordinals.Count == 0
        && !mentions.Exists(mention => mention is Concept { Key: "act.replace" or "act.regenerate" or "act.add" })
        && mentions.Exists(mention => mention.Span.End == at && mention is Concept concept && (concept.Key == "which.that" || NamedKind.Of(concept) is { IsClip: true }));
}
