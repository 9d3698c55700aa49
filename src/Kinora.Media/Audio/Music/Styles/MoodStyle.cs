using Kinora.Core;
using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;

namespace Kinora.Media.Audio.Music.Styles;

/// <summary>
/// All that makes a mood sound as it does, as data. A bar is 16 steps (sixteenths) in every pattern. Where there are several
/// of something, the seed picks.
/// </summary>
internal sealed record MoodStyle(string Mood)
{
    /// <summary>Quarter notes a minute.</summary>
    public required (double Slow, double Fast) Tempo { get; init; }

    /// <summary>Pitch classes.</summary>
    public ValueList<int> Tonics { get; init; } = [0, 2, 4, 5, 7, 9, 10];

    public required ValueList<Mode> Modes { get; init; }

    public Swing Swing { get; init; } = new(0, 0.5);

    /// <summary>Chords of the main section by mode: bars parted by |, chords within a bar by blanks.</summary>
    public required ValueList<Chords> Chords { get; init; }

    public required ValueList<LeadSpec> Leads { get; init; }

    public required BassSpec Bass { get; init; }

    public required ValueList<LayerSpec> Layers { get; init; }

    public DrumSpec? Drums { get; init; }

    public required MasterSpec Master { get; init; }

    /// <summary>How far players are from the grid, seconds (standard deviation).</summary>
    public double Looseness { get; init; } = 0.006;

    /// <summary>How much later than the beat melody and snare come, seconds.</summary>
    public double LaidBack { get; init; }

    /// <summary>The energy of the quietest and the loudest section.</summary>
    public (double Least, double Most) Energy { get; init; } = (0.3, 1);
}

/// <summary>A set of chords that belong together.</summary>
/// <param name="Mode">Which of the style's modes they are for.</param>
/// <param name="A">Main section, several to choose from.</param>
/// <param name="Turn">The bar that leads into another section.</param>
/// <param name="Cadence">The bar before the final chord.</param>
internal sealed record Chords(Mode Mode, ValueList<string> A, ValueList<string> B, string Turn, ValueList<string> Cadence, string Final);

/// <param name="Amount">0 even, 0.33 triplets: how much later the second half of a unit comes, as a fraction of it.</param>
/// <param name="Unit">Quarter notes in a pair's half: 0.5 swings eighths, 0.25 sixteenths.</param>
internal readonly record struct Swing(double Amount, double Unit);

/// <summary>Who plays the tune, and how.</summary>
/// <param name="Rhythms">Steps: x starts a note, - holds it, . rests.</param>
/// <param name="Endings">Rhythms of a phrase's last bar: they come to rest and breathe.</param>
internal sealed record LeadSpec(
    ValueList<Instrument> Instruments, int Low, int High, ValueList<string> Rhythms, ValueList<string> Endings, PartSound Sound)
{
    /// <summary>From which energy on it plays.</summary>
    public double Entry { get; init; } = 0.5;

    /// <summary>How much of a note's length sounds.</summary>
    public double Legato { get; init; } = 0.92;

    /// <summary>The chance of a step of more than one rung.</summary>
    public double Leaps { get; init; } = 0.25;

    /// <summary>The chance of a grace note from below before a long note.</summary>
    public double Graces { get; init; }
}

/// <param name="Patterns">Steps: R root, F fifth, O octave, T third, W a tone on the way, A a step from the next root, - hold, .
/// rest.</param>
internal sealed record BassSpec(ValueList<Instrument> Instruments, ValueList<string> Patterns, PartSound Sound)
{
    public double Entry { get; init; } = 0.4;

    public int Low { get; init; } = 29;

    public double Legato { get; init; } = 0.95;
}

internal enum Texture
{
    /// <summary>Held chords.</summary>
    Pad,

    /// <summary>Chords in a rhythm: x, X louder, o softer, - hold.</summary>
    Comp,

    /// <summary>Single tones of the chord: digits count its voices from below, - holds.</summary>
    Arpeggio,

    /// <summary>A run up the chord or scale that ends where a section begins.</summary>
    Sweep,
}

/// <summary>An accompaniment.</summary>
internal sealed record LayerSpec(
    string Name, ValueList<Instrument> Instruments, Texture Texture, ValueList<string> Patterns, int Voices, int Low, int High,
        PartSound Sound)
{
    /// <summary>From which energy on it plays.</summary>
    public double Entry { get; init; }

    /// <summary>Seconds between the tones of a chord: a strum, a broken chord.</summary>
    public double Roll { get; init; }

    public double Legato { get; init; } = 0.97;

    /// <summary>Of velocity, against the tune.</summary>
    public double Touch { get; init; } = 0.85;

    /// <summary>How far it ducks at each quarter note, 0–1, as if the kick pressed it down.</summary>
    public double Pump { get; init; }

    /// <summary>How much it swells within four bars, 0–1.</summary>
    public double Swell { get; init; }
}

/// <summary>
/// Drum bars. A bar is lines of a letter (see <see cref="Drum"/>), a colon and 16 steps: X loud, x, o soft; lines parted by blanks.
/// </summary>
/// <param name="Fills">Only their second half is played, over the bar's kick.</param>
internal sealed record DrumSpec(ValueList<Instrument> Kits, ValueList<string> Light, ValueList<string> Full, ValueList<string> Fills,
    PartSound Sound)
{
    public double Entry { get; init; } = 0.45;

    public double FullFrom { get; init; } = 0.65;

    /// <summary>A cymbal where a section begins.</summary>
    public bool Crashes { get; init; } = true;

    /// <summary>What is struck with the final chord.</summary>
    public string Last { get; init; } = "KC";
}

/// <summary>What happens to the sum.</summary>
/// <param name="Room">Of the hall, 0–1.</param>
/// <param name="Wet">How much of the hall, 0–1.</param>
internal sealed record MasterSpec(double Room, double Wet)
{
    /// <summary>Decibels under 200 Hz.</summary>
    public double Bass { get; init; }

    /// <summary>Decibels around 350 Hz: mud.</summary>
    public double Mud { get; init; }

    /// <summary>Decibels above 5 kHz.</summary>
    public double Air { get; init; }

    /// <summary>Hertz of the low pass; 0 is none.</summary>
    public double LowPass { get; init; }

    /// <summary>Dust and hiss of a record, 0–1.</summary>
    public double Vinyl { get; init; }

    /// <summary>The wavering of a worn tape, 0–1.</summary>
    public double Wobble { get; init; }

    /// <summary>Soft saturation, 0–1.</summary>
    public double Warmth { get; init; }
}
