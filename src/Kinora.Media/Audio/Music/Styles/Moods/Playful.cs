using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Plucked and bouncing: pizzicato, bassoon, wood.</summary>
internal static class Playful
{
    public static readonly MoodStyle Style = new("playful")
    {
        Tempo = (112, 132),
        Modes = [Mode.Major],
        Swing = new(0.12, 0.5),
        Looseness = 0.006,
        Chords =
        [
            new(Mode.Major, ["I | IV | V | I", "I | vi | ii | V", "I | I | V7 | V7", "I | IV | I | V"],
                ["IV | I | II7 | V", "vi | II7 | V | I", "iii | vi | ii | V7"], "V7", ["ii7 V7", "IV V7", "V7"], "I"),
        ],
        Leads =
        [
            new([Marimba, Xylophone, Recorder, Clarinet, Glockenspiel, Kalimba, Whistle], 64, 84,
                ["x.x.x-x-x.x.x-..", "x-..x-..x.x.x-..", "x.xxx.x.x.x.....", "..x.x.x.x-..x-.."],
                ["x.x.x-..x-......", "x-..x-......x.x.", "x.x.x---........"], new(-2, 0.15, 0.3)) { Entry = 0.45, Legato = 0.7,
                    Leaps = 0.35 },
        ],
        Bass = new([Bassoon, AcousticBass, Pizzicato], ["R-......F-......", "R-..F-..R-..F-..", "R-......R-..F-A-"],
            new(1, 0, 0.1)) { Entry = 0.3, Legato = 0.7, Low = 36 },
        Layers =
        [
            new("plucks", [Pizzicato, NylonGuitar], Texture.Comp, ["....x.......x...", "..x...x...x...x.", "....x.x.....x.x."], 3, 55, 74,
                new(-3, -0.3, 0.3)) { Legato = 0.6 },
            new("mallets", [Marimba, Celesta, MusicBox], Texture.Arpeggio, ["0.2.4.2.0.2.4.2.", "0..2..4.0..2..4."], 3, 60, 84,
                new(-6, 0.4, 0.4)) { Entry = 0.6, Legato = 0.8 },
            new("ground", [Accordion, Clarinet, Strings], Texture.Pad, [], 2, 55, 72, new(-8, 0.1, 0.3)) { Legato = 0.9 },
        ],
        Drums = new([StandardKit, RoomKit],
            ["B:x...x...x...x... b:..o...o...o...o.", "T:..o...o...o...o. K:x.......x......."],
            ["K:x.......x....... R:....x.......x... B:..x.x...x.x.x... T:..o...o...o...o.",
                "K:x...x...x...x... P:..x...x...x...x. b:x..x..x.x..x..x."],
            ["B:x.x.x.x.x.x.xxxx b:........x.x.....", "S:........x.x.x..."], new(-3, 0, 0.15)) { Entry = 0.45, FullFrom = 0.65,
                Crashes = false, Last = "KG" },
        Master = new(0.4, 0.35) { Mud = -1, Air = 1 },
        Energy = (0.4, 0.95),
    };
}
