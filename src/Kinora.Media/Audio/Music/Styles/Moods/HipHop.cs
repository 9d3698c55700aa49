using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>A heavy beat behind the beat.</summary>
internal static class HipHop
{
    public static readonly MoodStyle Style = new("hip-hop")
    {
        Tempo = (82, 94),
        Modes = [Mode.Minor, Mode.Dorian],
        Swing = new(0.16, 0.25),
        Looseness = 0.006,
        LaidBack = 0.014,
        Chords =
        [
            new(Mode.Minor, ["i7 | i7 | bVImaj7 | v7", "i7 | iv7 | i7 | bVII", "i | bVI | iv | V7", "i7 | bVImaj7 | bIIImaj7 | bVII"],
                ["bVImaj7 | bVII | i7 | i7", "iv7 | v7 | i7 | bVImaj7"], "v7", ["iv7 v7", "bVImaj7 V7"], "i7"),
            new(Mode.Dorian, ["i7 | IV7 | i7 | IV7", "i7 | bVII | IV7 | i7"], ["bIIImaj7 | IV7 | i7 | v7"], "v7", ["IV7 v7"], "i7"),
        ],
        Leads =
        [
            new([Piano, ElectricPiano, Flute, Vibraphone, SquareLead, MutedTrumpet], 60, 79,
                ["x-x-..x-........", "..x-x-x---......", "x---..x-x-......", "x-..x-..x-x-...."],
                ["x-x---......x-..", "x-----..........", "................"], new(-3, 0.2, 0.3)) { Entry = 0.5, Legato = 0.8 },
        ],
        Bass = new([SynthBass2, FingerBass, SynthBass], ["R-----R-......R-", "R---....R-..F-A-", "R-----..R-R-...."],
            new(3, 0, 0)) { Entry = 0.35, Low = 28 },
        Layers =
        [
            new("keys", [ElectricPiano, Piano, JazzGuitar], Texture.Comp,
                ["x---....x-..x-..", "x-..x-......x---", "x-------x-------"], 4, 53, 72, new(-4, -0.25, 0.3, 0.2)) { Roll = 0.012,
                    Legato = 0.85 },
            new("strings", [Strings, SynthStrings, WarmPad], Texture.Pad, [], 3, 55, 76, new(-9, 0.15, 0.5)) { Entry = 0.5, Swell = 0.3 },
            new("plucks", [Pizzicato, Harp, Kalimba], Texture.Arpeggio, ["2..1..0.2..1..0.", "0...2...1.2....."], 3, 60, 79,
                new(-5, 0.45, 0.3)) { Entry = 0.75 },
        ],
        Drums = new([MachineKit, PowerKit],
            ["K:X.......x....... R:....x.......x... H:o.o.o.o.o.o.o.o.", "K:X.....x......... P:....x.......x..."],
            ["K:X..x......x..... S:....X.......X... P:....x.......x... H:x.x.x.x.x.xxx.x.",
                "K:X.....x.x..x.... S:....X.......X..o H:x.xox.x.x.xox.xx",
             "K:X..x..x...x..... S:....X.......X... H:xoxoxoxoxoxoxoxo"],
            ["S:....X.....x.X.xX H:x.x.x.x.", "S:....X.......X... H:x.x.x.x.xxxxxxxx"], new(0, 0, 0.05)) { Entry = 0.35, FullFrom = 0.6,
                Crashes = false },
        Master = new(0.35, 0.3) { Bass = 0.5, Mud = -1.5, Air = 0.5, Warmth = 0.4, Vinyl = 0.12 },
        Energy = (0.4, 1),
    };
}
