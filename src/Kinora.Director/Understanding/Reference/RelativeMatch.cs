using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>
/// Clips by where they stand beside another: "the photo after the mountain", "the one before it", "everything after the dog", "from the third on",
/// "小猫后面那段", "第二段之后的所有片段".
/// </summary>
internal static partial class RelativeMatch
{
    /// <summary>Here the words for before and after tell where something goes.</summary>
    private static readonly string[] Places = ["act.move", "clip.move", "clip.comes", "act.place", "act.reorder", "act.add", "clip.add"];

    private static readonly string[] English = ["", "that comes", "which comes", "that is", "right", "just", "directly", "immediately", "that comes right", "that comes just", "coming", "shown"];

    private static readonly string[] Chinese = ["", "的", "那", "的那", "一", "那一", "的一", "的那一", "紧接着的", "紧跟着的", "挨着的"];

    /// <returns>What is meant and all the words that say it; null where nothing is named so.</returns>
    public static (Target Target, Span Span)? Find(Clause clause, string text, Span within, List<Mention> mentions, FrameScope scope)
    {
        if (!clause.Has("act.move") && FromOn(clause, text, within, mentions, scope) is { } onwards) return onwards;
        if (Between(clause, text, within, mentions, scope) is { } inside) return inside;
        if (IsPlaced(clause, text, mentions)) return null;
        foreach (var side in mentions.OfType<Concept>().Where(concept => concept.Key is "which.after" or "which.before" && !concept.IsInherited))
        {
            if (Named(text, mentions, side) is not { } named) continue;
            var isChinese = Language.Writing.IsIdeograph(text[side.Span.Start]);
            var span = isChinese ? new Span(within.Start, side.Span.Start - within.Start) : new Span(side.Span.End, within.End - side.Span.End);
            if (span.Length <= 0 || mentions.Exists(mention => mention is Instant or Stretch && mention.Span.Overlaps(side.Span))) continue;
            var anchor = References.Find(clause, scope, ReferenceWish.Clips, span);
            if (anchor is { Segments.Count: 1, How: HowFound.Ordinal or HowFound.Content or HowFound.Focus or HowFound.Kind }
                && Beside(anchor.Segments[0], named.IsMany, side.Name == "after", scope) is { } found)
            {
                var words = anchor.Used.Where(within.Holds).Append(named.Span).Append(side.Span).ToList();
                var start = words.Min(word => word.Start);
                return (found, new Span(start, words.Max(word => word.End) - start));
            }
        }

        return null;
    }

    /// <summary>"Add the picture after the mountain" says where to; "the picture after the mountain needs more contrast" which.</summary>
    private static bool IsPlaced(Clause clause, string text, List<Mention> mentions) => mentions.OfType<Concept>().Any(act => Places.Contains(act.Key)
        && (Language.Writing.IsIdeograph(text[act.Span.Start]) || act.IsInherited
            || !mentions.Exists(side => side is Concept { Key: "which.after" or "which.before", IsInherited: false } && side.Span.End < act.Span.Start && side.Span.Start > clause.Span.Start)));

    /// <summary>"The one between the mountain and the sunset", "第一张和第四张之间的那些": what lies between two.</summary>
    private static (Target Target, Span Span)? Between(Clause clause, string text, Span within, List<Mention> mentions, FrameScope scope)
    {
        if (mentions.OfType<Concept>().FirstOrDefault(concept => concept.Key == "which.between" && !concept.IsInherited) is not { } between
            || mentions.Exists(mention => mention is Concept { Family: "transition" } or Concept { Key: "act.add" or "act.move" or "act.place" or "clip.move" or "thing.transition" })) return null;
        var isChinese = Language.Writing.IsIdeograph(text[between.Span.Start]);
        var named = isChinese ? ThoseBehind().Match(text, between.Span.End) : ThoseBefore().Match(text[within.Start..between.Span.Start]);
        if (!named.Success) return null;
        var span = isChinese ? new Span(within.Start, between.Span.Start - within.Start) : new Span(between.Span.End, within.End - between.Span.End);
        var each = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Unnamed.None }, span);
        if (each is not { Segments.Count: 2, How: HowFound.Ordinal or HowFound.Content }) return null;
        var row = new FilmPool(scope.Timeline, scope.Project).Of(TargetKinds.Main).Select(entry => entry.Segment).ToValueList();
        var places = each.Segments.Select(one => row.FindIndex(segment => segment.Id == one.Id)).Order().ToList();
        var inside = row.Skip(places[0] + 1).Take(places[1] - places[0] - 1).ToValueList();
        var start = isChinese ? each.Used.Min(word => word.Start) : within.Start + named.Index;
        var end = isChinese ? named.Index + named.Length : each.Used.Max(word => word.End);
        return (new Target(HowFound.Ordinal)
        {
            IsBeside = true, Segments = inside, Missing = inside.Count > 0 ? null : scope.Say("Nothing lies between those two.", "这两段之间没有别的了。"),
        }, new Span(start, end - start));
    }

    [GeneratedRegex(@"(?:\b(?:the|all|every)\s+)?(?:ones?|everything|all|clips?|photos?|pictures?|scenes?|shots?|parts?|images?|stuff)(?:\s+(?:that is|that are|that comes?|which is))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ThoseBefore();

    [GeneratedRegex(@"\G的?(?:那|这|所有|全部)?(?:些|一)?(?:张|段|个|几张|几段|片段|照片|图片|全部|内容|镜头)(?:都)?", RegexOptions.CultureInvariant)]
    private static partial Regex ThoseBehind();

    /// <summary>"From the third photo on, 2 seconds each", "从第三张开始每张2秒": it and all that come behind it.</summary>
    private static (Target Target, Span Span)? FromOn(Clause clause, string text, Span within, List<Mention> mentions, FrameScope scope)
    {
        var isPlural = mentions.Exists(mention => mention is Concept { Key: "which.all" or "which.each" });
        foreach (Match match in From().Matches(text[..within.End], within.Start))
        {
            var words = match.Groups["what"];
            var span = new Span(words.Index, words.Length);
            if (Language.Writing.IsIdeograph(words.Value[0]) && !isPlural) continue;
            if (mentions.Exists(mention => mention is Instant or Length or Stretch && mention.Span.Overlaps(span))) continue;
            var anchor = References.Find(clause, scope, ReferenceWish.Clips, span);
            if (anchor is not { Segments.Count: 1, How: HowFound.Ordinal or HowFound.Content }) continue;
            var row = new FilmPool(scope.Timeline, scope.Project).Of(TargetKinds.Main).Select(entry => entry.Segment).ToList();
            var index = row.FindIndex(segment => segment.Id == anchor.Segments[0].Id);
            if (index >= 0) return (new Target(HowFound.Ordinal) { IsBeside = true, Segments = row.Skip(index).ToValueList() }, new Span(match.Index, match.Length));
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:starting )?from (?<what>[^,.;]{2,40}?) (?:onwards?|on|forward|to the end|until the end|till the end)\b(?! (?:the|a|my|top))|(?:从|自)(?<what>[^，。；,;从自]{2,12}?)(?:开始|起|往后|到最后|到结尾|到末尾)", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    /// <summary>"The one(s)", "everything": what stands beside.</summary>
    private static (Span Span, bool IsMany)? Named(string text, List<Mention> mentions, Concept side)
    {
        var isChinese = Language.Writing.IsIdeograph(text[side.Span.Start]);
        foreach (var thing in mentions.OfType<Concept>().Where(concept => concept.Key is "thing.clip" or "thing.photo" or "thing.scene" or "thing.video" or "which.all" or "which.that"))
        {
            var isAll = thing.Key == "which.all";
            if (isChinese ? thing.Span.Start < side.Span.End : thing.Span.End > side.Span.Start) continue;
            if (thing.Key == "which.that" && !isChinese) continue;
            var between = isChinese ? text[side.Span.End..thing.Span.Start] : text[thing.Span.End..side.Span.Start];
            if (!(isChinese ? Chinese : English).Contains(between.Trim())) continue;
            if (isAll && !isChinese && text.Substring(thing.Span.Start, thing.Span.Length) is not ("everything" or "all")) continue;
            var isMany = isAll || !isChinese && text[thing.Span.End - 1] == 's'
                || mentions.Exists(mention => mention is Concept { Key: "which.all" or "which.each" } && mention.Span.End <= thing.Span.End && mention.Span.End >= thing.Span.Start - 5);
            return (thing.Span, isMany);
        }

        return null;
    }

    private static Target? Beside(Segment anchor, bool isMany, bool isAfter, FrameScope scope)
    {
        var row = new FilmPool(scope.Timeline, scope.Project).Of(TargetKinds.Main).Select(entry => entry.Segment).ToValueList();
        var index = row.FindIndex(segment => segment.Id == anchor.Id);
        if (index < 0) return null;
        var side = (isAfter ? row.Skip(index + 1) : row.Take(index)).ToValueList();
        if (side.Count == 0)
        {
            return new Target(HowFound.Ordinal)
            {
                Missing = isAfter ? scope.Say("Nothing comes after that clip.", "那段后面没有别的了。") : scope.Say("Nothing comes before that clip.", "那段前面没有别的了。"),
            };
        }

        return new Target(HowFound.Ordinal) { IsBeside = true, Segments = isMany ? side : [isAfter ? side[0] : side[^1]] };
    }
}
