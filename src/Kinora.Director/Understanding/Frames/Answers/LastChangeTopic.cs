using Kinora.Core.Summary;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"What did you just do?", "刚才改了什么".</summary>
internal sealed class LastChangeTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!clause.Has("asked.last-change") || clause.HasAny("ask.why", "ask.how-many")) return null;
        var history = scope.Project.History;
        var now = history.Current;
        if (now.Parent is not { } parent || history.Versions.FirstOrDefault(version =>
            version.Number == parent) is not { } before) return scope.Say("Nothing has been changed yet.", "还没有做过任何更改。");
        var changes = TimelineDiff.Describe(before.Timeline, now.Timeline, SummaryLanguages.FromTag(scope.Turn.Language),
            scope.Project.NameOf);
        return scope.Say($"After “{now.Label}”:", $"根据“{now.Label}”：") + "\n" + string.Join('\n', changes);
    }
}
