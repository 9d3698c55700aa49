using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core.Effects;

namespace Kinora.Core.Files.Upgrades;

/// <summary>
/// Version 0 is what public documents show of a draft: tracks with their type, segments with a length and metadata, and nothing
/// else for certain. Tracks and segments get ids, segments without a start follow one another, and what a segment
/// shows or says is taken from its title where nothing else tells it.
/// </summary>
internal sealed class UpgradeV0ToV1 : IDraftUpgrade
{
    public int From => 0;

    public void Apply(JsonObject draft)
    {
        draft["v"] = 1;
        if (draft["t"] is not JsonArray tracks) return;
        var ids = new IdGiver(tracks.OfType<JsonObject>()
            .SelectMany(track => Segments(track).Append(track))
            .Select(item => Text(item, "id"))
            .OfType<string>());
        foreach (var track in tracks.OfType<JsonObject>())
        {
            var kind = Kind(track);
            if (kind is null) continue;
            ids.Give(track, "t");
            if (track["sg"] is null) track["sg"] = new JsonArray();
            var end = 0L;
            foreach (var segment in Segments(track))
            {
                ids.Give(segment, "s");
                if (segment["s"] is null) segment["s"] = end;
                GiveContent(segment, track, kind.Value);
                end = End(segment, end);
            }
        }
    }

    private static TrackKind? Kind(JsonObject track) => Whole(track, "tt") switch
    {
        0 => TrackKind.Video,
        1 => TrackKind.Audio,
        7 => TrackKind.Text,
        _ => null,
    };

    private static void GiveContent(JsonObject segment, JsonObject track, TrackKind kind)
    {
        if (segment[kind == TrackKind.Text ? "tx" : "a"] is not null) return;
        var title = segment["m"] is JsonObject meta ? Text(meta, "title") ?? Text(meta, "name") ?? Text(meta, "text") : null;
        var name = track["m"] is JsonObject trackMeta ? Text(trackMeta, "name") : null;
        switch (kind)
        {
            case TrackKind.Text:
                segment["tx"] = new JsonObject { ["text"] = title ?? name ?? "" };
                break;
            case TrackKind.Audio:
                segment["a"] = new JsonObject { ["k"] = "music", ["mood"] = Mood($"{title} {name}") };
                break;
            default:
                segment["a"] = title is null
                    ? new JsonObject { ["k"] = "color", ["color"] = "#000000" }
                    : new JsonObject { ["k"] = "scene", ["prompt"] = title };
                break;
        }
    }

    /// <summary>The first mood that the words name, else the least obtrusive one.</summary>
    private static string Mood(string words) => Catalogue.Moods
        .FirstOrDefault(mood => words.Contains(mood.Name, StringComparison.OrdinalIgnoreCase))?.Name ?? "ambient";

    private static long End(JsonObject segment, long fallback)
    {
        var (start, duration) = (Whole(segment, "s"), Whole(segment, "d"));
        var most = Milliseconds.FromTime(TimelineLimits.MaxTime);
        if (start is null or < 0 || duration is null or < 0 || start > most || duration > most) return fallback;
        return start.Value + duration.Value;
    }

    private static IEnumerable<JsonObject> Segments(JsonObject track) => (track["sg"] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string? Text(JsonObject item, string key) =>
        item[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static long? Whole(JsonObject item, string key) =>
        item[key] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var whole)
            ? whole
            : null;
}
