using Kinora.Core;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// Finds dissolves, wipes and fades: within about a second the picture becomes another one, and before and after it stays what it is.
/// A camera that pans on and on also changes the picture, but does not stop.
/// </summary>
internal sealed class GradualChanges(FrameRate rate)
{
    private const double LeastTones = 0.3;
    private const double LeastCells = 18;

    // Longer than the look back by more than that, it is no transition.
    private const double Longest = 3.2;

    private readonly List<(double Cells, double Tones)> changes = [];
    private readonly Queue<Glance> recent = new();

    /// <summary>How many frames back a picture is compared: half a second.</summary>
    private int Back => Math.Max(2, (int)Math.Round(rate.FramesPerSecond / 2));

    public void Add(Glance glance)
    {
        var earlier = recent.Count == Back ? recent.Dequeue() : null;
        changes.Add(earlier is null ? default : (PictureChange.Cells(earlier, glance), PictureChange.Tones(earlier, glance)));
        recent.Enqueue(glance);
    }

    /// <param name="cuts">Frames of hard cuts, which look back as changes, too.</param>
    /// <returns>The middle frames of gradual changes, ascending.</returns>
    public IEnumerable<int> Find(IReadOnlyList<int> cuts)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Tones < LeastTones) continue;
            var end = i;
            while (end < changes.Count && changes[end].Tones >= LeastTones / 2) end++;
            if (Middle(i, end) is { } middle && !cuts.Any(cut => cut > i - 2 * Back && cut < end)) yield return middle;
            i = end;
        }
    }

    private int? Middle(int from, int to)
    {
        var peak = Enumerable.Range(from, to - from).MaxBy(i => changes[i].Tones);
        if (changes[peak].Cells < LeastCells) return null;
        var (first, last) = (peak, peak);
        while (first > 0 && changes[first - 1].Tones >= changes[peak].Tones / 2) first--;
        while (last < changes.Count - 1 && changes[last + 1].Tones >= changes[peak].Tones / 2) last++;
        var length = last - first + 1;
        if (last == changes.Count - 1 || length > Longest * Back || length < Back / 2) return null;
        return Math.Max(1, (first + last - Back) / 2);
    }
}
