using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kinora.Media.Analysis;

/// <summary>One stream of ffprobe's answer.</summary>
internal static partial class ProbedStream
{
    public static VideoStreamInfo Video(JsonElement stream)
    {
        var format = Text(stream, "pix_fmt") ?? "unknown";
        return new VideoStreamInfo
        {
            Index = (int)(Number(stream, "index") ?? 0),
            Codec = Text(stream, "codec_name") ?? "unknown",
            PixelFormat = format,
            BitDepth = BitDepth(format, (int?)Number(stream, "bits_per_raw_sample")),
            Width = Side(stream, "width"),
            Height = Side(stream, "height"),
            Orientation = Turned(stream),
            SampleAspect = Aspect(Text(stream, "sample_aspect_ratio")),
            FieldOrder = Text(stream, "field_order") ?? "unknown",
            Colour = new VideoColour(
                Text(stream, "color_primaries") ?? "unknown",
                Text(stream, "color_transfer") ?? "unknown",
                Text(stream, "color_space") ?? "unknown",
                Text(stream, "color_range") ?? "unknown"),
            AverageRate = Ratio(Text(stream, "avg_frame_rate"), '/'),
            BaseRate = Ratio(Text(stream, "r_frame_rate"), '/'),
            FrameCount = Number(stream, "nb_frames") is > 0 and var count ? count : null,
            Start = Time(stream, "start_time") ?? TimeSpan.Zero,
            IsReordered = Number(stream, "has_b_frames") > 0,
            HasAlpha = HasAlpha(format) || TagText(stream, "alpha_mode") == "1",
        };
    }

    public static AudioStreamInfo Audio(JsonElement stream) => new(
        (int)(Number(stream, "index") ?? 0),
        Text(stream, "codec_name") ?? "unknown",
        (int)Math.Clamp(Number(stream, "sample_rate") ?? 0, 0, 1_000_000),
        (int)Math.Clamp(Number(stream, "channels") ?? 0, 0, 64),
        Text(stream, "channel_layout"),
        Time(stream, "start_time") ?? TimeSpan.Zero,
        Time(stream, "duration"));

    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A whole number, be it written as such or as text.</summary>
    public static long? Number(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number) return value.TryGetInt64(out var number) ? number : null;
        return value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : null;
    }

    /// <summary>Seconds as ffprobe prints them; null when absent, not a number or beyond a year.</summary>
    public static TimeSpan? Time(JsonElement element, string name) =>
        double.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 366 * 86_400d
            ? TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond))
            : null;

    private static string? TagText(JsonElement stream, string name) =>
        stream.TryGetProperty("tags", out var tags) ? Text(tags, name) : null;

    private static int Side(JsonElement stream, string name) => (int)Math.Clamp(Number(stream, name) ?? 0, 0, int.MaxValue);

    private static double Ratio(string? text, char separator)
    {
        var parts = text?.Split(separator) ?? [];
        return parts.Length == 2 && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var above)
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out var below) && above > 0 && below > 0
            ? above / below
            : 0;
    }

    private static (int Numerator, int Denominator) Aspect(string? text)
    {
        var ratio = Ratio(text, ':');
        if (ratio is < 0.1 or > 10) return (1, 1);
        var parts = text!.Split(':');
        return int.TryParse(parts[0], CultureInfo.InvariantCulture, out var above)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var below)
            ? (above, below)
            : (1, 1);
    }

    private static int BitDepth(string format, int? raw)
    {
        var match = DepthInName().Match(format);
        if (match.Success) return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (format.Contains("48", StringComparison.Ordinal) || format.Contains("64", StringComparison.Ordinal)) return 16; // rgb48le, rgba64be
        return raw is > 0 and <= 16 ? raw.Value : 8;
    }

    private static bool HasAlpha(string format) =>
        format.StartsWith("yuva", StringComparison.Ordinal) || format.StartsWith("gbrap", StringComparison.Ordinal)
        || format.StartsWith("rgba", StringComparison.Ordinal) || format.StartsWith("bgra", StringComparison.Ordinal)
        || format.StartsWith("ya", StringComparison.Ordinal) || format is "argb" or "abgr" or "pal8" or "ayuv64le" or "ayuv64be";

    // The matrix is the truth: "rotation" alone loses a mirrored selfie. Rows are printed as "00000000: a b u".
    private static Orientation Turned(JsonElement stream)
    {
        if (!stream.TryGetProperty("side_data_list", out var list) || list.ValueKind != JsonValueKind.Array) return FromTag(stream);
        foreach (var data in list.EnumerateArray())
        {
            var numbers = MatrixNumber().Matches(Text(data, "displaymatrix") ?? "")
                .Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            if (numbers.Length >= 5) return FromMatrix(numbers[0], numbers[1], numbers[3], numbers[4]);
        }
        return FromTag(stream);
    }

    private static Orientation FromMatrix(long a, long b, long c, long d)
    {
        // x' = a·x + c·y, y' = b·x + d·y with y downwards: a turn clockwise has b > 0. A mirror first negates a and b.
        var mirrored = a * d - b * c < 0;
        var (across, down) = mirrored ? (-a, -b) : (a, b);
        var degrees = (int)Math.Round(Math.Atan2(down, across) * 2 / Math.PI) * 90;
        return new Orientation((degrees + 360) % 360, mirrored);
    }

    private static Orientation FromTag(JsonElement stream) =>
        int.TryParse(TagText(stream, "rotate"), CultureInfo.InvariantCulture, out var degrees) && degrees % 90 == 0
            ? new Orientation((degrees % 360 + 360) % 360, false)
            : Orientation.Upright;

    [GeneratedRegex(@"p(9|10|12|14|16)(?:le|be)$|(?<=p0)(10|12|16)(?:le|be)$")]
    private static partial Regex DepthInName();

    [GeneratedRegex(@"(?<=\s)-?\d{1,15}(?=\s|$)")]
    private static partial Regex MatrixNumber();
}
