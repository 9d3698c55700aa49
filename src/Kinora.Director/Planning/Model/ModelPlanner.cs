using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>
/// Has a language model call the tools. What it calls is checked like anyone's; a refused call goes back to it once. Whatever goes wrong with
/// the model, the turn is handed on to the next planner with a sentence why.
/// </summary>
public sealed class ModelPlanner(ILanguageModel model, ModelLimits limits, TimeProvider time) : IPlanner
{
    private static readonly string System = ReadSystemPrompt();

    public async Task<PlanEnd> PlanAsync(Turn turn, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await TalkAsync(turn, either.Token);
        }
        catch (ModelUnavailableException problem)
        {
            return HandOn(turn, problem.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return HandOn(turn, $"it took longer than {limits.Time.TotalSeconds:0} s");
        }
    }

    private PlanEnd HandOn(Turn turn, string why) => new PlanEnd.NotUnderstood(turn.Say(
        $"The language model {model.Name} did not help ({why}), so I used the built-in rules.",
        $"语言模型 {model.Name} 没有帮上忙（{why}），所以用了内置规则。"));

    private async Task<PlanEnd> TalkAsync(Turn turn, CancellationToken cancellation)
    {
        var messages = new List<ModelMessage> { new UserMessage(Opening(turn)) };
        var isMending = false;
        var calls = 0;
        for (var step = 0; step < limits.Steps; step++)
        {
            var request = new ModelRequest(System, messages.ToValueList(), turn.Tools.Tools.Select(tool => tool.Spec).ToValueList(), limits.OutputTokens);
            var answer = await AnswerAsync(turn, request, cancellation);
            if (answer.Calls.Count == 0) return End(turn, answer.Text);
            messages.Add(answer);
            if ((calls += answer.Calls.Count) > limits.Calls) throw new ModelUnavailableException($"it called more than {limits.Calls} tools");
            var refused = false;
            foreach (var call in answer.Calls)
            {
                var outcome = await turn.CallAsync(call, cancellation);
                if (outcome is MustAsk ask) return new PlanEnd.Asks(ask.Question);
                refused |= outcome is Refused;
                messages.Add(new ToolResultMessage(call.Id!, ToolReport.Of(outcome, turn)));
            }

            if (refused && isMending) throw new ModelUnavailableException("what it asked for can't be done, twice over");
            isMending = refused;
        }

        throw new ModelUnavailableException($"it did not come to an end in {limits.Steps} steps");
    }

    private static PlanEnd End(Turn turn, string text)
    {
        if (turn.Steps.Count > 0 && turn.Steps[^1].Outcome is Refused refused) return new PlanEnd.CannotDo(text.Length > 0 ? text : refused.Sentence);
        if (text.Length == 0 && turn.Steps.Count == 0) throw new ModelUnavailableException("it said and did nothing");
        return new PlanEnd.Done(text.Length > 0 ? text : null);
    }

    /// <summary>The person's words and, apart from them, the project.</summary>
    private string Opening(Turn turn) =>
        $"{turn.Request.Message}\n\n---\n{ModelContext.Of(turn.Project, limits.ContextLetters)}";

    private async Task<AssistantMessage> AnswerAsync(Turn turn, ModelRequest request, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var calls = new List<ToolCall>();
        var hasEnded = false;
        await foreach (var piece in model.AskAsync(request, cancellation))
        {
            switch (piece)
            {
                case TextPiece said:
                    if (text.Length + said.Text.Length > limits.OutputLetters) throw new ModelUnavailableException("it would not stop talking");
                    text.Append(said.Text);
                    turn.Talk(said.Text);
                    break;
                case CallMade made:
                    calls.Add(new ToolCall(made.Name, Parse(made)) { Id = made.Id });
                    break;
                case ModelEnded ended:
                    turn.Spend(ended.Usage);
                    if (ended.IsCutOff) throw new ModelUnavailableException("its answer was longer than it may be");
                    hasEnded = true;
                    break;
            }
        }

        if (!hasEnded) throw new ModelUnavailableException("its answer broke off");
        return new AssistantMessage(text.ToString().Trim(), calls.ToValueList());
    }

    private static JsonObject Parse(CallMade made)
    {
        try
        {
            return made.Arguments.Length == 0 ? [] : JsonNode.Parse(made.Arguments) as JsonObject ?? throw new ModelUnavailableException($"it called {made.Name} without arguments");
        }
        catch (JsonException)
        {
            throw new ModelUnavailableException("it called a tool with what is no JSON");
        }
    }

    private static string ReadSystemPrompt()
    {
        using var stream = typeof(ModelPlanner).Assembly.GetManifestResourceStream("prompt:system")
            ?? throw new InvalidOperationException("The system prompt is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
