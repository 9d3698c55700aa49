using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Media.Audio.Made;

/// <summary>A made sound in its folder.</summary>
internal sealed record KeptSound(string Folder, MadeSound Made)
{
    private const string Wave = "sound.wav";
    private const string Facts = "sound.json";

    public string WavePath => WaveIn(Folder);

    public static string WaveIn(string folder) => Path.Combine(folder, Wave);

    /// <summary>Writes what is known of a sound beside it.</summary>
    public static void Write(string folder, MadeSound made, DateTimeOffset now)
    {
        var facts = new JsonObject
        {
            // A power cut may leave the name of a file without all of its bytes.
            ["bytes"] = new FileInfo(WaveIn(folder)).Length,
            ["ticks"] = made.Duration.Ticks,
            ["notes"] = new JsonArray([.. made.Notes.Select(note => (JsonNode)note)]),
            ["until"] = made.KeepFor is { } time ? (now + time).UtcTicks : null,
        };
        File.WriteAllText(Path.Combine(folder, Facts), facts.ToJsonString());
    }

    /// <returns>Null when there is none that can be used at this time.</returns>
    public static KeptSound? Read(string folder, DateTimeOffset now)
    {
        try
        {
            var path = Path.Combine(folder, Facts);
            if (!File.Exists(path) || JsonNode.Parse(File.ReadAllText(path)) is not JsonObject facts) return null;
            if (new FileInfo(WaveIn(folder)) is not { Exists: true } wave || wave.Length != facts["bytes"]?.GetValue<long>()) return null;
            var left = facts["until"] is { } until ? new DateTimeOffset(until.GetValue<long>(), TimeSpan.Zero) - now : (TimeSpan?)null;
            if (left <= TimeSpan.Zero || facts["ticks"] is not { } ticks || facts["notes"] is not JsonArray notes) return null;
            var told = notes.Select(note => note?.GetValue<string>() ?? "").ToValueList();
            return new KeptSound(folder, new MadeSound(TimeSpan.FromTicks(ticks.GetValue<long>()), told) { KeepFor = left });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException
            or FormatException or ArgumentOutOfRangeException)
        {
            return null; // damaged or just being thrown out: it is made again
        }
    }
}
