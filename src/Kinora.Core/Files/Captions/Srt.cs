using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Core.Files.Captions;

/// <summary>
/// SubRip. Read as players do: numbers may be missing or wrong, hours and thousandths left out, blank lines inside a
/// text; formatting tags are taken off, <c>{\an8}</c> places the caption.
/// </summary>
public static partial class Srt
{
    /// <summary>Reads UTF-8, or UTF-16 with a byte order mark.</summary>
    public static CaptionsResult Read(ReadOnlySpan<byte> bytes) => CaptionFile.Decode(bytes, Read);

    public static CaptionsResult Read(string text)
    {
        var lines = text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');
        var times = new List<(int Line, TimeSpan Start, TimeSpan End)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (CueTime.ParseLine(lines[i]) is { } time) times.Add((i, time.Start, time.End));
            else if (LooksLikeTimes().IsMatch(lines[i])) return Refuse(i);
        }

        var cues = new List<Cue>();
        for (var i = 0; i < times.Count; i++)
        {
            var (line, start, end) = times[i];
            var until = i + 1 < times.Count ? WithoutNumber(lines, line, times[i + 1].Line, i + 2) : lines.Length;
            cues.Add(ReadCue(lines[(line + 1)..until], TimeRange.FromTo(start, end)));
        }

        return CueRepair.Finish(cues);
    }

    /// <summary>As UTF-8 text with <c>\n</c> at line ends. Blank lines inside a text are left out: they would end it.</summary>
    public static string Write(IEnumerable<Cue> cues)
    {
        var builder = new StringBuilder();
        var number = 0;
        foreach (var cue in cues)
        {
            var text = CueText.Tidy(cue.Text).Replace("-->", "->", StringComparison.Ordinal);
            builder.Append(CultureInfo.InvariantCulture, $"{++number}\n");
            var (start, end) = (CueTime.Write(cue.Range.Start, ','), CueTime.Write(cue.Range.End, ','));
            builder.Append(CultureInfo.InvariantCulture, $"{start} --> {end}\n");
            builder.Append(CultureInfo.InvariantCulture, $"{CuePlacement.ToKeypad(cue.Position)}{text}\n\n");
        }

        return builder.ToString();
    }

    private static CaptionsRefused Refuse(int line) => new(string.Create(
        CultureInfo.InvariantCulture, $"line {line + 1} is no time line: write it as 00:00:01,000 --> 00:00:02,500"));

    /// <summary>Where the text before a time line ends: before the cue's number, if one stands there.</summary>
    private static int WithoutNumber(string[] lines, int from, int next, int ordinal)
    {
        var above = next - 1;
        if (above <= from) return next;
        if (!int.TryParse(lines[above].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return next;
        var standsAlone = string.IsNullOrWhiteSpace(lines[above - 1]);
        return standsAlone || number == ordinal ? above : next;
    }

    private static Cue ReadCue(string[] lines, TimeRange range)
    {
        TextPosition? position = null;
        var text = Override().Replace(string.Join('\n', lines), match =>
        {
            if (match.Groups[1].Success) position ??= CuePlacement.FromKeypad(match.Groups[1].Value[0]);
            return "";
        });
        text = Tag().Replace(text, "").Replace("\\N", "\n", StringComparison.Ordinal);
        return new Cue(range, CueText.Tidy(text)) { Position = position };
    }

    [GeneratedRegex(@"^\s*[0-9][^a-zA-Z]*-->", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeTimes();

    [GeneratedRegex(@"</?(?:b|i|u|s|font|span|c|v|ruby|rt|lang)(?:[\s.][^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\\(?:an([1-9])|[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Override();
}
