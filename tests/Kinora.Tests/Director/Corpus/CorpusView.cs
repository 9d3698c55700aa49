using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Files;

namespace Kinora.Tests.Director.Corpus;

/// <summary>A film as the corpus' lines name its parts: the draft's own keys, with the defaults that a draft leaves out.</summary>
internal sealed class CorpusView
{
    private static readonly Dictionary<string, JsonNode> Defaults = new(StringComparer.Ordinal)
    {
        ["sp"] = 1.0, ["v"] = 1.0, ["o"] = 1.0, ["fit"] = "cover", ["rev"] = false, ["flip"] = "none", ["fi"] = 0, ["fo"] = 0,
        ["x.x"] = 0.5, ["x.y"] = 0.5, ["x.scale"] = 1.0, ["x.rotate"] = 0.0, ["a.in"] = 0, ["tr.k"] = "cut", ["tr.d"] = 0,
        ["crop.x"] = 0.0, ["crop.y"] = 0.0, ["crop.w"] = 1.0, ["crop.h"] = 1.0, ["mo.k"] = "none", ["mo.amount"] = 0.0,
        ["a.seed"] = -1,
    };

    private readonly Dictionary<string, (Track Track, JsonObject Json)> segments = new(StringComparer.Ordinal);
    private readonly JsonObject draft;

    public CorpusView(Timeline timeline)
    {
        Timeline = timeline;
        draft = (JsonObject)JsonNode.Parse(DraftJson.Write(timeline))!;
        foreach (var track in draft["t"]!.AsArray())
        {
            foreach (var segment in track!["sg"]?.AsArray() ?? [])
            {
                var id = segment!["id"]!.GetValue<string>();
                segments[id] = (timeline.FindSegment(id)!.Value.Track, segment.AsObject());
            }
        }
    }

    public Timeline Timeline { get; }

    public IEnumerable<string> Ids => segments.Keys;

    public bool Has(string id) => segments.ContainsKey(id);

    public Track TrackOf(string id) => segments[id].Track;

    public JsonObject Json(string id) => segments[id].Json;

    public IEnumerable<string> OfRole(string role) =>
        segments.Where(pair => pair.Value.Track.Role is { } own && WireName.Of(own) == role).Select(pair => pair.Key);

    public static bool IsRole(string name) => Enum.GetValues<TrackRole>().Any(role => WireName.Of(role) == name);

    /// <summary>Null when it has no such thing.</summary>
    public JsonNode? Film(string key) => key switch
    {
        "d" => (int)Timeline.Duration.TotalMilliseconds,
        "width" => Timeline.Canvas.Width,
        "height" => Timeline.Canvas.Height,
        "fps" => Timeline.Canvas.FrameRate.FramesPerSecond,
        "background" => Timeline.Canvas.Background.ToString(),
        "title" => Timeline.Title,
        "ratio" => Ratio(),
        _ => throw new InvalidDataException($"A film has no {key}."),
    };

    public JsonNode? Of(string id, string key)
    {
        var (track, json) = segments[id];
        switch (key)
        {
            case "end": return json["s"]!.GetValue<long>() + json["d"]!.GetValue<long>();
            case "track": return track.Role is { } role ? WireName.Of(role) : "";
            case "place": return track.Segments.FindIndex(segment => segment.Id == id) + 1;
            case "muted": return track.Muted || track.Segments.First(segment => segment.Id == id).Muted;
            case "tx.size" when (json["tx"]?["size"]) is null && (track.Segments.First(segment => segment.Id == id).Text is { } text):
                return Catalogue.Of(text.Style).SizeOn(Timeline.Canvas);
            case "hidden": return track.Hidden || track.Segments.First(segment => segment.Id == id).Hidden;
            case "fx": return string.Join(' ', Effects(json).Select(effect => effect["k"]?.GetValue<string>() == "look" ? "look " + effect["name"] : effect["k"]!.ToString()));
        }

        if (key.StartsWith("effects.", StringComparison.Ordinal)) return AmountOf(json, key["effects.".Length..]);
        JsonNode? node = json;
        foreach (var step in key.Split('.')) node = (node as JsonObject)?[step];
        return node?.DeepClone() ?? Defaults.GetValueOrDefault(key)?.DeepClone();
    }

    private static IEnumerable<JsonObject> Effects(JsonObject json) => (json["fx"] as JsonArray ?? []).OfType<JsonObject>();

    private static JsonNode AmountOf(JsonObject json, string name)
    {
        var effect = Effects(json).FirstOrDefault(effect => effect["k"]?.ToString() == name || effect["name"]?.ToString() == name);
        if (effect is null) return 0.0;
        return effect["amount"]?.DeepClone() ?? Catalogue.FindEffect(effect["k"]!.ToString())!.Amount.Default;
    }

    private string Ratio()
    {
        var (width, height) = (Timeline.Canvas.Width, Timeline.Canvas.Height);
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(width, height);
        return $"{width / divisor}:{height / divisor}";
    }
}
