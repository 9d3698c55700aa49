using Kinora.Core;

namespace Kinora.Media.Audio.Music.Harmony;

/// <summary>Spreads a chord over voices so that each moves as little as may be from the chord before. Pure.</summary>
internal static class Voicing
{
    // Closer than a fifth is mud below this key (C3).
    private const int MudBelow = 48;
    private const int Fifth = 7;

    /// <param name="before">The voicing left, rising; empty at the start.</param>
    /// <returns>Keys, rising; fewer than asked for where the chord has too few tones in the range.</returns>
    public static ValueList<int> Of(Chord chord, ValueList<int> before, int voices, int low, int high)
    {
        var keys = Enumerable.Range(low, high - low + 1).Where(chord.Has).ToArray();
        var count = Math.Min(voices, keys.Length);
        var centre = (low + high) / 2.0;
        var best = ValueList<int>.Empty;
        var least = double.PositiveInfinity;
        foreach (var candidate in Candidates(keys, count))
        {
            var cost = Cost(chord, candidate, before, centre);
            if (cost >= least) continue;
            (best, least) = (candidate.ToValueList(), cost);
        }

        return best;
    }

    private static IEnumerable<int[]> Candidates(int[] keys, int count)
    {
        for (var first = 0; first + count <= keys.Length; first++)
        {
            var close = keys[first..(first + count)];
            yield return close;
            if (count < 3 || first + count + 1 > keys.Length) continue;
            yield return [close[0], .. keys[(first + 2)..(first + count + 1)]]; // open: the second tone left out
            if (first + count + 2 > keys.Length || count < 4) continue;
            yield return [close[0], keys[first + 2], .. keys[(first + 4)..(first + count + 2)]];
        }
    }

    private static double Cost(Chord chord, int[] keys, ValueList<int> before, double centre)
    {
        var cost = 0.35 * Math.Abs(keys.Average() - centre);
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1] < MudBelow && keys[i] - keys[i - 1] < Fifth) cost += 20;
            if (keys[i] - keys[i - 1] == 1) cost += 10; // a semitone inside the chord only where nothing else will do
        }

        if (keys[^1] - keys[0] == 13) cost += 8;
        cost += 5 * Math.Min(keys.Length, chord.Tones.Count) - 5 * keys.Select(key => key % 12).Distinct().Count();
        if (keys.Length >= 2 && chord.Tones.Count > 1 && !keys.Any(key =>
            key % 12 == chord.Tones[1])) cost += 6; // the third tells the chord
        for (var i = 0; i < keys.Length && before.Count > 0; i++) cost += Math.Abs(keys[i] - before[Math.Min(i, before.Count - 1)]);
        return cost;
    }
}
