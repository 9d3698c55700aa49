using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Bells, brass and good cheer.</summary>
internal static class Festive
{
    public static readonly MoodStyle Style = new("festive")
    {
        Tempo = (112, 128),
        Modes = [Mode.Major],
        Tonics = [0, 2, 3, 5, 7, 10],
        Swing = new(0.1, 0.5),
        Chords =
        [
            new(Mode.Major, ["I | IV | I | V", "I | vi | IV | V", "I | I/3 | IV | V", "I | V/7 | vi | IV"],
                ["IV | I | ii | V", "vi | iii | IV | I", "IV | V | iii | vi"], "V7", ["IV V7", "ii7 V7", "V7sus4 V7"], "I"),
        ],
        Leads =
        [
            new([Trumpet, Glockenspiel, Flute, Piccolo, Celesta, Strings], 64, 84,
                ["x---x-x-x---x---", "x-x-x---x-x-x---", "x---x---x-x-x-x-", "x-x-x-x-x---x---"],
                ["x---x-------....", "x-x-x-------....", "x---------......"], new(-2, 0.15, 0.45)) { Entry = 0.5, Legato = 0.88 },
        ],
        Bass = new([AcousticBass, FingerBass], ["R---F---R---F---", "R-------R---F-A-", "R-R-F-F-R-R-F-F-"],
            new(1, 0, 0.05)) { Entry = 0.4, Legato = 0.8 },
        Layers =
        [
            new("piano", [Piano, BrightPiano], Texture.Comp, ["..x-..x-..x-..x-", "x---x---x---x---", "x-x-..x-x-x-..x-"], 4, 55, 74,
                new(-6, -0.3, 0.3)) { Legato = 0.75 },
            new("strings", [Strings, SlowStrings], Texture.Pad, [], 4, 55, 79, new(-7, 0.15, 0.5)) { Entry = 0.3, Swell = 0.3 },
            new("bells", [TubularBells, Glockenspiel, MusicBox], Texture.Arpeggio, ["0-------2-------", "4.2.0.2.4.2.0.2.",
                "2---1---0---1---"], 3, 65, 84, new(-7, 0.45, 0.6)) { Entry = 0.45, Legato = 1.5 },
            new("brass", [Brass, Horn], Texture.Comp, ["X---....x---x---", "X-------x-x-x---"], 3, 53, 72,
                new(-8, 0.25, 0.4)) { Entry = 0.8, Legato = 0.8 },
            new("harp", [Harp, Celesta], Texture.Sweep, [], 4, 60, 88, new(-11, 0.4, 0.6)) { Entry = 0.55 },
        ],
        Drums = new([RoomKit, StandardKit],
            ["N:x.o.x.o.x.o.x.o.", "N:x...x...x...x... K:x.......x......."],
            ["N:x.o.x.o.x.o.x.o. K:X.......x....... S:....x.......x..o",
                "N:x.o.x.o.x.o.x.o. K:X...x...X...x... P:....x.......x... T:..x...x...x...x."],
            ["S:....x...x.x.xxXX N:x.o.x.o.", "S:........x..x..xx K:x......."], new(-7, 0.05, 0.2)) { Entry = 0.3, FullFrom = 0.65 },
        Master = new(0.6, 0.45) { Mud = -2, Air = 1.5 },
        Energy = (0.45, 1),
    };
}
