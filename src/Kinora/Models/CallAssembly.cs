using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Director.Planning.Model;

namespace Kinora.Models;

/// <summary>
/// Puts calls together from their pieces. By the documentation a piece names its call by <c>index</c> and only the first has id and name;
/// Gemini leaves the index out or has 0 for all, some servers leave out the id.
/// </summary>
internal sealed class CallAssembly
{
    private readonly List<Part> parts = [];
    private readonly Dictionary<int, Part> byIndex = [];

    public int Count => parts.Count;

    public void Add(JsonNode piece)
    {
        var function = piece["function"] as JsonObject;
        var part = Find(Number(piece["index"]), Text(piece["id"]), Text(function?["name"]));
        part.Id ??= Text(piece["id"]);
        part.Name ??= Text(function?["name"]);
        part.Sealed ??= (piece["extra_content"] as JsonObject)?.ToJsonString();
        if (function?["arguments"] is JsonObject whole) part.Arguments.Append(whole.ToJsonString()); // as an object: an older Ollama
        else part.Arguments.Append(Text(function?["arguments"]));
    }

    /// <summary>In the order in which they began, each with an id of its own.</summary>
    public IEnumerable<CallMade> Finish()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var id = part.Id ?? "call";
            for (var i = 1; !ids.Add(id); i++) id = string.Create(CultureInfo.InvariantCulture, $"{part.Id ?? "call"}_{i}");
            yield return new CallMade(id, part.Name ?? "", part.Arguments.ToString()) { Sealed = part.Sealed };
        }
    }

    private Part Find(int? index, string? id, string? name)
    {
        var known = index is { } place ? byIndex.GetValueOrDefault(place) : parts.LastOrDefault();
        if (known is not null && !BeginsAnother(known, index, id, name)) return known;
        var begun = new Part();
        parts.Add(begun);
        if (index is { } at) byIndex[at] = begun;
        return begun;
    }

    private static bool BeginsAnother(Part known, int? index, string? id, string? name)
    {
        if (name is null || known.Name is null) return false;
        if (id is not null && known.Id is not null) return id != known.Id;
        return index is null || IsWhole(known.Arguments.ToString());
    }

    private static bool IsWhole(string arguments)
    {
        try
        {
            return JsonNode.Parse(arguments) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private sealed class Part
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? Sealed { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
