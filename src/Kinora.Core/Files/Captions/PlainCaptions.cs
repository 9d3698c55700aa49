namespace Kinora.Core.Files.Captions;

/// <summary>Captions as a plain text: one a line.</summary>
public static class PlainCaptions
{
    /// <summary>The lines that say something, without white space at their ends; <c>\n</c> written out in one is a line break.</summary>
    public static ValueList<string> Lines(string text) => text
        .TrimStart('\ufeff')
        .ReplaceLineEndings("\n")
        .Split('\n')
        .Select(line => line.Trim().Replace("\\n", "\n", StringComparison.Ordinal))
        .Where(line => line.Length > 0)
        .ToValueList();

    /// <summary>Cues that fill <paramref name="range"/> one after another, each as long as it takes to read beside the others.</summary>
    /// <returns>Fewer cues than lines where the range has fewer milliseconds than there are lines.</returns>
    public static ValueList<Cue> Spread(IReadOnlyList<string> lines, TimeRange range)
    {
        var weights = lines.Select(Weight).ToList();
        var (total, sum) = (weights.Sum(), 0.0);
        var cues = new List<Cue>();
        var start = Milliseconds.Round(range.Start);
        for (var i = 0; i < lines.Count; i++)
        {
            sum += weights[i];
            var end = Milliseconds.Round(range.Start + range.Duration * (sum / total));
            if (end <= start) continue;
            cues.Add(new Cue(TimeRange.FromTo(start, end), lines[i]));
            start = end;
        }

        return cues.ToValueList();
    }

    /// <summary>Reading time in letters: noticing a caption takes about as long as a dozen; a Chinese character reads like two.</summary>
    private static double Weight(string line) => 12 + line.Sum(letter => letter >= 0x2e80 ? 2 : 1);
}
