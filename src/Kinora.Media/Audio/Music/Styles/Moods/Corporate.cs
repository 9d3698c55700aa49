using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Calm and confident: muted guitar, piano, light beat.</summary>
internal static class Corporate
{
    public static readonly MoodStyle Style = new("corporate")
    {
        Tempo = (98, 112),
        Modes = [Mode.Major],
        Chords =
        [
            new(Mode.Major, ["I | V | vi | IV", "Iadd9 | IVadd9 | vi7 | Vsus4", "vi | IV | I | V/7", "I | I/3 | IV | V"],
                ["IV | I/3 | ii7 | V", "vi | IV | I | V", "IV | V | vi | IV"], "Vsus4 V", ["IV V", "Vsus4 V", "ii7 V"], "Iadd9"),
        ],
        Leads =
        [
            new([Piano, CleanGuitar, Marimba, Celesta], 62, 81,
                ["x---x---x-x-x---", "x-----x---x-----", "..x-x---x---x---", "x-x-x-----x-x---"],
                ["x---x-----......", "x-------........", "x-x---------...."], new(-3, 0.1, 0.45)) { Entry = 0.55, Leaps = 0.2 },
        ],
        Bass = new([FingerBass, SynthBass],
            ["R-------R-------", "R---..R-R-----..", "R-R-R-R-R-R-R-R-"], new(1, 0, 0.03)) { Entry = 0.4 },
        Layers =
        [
            new("pulse", [MutedGuitar, CleanGuitar, Pizzicato], Texture.Arpeggio,
                ["0.2.1.2.0.2.1.2.", "0.1.2.1.3.1.2.1.", "0.0.2.0.1.0.2.0."], 3, 55, 76, new(-2, 0.4, 0.3)) { Legato = 0.8 },
            new("piano", [Piano, ElectricPiano2], Texture.Comp, ["x---------x-----", "x-------x-------", "x---..x---..x---"], 4, 53, 74,
                new(-6, -0.3, 0.35)) { Entry = 0.3 },
            new("pad", [WarmPad, Strings, SynthStrings2], Texture.Pad, [], 4, 52, 76, new(-10, 0, 0.6, 0.2)) { Swell = 0.35 },
            new("bells", [Glockenspiel, Celesta], Texture.Arpeggio, ["4.......3.......", "....4.....5....."], 3, 70, 88,
                new(-11, 0.5, 0.6)) { Entry = 0.8 },
        ],
        Drums = new([RoomKit, ElectronicKit],
            ["K:x.......x....... A:..o...o...o...o.", "K:x.......x.x..... H:x.o.x.o.x.o.x.o."],
            ["K:X.......x.x..... S:....x.......x... H:x.x.x.x.x.x.x.x.", "K:X..x....x....... P:....x.......x... A:o.x.o.x.o.x.o.x."],
            ["S:....x.......x.xx", "S:........x..x..x. K:x......."], new(-2, 0, 0.15)) { Entry = 0.5, FullFrom = 0.7 },
        Master = new(0.5, 0.4) { Mud = -2, Air = 1 },
        Energy = (0.35, 0.95),
    };
}
