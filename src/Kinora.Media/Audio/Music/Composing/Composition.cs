using Kinora.Core;
using Kinora.Media.Audio.Music.Harmony;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>A whole piece as data. The last bar holds the final chord and lets it ring.</summary>
/// <param name="Tonic">Pitch class, 0 is C.</param>
internal sealed record Composition(string Mood, int Tonic, Mode Mode, BarGrid Grid)
{
    public required ValueList<Section> Sections { get; init; }

    public required ValueList<ChordSpan> Chords { get; init; }

    public required ValueList<Part> Parts { get; init; }

    /// <summary>Where the final chord begins, in quarter notes.</summary>
    public double FinalStart => (Grid.Bars - 1) * (double)Grid.Beats;

    public string KeyName => $"{PitchNames[Tonic]} {Mode.Name}";

    private static readonly string[] PitchNames = ["C", "D♭", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B"];
}

internal enum SectionKind
{
    Intro,
    A,
    B,
    Break,
    Build,
}

/// <param name="Energy">0–1: how many layers play and how loudly.</param>
internal sealed record Section(SectionKind Kind, int FirstBar, int Bars, double Energy)
{
    public int EndBar => FirstBar + Bars;
}
