using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Slow swung beats, electric piano with sevenths, dust.</summary>
internal static class LoFi
{
    public static readonly MoodStyle Style = new("lo-fi")
    {
        Tempo = (72, 86),
        Modes = [Mode.Major, Mode.Dorian],
        Swing = new(0.2, 0.25),
        Looseness = 0.009,
        LaidBack = 0.018,
        Chords =
        [
            new(Mode.Major, ["Imaj7 | vi7 | ii7 | V9", "IVmaj7 | iii7 | ii7 | Imaj9", "Imaj9 | iii7 | IVmaj7 | ivmaj7"],
                ["IVmaj7 | V7sus4 | iii7 | vi7", "vi7 | IVmaj7 | ii7 | V9"], "ii7 V9", ["ii7 V9", "IVmaj7 V7sus4"], "Imaj9"),
            new(Mode.Dorian, ["i7 | IV9 | i7 | v7", "i7 | bVIImaj7 | IV9 | i7"],
                ["bVIImaj7 | v7 | i7 | IV9", "bIIImaj7 | IV9 | bVIImaj7 | v7"], "v7", ["IV9 v7", "bVIImaj7 v7"], "i7"),
        ],
        Leads =
        [
            new([Vibraphone, ElectricPiano, NylonGuitar, Flute, JazzGuitar], 60, 79,
                ["x---..x-x---....", "..x-x---x-----..", "x-x-x-----..x-..", "....x-x---x-x---", "x-----x---......"],
                ["x---x-----......", "x-------........", "..x-x---------.."], new(-2, 0.2, 0.5)) { Entry = 0.5, Legato = 0.85 },
        ],
        Bass = new([FingerBass, FretlessBass, AcousticBass],
            ["R-----..R-F-....", "R---..R-....F-A-", "R-----R-..F-----"], new(1, 0, 0.05)) { Entry = 0.35 },
        Layers =
        [
            new("keys", [ElectricPiano, ElectricPiano2, Piano], Texture.Comp,
                ["x-----..x---....", "x-------..x-----", "..x---..x-----..", "x---..x-----x---"], 4, 52, 72,
                    new(-4, -0.25, 0.4, 0.3)) { Roll = 0.018 },
            new("pad", [WarmPad, SlowStrings, ChoirPad], Texture.Pad, [], 3, 52, 72, new(-10, 0, 0.7, 0.3)) { Entry = 0.2, Swell = 0.3 },
            new("bells", [Celesta, Kalimba, MusicBox], Texture.Arpeggio,
                ["....2...4...3...", "..3.....5.....4."], 3, 67, 86, new(-8, 0.5, 0.7)) { Entry = 0.75 },
        ],
        Drums = new([JazzKit, RoomKit],
            ["K:x.........x..... R:....x.......x... H:x.o.x.o.x.o.x.o.", "K:x.......x....... R:....x.......x... H:x.x.x.x.x.x.x.x."],
            ["K:X......x.x...... S:....X.......X..o H:x.oox.o.x.oox.o.", "K:X.....x...X..... S:....X.......X... H:x.x.xox.x.x.xoxo",
             "K:X..x......X..... S:....X..o....X... H:x.x.x.x.x.x.x.x."],
            ["S:....X.....o.X.xx H:x.x.x.x.x.......", "S:....X.......x.oX O:..............x."], new(1, 0, 0.15)) { Entry = 0.4,
                Crashes = false },
        Master = new(0.45, 0.35) { Bass = 1.5, Air = -3, LowPass = 7500, Vinyl = 0.5, Wobble = 0.5, Warmth = 0.5 },
        Energy = (0.35, 0.95),
    };
}
