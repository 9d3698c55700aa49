using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Big drums, brass and a driving string figure.</summary>
internal static class Epic
{
    public static readonly MoodStyle Style = new("epic")
    {
        Tempo = (88, 104),
        Modes = [Mode.Minor],
        Tonics = [0, 2, 4, 5, 7, 9],
        Looseness = 0.008,
        Chords =
        [
            new(Mode.Minor, ["i | bVI | bIII | bVII", "i | bVI | iv | V", "i | bVII | bVI | bVII", "i | i | bVI | bVII"],
                ["bVI | bVII | i | i", "iv | bVI | bIII | bVII", "bIII | bVII | i | bVI"], "bVI bVII", ["bVI bVII", "iv V", "bVI V"], "i"),
        ],
        Leads =
        [
            new([Horn, Brass, Trombone, Trumpet], 52, 74,
                ["x-------x-x-x---", "x-----x-x---x---", "x---x---x-------", "x--x--x-x-------"],
                ["x-----------....", "x---x-------....", "x--x--x-----...."], new(-2, 0.05, 0.55)) { Entry = 0.6, Legato = 0.96,
                    Leaps = 0.35 },
        ],
        Bass = new([Contrabass, Cello], ["R-------R-------", "R-R-R-R-R-R-R-R-", "R---R---R---R---"], new(2, 0, 0.2)) { Entry = 0.3,
            Legato = 0.9 },
        Layers =
        [
            new("ostinato", [Strings], Texture.Arpeggio,
                ["0.000.000.000.00", "0.0.2.0.1.0.2.0.", "0.001.002.001.00", "0.2.1.2.0.2.1.2."], 3, 50, 70,
                    new(0, -0.35, 0.4)) { Legato = 0.6 },
            new("brass", [Brass, Horn], Texture.Comp, ["X-------x-------", "X-----------x---", "X--x--x---------"], 4, 50, 72,
                new(-7, 0.2, 0.5)) { Entry = 0.7 },
            new("strings", [Strings, SlowStrings], Texture.Pad, [], 4, 55, 81, new(-5, 0.3, 0.6)) { Entry = 0.5, Swell = 0.4, Legato = 1 },
            new("choir", [Choir], Texture.Pad, [], 4, 55, 77, new(-6, 0, 0.7)) { Entry = 0.8, Swell = 0.4, Legato = 1 },
            new("big drums", [Taiko], Texture.Comp, ["X.....x.X...x.x.", "X..x..x.X..x..xx", "X...x...X.x.x..."], 1, 40, 52,
                new(1, -0.1, 0.5)) { Entry = 0.45, Legato = 0.5 },
            new("timpani", [Timpani], Texture.Comp, ["X---------------", "X-----------x-x-"], 1, 41, 53,
                new(3, 0.15, 0.5)) { Entry = 0.65 },
        ],
        Drums = new([PowerKit, OrchestraKit],
            ["K:x.......x.......", "K:x.......x.....x."],
            ["K:X.....x.X...x... L:..x...x...x...x. S:............x...", "K:X...x...X...x... U:......x.......xx L:..x.......x....."],
            ["L:........x.x.xxXX M:....x.x.x.x.....", "S:ooooxxxxxxxxXXXX K:x......."], new(-4, 0, 0.4)) { Entry = 0.55, FullFrom = 0.75 },
        Master = new(0.85, 0.6) { Bass = 1, Mud = -2, Air = 1.5, Warmth = 0.2 },
        Energy = (0.4, 1),
    };
}
