using Kinora.Core;

namespace Kinora.Media.Audio.Music.Harmony;

/// <summary>The tones a melody uses, in semitones over the tonic.</summary>
internal sealed record Mode(string Name, ValueList<int> Steps)
{
    public static readonly Mode Major = new("major", [0, 2, 4, 5, 7, 9, 11]);
    public static readonly Mode Minor = new("minor", [0, 2, 3, 5, 7, 8, 10]);
    public static readonly Mode Dorian = new("dorian", [0, 2, 3, 5, 7, 9, 10]);
    public static readonly Mode Lydian = new("lydian", [0, 2, 4, 6, 7, 9, 11]);
    public static readonly Mode Mixolydian = new("mixolydian", [0, 2, 4, 5, 7, 9, 10]);
    public static readonly Mode MajorPentatonic = new("major pentatonic", [0, 2, 4, 7, 9]);
    public static readonly Mode MinorPentatonic = new("minor pentatonic", [0, 3, 5, 7, 10]);

    /// <summary>The Chinese mode on the first of the five tones.</summary>
    public static readonly Mode Gong = new("gong", [0, 2, 4, 7, 9]);

    /// <summary>The Chinese mode on the sixth: the minor-like one.</summary>
    public static readonly Mode Yu = new("yu", [0, 3, 5, 7, 10]);

    /// <summary>The Chinese mode on the fifth.</summary>
    public static readonly Mode Zhi = new("zhi", [0, 2, 5, 7, 9]);
}
