namespace Kinora.Media.Audio.Music.Harmony;

/// <summary>The keys a melody may step on over a chord: the mode's, and where the chord alters one, the altered one instead.</summary>
internal static class Ladder
{
    /// <returns>Keys in rising order, at least one octave of them.</returns>
    public static int[] Keys(Mode mode, int tonic, Chord chord, int low, int high)
    {
        var scale = mode.Steps.Select(step => (tonic + step) % 12).ToHashSet();
        foreach (var tone in chord.Tones)
        {
            if (scale.Contains(tone)) continue;
            foreach (var neighbour in (int[])[(tone + 1) % 12, (tone + 11) % 12])
            {
                if (!chord.Tones.Contains(neighbour)) scale.Remove(neighbour);
            }

            scale.Add(tone);
        }

        return [.. Enumerable.Range(low, high - low + 1).Where(key => scale.Contains(key % 12))];
    }

    /// <summary>The nearest key that a tune may rest on; of two equally near the one in the direction given.</summary>
    public static int NearestTone(Chord chord, int key, int low, int high, int direction)
    {
        for (var distance = 0; distance <= 12; distance++)
        {
            foreach (var candidate in direction >= 0 ? (int[])[key + distance, key - distance] : [key - distance, key + distance])
            {
                if (candidate >= low && candidate <= high && chord.Carries(candidate)) return candidate;
            }
        }

        throw new InvalidOperationException($"no tone of {chord.Name} lies between keys {low} and {high}");
    }
}
