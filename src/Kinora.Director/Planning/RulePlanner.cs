using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Frames.Making;
using Kinora.Director.Understanding.Frames.Talk;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Planning;

/// <summary>Understands by lexicons and frames: the embedded planner, which needs no model. Never throws for any message.</summary>
public sealed class RulePlanner : IPlanner
{
    public async Task<PlanEnd> PlanAsync(Turn turn, CancellationToken cancellation)
    {
        var message = MessageReader.Read(Relayed.WishOf(turn.Request.Message), turn.Project, turn.Scope().Ports.Words);
        if (turn.Project.Memory.Question is { } question && PendingAnswer.Read(message, question) is { } chosen)
        {
            return await AnsweredAsync(turn, chosen, cancellation);
        }

        if (turn.Project.Memory.Question is null && TakenBack.IsOne(message, new FrameScope(turn, message))) return new PlanEnd.Done(turn.Say("All right, nothing was done.", "好的，什么都没做。"));
        var isAgain = false;
        if (FilmQuestions.Completed(message, turn.Project, turn.Request.Attached.Count) is { } completed) message = MessageReader.Read(completed, turn.Project, turn.Scope().Ports.Words);
        else if (WordsQuestions.Completed(message, turn) is { } worded) message = MessageReader.Read(worded, turn.Project, turn.Scope().Ports.Words);
        else if (Rewording.Of(message, turn.Project) is { } reworded)
        {
            if (reworded.TakesBack && await CallAsync(turn, [new ToolCall("undo", [])], cancellation) is { } stuck) return stuck;
            message = MessageReader.Read(reworded.Text, turn.Project, turn.Scope().Ports.Words);
            isAgain = reworded.IsAgain;
        }

        if (Corrections.Within(message) is { } corrected) message = MessageReader.Read(corrected, turn.Project, turn.Scope().Ports.Words);
        return await ReadAsync(turn, message, isAgain, cancellation);
    }

    private static async Task<PlanEnd> ReadAsync(Turn turn, Message message, bool isAgain, CancellationToken cancellation)
    {
        var understood = 0;
        var answers = new List<string>();
        var isKept = false;
        string? satisfied = null;
        if (AllFrames.OfMessage(message, new FrameScope(turn, message) { IsAgain = isAgain }) is { } whole)
        {
            if (await DoAsync(turn, whole, cancellation) is { } end) return end;
            understood++;
            message = Behind(turn, message, whole);
        }

        foreach (var clause in message.Clauses)
        {
            cancellation.ThrowIfCancellationRequested();
            var scope = new FrameScope(turn, message) { IsAgain = isAgain };
            if (understood > 0 && Remarks.IsDoneAlready(clause)) continue;
            if (IsReason(turn, message, clause)) continue;

            if (ReadingChoice.Best(clause, scope) is not { } reading)
            {
                if (understood == 0 && FilmFrame.OfDescription(message, scope) is { } described) return await DoAsync(turn, described, cancellation) ?? new PlanEnd.Done();
                if (clause.IsNoise || clause.IsKept)
                {
                    isKept |= clause.IsKept;
                    continue;
                }

                if ((Remarks.IsOne(clause) || Prohibition.IsOne(clause)) && (understood > 0 || IsAnyUnderstood(message, clause, scope))) continue;
                return understood > 0 || IsAnyUnderstood(message, clause, scope)
                    ? new PlanEnd.CannotDo(NotUnderstood(turn, clause)) : new PlanEnd.NotUnderstood();
            }

            if (IsSatisfied(clause, reading) && (understood > 0 || IsAnyUnderstood(message, clause, scope)))
            {
                satisfied = reading.Refusal;
                continue;
            }

            if (await DoAsync(turn, Sparing.From(reading, clause, scope), cancellation) is { } end) return end;
            if (reading.Focus.Count == 0 && !turn.Steps.Any(step => step.Outcome is Edited)) turn.Focus(Shown(clause, scope));
            if (reading.Answer is { } answer) answers.Add(answer);
            understood++;
            if (SecondWish.Of(clause, reading) is { } second
                && ReadingChoice.Best(second, new FrameScope(turn, message)) is { Calls.Count: > 0 } more
                && await DoAsync(turn, more, cancellation) is { } stopped) return stopped;
        }

        if (understood > 0) return new PlanEnd.Done(answers.Count > 0 ? string.Join('\n', answers) : null);
        if (satisfied is not null) return new PlanEnd.CannotDo(satisfied);
        if (isKept) return new PlanEnd.Done(turn.Say("It stays as it is.", "保持不变。"));
        return IsThanks(message) ? new PlanEnd.Done(turn.Say("You're welcome!", "不客气！")) : new PlanEnd.NotUnderstood();
    }

    /// <summary>What is left of a message behind what was read of it as a whole.</summary>
    private static Message Behind(Turn turn, Message message, Reading whole)
    {
        var end = whole.Used.Select(span => span.End).DefaultIfEmpty(message.Text.Length).Max();
        var rest = end >= message.Text.Length ? "" : message.Raw[message.RawIndex[end]..].TrimStart(' ', ':', '：', ',', '，', '.', '。', '-', '–', '—', ';', '；');
        return MessageReader.Read(rest, turn.Project, turn.Scope().Ports.Words);
    }

    /// <returns>Null when it was done.</returns>
    private static async Task<PlanEnd?> DoAsync(Turn turn, Reading reading, CancellationToken cancellation)
    {
        if (reading.Question is { } question) return new PlanEnd.Asks(question);
        if (reading.Refusal is { } refusal) return new PlanEnd.CannotDo(refusal);
        var end = await CallAsync(turn, reading.Calls, cancellation);
        turn.Focus(reading.Focus);
        return end;
    }

    private static async Task<PlanEnd> AnsweredAsync(Turn turn, ValueList<QuestionOption> chosen, CancellationToken cancellation)
    {
        var calls = chosen.SelectMany(option => option.Calls).ToValueList();
        if (calls.Count == 0) return new PlanEnd.Done(turn.Say("All right, nothing was changed.", "好的，没有更改。"));
        return await CallAsync(turn, calls, cancellation) ?? new PlanEnd.Done();
    }

    private static async Task<PlanEnd?> CallAsync(Turn turn, ValueList<ToolCall> calls, CancellationToken cancellation)
    {
        foreach (var call in calls)
        {
            // "Jump cuts please, get rid of the parts where I say nothing": said twice, done once.
            if (call.Name == "remove_silence" && turn.Steps.Any(step => step.Call.Name == call.Name && step.Outcome is Edited)) continue;
            switch (await turn.CallAsync(call, cancellation))
            {
                case Refused refused:
                    return new PlanEnd.CannotDo(refused.Sentence);
                case MustAsk ask:
                    return new PlanEnd.Asks(ask.Question);
            }
        }

        return null;
    }

    /// <summary>"No text" of a film that has none, "within 60 s" of one that is as short: beside other wishes there is nothing to refuse.</summary>
    private static bool IsSatisfied(Clause clause, Reading reading) => reading.Refusal is not null && reading.Calls.Count == 0
        && (reading.IsSoAlready || clause.IsNegated && !clause.HasAny("act.remove", "act.clear") && reading.Intent == "remove");

    /// <summary>"看看第三段", "how long is the dog photo?": what was looked at is spoken of.</summary>
    private static IEnumerable<string> Shown(Clause clause, FrameScope scope)
    {
        const int Most = 2;
        var named = References.Find(clause, scope, new Understanding.Reference.ReferenceWish(Understanding.Reference.TargetKinds.Any) { Unnamed = Understanding.Reference.Unnamed.None });
        return named.IsNamed && named.Segments.Count is > 0 and <= Most ? named.Segments.Select(segment => segment.Id) : [];
    }

    /// <summary>What is said of a thing that the next clause does something to; it is what "it" means there.</summary>
    private static bool IsReason(Turn turn, Message message, Clause clause)
    {
        var scope = new FrameScope(turn, message);
        if (message.Clauses.SkipWhile(other => other != clause).Skip(1).FirstOrDefault(other => !other.IsNoise) is not { } next) return false;
        var isReason = Remarks.IsReason(clause, next);
        if (!isReason && !(Remarks.IsFinding(clause, next) && ReadingChoice.Best(clause, scope) is null)) return false;
        var focus = turn.Project.Memory.Focus;
        turn.Focus(Shown(clause, scope));
        if (ReadingChoice.Best(next, new FrameScope(turn, message)) is { } remedy && (!isReason || remedy.Calls.Count > 0)) return true;
        turn.Focus(focus);
        return false;
    }

    private static bool IsAnyUnderstood(Message message, Clause but, FrameScope scope) =>
        message.Clauses.Any(clause => clause != but && !clause.IsNoise && ReadingChoice.Best(clause, scope) is not null);

    private static string NotUnderstood(Turn turn, Clause clause)
    {
        const int Longest = 80;
        var words = clause.RawOf(clause.Span.Start, clause.Span.End);
        if (words.Length > Longest) words = words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return turn.Say($"I did not understand “{words}”, so nothing was changed.", $"我没听懂“{words}”，所以没有做任何更改。");
    }

    private static bool IsThanks(Message message) => message.Clauses.Any(clause => clause.HasAny("noise.thanks", "noise.praise"));
}
