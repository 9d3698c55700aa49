using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>
/// When captions come and go. A caption has a second at least and the time that <see cref="LettersPerSecond"/> ask for wherever its
/// neighbours can spare it: it may come 300 ms before its words and stays till the next one comes, no later than that one's words.
/// </summary>
internal static class CaptionTimes
{
    /// <summary>What is read with ease: 17 Latin letters a second, an ideograph counted as two (the broadcasters' usual limit).</summary>
    public const double LettersPerSecond = 17;

    /// <summary>Nothing is read in less.</summary>
    public const double Shortest = 1000;

    /// <summary>No caption comes earlier before its first word: it would tell what is not being said.</summary>
    public const double MostAhead = 300;

    // Where there is time enough: a little before the first word, and a little after the last.
    private const double Ahead = 60;
    private const double After = 350;

    // A gap too short to be seen as one only flickers.
    private const double LeastGap = 400;

    /// <param name="lines">In order.</param>
    /// <param name="film">Its length in milliseconds.</param>
    public static List<TimedCaption> Of(IReadOnlyList<CaptionLine> lines, double film)
    {
        var starts = Starts(lines, Math.Floor(film));
        var result = new List<TimedCaption>();
        for (var i = 0; i < lines.Count; i++)
        {
            var wanted = lines[i].IsHeld ? lines[i].End : Math.Max(lines[i].End + After, starts[i] + Need(lines[i]));
            var end = Math.Min(Math.Floor(wanted), starts[i + 1]);
            if (starts[i + 1] - end < LeastGap && i + 1 < lines.Count) end = starts[i + 1];
            if (end > starts[i]) result.Add(new TimedCaption(lines[i], starts[i], end));
        }

        return result;
    }

    /// <summary>The least time in which it is read with ease.</summary>
    public static double Need(CaptionLine line) => Math.Max(Shortest, Math.Ceiling(Writing.Width(line.Text) / LettersPerSecond * 1000));

    private static double[] Starts(IReadOnlyList<CaptionLine> lines, double film)
    {
        var latest = Latest(lines, film);
        var starts = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var (first, last) = Window(lines[i]);
            var wanted = Math.Min(last - (lines[i].IsHeld ? 0 : Ahead), latest[i]);
            if (i > 0)
            {
                var due = starts[i - 1] + Need(lines[i - 1]);
                // Where both can't have their time, each gives up half of what is missing.
                if (due > wanted) wanted = due <= latest[i] ? due : (due + latest[i]) / 2;
            }

            starts[i] = Math.Round(Math.Clamp(wanted, first, last));
        }

        starts[lines.Count] = film;
        return WithShortest(starts, film);
    }

    /// <summary>The latest start of each that leaves all that follow their time, as far as their words allow it.</summary>
    private static double[] Latest(IReadOnlyList<CaptionLine> lines, double film)
    {
        var latest = new double[lines.Count + 1];
        latest[lines.Count] = film;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var (first, last) = Window(lines[i]);
            latest[i] = Math.Clamp(latest[i + 1] - Need(lines[i]), first, last);
        }

        return latest;
    }

    private static (double First, double Last) Window(CaptionLine line)
    {
        var last = Math.Max(0, line.Start);
        return (line.IsHeld ? last : Math.Max(0, last - MostAhead), last);
    }

    /// <summary>A second each comes before all else: from the back, a caption that would have less begins earlier; then from the
    /// front, that none comes before another.</summary>
    private static double[] WithShortest(double[] starts, double film)
    {
        var count = starts.Length - 1;
        for (var i = count - 1; i >= 0; i--) starts[i] = Math.Max(0, Math.Min(starts[i], starts[i + 1] - Shortest));
        var least = count > 0 ? Math.Min(Shortest, film / count) : Shortest;
        for (var i = 1; i < count; i++) starts[i] = Math.Min(Math.Max(starts[i], starts[i - 1] + least), film);
        return starts;
    }
}
