using System.Globalization;
using System.Text;

namespace Kinora.Cli;

/// <summary>Foreign text, sizes and times as they stand in a sentence.</summary>
internal static class Shown
{
    /// <summary>On one line, without control characters that could steer a terminal.</summary>
    /// <param name="keepStart">Spaces it begins with mean something.</param>
    public static string Line(string text, bool keepStart = false)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in (keepStart ? text.TrimEnd() : text.Trim()).EnumerateRunes())
        {
            var breaks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            builder.Append(breaks ? " " : rune.ToString());
        }

        return builder.ToString();
    }

    public static string Path(string path) => Line(path);

    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => Invariant($"{bytes} bytes"),
        < 1_000_000 => Invariant($"{bytes / 1e3:0.#} kB"),
        < 1_000_000_000 => Invariant($"{bytes / 1e6:0.#} MB"),
        _ => Invariant($"{bytes / 1e9:0.##} GB"),
    };

    /// <summary>8.2 s, 1:05, 1:02:05.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => Invariant($"{time.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => Invariant($"{(int)time.TotalMinutes}:{time.Seconds:00}"),
        _ => Invariant($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"),
    };

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
