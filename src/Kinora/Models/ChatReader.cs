using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Director.Planning.Model;

namespace Kinora.Models;

/// <summary>
/// The answer of <c>chat/completions</c>, chunk by chunk. Read here and not by the package, which throws on what several compatible servers
/// send (an empty <c>finish_reason</c>: LocalAI, koboldcpp) and drops what Gemini wants back (<c>extra_content</c> of a call).
/// </summary>
internal sealed class ChatReader(Stream content, bool isStream) : IAsyncDisposable
{
    private readonly CallAssembly calls = new();
    private readonly ThoughtFilter thoughts = new();
    private IAsyncEnumerator<SseItem<string>>? items;
    private string? finish;
    private ModelUsage usage;
    private bool hasChunk;
    private bool hasEnded;

    /// <returns>The next pieces, perhaps none; null when the answer has been read to its end.</returns>
    /// <exception cref="ModelUnavailableException">It breaks off, or is none.</exception>
    public async Task<IReadOnlyList<ModelEvent>?> NextAsync(CancellationToken cancellation)
    {
        try
        {
            if (!isStream) return hasChunk ? null : [.. Take(await WholeAsync(cancellation)), .. End(isTold: true)];
            if (hasEnded) return null;
            items ??= SseParser.Create(content, (_, data) => Encoding.UTF8.GetString(data)).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
            if (!await items.MoveNextAsync()) return End(isTold: false);
            var data = items.Current.Data;
            if (data == "[DONE]") return End(isTold: true);
            return data.Length == 0 ? [] : Take(JsonNode.Parse(data));
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            throw new ModelUnavailableException(ModelFault.CutOff, "its answer broke off", broken);
        }
        catch (Exception strange) when (strange is JsonException or InvalidOperationException)
        {
            throw NoChunk(strange);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (items is not null) await items.DisposeAsync();
        await content.DisposeAsync();
    }

    private static ModelUnavailableException NoChunk(Exception? inner) => new(ModelFault.BadAnswer, "its service answered with what is no chat", inner);

    private async Task<JsonNode?> WholeAsync(CancellationToken cancellation)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        return JsonNode.Parse(await reader.ReadToEndAsync(cancellation));
    }

    private List<ModelEvent> Take(JsonNode? node)
    {
        if (node is not JsonObject chunk) throw NoChunk(null);
        if (chunk["error"] is JsonObject or JsonValue) throw new ModelUnavailableException(ModelFault.ServiceFailed, "its service failed while it answered");
        hasChunk |= chunk["choices"] is JsonArray;
        if (chunk["usage"] is JsonObject told) usage = new ModelUsage(Tokens(told["prompt_tokens"]), Tokens(told["completion_tokens"]));
        if (chunk["choices"] is not JsonArray { Count: > 0 } choices || choices[0] is not JsonObject choice) return [];
        if (Text(choice["finish_reason"]) is { } reason) finish = reason;
        var events = new List<ModelEvent>();
        if ((choice["delta"] ?? choice["message"]) is not JsonObject delta) return events;
        Say(thoughts.Add(Words(delta["content"]) + Text(delta["refusal"])), events);
        foreach (var piece in delta["tool_calls"] as JsonArray ?? []) if (piece is JsonObject) calls.Add(piece);
        return events;
    }

    /// <param name="isTold">The service itself said that this was all; else a reason to end must have come.</param>
    private List<ModelEvent> End(bool isTold)
    {
        hasEnded = true;
        if (!hasChunk) throw NoChunk(null);
        if (finish is null && !isTold) throw new ModelUnavailableException(ModelFault.CutOff, "its answer broke off");
        if (finish == "content_filter") throw new ModelUnavailableException(ModelFault.Withheld, "its service's filter held the answer back");
        var events = new List<ModelEvent>();
        Say(thoughts.Finish(), events);
        events.AddRange(calls.Finish());
        events.Add(new ModelEnded(finish == "length", usage));
        return events;
    }

    private static void Say(string words, List<ModelEvent> events)
    {
        if (words.Length > 0) events.Add(new TextPiece(words));
    }

    /// <summary>Text, or a list of parts that hold some.</summary>
    private static string Words(JsonNode? node) => node is JsonArray parts ? string.Concat(parts.Select(part => Text((part as JsonObject)?["text"]))) : Text(node) ?? "";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static int Tokens(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? Math.Max(0, number) : 0;
}
