using System.Text;
using Kinora.Director.Understanding;

namespace Kinora.Director.Planning.Model;

/// <summary>
/// Has a language model call the tools. What it calls is checked like anyone's; a refused call goes back to it once. Whatever goes wrong with
/// the model, the turn is handed on to the next planner with a sentence why, and nothing that the model did in it is kept.
/// </summary>
public sealed class ModelPlanner(ILanguageModel model, ModelLimits limits, TimeProvider time) : IPlanner
{
    private static readonly string System = ReadSystemPrompt();

    public async Task<PlanEnd> PlanAsync(Turn turn, CancellationToken cancellation)
    {
        if (AnswersQuestion(turn)) return new PlanEnd.NotUnderstood();
        try
        {
            return await new ModelTurn(model, limits, time, turn, System).RunAsync(cancellation);
        }
        catch (ModelUnavailableException problem)
        {
            turn.TakeBackTalk();
            return new PlanEnd.NotUnderstood(turn.Say(
                $"The language model {model.Name} did not help ({problem.Message}), so the built-in rules were used.",
                $"语言模型 {model.Name} 没有帮上忙（{ModelFaults.InChinese(problem.Fault)}），所以用了内置规则。"));
        }
    }

    /// <summary>What an offered answer does was settled when it was offered: no model is needed to choose it, nor may one alter it.</summary>
    private static bool AnswersQuestion(Turn turn) => turn.Project.Memory.Question is { Options.Count: > 0 } question
        && PendingAnswer.Read(MessageReader.Read(turn.Request.Message, turn.Project, turn.Scope().Ports.Words), question) is not null;

    private static string ReadSystemPrompt()
    {
        using var stream = typeof(ModelPlanner).Assembly.GetManifestResourceStream("prompt:system")
            ?? throw new InvalidOperationException("The system prompt is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
