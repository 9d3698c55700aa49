using Kinora.Core;
using Kinora.Core.Summary;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Replies;

/// <summary>What a person reads after a turn: what changed, then the timeline.</summary>
internal static class TurnReplies
{
    public static TurnReply Of(Turn turn, Project after, ValueList<HostRequest> requests, string? talk)
    {
        var before = turn.Request.Project;
        var language = SummaryLanguages.FromTag(turn.Language);
        var said = turn.Steps.Select(step => step.Outcome).SelectMany(outcome => outcome switch
        {
            Told told => [told.Text],
            WentTo went => [went.Sentence],
            Kept kept => [kept.Sentence],
            Edited edited => edited.Notes,
            _ => ValueList<string>.Empty,
        }).ToList();
        if (talk is not null) said.Insert(0, talk);
        if (before.Timeline == after.Timeline)
        {
            var kind = requests.Count > 0 ? ReplyKind.Requested : ReplyKind.Told;
            if (said.Count == 0) said.Add(turn.Say("Nothing had to change.", "无需更改。"));
            return new TurnReply(kind, string.Join('\n', said), turn.Language);
        }

        var changes = TimelineDiff.Describe(before.Timeline, after.Timeline, language, after.NameOf);
        var summary = TimelineSummary.Describe(after.Timeline, language, after.NameOf);
        return new TurnReply(ReplyKind.Changed, string.Join('\n', [.. said, .. changes, "", summary]), turn.Language);
    }

    public static TurnReply Asked(Turn turn, Question question) => new(ReplyKind.Asked, question.Sentence, turn.Language);

    public static TurnReply Refused(Turn turn, string sentence) => new(ReplyKind.Refused, sentence, turn.Language);

    public static TurnReply NotUnderstood(Turn turn) => new(
        ReplyKind.NotUnderstood, turn.Say("I did not understand that.", "我没听懂。"), turn.Language);
}
