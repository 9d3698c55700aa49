using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Planning.Model;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Replies;

namespace Kinora.Director.Planning;

/// <summary>
/// A message and a project in, a project and a reply out. A turn is all or nothing: it makes one new version, or none. Holds no state.
/// </summary>
/// <param name="planners">Asked in order; one that does not understand hands on to the next. The last is the rules.</param>
public sealed partial class FilmDirector(DirectorPorts ports, ValueList<IPlanner> planners, ToolCatalogue? tools = null)
{
    private readonly ToolCatalogue tools = tools ?? ToolCatalogue.Default;

    public async Task<TurnResult> TakeTurnAsync(TurnRequest request, Action<TurnEvent>? tell, CancellationToken cancellation)
    {
        var language = LanguageOf(request);
        var usage = default(ModelUsage);
        var notes = new List<string>();
        foreach (var planner in planners)
        {
            var turn = new Turn(request, language, ports, tools, tell ?? (_ => { }));
            var end = await planner.PlanAsync(turn, cancellation);
            usage += turn.Usage;
            if (end is PlanEnd.NotUnderstood handedOn && planner != planners[^1])
            {
                if (handedOn.Note is { } note) notes.Add(note);
                continue;
            }

            var result = Settle(turn, end);
            var reply = notes.Count == 0 ? result.Reply : result.Reply with { Text = string.Join('\n', notes.Append(result.Reply.Text)) };
            return result with { Reply = reply, Usage = usage };
        }

        throw new InvalidOperationException("A director needs a planner.");
    }

    private static string LanguageOf(TurnRequest request)
    {
        // What is to be written tells nothing of who asks: 'add the caption "你好"'.
        var unquoted = Quoted().Replace(request.Message, "");
        var words = unquoted.Count(char.IsLetter) >= 3 || unquoted.Any(Writing.IsIdeograph) ? unquoted : request.Message;
        var own = words.Any(Writing.IsIdeograph) ? "zh" : words.Count(char.IsLetter) >= 3 ? "en" : null;
        return own ?? (request.Project.Memory.Language ?? request.Language) switch { "zh" => "zh", _ => "en" };
    }

    [GeneratedRegex("\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」|《[^》\n]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    private static TurnResult Settle(Turn turn, PlanEnd end)
    {
        var before = turn.Request.Project;
        var memory = before.Memory with { Language = turn.Language, Question = null };
        switch (end)
        {
            case PlanEnd.Done done:
                var project = Commit(turn);
                var requests = turn.Steps.Select(step => step.Outcome).OfType<Requested>().Select(step => step.Request).ToValueList();
                return new TurnResult(project, TurnReplies.Of(turn, project, requests, done.Talk), requests);
            case PlanEnd.Asks asks:
                var asked = before with { Memory = memory with { Question = asks.Question } };
                return new TurnResult(asked, TurnReplies.Asked(turn, asks.Question), []);
            case PlanEnd.CannotDo cannot:
                return new TurnResult(before with { Memory = memory }, TurnReplies.Refused(turn, cannot.Sentence), []);
            default:
                return new TurnResult(before with { Memory = memory }, TurnReplies.NotUnderstood(turn), []);
        }
    }

    /// <summary>What the calls did as one version.</summary>
    private static Project Commit(Turn turn)
    {
        var changing = turn.Steps.Where(step => step.Outcome is Edited).Select(step => step.Call).ToValueList();
        var memory = turn.Project.Memory with { Language = turn.Language, Question = null };
        if (changing.Count > 0) memory = memory with { LastCalls = changing };
        var history = turn.Project.History;
        if (turn.Timeline != history.Timeline) history = history.Record(turn.Timeline, Label(turn.Request.Message));
        return turn.Project with { History = history, Memory = memory };
    }

    /// <summary>The person's own words name the version.</summary>
    private static string Label(string message)
    {
        const int Longest = 80;
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
