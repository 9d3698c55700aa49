using System.Text.Json.Nodes;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.Director.Planning.Tools;
using Kinora.Http;

namespace Kinora.Sessions;

/// <summary>What happens in a turn, in the Agent Development Kit's wire format. What is null is left out.</summary>
internal sealed class TurnEvents(string invocationId, TimeProvider time)
{
    public const string Agent = "nemo_agent";

    private int calls;

    /// <summary>What the person said.</summary>
    public Func<string, JsonObject> Asked(string text) => id => Event(id, "user", "user", new JsonObject { ["text"] = text });

    public Func<string, JsonObject> Called(ToolCall call)
    {
        calls++;
        var callId = IdOf(call);
        return id => Event(id, Agent, "model", new JsonObject
        {
            ["functionCall"] = new JsonObject { ["id"] = callId, ["name"] = call.Name, ["args"] = call.Arguments.DeepClone() },
        });
    }

    public Func<string, JsonObject> Returned(ToolCall call, ToolOutcome outcome)
    {
        var callId = IdOf(call);
        return id => Event(id, Agent, "user", new JsonObject
        {
            ["functionResponse"] = new JsonObject { ["id"] = callId, ["name"] = call.Name, ["response"] = ResponseOf(outcome) },
        });
    }

    /// <summary>A piece of the text that follows whole.</summary>
    public Func<string, JsonObject> Piece(string text) => id => Event(id, Agent, "model", new JsonObject { ["text"] = text }, partial: true);

    /// <summary>The turn's last event.</summary>
    public Func<string, JsonObject> Told(TurnEnding ending) => id =>
    {
        var told = Event(id, Agent, "model", new JsonObject { ["text"] = ending.Text }, ending: ending);
        if (ending.Version is { } version) told["actions"]!["stateDelta"]!["version"] = version;
        return told;
    };

    /// <summary>Where the turn broke for a reason that is not the person's.</summary>
    public static JsonObject Failure(TurnEnding ending) => new()
    {
        ["error"] = ending.Text, ["error_details"] = new JsonObject { ["code"] = ending.ErrorCode, ["message"] = ending.Text },
    };

    private JsonObject Event(string id, string author, string role, JsonObject part, bool partial = false, TurnEnding? ending = null)
    {
        var made = new JsonObject { ["content"] = new JsonObject { ["role"] = role, ["parts"] = new JsonArray(part) } };
        if (partial) made["partial"] = true;
        if (ending is not null)
        {
            made["turnComplete"] = true;
            if (ending.ErrorCode is { } code) (made["errorCode"], made["errorMessage"]) = (code, ending.Text);
            made["customMetadata"] = new JsonObject { ["kind"] = ending.Kind, ["language"] = ending.Language, ["credits"] = ending.Credits };
            if (UsageOf(ending.Usage) is { } usage) made["usageMetadata"] = usage;
        }

        made["invocationId"] = invocationId;
        made["author"] = author;
        made["actions"] = new JsonObject { ["stateDelta"] = new JsonObject(), ["artifactDelta"] = new JsonObject() };
        made["id"] = id;
        made["timestamp"] = time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        return made;
    }

    private static JsonObject? UsageOf(ModelUsage usage) => usage == default ? null : new JsonObject
    {
        ["promptTokenCount"] = usage.InputTokens,
        ["candidatesTokenCount"] = usage.OutputTokens,
        ["totalTokenCount"] = usage.InputTokens + usage.OutputTokens,
    };

    private static JsonObject ResponseOf(ToolOutcome outcome)
    {
        var (status, message) = outcome switch
        {
            WentTo went => ("done", went.Sentence),
            Kept kept => ("done", kept.Sentence),
            Edited edited => ("done", edited.Notes.Count > 0 ? string.Join('\n', edited.Notes) : null),
            Director.Planning.Tools.Told told => ("told", told.Text),
            Requested => ("requested", null),
            MustAsk ask => ("asked", ask.Question.Sentence),
            Refused refused => ("refused", refused.Sentence),
            _ => throw new InvalidOperationException($"no case for {outcome}"),
        };
        var response = new JsonObject { ["status"] = status };
        if (message is not null) response["message"] = message;
        return response;
    }

    private string IdOf(ToolCall call) => call.Id ?? $"call-{calls}";
}

/// <summary>How a turn ended.</summary>
/// <param name="Text">For the person, never empty.</param>
/// <param name="Kind">The reply's kind, or cancelled, failed, interrupted.</param>
internal sealed record TurnEnding(string Text, string Kind, string Language)
{
    public string? ErrorCode { get; init; }

    /// <summary>The film's version when the turn changed it.</summary>
    public int? Version { get; init; }

    /// <summary>What it cost.</summary>
    public int Credits { get; init; }

    public ModelUsage Usage { get; init; }

    public string Status { get; init; } = TurnLog.Done;
}
