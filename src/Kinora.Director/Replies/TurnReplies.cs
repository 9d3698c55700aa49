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
        var idle = Idle(turn);
        var said = turn.Steps.Where(step => !idle.Contains(step)).Select(step => step.Outcome).SelectMany(outcome => outcome switch
        {
            Told told => [told.Text],
            // What was taken back to be done otherwise is told by what became of it.
            WentTo when turn.Steps.Any(step => step.Outcome is Edited) => [],
            WentTo went => [went.Sentence],
            Kept kept => [kept.Sentence],
            Edited edited => edited.Notes,
            _ => ValueList<string>.Empty,
        }).ToList();
        if (talk is not null) said.Insert(0, talk);
        if (before.Timeline == after.Timeline)
        {
            var kind = requests.Count > 0 ? ReplyKind.Requested : ReplyKind.Told;
            if (said.Count == 0) said.AddRange(requests.Select(request => HandedOn(turn, request)));
            if (said.Count == 0) said.Add(turn.Say("It is so already, so nothing was changed.", "已经是这样了，没有更改。"));
            return new TurnReply(kind, string.Join('\n', said), turn.Language);
        }

        var isNew = turn.Steps.Any(step => step.Outcome is Edited { IsNewFilm: true, Notes.Count: > 0 });
        ValueList<string> changes = isNew ? [] : TimelineDiff.Describe(before.Timeline, after.Timeline, language, after.NameOf);
        var summary = TimelineSummary.Describe(after.Timeline, language, after.NameOf);
        return new TurnReply(ReplyKind.Changed, string.Join('\n', [.. said, .. changes, "", summary]), turn.Language);
    }

    /// <summary>"It is so already" of what this very turn has done ("can it be vertical, it's for reels") is not told.</summary>
    private static List<(ToolCall Call, ToolOutcome Outcome)> Idle(Turn turn)
    {
        var film = turn.Request.Project.Timeline;
        var changing = new HashSet<string>(StringComparer.Ordinal);
        var idle = new List<(ToolCall Call, ToolOutcome Outcome)>();
        foreach (var step in turn.Steps)
        {
            if (step.Outcome is not Edited edited) continue;
            if (edited.Timeline != film) changing.Add(step.Call.Name);
            else idle.Add(step);
            film = edited.Timeline;
        }

        return idle.FindAll(step => changing.Contains(step.Call.Name));
    }

    /// <summary>What the host is about to do.</summary>
    private static string HandedOn(Turn turn, HostRequest request) => request switch
    {
        ExportRequest => turn.Say("Exporting the film …", "正在导出影片……"),
        PreviewRequest => turn.Say("Making a preview …", "正在生成预览……"),
        CreditsRequest => turn.Say("Your balance:", "您的余额："),
        UploadRequest => turn.Say("Send me your files and say what to do with them.", "请把文件发给我，并告诉我怎么用。"),
        _ => turn.Say("Stopping it.", "正在停止。"),
    };

    /// <summary>The question and, where it has any, its answers, numbered so that a number is an answer too.</summary>
    public static TurnReply Asked(Turn turn, Question question)
    {
        var options = question.Options.Select((option, index) => $"{index + 1}. {option.Label}");
        return new TurnReply(ReplyKind.Asked, string.Join('\n', options.Prepend(question.Sentence)), turn.Language);
    }

    public static TurnReply Refused(Turn turn, string sentence) => new(ReplyKind.Refused, sentence, turn.Language);

    /// <summary>Says so, and what could be said of this film.</summary>
    public static TurnReply NotUnderstood(Turn turn)
    {
        var examples = Suggestions.InWords(turn.Project, turn.IsChinese);
        var sentence = turn.Say($"I did not understand that. You could say {examples}.", $"我没听懂。您可以说：{examples}。");
        return new TurnReply(ReplyKind.NotUnderstood, sentence, turn.Language);
    }
}
