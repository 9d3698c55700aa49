using Kinora.Core;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// Finds hard cuts: a frame that differs from the one before far more than its neighbours do from theirs, by where things are and by
/// which tones there are. A flash is none: behind it the picture is what it was before. Dissolves, wipes and fades are found by
/// <see cref="GradualChanges"/>, in their middle.
/// </summary>
internal sealed class ShotDetector(FrameRate rate)
{
    // Mean difference of cells, of 255, and of tones, of 1: below them two frames may always belong to one shot.
    private const double LeastChange = 9;
    private const double LeastTones = 0.12;

    // Over the strongest change around it.
    private const double Prominence = 2.2;

    private readonly List<Change> changes = [];
    private readonly Queue<Glance> recent = new();
    private readonly GradualChanges gradual = new(rate);

    /// <summary>Frames over which a flash may last.</summary>
    private int FlashFrames => Math.Max(2, (int)Math.Round(rate.FramesPerSecond / 8));

    private int ShortestShot => Math.Max(3, (int)Math.Round(rate.FramesPerSecond / 3));

    public void Add(Glance glance)
    {
        if (recent.Count == 0) changes.Add(default);
        else
        {
            var last = recent.Last();
            changes.Add(new Change(PictureChange.Cells(last, glance), PictureChange.Tones(last, glance)));
            MarkFlashes(glance);
        }

        gradual.Add(glance);
        recent.Enqueue(glance);
        if (recent.Count > FlashFrames + 1) recent.Dequeue();
    }

    /// <returns>The first frames of new shots, in whole milliseconds.</returns>
    public ValueList<TimeSpan> Find()
    {
        var cuts = new List<int>();
        for (var i = 1; i < changes.Count; i++)
        {
            if (!IsCut(i)) continue;
            if (cuts.Count > 0 && i - cuts[^1] < ShortestShot) continue;
            if (i >= ShortestShot || cuts.Count > 0) cuts.Add(i);
        }

        cuts.AddRange(gradual.Find(cuts).Where(change => cuts.TrueForAll(cut => Math.Abs(cut - change) >= ShortestShot)).ToList());
        return cuts.Order().Select(cut => Milliseconds.Round(rate.TimeOf(cut))).ToValueList();
    }

    private bool IsCut(int at)
    {
        var change = changes[at];
        if (change.IsFlash || change.Cells < LeastChange || change.Tones < LeastTones) return false;
        var around = 0.0;
        for (var i = Math.Max(1, at - 4); i < Math.Min(changes.Count, at + 5); i++)
        {
            if (i != at) around = Math.Max(around, changes[i].Cells);
        }

        return change.Cells > Prominence * around;
    }

    /// <summary>Where the picture is now what it was some frames ago, both the way there and the way back were no cut.</summary>
    private void MarkFlashes(Glance now)
    {
        var back = recent.Count;
        foreach (var earlier in recent)
        {
            if (back is > 1 && changes[^1].Cells >= LeastChange && PictureChange.Cells(earlier, now) < LeastChange / 2 && PictureChange.Tones(earlier, now) < LeastTones)
            {
                for (var i = changes.Count - back; i < changes.Count; i++) changes[i] = changes[i] with { IsFlash = true };
                return;
            }

            back--;
        }
    }

    private readonly record struct Change(double Cells, double Tones)
    {
        public bool IsFlash { get; init; }
    }
}
