using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Long still sounds; the tune is a few distant tones.</summary>
internal static class Ambient
{
    public static readonly MoodStyle Style = new("ambient")
    {
        Tempo = (58, 70),
        Modes = [Mode.Major, Mode.Lydian, Mode.Dorian],
        Looseness = 0.015,
        Chords =
        [
            new(Mode.Major, ["Imaj9 | IVmaj9 | Imaj9 | vi7", "Iadd9 | vi7 | IVmaj9 | Vsus4", "IVmaj9 | Iadd9 | vi7 | IVmaj7"],
                ["vi7 | IVmaj9 | Iadd9 | Vsus4", "ii7 | IVmaj9 | vi7 | Iadd9"], "Vsus4", ["IVmaj9 Vsus4", "IVadd9"], "Iadd9"),
            new(Mode.Lydian, ["Imaj9 | II | Imaj9 | vi7", "Imaj9 | iii7 | II | Imaj9"],
                ["vi7 | II | iii7 | Imaj9"], "II", ["II", "vi7 II"], "Imaj9"),
            new(Mode.Dorian, ["i7 | IV | i7 | bVIImaj7", "i7 | v7 | bVIImaj7 | IV"],
                ["bIIImaj7 | bVIImaj7 | i7 | v7"], "v7", ["bVIImaj7 v7", "IV v7"], "i7"),
        ],
        Leads =
        [
            new([Vibraphone, Piano, Shakuhachi, Crystal, ElectricPiano], 60, 81,
                ["x-------....x---", "....x-----------", "x-----------....", "........x-x-----"],
                ["x-----------....", "....x-------....", "................"], new(-5, 0.25, 0.9)) { Entry = 0.5, Legato = 1 },
        ],
        Bass = new([FretlessBass, Cello, SynthBass2], ["R---------------"], new(-3, 0, 0.2)) { Entry = 0.4, Legato = 1 },
        Layers =
        [
            new("pad", [WarmPad, HaloPad, NewAgePad, BowedPad], Texture.Pad, [], 4, 48, 72, new(-2, -0.15, 0.8, 0.5)) { Swell = 0.4,
                Legato = 1.05 },
            new("second pad", [SweepPad, ChoirPad, SlowStrings, Choir], Texture.Pad, [], 3, 55, 79,
                new(-8, 0.25, 0.9, 0.4)) { Entry = 0.45, Swell = 0.6, Legato = 1.05 },
            new("drops", [ElectricPiano2, Harp, Kalimba, Celesta], Texture.Arpeggio,
                ["0-----2-----4---", "0---2---3---1---", "0---..2-----3---"], 4, 55, 82, new(-5, 0.35, 0.8)) { Entry = 0.3, Legato = 2 },
            new("depth", [Cello, Horn], Texture.Pad, [], 1, 43, 60, new(-6, 0, 0.6)) { Entry = 0.6, Swell = 0.4, Legato = 1 },
        ],
        Master = new(0.95, 0.9) { Mud = -2, Air = 1 },
        Energy = (0.35, 0.85),
    };
}
