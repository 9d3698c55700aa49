using System.Globalization;
using System.Text;

namespace Kinora.Core.Files.Captions;

/// <summary>
/// WebVTT (W3C). Notes, styles and regions are passed over; of the settings the line and the alignment are kept, of the tags
/// the time stamps, which say when each word is spoken.
/// </summary>
public static class WebVtt
{
    /// <summary>Reads UTF-8, or UTF-16 with a byte order mark.</summary>
    public static CaptionsResult Read(ReadOnlySpan<byte> bytes) => CaptionFile.Decode(bytes, Read);

    public static CaptionsResult Read(string text)
    {
        if (!HasHeader(text)) return new CaptionsRefused("line 1 is not WEBVTT: write it there, or name the file .srt");
        var lines = text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');
        var cues = new List<Cue>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsPassedOver(lines, i))
            {
                while (i + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[i + 1]) && !IsTimeLine(lines[i + 1])) i++;
                continue;
            }

            if (!IsTimeLine(lines[i])) continue;
            if (CueTime.ParseLine(lines[i]) is not { } time)
            {
                return new CaptionsRefused(string.Create(
                    CultureInfo.InvariantCulture, $"line {i + 1} is no time line: write it as 00:01.000 --> 00:02.500"));
            }

            var end = i + 1;
            while (end < lines.Length && lines[end].Length > 0 && !IsTimeLine(lines[end])) end++;
            var range = TimeRange.FromTo(time.Start, time.End);
            var (words, spoken) = WebVttText.Read(string.Join('\n', lines[(i + 1)..end]), range);
            cues.Add(new Cue(range, words) { Words = spoken, Position = CuePlacement.FromSettings(time.Settings) });
            i = end - 1;
        }

        return CueRepair.Finish(cues);
    }

    /// <summary>As UTF-8 text with <c>\n</c> at line ends; words with times get time stamps.</summary>
    public static string Write(IEnumerable<Cue> cues)
    {
        var builder = new StringBuilder("WEBVTT\n\n");
        foreach (var cue in cues)
        {
            var settings = CuePlacement.ToSettings(cue.Position);
            builder.Append(
                CultureInfo.InvariantCulture, $"{CueTime.Write(cue.Range.Start, '.')} --> {CueTime.Write(cue.Range.End, '.')}{settings}\n");
            builder.Append(CultureInfo.InvariantCulture, $"{WebVttText.Write(cue)}\n\n");
        }

        return builder.ToString();
    }

    internal static bool HasHeader(string text)
    {
        var start = text.TrimStart('\ufeff');
        return start.StartsWith("WEBVTT", StringComparison.Ordinal) && (start.Length == 6 || char.IsWhiteSpace(start[6]));
    }

    private static bool IsTimeLine(string line) => line.Contains("-->", StringComparison.Ordinal);

    /// <summary>The header, and blocks of notes, styles and regions: they begin behind a blank line and end before one.</summary>
    private static bool IsPassedOver(string[] lines, int index)
    {
        if (index == 0) return true;
        if (!string.IsNullOrWhiteSpace(lines[index - 1]) || IsTimeLine(lines[index])) return false;
        var first = lines[index].Split((char[])[' ', '\t'], 2)[0];
        return first is "NOTE" or "STYLE" or "REGION";
    }
}
