namespace Kinora.Core;

/// <summary>
/// Keys of a wire object that this version does not know, with their JSON text as it was read: they survive a round
/// trip untouched, in their order, behind the known keys.
/// </summary>
public sealed record UnknownKeys(ValueList<UnknownKey> Keys)
{
    public static readonly UnknownKeys None = new([]);
}

/// <summary>One unknown key and its value as compact JSON text.</summary>
public readonly record struct UnknownKey(string Name, string Json);
