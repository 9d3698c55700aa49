using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Reference;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Manners;

/// <summary>"Change the title", "改一下", "换个颜色": something is to change, and it is not said how.</summary>
internal sealed partial class AskWhatFrame : EditFrame
{
    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if ((OfWhat(clause, scope) ?? WhichParts(clause, scope) ?? RightPlace(clause, scope)) is { } asked) return asked;
        var acts = clause.Family("act").Where(act => !act.IsInherited).ToList();
        if (acts.Count == 0 || (acts.Exists(act => act.Key == "act.add") && !(clause.Family("position").Any()
            && clause.HasAny("which.it", "which.that", "which.this"))) || !acts.TrueForAll(act => act.Key is "act.change" or "act.recolor"
            or "act.style" or "act.move" or "act.place"
            or "act.replace" or "act.crop" or "act.set" or "act.grade" or "act.add")) return null;
        if (clause.Mentions.Any(mention => mention is Quote or Amount or Length or Shape or Colour or Instant or Stretch
            or NamedFile)) return null;
        if (clause.All<Concept>().Any(concept => concept.Family is not ("act" or "thing" or "which" or "noise" or "join" or "clip"
            or "scene"))) return null;
        var isText = Texts.TextTarget.IsNamed(clause);
        if (!isText && clause.First<Ordinals>() is not null && References.Find(clause, scope, ReferenceWish.Clips) is { Missing: { } missing } gone)
        {
            return new Reading("ask what") { Refusal = missing, Used = [.. gone.Used, .. new Heard(clause).Of("act.*", "thing.*").Spans] };
        }

        var sentence = acts.Exists(act => act.Key == "act.recolor")
            ? scope.Say("Of what, and which colour? For example: make the title yellow.", "什么改成什么颜色？例如：标题改成黄色。")
            : isText ? scope.Say("What should change about it: the words, the size, the colour, the place? For example: change the "
                + "title to “Hello”.", "要改什么：内容、大小、颜色还是位置？例如：标题改成“你好”。")
            : acts.Exists(act => act.Key is "act.move" or "act.place")
                ? scope.Say("Where to? For example: top right, or after the second clip.", "移到哪里？例如：右上角，或第二段后面。")
            : acts.Exists(act => act.Key == "act.replace") ? scope.Say("What by? Name a file, or say what shall be seen.",
                "换成什么？请说文件名，或想看到的画面。")
            : scope.Say($"What should change? For example {Replies.Suggestions.InWords(scope.Project, false)}.",
                $"想改什么？例如：{Replies.Suggestions.InWords(scope.Project, true)}。");
        return new Reading("ask what") { Question = new Question(sentence, []), Used = new Heard(clause)
            .Of("act.*", "thing.*", "which.*", "clip.*").Every<Ordinals>().Spans, Bonus = -0.3 };
    }

    /// <summary>"Put the beach in the right place": which that is, only the person knows.</summary>
    private static Reading? RightPlace(Clause clause, FrameScope scope) => clause.HasAny("act.move", "act.place", "act.reorder", "act.set") && Right().IsMatch(clause.Text)
        ? new Reading("ask what") { Question = new Question(scope.Say("Where to? For example: top right, or after the second clip.", "移到哪里？例如：右上角，或第二段后面。"), []), Used = [clause.Span], Bonus = 0.2 } : null;

    [GeneratedRegex(@"\b(?:in|into|to|at)\s+(?:the|its|their)\s+(?:right|correct|proper|appropriate|best|good)\s+(?:place|spot|position|location|order)s?\b|\bwhere (?:it|they) (?:belongs?|should be|fits?)\b|(?:合适|正确|适当|对)的(?:位置|地方|顺序)", RegexOptions.CultureInvariant)]
    private static partial Regex Right();

    /// <summary>"Bigger", "大一点": how, and not what.</summary>
    private static Reading? OfWhat(Clause clause, FrameScope scope)
    {
        var isBare = clause.All<Concept>().Any(concept => concept is { Family: "more" or "less", IsInherited: false }) && clause.Mentions.All(mention => mention is Degree || mention.IsNoise
            || mention is Concept { Family: "more" or "less" or "join" } or Concept { Key: "act.set" or "act.make" or "which.it" or "which.this" or "which.that" });
        return !isBare ? null : new Reading("ask what")
        {
            Question = new Question(scope.Say("What do you mean: the title, the logo, a clip, the music?", "您指的是什么：标题、标志、某个片段，还是音乐？"), []),
            Used = new Heard(clause).Of("more.*", "less.*", "act.*", "which.*").Every<Degree>().Spans, Bonus = -0.4,
        };
    }

    /// <summary>"Cut out the bad parts", "剪掉不好的部分": nobody but the person knows which.</summary>
    private static Reading? WhichParts(Clause clause, FrameScope scope) =>
        !clause.HasAny("act.remove", "act.trim", "act.cut") || BadParts().Match(clause.Text) is not { Success: true } match ? null : new Reading("ask what")
        {
            Question = new Question(scope.Say("Which parts: from when to when, or which clip?", "哪些部分：从几秒到几秒，或者第几段？"), []),
            Used = [new Span(clause.Span.Start + match.Index, match.Length), .. new Heard(clause).Of("act.*").Spans], Bonus = -0.1,
        };

    [GeneratedRegex(@"\b(?:bad|boring|dull|useless|unnecessary|weak|ugly|unusable|shaky|slow)\s+(?:parts?|bits?|sections?|stuff|moments?)\b|(?:不好|不好看|无聊|没用|难看|拖沓|没意思|不重要|不精彩|废|糟糕)的?(?:部分|地方|片段|镜头|画面|内容)", RegexOptions.CultureInvariant)]
    private static partial Regex BadParts();
}
