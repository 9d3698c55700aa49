using Kinora.Core;
using Kinora.Media.Audio.Music.Styles;

namespace Kinora.Media.Audio.Music.Composing;

internal enum PartRole
{
    Lead,
    Harmony,
    Bass,
    Drums,
}

/// <summary>What one instrument plays, on a MIDI channel of its own.</summary>
internal sealed record Part(string Name, PartRole Role, int Channel, Instrument Instrument, PartSound Sound)
{
    public const int DrumChannel = 9;

    /// <summary>By start, then key.</summary>
    public ValueList<Note> Notes { get; init; } = [];

    public ValueList<Control> Controls { get; init; } = [];
}

/// <summary>How a part lies in the mix.</summary>
/// <param name="Level">Decibels against an instrument of the reference loudness at full volume.</param>
/// <param name="Pan">−1 left, 0 middle, 1 right.</param>
/// <param name="Reverb">Send to the hall, 0–1.</param>
/// <param name="Chorus">Send to the chorus, 0–1.</param>
internal readonly record struct PartSound(double Level, double Pan, double Reverb, double Chorus = 0);
