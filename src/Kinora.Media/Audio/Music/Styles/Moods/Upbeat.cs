using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Bright and driving: piano, guitar, claps.</summary>
internal static class Upbeat
{
    public static readonly MoodStyle Style = new("upbeat")
    {
        Tempo = (116, 130),
        Modes = [Mode.Major],
        Chords =
        [
            new(Mode.Major, ["I | V | vi | IV", "I | IV | vi | V", "IV | I | V | vi", "I | iii | IV | V"],
                ["vi | IV | I | V", "IV | V | iii | vi", "ii | IV | I | V"], "V7sus4 V7", ["IV V7", "V7sus4 V7", "ii7 V7"], "I"),
        ],
        Leads =
        [
            new([BrightPiano, Glockenspiel, Marimba, Whistle, CleanGuitar], 64, 84,
                ["x-x---x-x-x-x---", "x---x-x---x-x---", "..x-x-x-x---x---", "x-x-x---x-x-x---", "x--x--x-x-----x-"],
                ["x-x-x-----......", "x---x-------....", "x--x--x-----...."], new(-2, 0.15, 0.35)) { Entry = 0.5, Legato = 0.85 },
        ],
        Bass = new([FingerBass, SynthBass],
            ["R-R-R-R-R-R-F-O-", "R---R-R-..R-F-A-", "R-..R-O-R-..R-F-"], new(1, 0, 0.03)) { Entry = 0.4, Legato = 0.85 },
        Layers =
        [
            new("piano", [Piano, BrightPiano], Texture.Comp,
                ["X-..x-x-..x-x-..", "x---x---x---x---", "X-x-..x-X-x-..x-"], 4, 55, 76, new(-5, -0.3, 0.3)) { Legato = 0.8 },
            new("guitar", [SteelGuitar, CleanGuitar, MutedGuitar], Texture.Comp,
                ["x-..x-xx..xxx-x-", "x-x-x-xxx-x-x-xx"], 4, 50, 74, new(-10, 0.45, 0.2)) { Entry = 0.45, Roll = 0.009, Legato = 0.7 },
            new("strings", [Strings, SynthStrings], Texture.Pad, [], 3, 57, 79, new(-9, 0.1, 0.5)) { Entry = 0.7, Swell = 0.3 },
            new("sparkle", [Glockenspiel, MusicBox, Celesta], Texture.Arpeggio,
                ["0.2.4.2.0.2.4.2.", "4..2..0.4..2..0."], 3, 72, 91, new(-11, 0.55, 0.5)) { Entry = 0.75 },
        ],
        Drums = new([RoomKit, StandardKit],
            ["K:x.......x....... H:x.x.x.x.x.x.x.x. P:....x.......x...", "K:x...x...x...x... T:..x...x...x...x. P:....o.......o..."],
            ["K:X...x...X...x... S:....X.......X... H:x.x.x.x.x.x.x.x. P:....x.......x...",
                "K:X..x..x.X..x.... S:....X.......X... O:..x...x...x...x. P:....x.......x..."],
            ["S:....X...x.x.xxXX K:x...x...x...x...", "S:....X...x.xxX... U:............x... M:.............x.. L:..............xx"],
                new(-2.5, 0, 0.12)),
        Master = new(0.4, 0.35) { Bass = 0.5, Mud = -2, Air = 2 },
        Energy = (0.45, 1),
    };
}
