using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Piano and strings, tender.</summary>
internal static class Romantic
{
    public static readonly MoodStyle Style = new("romantic")
    {
        Tempo = (66, 80),
        Modes = [Mode.Major],
        Looseness = 0.012,
        Chords =
        [
            new(Mode.Major, ["I | V/7 | vi | IV", "Imaj7 | vi7 | IVmaj7 | V7sus4", "I | iii7 | IV | iv", "I | vi | ii7 | V7"],
                ["IVmaj7 | V | iii7 | vi7", "vi | iii | IV | V", "IV | I/3 | ii7 | V7"], "V7sus4 V7", ["ii7 V7", "iv V7", "IV V7"],
                    "Iadd9"),
        ],
        Leads =
        [
            new([Violin, Piano, Cello, Oboe, Flute], 60, 81,
                ["x-----x-x---x---", "x---x---x-------", "x-x-x-----x-x---", "x-------x-x-x---"],
                ["x---x-------....", "x-----x-----....", "x-----------...."], new(-2, 0.15, 0.6)) { Entry = 0.5, Legato = 1, Leaps = 0.35 },
        ],
        Bass = new([Cello, AcousticBass], ["R---------------", "R-------F-------"], new(-0.5, 0, 0.25)) { Entry = 0.4, Legato = 1,
            Low = 33 },
        Layers =
        [
            new("piano", [Piano], Texture.Arpeggio, ["0.1.2.3.4.3.2.1.", "0.2.3.2.4.3.2.3.", "0-2-3-4-3-2-3-2-"], 4, 48, 79,
                new(1, -0.2, 0.5)) { Legato = 2.5, Touch = 0.78 },
            new("strings", [SlowStrings, Strings], Texture.Pad, [], 4, 52, 77, new(-6, 0.15, 0.6)) { Entry = 0.3, Swell = 0.45,
                Legato = 1 },
            new("line", [Horn, Clarinet, Voices], Texture.Pad, [], 1, 53, 67, new(-3, 0.3, 0.6)) { Entry = 0.75, Swell = 0.4, Legato = 1 },
            new("harp", [Harp], Texture.Sweep, [], 4, 50, 84, new(-10, 0.45, 0.6)) { Entry = 0.7 },
        ],
        Master = new(0.7, 0.6) { Mud = -1.5, Air = 1.5 },
        Energy = (0.35, 0.95),
    };
}
