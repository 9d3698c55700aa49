using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Whether what follows a comma or an "and" goes on with the wish before it: its place, its measure, its words, why it is there.</summary>
internal static partial class Continuation
{
    /// <summary>It completes what is open, whatever else is told in it.</summary>
    public static bool IsOne(string text, List<Mention> left, List<Mention> right, Span open, ClauseSplitter.Piece next)
    {
        // "Where it says X, write Y": where, and what.
        if (left.Exists(mention => mention is Concept { Key: "words.where" }) && !left.Exists(mention => mention is Concept { Key: "act.replace" or "act.change" })) return true;
        // "Whatever plays while her name is shown, make it louder": which one, and what.
        if (!next.IsHard && Reference.TimedMatch.IsAllOf(text, left, open) && !right.Exists(mention => mention is Ordinals or NamedFile)) return true;
        if (IsItsLength(text, left, right, next)) return true;
        if (!next.IsHard && IsItsMood(text, left, right, next.Span)) return true;
        if (IsUsedFor(left, right)) return true;
        if (!next.IsHard && IsAnotherAdjective(text, left, right, open, next.Span)) return true;
        if (!next.IsHard && (IsItsPlace(left, right) || IsItsPaint(left, right))) return true;
        return IsTheWords(left, right) || IsItsText(left, right) || IsUntilTheEnd(right) || IsOtherEnd(left, right);
    }

    /// <summary>It says the same wish again: how far, by what means, of which kind.</summary>
    public static bool IsOfSameWish(string text, List<Mention> left, List<Mention> right, Span open, Span next) =>
        IsSameQuality(left, right) || IsItsMeasure(left, right) || IsItsManner(left, right) || IsItsPicture(text, left, right, next)
            || IsItsShape(left, right) || IsItsChoice(left, right) || IsItsWhole(left, right) || IsCured(text, left, right, open)
            || IsGone(left, right) || IsAnotherTime(left, right);

    /// <summary>"Can the title be in English? “Mountain Tea”": what is to be written stands alone behind.</summary>
    private static bool IsTheWords(List<Mention> left, List<Mention> right) => right.Exists(mention => mention is Quote)
        && right.TrueForAll(mention => mention is Quote { IsQuoted: true } || mention.IsNoise)
        && !left.Exists(mention => mention is Quote)
        && left.Exists(mention => mention is Concept { Key: "thing.title" or "thing.subtitle" or "thing.captions" or "thing.text"
            or "thing.lower-third" or "act.narrate" or "act.write" });

    /// <summary>"The melody should be slower and calmer, like in a jazz bar": one piece of music.</summary>
    private static bool IsItsMood(string text, List<Mention> left, List<Mention> right, Span next) => left.Exists(mention => mention is Concept { Key: "thing.music" })
        && left.Exists(mention => mention is Concept { Family: "mood" or "vague" } or Concept { Key: "less.fast" or "more.fast" }) && !left.Exists(mention => mention is Amount or Length)
        && right.Exists(mention => mention is Concept { Family: "mood" })
        && right.TrueForAll(mention => mention is Degree or Concept { Family: "mood" or "vague" or "noise" or "join" or "place" } or Concept { Key: "less.fast" or "more.fast" or "thing.music" })
        && (text.AsSpan(next.Start).StartsWith("like") || WordCount.Uncovered(text, next, right.Select(mention => mention.Span).ToList()) < 1);

    /// <summary>"Our brand colour is #0a3d62, use it for the titles": "it" is what was just said.</summary>
    private static bool IsUsedFor(List<Mention> left, List<Mention> right) => left.Exists(mention => mention is Concept { Key: "thing.logo" }) && left.Exists(mention => mention is Concept { Key: "act.new" or "which.this" })
        && !left.Exists(mention => mention is Concept { Key: "act.add" or "act.remove" or "act.place" }) && right.Exists(mention => mention is Concept { Key: "act.use" or "act.swap" or "act.replace" })
        && right.TrueForAll(mention => mention.IsNoise || mention is Concept { Family: "act" or "join" } or Concept { Key: "which.it" or "which.that" or "which.this" }) || left.Exists(mention => mention is Colour) && !left.Exists(mention => mention is Concept { Key: "thing.title" or "thing.text" or "thing.captions" or "thing.background" } || mention is Concept { Family: "act", Key: not "act.recolor" })
        && right.Exists(mention => mention is Concept { Key: "act.use" or "act.set" or "act.add" }) && right.Exists(mention => mention is Concept { Key: "which.it" or "which.that" or "which.this" }) && !right.Exists(mention => mention is Colour);

    /// <summary>"A fresh, cool look": both tell of one thing that is named behind them.</summary>
    private static bool IsAnotherAdjective(string text, List<Mention> left, List<Mention> right, Span open, Span next) => text[open.End..next.Start].Trim() is ","
        && Adjective().IsMatch(text[open.Start..open.End]) && !left.Exists(mention => mention is Quote or NamedFile or Ordinals || mention is Concept { Family: "thing" } && mention.Span.End == open.End)
        && right.Exists(mention => mention is Concept { Family: "look" or "mood" or "vague" or "more" or "less" or "effect" } && mention.Span.Start == next.Start);

    [GeneratedRegex(@"\b(?:a|an|some|more)\s+(?:(?:very|really|bit|more|little)\s+)?[a-z-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    /// <summary>"打上“你好”，居中，最后两秒", "加水印，用brand.png，左上角": where and when what is added is to be seen.</summary>
    private static bool IsItsPlace(List<Mention> left, List<Mention> right) =>
        (left.Exists(mention => mention is Concept { Key: "act.add" or "act.write" }) || left.Exists(mention => mention is Quote) && !left.Exists(SplitRule.IsAct)) && left.Exists(mention => mention is Quote or NamedFile)
        && left.Exists(mention => mention is Concept { Key: "thing.text" or "thing.title" or "thing.logo" or "thing.watermark" or "thing.overlay" or "thing.captions" or "act.write" })
        && right.Exists(mention => mention is Concept { Family: "position" } or Length or Stretch) && !left.Exists(mention => mention is Concept { Family: "position" } && right.Exists(other => other is Concept { Family: "position" }))
        && right.TrueForAll(mention => mention is Length or Stretch or Instant or Degree || mention.IsNoise
            || mention is Concept { Family: "position" or "join" or "edge" or "shown" } or Concept { Key: "which.last" or "which.over" or "which.under" or "which.start" or "which.end" or "clip.last" or "clip.head" or "clip.tail" or "clip.first-place" or "clip.last-place" or "thing.intro" or "thing.outro" or "act.place" or "clip.move" or "act.move" }
            || right.Exists(other => other is Length or Stretch or Concept { Family: "position" } && other.Span.Overlaps(mention.Span)));

    /// <summary>"字幕描个边，白字黑边": the colours of its parts.</summary>
    private static bool IsItsPaint(List<Mention> left, List<Mention> right) => right.Exists(mention => mention is Colour)
        && left.Exists(mention => mention is Concept { Key: "thing.captions" or "thing.title" or "thing.subtitle" or "thing.lower-third" })
        && right.Exists(mention => mention is Concept { Key: "thing.text" } or Concept { Family: "part" })
        && right.TrueForAll(mention => mention is Colour or Degree || mention.IsNoise || mention is Concept { Family: "join" or "part" or "edge" or "film" or "clip" or "look" } or Concept { Key: "thing.text" or "thing.outline" or "thing.box" or "thing.color" or "thing.background" or "act.use" or "thing.black-bars" });

    /// <summary>"From second 5, until the end": the end of a stretch, no wish of its own.</summary>
    private static bool IsUntilTheEnd(List<Mention> right) => right.Exists(mention => mention is Concept { Key: "shown.until-end" })
        && right.TrueForAll(mention => mention.IsNoise || mention is Concept { Family: "shown" or "which" or "thing" or "join" });

    /// <summary>"Trim 2 s from the start, and 3 s from the end of the second clip": one wish, of which the clip is named once.</summary>
    private static bool IsOtherEnd(List<Mention> left, List<Mention> right) =>
        left.Exists(SplitRule.IsTaking) && !left.Exists(IsPiece) && right.Exists(IsPiece) && !right.Exists(mention => SplitRule.IsAct(mention) && !SplitRule.IsTaking(mention))
        && left.Exists(mention => mention is Length) && right.Exists(mention => mention is Length or Amount { Unit: AmountUnit.None })
        && left.Exists(IsStart) && right.Exists(IsEnd) && !right.Exists(IsStart);

    private static bool IsPiece(Mention mention) => mention is Ordinals or NamedFile or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" };

    /// <summary>"Crossfade all clips, 1 second each", "end on a freeze, last frame 1.5 s": how long what was said before goes on.</summary>
    private static bool IsItsLength(string text, List<Mention> left, List<Mention> right, ClauseSplitter.Piece next) => !next.IsHard
        // "每张5秒" counts pictures.
        && !text.AsSpan(next.Span.Start, next.Span.Length).Contains('每')
        && right.Exists(mention => mention is Length { IsBy: false }) && !left.Exists(mention => mention is Length or Stretch)
        && left.Exists(mention => mention is Concept { Family: "transition" } or Concept { Key: "act.freeze" or "act.fade-in" or "act.fade-out" or "thing.transition" })
        && right.TrueForAll(mention => mention is Length or Degree or Concept { Family: "noise" or "join" } or Concept { Key: "which.each" or "which.all" or "clip.every" or "clip.last" or "thing.frame"
            or "clip.plain" or "which.last" or "clip.last-place" or "thing.length" or "which.every" or "which.over" } or Ordinals { Places: [-1] });

    /// <summary>"The volume is so low, crank it up", "the title is huge, tone it down": what is wrong, and "it" put right.</summary>
    private static bool IsTurnedBack(List<Mention> left, List<Mention> right) =>
        !left.Exists(SplitRule.IsAct) && right.Exists(mention => mention is Concept { Key: "which.it" or "act.raise" or "act.lower" })
        && !right.Exists(mention => mention is Ordinals or NamedFile or Concept { Family: "thing" or "more" or "less" } || SplitRule.IsValue(mention))
        && (right.Exists(mention => mention is Concept { Key: "act.raise" }) && left.Exists(mention => mention is Concept { Family: "more" })
            || right.Exists(mention => mention is Concept { Key: "act.lower" }) && left.Exists(mention => mention is Concept { Family: "less" }));

    /// <summary>"It's too dark, make it brighter": the same wish twice.</summary>
    private static bool IsSameQuality(List<Mention> left, List<Mention> right)
    {
        var same = right.OfType<Concept>().Where(concept => concept.Family is "more" or "less").Select(concept => concept.Key).ToHashSet();
        var isHurried = left.Exists(mention => mention is Concept { Key: "clip.drags" }) && right.Exists(mention => mention is Concept { Key: "more.fast" or "act.speed-up" or "less.long" });
        if (IsTurnedBack(left, right)) return true;
        if (!isHurried && (same.Count == 0 || !left.OfType<Concept>().Any(concept => same.Contains(concept.Key)))) return false;
        bool Targets(Mention mention) => mention is Ordinals or NamedFile or Concept { Family: "thing" };
        return !right.Exists(Targets) || !left.Exists(Targets);
    }

    /// <summary>"放大一点，大概110%", "slow motion, half speed": how far, in numbers, behind the wish in words.</summary>
    private static bool IsItsMeasure(List<Mention> left, List<Mention> right)
    {
        var said = right.Where(mention => !mention.IsNoise && mention is not (Degree or Concept { Family: "join" or "answer" } or Concept { Key: "which.only" or "which.it" })).ToList();
        if (said.Count == 0 || left.Exists(mention => mention is Amount or Length or Concept { Key: "clip.half-speed" or "clip.double-speed" })) return false;
        bool Changes(string[] keys) => left.Exists(mention => mention is Concept concept && keys.Contains(concept.Key));
        if (said.TrueForAll(mention => mention is Length)) return Changes(Lengths) && !left.Exists(mention => mention is Stretch or Instant);
        var isSpeed = said.TrueForAll(mention => mention is Concept { Key: "clip.half-speed" or "clip.double-speed" } or Concept { Key: "thing.speed" or "clip.to" } or Amount { Unit: AmountUnit.Times });
        if (isSpeed && Changes(Speeds)) return true;
        return said.TrueForAll(mention => mention is Amount { Unit: AmountUnit.Percent or AmountUnit.Times or AmountUnit.Decibel }) && Changes(Sizes);
    }

    /// <summary>"缩成一半，靠加速", "加水印，用brand.png": by what means.</summary>
    private static bool IsItsManner(List<Mention> left, List<Mention> right)
    {
        if (right.Exists(mention => mention is Concept { Key: "clip.by-speed" })) return left.Exists(mention => mention is Length or Amount or Concept { Key: "clip.in-half" });
        var isFile = right.Find(mention => mention is NamedFile) is { } file && right.Exists(mention => mention is Concept { Key: "act.use" } && mention.Span.Start < file.Span.Start)
            && !right.Exists(mention => mention is Concept { Family: "act", Key: not ("act.use" or "act.set" or "act.replace") } or Concept { Family: "thing" } or Ordinals);
        return isFile && !left.Exists(mention => mention is NamedFile)
            && left.Exists(mention => mention is Concept { Key: "act.add" or "act.replace" }) && left.Exists(mention => mention is Concept { Key: "thing.logo" or "thing.watermark" or "thing.music" } or Ordinals);
    }

    /// <summary>"第二幕重画一张，要黄昏的向日葵田": what it is to show.</summary>
    private static bool IsItsPicture(string text, List<Mention> left, List<Mention> right, Span next) => left.Exists(mention => mention is Concept { Key: "act.regenerate" })
        && Frames.Parts.Prompts.IsShown(text.Substring(next.Start, next.Length))
        && !right.Exists(mention => mention is Ordinals or Length or Concept { Key: "thing.narration" or "thing.captions" or "thing.music" or "thing.title" or "act.keep" });

    /// <summary>"后面两段调成一样的滤镜，都用暖色那个": of what kind is said first, which one then.</summary>
    private static bool IsItsChoice(List<Mention> left, List<Mention> right) => Kinds.Any(kind => left.Exists(mention => mention is Concept concept && concept.Key == "thing." + kind)
        && !left.Exists(mention => mention is Concept concept && concept.Family == kind) && right.Exists(mention => mention is Concept concept && concept.Family == kind))
        && left.Exists(mention => mention is Concept { Key: "act.set" or "act.change" or "act.use" or "act.add" or "act.replace" }) && !left.Exists(mention => mention is Concept { Key: "act.remove" } or Concept { Family: "negation" })
        && right.TrueForAll(mention => mention.IsNoise || mention is Degree or Concept { Family: "look" or "transition" or "motion" or "which" or "join" or "answer" } or Concept { Key: "act.use" or "act.set" or "act.change" or "thing.look" or "thing.transition" or "thing.motion" });

    private static readonly string[] Kinds = ["look", "transition", "motion"];

    /// <summary>"音量统一降到一半，音乐和配音都要": of what was left open, what it is done to.</summary>
    private static bool IsItsWhole(List<Mention> left, List<Mention> right) => right.Exists(mention => mention is Concept { Key: "which.all" or "which.both" }) && right.Exists(mention => mention is Concept { Key: "noise.want" })
        && left.Exists(mention => mention is Concept { Key: "thing.volume" or "thing.size" or "thing.speed" or "thing.brightness" }) && SplitRule.HasValue(left)
        && !left.Exists(mention => mention is Ordinals or NamedFile or Quote || mention is Concept { Family: "thing", Key: not ("thing.volume" or "thing.sound" or "thing.size" or "thing.speed" or "thing.brightness") })
        && right.TrueForAll(mention => mention.IsNoise || mention is Ordinals or NamedFile or Concept { Family: "thing" or "which" or "join" or "answer" or "clip" } || mention is Concept { Family: "act" } act && right.Exists(thing => thing is Concept { Family: "thing" } && thing.Span == act.Span));

    /// <summary>"左下角加个人名条，写林小满": what it says.</summary>
    private static bool IsItsText(List<Mention> left, List<Mention> right) => left.Exists(mention => mention is Concept { Key: "act.add" or "act.make" }) && !left.Exists(mention => mention is Quote)
        && left.Exists(mention => mention is Concept { Key: "thing.title" or "thing.subtitle" or "thing.text" or "thing.lower-third" or "thing.quote" or "thing.captions" })
        && right.FindAll(mention => mention is Quote) is [{ } words] && right.Exists(mention => mention is Concept { Key: "act.write" } && mention.Span.End <= words.Span.Start)
        && right.TrueForAll(mention => mention.IsNoise || mention is Quote or Concept { Key: "act.write" } or Concept { Family: "which" or "join" or "answer" or "position" } || words.Span.Holds(mention.Span));

    /// <summary>"我要发抖音，比例换一下": the shape is told, then that it is to be the film's.</summary>
    private static bool IsItsShape(List<Mention> left, List<Mention> right) => left.Exists(mention => mention is Shape)
        && left.TrueForAll(mention => mention is Shape or Concept { Family: "noise" or "join" } or Concept { Key: "thing.film" or "thing.video" })
        && right.Exists(mention => mention is Concept { Key: "thing.canvas" or "thing.ratio" }) && !SplitRule.HasValue(right);

    /// <summary>"The selfie camera flipped it": somebody did, in words that do not begin with a verb.</summary>
    private static bool IsStatement(string text, List<Mention> left, Span open) => char.IsAsciiLetter(text[open.Start]) && !SplitRule.HasLeadingAct(text, left, open);

    /// <summary>"日落那张上下颠倒了，转180度": what is wrong, and how it is put right.</summary>
    private static bool IsCured(string text, List<Mention> left, List<Mention> right, Span open) =>
        left.Exists(mention => mention is Concept { Family: "turn" }) && (text[open.End - 1] is '了' or '的' or '着' || IsStatement(text, left, open))
        && !left.Exists(mention => mention is Amount) && right.Exists(mention => mention is Concept { Key: "act.rotate" or "act.flip" } or Concept { Family: "turn" })
        && !right.Exists(mention => mention is Ordinals or NamedFile or Concept { Family: "thing" });

    /// <summary>"Split at 2, 4 and 6 seconds".</summary>
    private static bool IsAnotherTime(List<Mention> left, List<Mention> right) => right.Exists(mention => mention is Instant) && left.Exists(mention => mention is Instant)
        && left.Exists(mention => mention is Concept { Key: "act.split" or "act.cut" })
        && right.TrueForAll(mention => mention.IsNoise || mention is Instant or Concept { Family: "clip" or "join" });

    /// <summary>"第6秒到第9秒没用，扔了": what is not wanted, and that it goes.</summary>
    private static bool IsGone(List<Mention> left, List<Mention> right) => left.Exists(mention => mention is Concept { Key: "clip.unwanted" })
        && right.Exists(mention => mention is Concept { Key: "act.remove" })
        && right.TrueForAll(mention => mention.IsNoise || mention is Degree or Concept { Family: "act" or "join" or "clip" } or Concept { Key: "which.it" or "which.that" or "which.this" });

    private static readonly string[] Lengths = ["more.long", "less.long", "act.lengthen", "act.shorten"];
    private static readonly string[] Speeds = ["more.fast", "less.fast", "act.speed-up", "act.slow-down", "clip.slow-motion", "clip.time-lapse"];
    private static readonly string[] Sizes = ["more.big", "less.big", "more.loud", "less.loud", "more.bright", "less.bright", "act.enlarge", "act.shrink", "act.raise", "act.lower", "less.opaque"];

    private static bool IsStart(Mention mention) => mention is Concept { Key: "which.start" or "clip.head" };

    private static bool IsEnd(Mention mention) => mention is Concept { Key: "which.end" or "clip.tail" };
}
