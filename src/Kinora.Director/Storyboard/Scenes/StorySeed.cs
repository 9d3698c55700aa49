namespace Kinora.Director.Storyboard.Scenes;

/// <summary>Numbers drawn from a film's words and seed: the same words and seed give the same film.</summary>
internal readonly record struct StorySeed(ulong Value)
{
    /// <summary>FNV-1a over the words, mixed with the seed.</summary>
    public static StorySeed Of(string words, long seed)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in words) hash = (hash ^ c) * 1099511628211UL;
        return new StorySeed(Mix(hash ^ ((ulong)seed * 0x9e3779b97f4a7c15UL)));
    }

    /// <summary>Another number for each purpose and place.</summary>
    public StorySeed At(int index) => new(Mix(Value + (ulong)(index + 1) * 0x9e3779b97f4a7c15UL));

    /// <summary>A scene's seed. Even and odd choose the palettes' family, so that all seeds of a film are of one kind.</summary>
    public long SceneSeed(int index) => (long)(At(index).Value % 1_000_000_000UL) / 2 * 2 + (long)(Value & 1);

    public int Below(int count) => (int)(Value % (ulong)count);

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
