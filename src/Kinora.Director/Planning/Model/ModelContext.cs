using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Files;

namespace Kinora.Director.Planning.Model;

/// <summary>A project as a model is told it: compact, bounded, and always as values of JSON, so that nothing in it can pass for talk.</summary>
internal static class ModelContext
{
    private const int LongestText = 120;
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="letters">More segments than fit are counted, not told.</param>
    public static string Of(Project project, int letters)
    {
        var timeline = project.Timeline;
        var context = new JsonObject
        {
            ["canvas"] = $"{timeline.Canvas.Width}x{timeline.Canvas.Height}",
            ["fps"] = timeline.Canvas.FrameRate.FramesPerSecond,
            ["length"] = (long)timeline.Duration.TotalMilliseconds,
            ["title"] = Short(timeline.Title),
            ["version"] = project.History.Current.Number,
            ["tracks"] = new JsonArray(),
            ["files"] = new JsonArray([.. project.Media.Take(100).Select(File)]),
            ["focus"] = new JsonArray([.. project.Memory.Focus.Take(20).Select(id => (JsonNode)id)]),
        };
        var left = letters - context.ToJsonString(Compact).Length;
        foreach (var track in timeline.Tracks) left = AddTrack(context["tracks"]!.AsArray(), track, left);
        return new JsonObject { ["project"] = context }.ToJsonString(Compact);
    }

    private static int AddTrack(JsonArray tracks, Track track, int left)
    {
        var segments = new JsonArray();
        var row = new JsonObject
        {
            ["id"] = track.Id,
            ["role"] = track.Role is { } role ? WireName.Of(role) : track.Kind.ToString().ToLowerInvariant(),
            ["muted"] = track.Muted ? true : null,
            ["hidden"] = track.Hidden ? true : null,
            ["segments"] = segments,
        };
        var untold = 0;
        foreach (var segment in track.Segments)
        {
            var told = Tell(segment);
            var length = told.ToJsonString(Compact).Length;
            if (length > left) untold++;
            else
            {
                segments.Add((JsonNode)told);
                left -= length;
            }
        }

        if (untold > 0) row["untold"] = untold;
        tracks.Add((JsonNode)row);
        return left;
    }

    /// <summary>The segment as on the wire, long texts and word times cut.</summary>
    private static JsonObject Tell(Segment segment)
    {
        var single = Timeline.Empty with { Tracks = [new Track { Id = "t", Kind = segment.Text is null ? segment.Asset is MusicAsset or SpeechAsset or SoundAsset ? TrackKind.Audio : TrackKind.Video : TrackKind.Text, Segments = [segment] }] };
        var told = (JsonObject)JsonNode.Parse(DraftJson.Write(single))!["t"]![0]!["sg"]![0]!.DeepClone();
        (told["tx"] as JsonObject)?.Remove("words");
        Shorten(told);
        return told;
    }

    private static void Shorten(JsonObject node)
    {
        foreach (var (key, value) in node.ToList())
        {
            if (value is JsonObject inner) Shorten(inner);
            else if (value?.GetValueKind() == JsonValueKind.String) node[key] = Short(value.GetValue<string>());
        }
    }

    private static JsonNode File(ProjectMedia medium) => new JsonObject
    {
        ["name"] = Short(medium.Name),
        ["kind"] = medium.Facts.Kind.ToString().ToLowerInvariant(),
        ["size"] = medium.Facts.HasPicture ? $"{medium.Facts.Width}x{medium.Facts.Height}" : null,
        ["length"] = medium.Facts.Duration is { } length ? (long)length.TotalMilliseconds : null,
    };

    private static string? Short(string? text) => text is null || text.Length <= LongestText ? text
        : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
}
