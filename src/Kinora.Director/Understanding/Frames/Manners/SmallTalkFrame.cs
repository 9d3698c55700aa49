using Kinora.Director.Replies;
using Kinora.Director.Understanding.Frames.Shared;

namespace Kinora.Director.Understanding.Frames.Manners;

/// <summary>"Hi", "thanks!", "谢谢", "who are you?": answered when nothing else is said.</summary>
internal sealed class SmallTalkFrame : IFrame
{
    public Reading? Read(Clause clause, FrameScope scope)
    {
        if (scope.Message.Clauses.Count > 1 && scope.Message.Clauses.Any(other => !other.IsNoise)) return null;
        if (scope.Message.Clauses.Count > 1 && !ReferenceEquals(scope.Message.Clauses[0], clause)
            && scope.Message.Clauses[0] != clause) return null;
        if (Answer(clause, scope) is not { } answer) return null;
        return new Reading("small talk") { Answer = answer, Used = new Heard(clause)
            .Of("manners.*", "noise.*", "answer.*").Spans, Bonus = clause.IsNoise ? 0.1 : 0 };
    }

    private static string? Answer(Clause clause, FrameScope scope)
    {
        var examples = Suggestions.InWords(scope.Project, scope.IsChinese);
        if (clause.Has("manners.who")) return scope.Say($"I am Kinora: I make and edit films by talking. You could say {examples}.",
            $"我是Kinora，您说，我来做视频、剪视频。您可以说：{examples}。");
        if (clause.Has("manners.how-are-you")) return scope.Say($"I'm fine, thank you. What shall we do with the film? For example "
            + $"{examples}.", $"我很好，谢谢。接下来要怎么改影片？例如：{examples}。");
        if (clause.Has("manners.bye")) return scope.Say("Goodbye! The film stays as it is.", "再见！影片会保持现在的样子。");
        if (!clause.IsNoise && !IsOnlyManners(clause)) return null;
        if (clause.HasAny("noise.thanks")) return scope.Say("You're welcome. Tell me if anything else should change.", "不客气。还需要改什么，随时告诉我。");
        if (clause.HasAny("noise.hello")) return scope.Say($"Hello! You could say {examples}.", $"您好！您可以说：{examples}。");
        return clause.HasAny("noise.praise", "answer.yes", "noise.filler")
            ? scope.Say("Good. Tell me what else should change, or say “export” when it is done.", "好的。还需要改什么请告诉我，满意的话说“导出”就行。") : null;
    }

    private static bool IsOnlyManners(Clause clause) =>
        clause.All<Mentions.Concept>().All(concept => concept.Family is "noise" or "manners" or "answer" or "which") && clause.Mentions
            .All(mention => mention is Mentions.Concept) && clause.HasAny("noise.thanks", "noise.hello", "noise.praise");
}
