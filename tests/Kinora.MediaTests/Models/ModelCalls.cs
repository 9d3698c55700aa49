using Kinora.Core;
using Kinora.Director.Planning.Model;
using Kinora.Director.Planning.Tools;
using Kinora.Models;
using Kinora.MediaTests.Providers;

namespace Kinora.MediaTests.Models;

/// <summary>Asks a stand-in.</summary>
internal static class ModelCalls
{
    public const string Key = "sk-very-secret-4711";

    public static readonly ModelRequest Request = new("You edit films.", [new UserMessage("{\"project\":{}}\n\nmake it 竖屏")], [ToolCatalogue.Default.Find("set_volume")!.Spec], 500);

    public static ModelSettings Settings(this ModelStandIn server) => new() { Name = "test-model", Address = server.Address, Key = Key };

    public static Task<List<ModelEvent>> AskAsync(this ModelStandIn server, ModelRequest? request = null) => server.Settings().AskAsync(request);

    public static async Task<List<ModelEvent>> AskAsync(this ModelSettings settings, ModelRequest? request = null, TimeProvider? time = null, CancellationToken? cancellation = null)
    {
        var events = new List<ModelEvent>();
        var token = cancellation ?? TestContext.Current.CancellationToken;
        await foreach (var piece in new OpenAiModel(settings, time ?? new HastyTime()).AskAsync(request ?? Request, token)) events.Add(piece);
        return events;
    }

    public static string Text(this IEnumerable<ModelEvent> events) => string.Concat(events.OfType<TextPiece>().Select(piece => piece.Text));

    public static IEnumerable<(string Id, string Name, string Arguments)> Calls(this IEnumerable<ModelEvent> events) =>
        events.OfType<CallMade>().Select(call => (call.Id, call.Name, call.Arguments));
}
