using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Low and waiting: trembling strings, a ticking figure.</summary>
internal static class Suspense
{
    public static readonly MoodStyle Style = new("suspense")
    {
        Tempo = (76, 92),
        Modes = [Mode.Minor],
        Looseness = 0.006,
        Chords =
        [
            new(Mode.Minor, ["i | i | bVI | i", "i | bII | i | V", "i | iv/1 | i | bII", "i | i | iv | bVI"],
                ["bVI | bII | i | V", "iv | bVI | bII | V", "iv | i | bII | V7"], "V", ["bII V", "iv V", "V7"], "i"),
        ],
        Leads =
        [
            new([Celesta, Cello, Clarinet, EnglishHorn, MusicBox, Piano], 57, 76,
                ["x-----------x---", "....x-x---------", "x---....x---....", "x-x-----........"],
                ["x-----------....", "................", "x-------........"], new(-4, 0.2, 0.7)) { Entry = 0.6, Legato = 0.95 },
        ],
        Bass = new([Contrabass, SynthBass2], ["R---------------", "R-----------R---", "R-..R-..R-..R-.."], new(2, 0, 0.2)) { Entry = 0.25,
            Legato = 1 },
        Layers =
        [
            new("tremolo", [TremoloStrings], Texture.Pad, [], 3, 50, 69, new(0, -0.2, 0.5)) { Swell = 0.5, Legato = 1 },
            new("ticking", [Pizzicato, MutedGuitar, Marimba, Kalimba], Texture.Arpeggio, ["0.0.0.0.0.0.0.0.", "0...0.0.0...0.0.",
                "0.0.2.0.0.0.1.0."], 3, 50, 67, new(-4, 0.35, 0.4)) { Entry = 0.35, Legato = 0.6 },
            new("dark", [ChoirPad, SweepPad, SynthStrings2, BowedPad], Texture.Pad, [], 3, 48, 67, new(-8, 0.2, 0.7, 0.3)) { Entry = 0.45,
                Swell = 0.5, Legato = 1.02 },
            new("high", [Strings, TremoloStrings], Texture.Pad, [], 1, 72, 84, new(-7, 0.4, 0.8)) { Entry = 0.7, Swell = 0.5, Legato = 1 },
            new("heart", [Taiko, Timpani], Texture.Comp, ["x..o............", "x..o....x..o....", "X.............x."], 1, 40, 51,
                new(5, 0, 0.5)) { Entry = 0.55, Legato = 0.6 },
        ],
        Drums = new([OrchestraKit],
            ["R:....o.......o...", "A:o...o...o...o..."],
            ["K:x.........x..... A:o.o.o.o.o.o.o.o. R:....o.......o...", "K:x.......x....... L:..............oo A:o...o...o...o..."],
            ["L:........o.o.xxXX", "S:oooooooooooxxxxX"], new(-6, 0, 0.5)) { Entry = 0.6, FullFrom = 0.8, Last = "K" },
        Master = new(0.85, 0.65) { Bass = -1.5, Mud = -1.5, Air = 1 },
        Energy = (0.35, 0.9),
    };
}
