using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>One turn's talk with a model: answer after answer until it calls no more tools. Anything else than that end is thrown.</summary>
internal sealed class ModelTurn(ILanguageModel model, ModelLimits limits, TimeProvider time, Turn turn, string system)
{
    private readonly ValueList<ToolSpec> tools = ModelTools.Of(turn.Tools);
    private readonly List<ModelMessage> messages = [];
    private TimeSpan waited;
    private int calls;

    /// <summary>Refused, and nothing has been done since that could have mended it.</summary>
    private Refusal? refusal;

    /// <exception cref="ModelUnavailableException">The model is of no use for this turn.</exception>
    public async Task<PlanEnd> RunAsync(CancellationToken cancellation)
    {
        var message = turn.Request.Message;
        if (message.Length > limits.MessageLetters) throw new ModelUnavailableException(ModelFault.TooLong, $"it gets no message of more than {limits.MessageLetters} letters");
        messages.Add(new UserMessage($"{ModelContext.Of(turn.Request, limits.ContextLetters)}\n\n{message}"));
        for (var step = 0; step < limits.Steps; step++)
        {
            var answer = await AskAsync(cancellation);
            if (answer.Calls.Count == 0) return End(answer.Text);
            turn.TakeBackTalk();
            messages.Add(answer);
            if ((calls += answer.Calls.Sum(WeightOf)) > limits.Calls) throw new ModelUnavailableException(ModelFault.TooLong, $"it called more than {limits.Calls} tools");
            if (await CallAsync(answer.Calls, cancellation) is { } question) return new PlanEnd.Asks(question);
        }

        throw new ModelUnavailableException(ModelFault.TooLong, $"it did not come to an end in {limits.Steps} steps");
    }

    /// <returns>A question that must be asked first; null when all were called.</returns>
    private async Task<Question?> CallAsync(ValueList<CallMade> made, CancellationToken cancellation)
    {
        Refusal? refused = null;
        var isDone = false;
        foreach (var call in made)
        {
            if (Parse(call.Arguments) is not { } arguments)
            {
                refused ??= new Refusal(null);
                messages.Add(new ToolResultMessage(call.Id, ToolReport.OfFault($"The arguments of {call.Name} must be one JSON object.")));
                continue;
            }

            ModelTools.Strip(turn.Tools, call.Name, arguments);
            var wish = new ToolCall(call.Name, arguments) { Id = call.Id };
            var outcome = await turn.CallAsync(wish, cancellation);
            if (outcome is MustAsk ask) return ask.Question;
            if (outcome is Refused no) refused ??= new Refusal(IsSound(wish) ? no.Sentence : null);
            isDone |= outcome is Edited or WentTo or Kept or Requested;
            messages.Add(new ToolResultMessage(call.Id, ToolReport.Of(outcome, turn, limits.ReportLetters)));
        }

        if (refused is not null && refusal is not null) throw new ModelUnavailableException(ModelFault.NoUse, "what it tried could not be done, twice over");
        if (refused is not null || isDone) refusal = refused;
        return null;
    }

    /// <summary>Refused for what it wanted, not for how the call was written: the sentence is for a person then.</summary>
    private bool IsSound(ToolCall call) => turn.Tools.Find(call.Name) is { } tool && ToolCheck.Fault(tool.Spec, call.Arguments) is null;

    private PlanEnd End(string words)
    {
        if (refusal is { Sentence: null }) throw new ModelUnavailableException(ModelFault.NoUse, "it did not know how to call the tools");
        var isCode = ModelTalk.IsCode(words);
        if (turn.Steps.Count == 0 && (isCode || words.Length == 0))
        {
            throw new ModelUnavailableException(ModelFault.NoUse, isCode ? "it wrote code instead of calling a tool" : "it said and did nothing");
        }

        var said = isCode ? "" : ModelTalk.ForPerson(words, turn, limits.TalkLetters);
        if (said.Length == 0 || said != words) turn.TakeBackTalk();
        if (refusal is { Sentence: { } sentence }) return new PlanEnd.CannotDo(WithTruth(said.Length > 0 ? said : sentence));
        var isChanged = turn.Timeline != turn.Request.Project.Timeline;
        if (turn.Steps.All(step => step.Outcome is Told) && ModelTalk.IsQuestion(said)) return new PlanEnd.Asks(new Question(WithTruth(said), []));
        if (isChanged) turn.ForgetFindings();
        if (said.Length == 0) return new PlanEnd.Done();
        return new PlanEnd.Done(isChanged ? said : WithTruth(said));
    }

    /// <summary>A model may claim anything: where the film stays as it was, the reply says so.</summary>
    private string WithTruth(string said) => said + "\n" + turn.Say("Nothing in the film was changed.", "影片没有任何改动。");

    private async Task<AssistantMessage> AskAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Left(), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var began = time.GetTimestamp();
        try
        {
            return await ListenAsync(new ModelRequest(system, messages.ToValueList(), tools, limits.OutputTokens), either.Token);
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw TooSlow(late);
        }
        finally
        {
            waited += time.GetElapsedTime(began);
        }
    }

    private TimeSpan Left() => waited < limits.Time ? limits.Time - waited : throw TooSlow(null);

    private ModelUnavailableException TooSlow(Exception? inner) => new(ModelFault.TooSlow, $"it took longer than {limits.Time.TotalSeconds:0} s", inner);

    private async Task<AssistantMessage> ListenAsync(ModelRequest request, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var made = new List<CallMade>();
        var hasEnded = false;
        var letters = 0;
        await foreach (var piece in model.AskAsync(request, cancellation))
        {
            switch (piece)
            {
                case TextPiece said:
                    Count(ref letters, said.Text.Length);
                    var clean = ModelTalk.Clean(said.Text);
                    text.Append(clean);
                    if (clean.Length > 0) turn.Talk(clean);
                    break;
                case CallMade call:
                    Count(ref letters, call.Arguments.Length);
                    made.Add(call);
                    break;
                case ModelEnded ended:
                    turn.Spend(ended.Usage);
                    if (ended.IsCutOff) throw new ModelUnavailableException(ModelFault.TooLong, "its answer was longer than it may be");
                    hasEnded = true;
                    break;
            }
        }

        if (!hasEnded) throw new ModelUnavailableException(ModelFault.CutOff, "its answer broke off");
        return new AssistantMessage(text.ToString().Trim(), made.ToValueList());
    }

    /// <summary>An empty piece counts, too, or they could go on for ever.</summary>
    private void Count(ref int letters, int more)
    {
        letters += Math.Max(1, more);
        if (letters > limits.OutputLetters) throw new ModelUnavailableException(ModelFault.TooLong, "it would not stop talking");
    }

    private static JsonObject? Parse(string arguments)
    {
        if (string.IsNullOrWhiteSpace(arguments)) return [];
        try
        {
            return JsonNode.Parse(arguments, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int WeightOf(CallMade call) => Parse(call.Arguments) is { } arguments ? 1 + NestedIn(arguments) : 1;

    /// <summary>Calls within a batch, and within batches in it.</summary>
    private static int NestedIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Sum(field => (field.Key == "calls" && field.Value is JsonArray list ? list.Count : 0) + NestedIn(field.Value)),
        JsonArray items => items.Sum(NestedIn),
        _ => 0,
    };

    /// <param name="Sentence">For a person; null where the call itself was no sound one.</param>
    private sealed record Refusal(string? Sentence);
}
