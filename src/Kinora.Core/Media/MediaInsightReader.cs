using System.Globalization;
using System.Text.Json;
using Kinora.Core.Effects;
using Kinora.Core.Plan;

namespace Kinora.Core.Media;

/// <summary>Reads what <see cref="MediaInsightJson"/> wrote; anything else is null as a whole, for it can be made again.</summary>
internal static class MediaInsightReader
{
    public static MediaInsight? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Insight(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException
            or KeyNotFoundException or IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }
    }

    private static MediaInsight Insight(JsonElement json) => new()
    {
        Media = Find(json, "file") is { } file ? MediaReference.OfFile(Text(file)) : MediaReference.OfId(Text(json.GetProperty("id"))),
        Facts = Facts(json),
        SceneChanges = Find(json, "scenes") is { } scenes ? Times(scenes) : null,
        Sound = Find(json, "silences") is { } silences ? Sound(json, silences) : null,
        Beats = Find(json, "beats") is { } beats ? new BeatGrid(Number(beats, "bpm"), Times(beats.GetProperty("at")), Number(beats, "confidence")) : null,
        Colors = Find(json, "colors") is { } colors ? List(colors, row => new ColorShare(Color(row[0]), Number(row[1]))) : null,
        Interest = Find(json, "interest") is { } interest ? new InterestTrack(List(interest, Point)) : null,
        Transcript = Find(json, "transcript") is { } transcript ? Transcript(transcript) : null,
        Problems = List(json.GetProperty("problems"), Text),
    };

    private static MediaFacts Facts(JsonElement json) => new()
    {
        Kind = WireName.Parse<MediaKind>(Text(json.GetProperty("kind"))) ?? throw new FormatException("no such kind"),
        Width = Find(json, "w")?.GetInt32() ?? 0,
        Height = Find(json, "h")?.GetInt32() ?? 0,
        Duration = Find(json, "d") is { } duration ? Time(duration) : null,
        FrameRate = Find(json, "fps") is { } rate ? Rate(Text(rate)) : null,
        HasSound = Find(json, "sound")?.GetBoolean() ?? false,
        HasAlpha = Find(json, "alpha")?.GetBoolean() ?? false,
    };

    private static SoundLevels Sound(JsonElement json, JsonElement silences) =>
        new(Find(json, "loudness")?.GetDouble(), List(silences, row => TimeRange.FromTo(Time(row[0]), Time(row[1]))))
        {
            Peak = Find(json, "peak")?.GetDouble(),
        };

    private static InterestPoint Point(JsonElement row) => new(Time(row[0]), Number(row[1]), Number(row[2]), Number(row[3]));

    private static Transcript Transcript(JsonElement json) => new(
        Find(json, "language") is { } language ? Text(language) : null,
        List(json.GetProperty("words"), row => new TimedWord(Word(row[2]), Time(row[0]), Time(row[1]))))
    {
        Source = Find(json, "source") is { } source ? Text(source) : null,
    };

    private static FrameRate Rate(string text)
    {
        var parts = text.Split('/');
        return new FrameRate(Whole(parts[0]), parts.Length > 1 ? Whole(parts[1]) : 1);
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static JsonElement? Find(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? value : null;

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("null where a text belongs");

    private static string Word(JsonElement json) => Text(json) is { Length: > 0 } word ? word : throw new FormatException("an empty word");

    private static double Number(JsonElement json, string key) => json.GetProperty(key).GetDouble();

    private static double Number(JsonElement json) => json.GetDouble();

    private static Rgba Color(JsonElement json) => Rgba.Parse(Text(json)) ?? throw new FormatException("no colour");

    private static TimeSpan Time(JsonElement json) => Milliseconds.ToTime(json.GetInt64());

    private static ValueList<TimeSpan> Times(JsonElement json) => List(json, Time);

    private static ValueList<T> List<T>(JsonElement json, Func<JsonElement, T> read) => json.EnumerateArray().Select(read).ToValueList();
}
