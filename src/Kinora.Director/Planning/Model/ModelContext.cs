using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Files;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>A project as a model is told it: compact, bounded, and always as values of JSON, so that nothing in it can pass for talk.</summary>
internal static class ModelContext
{
    private const int LongestText = 120;
    private const int MostFiles = 100;
    private const int MostVersions = 8;

    /// <summary>One line of JSON.</summary>
    /// <param name="letters">Of what the tracks hold: more segments than fit are counted, not told.</param>
    public static string Of(TurnRequest request, int letters)
    {
        var project = request.Project;
        var timeline = project.Timeline;
        var context = new JsonObject
        {
            ["canvas"] = $"{timeline.Canvas.Width}x{timeline.Canvas.Height}",
            ["fps"] = timeline.Canvas.FrameRate.FramesPerSecond,
            ["length"] = (long)timeline.Duration.TotalMilliseconds,
            ["title"] = Short(timeline.Title),
            ["tracks"] = new JsonArray(),
            ["files"] = new JsonArray([.. project.Media.TakeLast(MostFiles).Select(medium => File(medium, request.Attached.Contains(medium.Reference)))]),
            ["version"] = project.History.Current.Number,
            ["versions"] = new JsonArray([.. project.History.Versions.TakeLast(MostVersions).Select(version => Version(version.Number, version.Label))]),
            ["brand"] = project.Brand is { } brand ? Short(brand.Name ?? "set") : null,
        };
        Remember(context, project.Memory);
        var left = letters - ModelJson.Write(context).Length;
        foreach (var track in timeline.Tracks) left = AddTrack(context["tracks"]!.AsArray(), track, left);
        return ModelJson.Write(new JsonObject { ["project"] = context });
    }

    /// <summary>What was spoken of last, and asked.</summary>
    private static void Remember(JsonObject context, ConversationMemory memory)
    {
        context["focus"] = new JsonArray([.. memory.Focus.Take(20).Select(id => (JsonNode)id)]);
        if (memory.LastCalls.Count > 0) context["lastCalls"] = new JsonArray([.. memory.LastCalls.Take(5).Select(Call)]);
        if (memory.Question is not { } question) return;
        context["youAsked"] = ModelJson.Short(question.Sentence, 400);
        if (question.Options.Count > 0) context["answersOffered"] = new JsonArray([.. question.Options.Take(10).Select(option => (JsonNode)Short(option.Label)!)]);
    }

    private static int AddTrack(JsonArray tracks, Track track, int left)
    {
        var segments = new JsonArray();
        var row = new JsonObject { ["id"] = track.Id, ["role"] = track.Role is { } role ? WireName.Of(role) : track.Kind.ToString().ToLowerInvariant() };
        if (track.Muted) row["muted"] = true;
        if (track.Hidden) row["hidden"] = true;
        row["segments"] = segments;
        var untold = 0;
        foreach (var segment in track.Segments)
        {
            var told = Tell(segment);
            var length = ModelJson.Write(told).Length;
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
        var kind = segment.Text is not null ? TrackKind.Text : segment.Asset is MusicAsset or SpeechAsset or SoundAsset ? TrackKind.Audio : TrackKind.Video;
        var single = Timeline.Empty with { Tracks = [new Track { Id = "t", Kind = kind, Segments = [segment] }] };
        var told = (JsonObject)JsonNode.Parse(DraftJson.Write(single))!["t"]![0]!["sg"]![0]!.DeepClone();
        (told["tx"] as JsonObject)?.Remove("words");
        Shorten(told);
        return told;
    }

    private static void Shorten(JsonNode node)
    {
        if (node is JsonArray array)
        {
            while (array.Count > 12) array.RemoveAt(12);
            for (var i = 0; i < array.Count; i++) Replace(array[i], text => array[i] = text);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields.ToList()) Replace(value, text => fields[key] = text);
        }
    }

    private static void Replace(JsonNode? value, Action<string> put)
    {
        if (value is JsonObject or JsonArray) Shorten(value);
        else if (value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > LongestText } text) put(Short(text)!);
    }

    private static JsonObject File(ProjectMedia medium, bool isNew)
    {
        var told = new JsonObject { ["name"] = Short(medium.Name), ["kind"] = medium.Facts.Kind.ToString().ToLowerInvariant() };
        if (medium.Facts.HasPicture) told["size"] = $"{medium.Facts.Width}x{medium.Facts.Height}";
        if (medium.Facts.Duration is { } length) told["length"] = (long)length.TotalMilliseconds;
        if (isNew) told["justSent"] = true;
        return told;
    }

    private static JsonObject Version(int number, string label) => new() { ["number"] = number, ["madeBy"] = ModelJson.Short(label, 60) };

    private static JsonObject Call(ToolCall call)
    {
        var arguments = call.Arguments.DeepClone();
        Shorten(arguments);
        return new JsonObject { ["name"] = call.Name, ["arguments"] = arguments };
    }

    private static string? Short(string? text) => text is null ? null : ModelJson.Short(text, LongestText);
}
