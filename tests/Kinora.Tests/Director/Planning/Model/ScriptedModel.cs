using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.Director.Planning.Tools;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Planning.Model;

/// <summary>Answers what it was told to, one answer for each time it is asked; the last again and again.</summary>
internal sealed class ScriptedModel(params IReadOnlyList<ModelEvent>[] answers) : ILanguageModel
{
    public List<ModelRequest> Requests { get; } = [];

    public string Name => "scripted";

    /// <summary>Thrown instead of the answer of that number.</summary>
    public (int Number, Exception Problem)? Trouble { get; init; }

    /// <summary>Never says anything.</summary>
    public bool IsSilent { get; init; }

    public async IAsyncEnumerable<ModelEvent> AskAsync(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Requests.Add(request);
        if (IsSilent) await Task.Delay(Timeout.Infinite, cancellation);
        if (Trouble is { } trouble && trouble.Number == Requests.Count) throw trouble.Problem;
        foreach (var piece in answers[Math.Min(Requests.Count, answers.Length) - 1]) yield return piece;
    }

    public static ModelEvent[] Say(string text, params ModelEvent[] before) => [.. before, new TextPiece(text), End];

    public static ModelEvent[] Call(params (string Name, string Arguments)[] calls) =>
        [.. calls.Select((call, index) => new CallMade($"c{index}", call.Name, call.Arguments.Replace('\'', '"'))), End];

    public static ModelEnded End { get; } = new(false, new ModelUsage(100, 10));

    /// <summary>What the model is asked with in a turn: the line of data, and below it the person's words.</summary>
    public (JsonObject Project, string Words) Opening()
    {
        var text = Assert.IsType<UserMessage>(Requests[0].Messages[0]).Text;
        var cut = text.IndexOf('\n');
        Assert.Equal("\n\n", text.Substring(cut, 2));
        return ((JsonObject)JsonNode.Parse(text[..cut])!["project"]!, text[(cut + 2)..]);
    }
}

/// <summary>Turns with a model first and the rules behind it, as the programs have them.</summary>
internal static class ModelDesk
{
    public static async Task<TurnResult> TalkAsync(
        ScriptedModel model, string message, Project? project = null, ModelLimits? limits = null, Action<TurnEvent>? tell = null, TimeProvider? time = null,
        DirectorPorts? ports = null)
    {
        var planner = new ModelPlanner(model, limits ?? new ModelLimits(), time ?? TimeProvider.System);
        var director = new FilmDirector(ports ?? CorpusDesk.Ports, [planner, new RulePlanner()]);
        return await director.TakeTurnAsync(new TurnRequest(project ?? Promo(), message), tell, TestContext.Current.CancellationToken);
    }

    public static Project Promo() => CorpusFilms.Open("promo", []);

    public static double MusicVolume(this TurnResult result) => result.Project.Timeline.FindSegment("bgm")!.Value.Segment.Volume;

    public static Project With(this Project project, Timeline timeline) => project with { History = project.History.Record(timeline, "test") };

    public static IEnumerable<string> Reports(this ModelRequest request) => request.Messages.OfType<ToolResultMessage>().Select(message => message.Text);

    public static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!;
}

/// <summary>A clock whose pauses and patience are over at once.</summary>
internal sealed class HurriedTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.FromMilliseconds(1), period);
}
