using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Guzheng, bamboo flute and erhu on five tones.</summary>
internal static class ChineseTraditional
{
    public static readonly MoodStyle Style = new("chinese-traditional")
    {
        Tempo = (68, 92),
        Tonics = [0, 2, 4, 5, 7, 9],
        Modes = [Mode.Gong, Mode.Yu, Mode.Zhi],
        Looseness = 0.012,
        Chords =
        [
            new(Mode.Gong, ["I5 | vi7 | I6 | Vsus2", "I | IIsus4 | vi7 | I5", "I6 | vi7 | IIsus4 | V5"],
                ["vi7 | IIsus4 | I6 | V5", "vi | I6 | Vsus2 | vi7"], "Vsus2", ["V5", "IIsus4 Vsus2"], "I5"),
            new(Mode.Yu, ["i | bIII6 | IVsus2 | i7", "i7 | bVIIsus2 | bIII | i", "i | IVsus2 | bIII6 | v7sus4"],
                ["bIII | bVIIsus2 | i7 | i", "IVsus2 | bIII6 | bVIIsus2 | i"], "bVIIsus2", ["bVIIsus2", "IVsus2 bVIIsus2"], "i5"),
            new(Mode.Zhi, ["Isus2 | IVsus2 | ii7 | Isus4", "Isus4 | V5 | ii7 | Isus2"], ["ii7 | IV6 | Vsus4 | Isus2"], "Vsus4", ["V5",
                "IVsus2 V5"], "I5"),
        ],
        Leads =
        [
            new([Shakuhachi, Erhu, Flute, Recorder, Guzheng], 62, 84,
                ["x-----x-x---x---", "x-x-x---x-------", "x---x-x-x-----..", "x-----x-x-x-x---"],
                ["x---x-------....", "x-------x---....", "x-----------...."], new(-2, 0.15, 0.6)) { Entry = 0.45, Legato = 0.98,
                    Graces = 0.35, Leaps = 0.3 },
        ],
        Bass = new([Cello, Harp, AcousticBass], ["R-------F-------", "R---------------", "R-----..F-......"],
            new(-2, 0, 0.2)) { Entry = 0.4, Low = 33 },
        Layers =
        [
            new("guzheng", [Guzheng], Texture.Arpeggio, ["0.1.2.3.4.3.2.1.", "0.2.1.3.2.4.3...", "0.1.2.3...4.3.2."], 4, 50, 81,
                new(1, -0.3, 0.5)) { Legato = 2.5 },
            new("pipa", [Shamisen, NylonGuitar], Texture.Comp, ["x.....x.x.......", "..x...x.....x.xx"], 2, 55, 74,
                new(-5, 0.4, 0.4)) { Entry = 0.6, Roll = 0.02, Legato = 0.8 },
            new("harp", [Harp], Texture.Arpeggio, ["..2...3...1...2.", "....3.......2..."], 3, 60, 81, new(-5, 0.2, 0.5)) { Entry = 0.75,
                Legato = 2 },
            new("strings", [SlowStrings, WarmPad], Texture.Pad, [], 3, 53, 74, new(-11, 0.1, 0.6)) { Entry = 0.3, Swell = 0.4, Legato = 1 },
            new("glissando", [Guzheng], Texture.Sweep, [], 4, 55, 86, new(-5, -0.3, 0.5)) { Entry = 0.35 },
        ],
        Drums = new([OrchestraKit, StandardKit],
            ["B:x.......x.......", "b:x.....x.x......."],
            ["B:x...x...x...x... b:..............o. K:o.......o.......", "b:x.......x.o..... K:x.......o.....o. G:....o.......o..."],
            ["B:........x.x.xxxx", "b:........x...x.x."], new(-4, 0.1, 0.4)) { Entry = 0.6, FullFrom = 0.8, Crashes = false, Last = "KG" },
        Master = new(0.7, 0.55) { Mud = -1, Air = 1 },
        Energy = (0.4, 0.9),
    };
}
