using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Strings that grow wide over piano and horn.</summary>
internal static class Cinematic
{
    public static readonly MoodStyle Style = new("cinematic")
    {
        Tempo = (72, 88),
        Modes = [Mode.Minor, Mode.Major],
        Tonics = [0, 2, 4, 5, 7, 9],
        Looseness = 0.01,
        Chords =
        [
            new(Mode.Minor, ["i | bVI | bIII | bVII", "i | bVII | bVI | bVII", "i | iv | bVI | V"],
                ["bVI | bVII | i | bIII", "iv | i | bVI | bVII", "bIII | bVII | iv | bVI"], "V7sus4 V", ["iv V", "V7sus4 V", "bVI bVII"],
                    "i"),
            new(Mode.Major, ["I | V/7 | vi | IV", "I | iii | IV | V", "IV | I/3 | V | vi"],
                ["vi | iii | IV | I", "ii | vi | IV | V"], "Vsus4 V", ["IV V", "Vsus4 V"], "Iadd9"),
        ],
        Leads =
        [
            new([Horn, Violin, Cello, Oboe, Piano], 55, 77,
                ["x-------x---x---", "x-----x-x-------", "x---x---x-------", "x-----------x---"],
                ["x---x-------....", "x-----------....", "x-------x-----.."], new(-2, 0.15, 0.7)) { Entry = 0.55, Legato = 1, Leaps = 0.3 },
        ],
        Bass = new([Contrabass, Cello], ["R---------------", "R-------R-------"], new(0, 0, 0.3)) { Entry = 0.35, Legato = 1 },
        Layers =
        [
            new("piano", [Piano, Harp], Texture.Arpeggio,
                ["0.1.2.3.2.1.2.1.", "0-1-2-1-3-2-1-2-", "0.2.1.3.2.3.1.2."], 4, 50, 79, new(-1, -0.2, 0.6)) { Legato = 2.5 },
            new("strings", [SlowStrings, Strings], Texture.Pad, [], 4, 50, 79, new(-5, 0.15, 0.7)) { Entry = 0.2, Swell = 0.45,
                Legato = 1 },
            new("ostinato", [Strings, Pizzicato], Texture.Arpeggio, ["0.0.2.0.1.0.2.0.", "0.2.0.1.0.2.0.1."], 3, 52, 72,
                new(-4, -0.4, 0.5)) { Entry = 0.75, Legato = 0.7 },
            new("choir", [Choir, Voices], Texture.Pad, [], 3, 55, 76, new(-8, 0, 0.8)) { Entry = 0.85, Swell = 0.4, Legato = 1 },
            new("harp", [Harp], Texture.Sweep, [], 4, 48, 86, new(-9, 0.5, 0.7)) { Entry = 0.6 },
        ],
        Drums = new([OrchestraKit],
            ["K:x...............", "K:x.........x....."],
            ["K:X.......x..x.... L:......x.......x.", "K:X.....x.X.....x. U:............x.x."],
            ["S:ooooooxxxxxxXXXX K:x......", "L:........x.x.xxxx K:x......"], new(-5, 0, 0.6)) { Entry = 0.7, FullFrom = 0.85,
                Last = "KC" },
        Master = new(0.8, 0.7) { Mud = -1.5, Air = 1.5 },
        Energy = (0.3, 1),
    };
}
