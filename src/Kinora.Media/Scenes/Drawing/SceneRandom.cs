using System.Numerics;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>
/// Seeded choice, the same on every machine and in every version of the runtime.
/// PCG-XSH-RR 64/32 (M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms", 2014).
/// </summary>
public sealed class SceneRandom
{
    private const ulong Multiplier = 6364136223846793005;
    private readonly ulong increment;
    private ulong state;

    public SceneRandom(long seed, string stream = "")
    {
        increment = Hash(stream) << 1 | 1;
        state = (ulong)seed + increment;
        NextBits();
        state += (ulong)seed * 0x9E3779B97F4A7C15;
        NextBits();
    }

    /// <summary>A generator of its own for a part of the picture, so that drawing more in one part leaves the others as they were.</summary>
    public SceneRandom Fork(string stream) => new((long)(state ^ Hash(stream)), stream);

    /// <summary>0 ≤ x &lt; 1.</summary>
    public double Next() => NextBits() / 4294967296.0;

    public double Between(double from, double to) => from + (to - from) * Next();

    /// <summary>From ≤ n ≤ to.</summary>
    public int Whole(int from, int to) => from + (int)(Next() * (to - from + 1));

    public bool Chance(double probability) => Next() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Whole(0, items.Count - 1)];

    /// <summary>−1 or 1.</summary>
    public int Sign() => Chance(0.5) ? 1 : -1;

    /// <summary>FNV-1a, for names only.</summary>
    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211;
        return hash;
    }

    private uint NextBits()
    {
        var old = state;
        state = old * Multiplier + increment;
        return BitOperations.RotateRight((uint)((old >> 18 ^ old) >> 27), (int)(old >> 59));
    }
}
