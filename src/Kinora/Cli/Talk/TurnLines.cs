using System.Text.Json;
using Kinora.Core.Effects;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Cli.Talk;

/// <summary>A turn as JSON lines: what happens as it happens, then the reply.</summary>
internal static class TurnLines
{
    public static void Write(TextWriter writer, TurnEvent happened)
    {
        object? line = happened switch
        {
            ToolCalled called => new { @event = "call", tool = called.Call.Name, arguments = called.Call.Arguments },
            ToolReturned returned => new { @event = "result", tool = returned.Call.Name, outcome = NameOf(returned.Outcome), message = SentenceOf(returned.Outcome) },
            TextArrived text => new { @event = "text", text = text.Text },
            TextWithdrawn => new { @event = "withdrawn" },
            _ => null,
        };
        if (line is not null) writer.WriteLine(JsonSerializer.Serialize(line, JsonLines.Options));
    }

    public static void Write(TextWriter writer, TurnResult turn) => writer.WriteLine(JsonSerializer.Serialize(
        new
        {
            @event = "reply",
            kind = WireName.Of(turn.Reply.Kind),
            language = turn.Reply.Language,
            text = turn.Reply.Text,
            version = turn.Project.History.Current.Number,
            requests = turn.Requests.Select(NameOf).ToArray(),
        },
        JsonLines.Options));

    /// <summary>What came of something that the host was asked for.</summary>
    public static void Write(TextWriter writer, HostRequest request, string told) =>
        writer.WriteLine(JsonSerializer.Serialize(new { @event = NameOf(request), text = told }, JsonLines.Options));

    private static string NameOf(HostRequest request) => request.GetType().Name.Replace("Request", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string NameOf(ToolOutcome outcome) => outcome switch
    {
        Edited or WentTo or Kept => "done",
        Told => "told",
        Requested => "requested",
        MustAsk => "asked",
        _ => "refused",
    };

    private static string? SentenceOf(ToolOutcome outcome) => outcome switch
    {
        WentTo went => went.Sentence,
        Kept kept => kept.Sentence,
        Told told => told.Text,
        Refused refused => refused.Sentence,
        MustAsk ask => ask.Question.Sentence,
        _ => null,
    };
}
