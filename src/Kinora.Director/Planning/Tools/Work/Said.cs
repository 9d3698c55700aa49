using System.Globalization;
using Kinora.Core;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Times and numbers as people say them.</summary>
internal static class Said
{
    public static string Seconds(TimeSpan time, bool isChinese) => Number(time.TotalSeconds) + (isChinese ? "秒" : " s");

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A name or text of a person, on one line and short.</summary>
    public static string Short(string text, int longest = 30)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line;
        return line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)].TrimEnd() + "…";
    }

    public static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    public static string List(IReadOnlyList<string> items, bool isChinese) => isChinese
        ? string.Join("、", items)
        : items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
