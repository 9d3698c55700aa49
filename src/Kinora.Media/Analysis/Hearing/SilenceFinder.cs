using Kinora.Core;

namespace Kinora.Media.Analysis.Hearing;

/// <summary>
/// Where a sound is silent, judged by itself: what lies well under what is mostly heard and hardly above the noise of its room. A
/// quiet recording has its pauses as a loud one has, and music without pauses has none.
/// </summary>
internal sealed class SilenceFinder
{
    /// <summary>Levels a second.</summary>
    private const int Rate = 50;

    private const int Hop = Audio.Sound.SampleRate / Rate;
    private const double Nothing = -120;

    // In decibels: under the loud parts by so much at least, over the room's noise by so much at most, whatever they are.
    private const double UnderLoud = 18;
    private const double FarUnderLoud = 40;
    private const double OverNoise = 8;
    private const double Loudest = -30;
    private const double Quietest = -65;

    // Shorter pauses belong to speech; a shorter noise in a pause is a click or a breath's edge.
    private const int LeastSilence = (int)(0.35 * Rate);
    private const int LeastSound = (int)(0.06 * Rate);

    private readonly List<float> levels = [];
    private double energy;
    private int count;

    public void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            energy += left[i] * left[i] + right[i] * right[i];
            if (++count == Hop) EndHop();
        }
    }

    /// <returns>In order, in whole milliseconds.</returns>
    public ValueList<TimeRange> Find()
    {
        if (count > 0) EndHop();
        if (levels.Count == 0) return [];
        var threshold = Threshold();
        var isSilent = levels.Select(level => level < threshold).ToArray();
        Fill(isSilent, false, LeastSound);
        Fill(isSilent, true, LeastSilence);
        return Runs(isSilent, true).Select(run => TimeRange.FromTo(Time(run.From), Time(run.To))).ToValueList();
    }

    private void EndHop()
    {
        levels.Add((float)Math.Max(Nothing, 10 * Math.Log10(energy / (2 * count) + 1e-12)));
        (energy, count) = (0, 0);
    }

    private double Threshold()
    {
        var sorted = levels.Order().ToArray();
        var (noise, loud) = (sorted[sorted.Length / 20], sorted[sorted.Length * 19 / 20]);
        var wanted = Math.Max(noise + OverNoise, loud - FarUnderLoud);
        return Math.Clamp(Math.Min(wanted, loud - UnderLoud), Quietest, Loudest);
    }

    /// <summary>Turns runs of a value that are shorter than so much into the other value.</summary>
    private static void Fill(bool[] values, bool value, int least)
    {
        foreach (var (from, to) in Runs(values, value).ToList())
        {
            if (to - from < least) Array.Fill(values, !value, from, to - from);
        }
    }

    private static IEnumerable<(int From, int To)> Runs(bool[] values, bool value)
    {
        var from = -1;
        for (var i = 0; i <= values.Length; i++)
        {
            var matches = i < values.Length && values[i] == value;
            if (matches && from < 0) from = i;
            if (matches || from < 0) continue;
            yield return (from, i);
            from = -1;
        }
    }

    private static TimeSpan Time(int level) => TimeSpan.FromMilliseconds(1000L * level / Rate);
}
