using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Guitars near and warm, brushes.</summary>
internal static class Acoustic
{
    public static readonly MoodStyle Style = new("acoustic")
    {
        Tempo = (92, 108),
        Modes = [Mode.Major],
        Tonics = [0, 2, 4, 7, 9],
        Looseness = 0.009,
        Chords =
        [
            new(Mode.Major, ["I | V | vi | IV", "I | IV | I | V", "I | iii | IV | I", "Iadd9 | vi7 | IV | V"],
                ["vi | IV | I | V", "IV | I | ii | V", "IV | V | I | vi"], "V7", ["IV V7", "ii7 V7", "V7sus4 V7"], "I"),
        ],
        Leads =
        [
            new([SteelGuitar, NylonGuitar, Flute, Whistle, Piano], 60, 79,
                ["x---x-x-x---x---", "x-x-x---x-x-x---", "..x-x-x-x---....", "x-----x-x---x---"],
                ["x---x-----......", "x-x-x-------....", "x-------........"], new(-2, 0.2, 0.35)) { Entry = 0.5, Legato = 0.95 },
        ],
        Bass = new([AcousticBass, FingerBass], ["R-----F-R-----..", "R-------F-------", "R-----..R-..F-A-"],
            new(1, 0, 0.05)) { Entry = 0.4 },
        Layers =
        [
            new("picking", [NylonGuitar, SteelGuitar], Texture.Arpeggio,
                ["0.2.1.3.2.3.1.2.", "0.1.2.3.2.1.2.1.", "0.2.3.2.1.2.3.2."], 4, 48, 72, new(0, -0.35, 0.3)) { Legato = 2 },
            new("strumming", [SteelGuitar], Texture.Comp, ["X---x-xx..xxx-xx", "X---x-x-..x-x-xx", "X-x-xxx-x-x-xxx-"], 5, 45, 72,
                new(-8, 0.4, 0.25)) { Entry = 0.6, Roll = 0.011, Legato = 0.9 },
            new("strings", [SlowStrings, Accordion, Strings], Texture.Pad, [], 3, 55, 76, new(-10, 0.1, 0.5)) { Entry = 0.75, Swell = 0.3 },
        ],
        Drums = new([BrushKit, JazzKit],
            ["K:x.......x....... A:..o...o...o...o.", "A:x.o.x.o.x.o.x.o. R:....o.......o..."],
            ["K:X.......x.x..... S:....x.......x... A:x.o.x.o.x.o.x.o.", "K:X.....x.x....... S:....x.......x..o T:..o...o...o...o."],
            ["S:....x...o.x.x.xx", "S:........x..x..x."], new(-1, 0, 0.15)) { Entry = 0.5, FullFrom = 0.7, Crashes = false, Last = "K" },
        Master = new(0.4, 0.35) { Mud = -1.5, Air = 1.5, Warmth = 0.15 },
        Energy = (0.35, 0.95),
    };
}
