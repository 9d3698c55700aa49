using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Piano, walking bass and brushes, swung.</summary>
internal static class Jazz
{
    public static readonly MoodStyle Style = new("jazz")
    {
        Tempo = (112, 144),
        Tonics = [0, 3, 5, 7, 8, 10],
        Modes = [Mode.Major, Mode.Dorian],
        Swing = new(0.3, 0.5),
        Looseness = 0.009,
        LaidBack = 0.012,
        Chords =
        [
            new(Mode.Major, ["Imaj7 | vi7 | ii7 | V13", "Imaj7 VI7 | ii7 V9 | iii7 VI7 | ii7 V9", "ii7 | V9 | Imaj7 | VI7"],
                ["IVmaj7 | #ivdim7 | Imaj7/5 | VI7", "ii7 | V13 | iii7 | VI7", "III7 | VI7 | II7 | V9"], "ii7 V9", ["ii7 V13", "ii7 V9"],
                    "I69"),
            new(Mode.Dorian, ["i7 | iv7 | ii7b5 | V7", "i6 | bVI7 | V7 | i6"], ["iv7 | bVII9 | bIIImaj7 | bVI7", "iv7 | i7 | ii7b5 | V7"],
                "ii7b5 V7", ["ii7b5 V7"], "i6"),
        ],
        Leads =
        [
            new([TenorSax, MutedTrumpet, Clarinet, Vibraphone, Piano, JazzGuitar], 57, 77,
                ["x-x-x---..x-x-..", "..x-x-x-x---....", "x---x-x-x-x-x---", "..x---x-x-x-....", "x-x-x-x-x-x-x---"],
                ["x-x---x-........", "x---x-..........", "..x-x-------...."], new(-3, 0.15, 0.35)) { Entry = 0.5, Legato = 0.88,
                    Leaps = 0.35 },
        ],
        Bass = new([AcousticBass], ["R---W---W---A---", "R---F---W---A---"], new(0, 0, 0.08)) { Entry = 0.3, Legato = 0.92, Low = 28 },
        Layers =
        [
            new("piano", [Piano, ElectricPiano, JazzGuitar], Texture.Comp,
                ["x-....x-........", "..x-......x-....", "x-....x---..x-..", "....x-......x---"], 4, 53, 74,
                    new(-4, -0.3, 0.3)) { Legato = 0.8, Roll = 0.006 },
            new("strings", [SlowStrings], Texture.Pad, [], 3, 57, 76, new(-13, 0.2, 0.5)) { Entry = 0.85, Swell = 0.3 },
        ],
        Drums = new([BrushKit, JazzKit],
            ["I:x...x.x.x...x.x. D:....x.......x...", "I:x...x...x...x.x. D:....x.......x..."],
            ["I:x...x.x.x...x.x. D:....x.......x... S:......o.......o. K:o.......o.......",
                "I:x...x.x.x...x.x. D:....x.......x... S:...........o.... K:o.....o........."],
            ["S:....o.x.x.x.x.X.", "S:........x..x..x. K:..............x."], new(0, 0.05, 0.2)) { Entry = 0.35, FullFrom = 0.65,
                Crashes = false, Last = "KI" },
        Master = new(0.45, 0.4) { Mud = -1, Air = 1, Warmth = 0.2 },
        Energy = (0.4, 0.95),
    };
}
