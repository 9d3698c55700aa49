using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Harmony;
using static Kinora.Media.Audio.Music.Styles.Instrument;

namespace Kinora.Media.Audio.Music.Styles.Moods;

/// <summary>Synthesisers that breathe with a steady kick.</summary>
internal static class Electronic
{
    public static readonly MoodStyle Style = new("electronic")
    {
        Tempo = (118, 128),
        Modes = [Mode.Minor, Mode.Dorian],
        Looseness = 0.0015,
        Chords =
        [
            new(Mode.Minor, ["i | bVI | bIII | bVII", "i7 | bVImaj7 | bIII | v7", "bVI | bVII | i | i", "i | v | bVI | iv"],
                ["bVI | bVII | i | bIII", "iv | bVI | i | bVII"], "bVII", ["bVI bVII", "iv bVII", "v7"], "iadd9"),
            new(Mode.Dorian, ["i7 | IV | i7 | bVII", "i | bVII | IV | IV"], ["bIII | bVII | i | IV"], "v7", ["bVII v7", "IV v7"], "i7"),
        ],
        Leads =
        [
            new([SquareLead, CalliopeLead, SawLead, PolySynth], 58, 76,
                ["x-x---x-..x-x---", "x--x--x-x--x--x-", "x---x-x-x---....", "..x-x-..x-x-x-.."],
                ["x--x--x-----....", "x-------........", "x-x-x-----......"], new(-4, 0.1, 0.45, 0.3)) { Entry = 0.6, Legato = 0.8 },
        ],
        Bass = new([SynthBass, SynthBass2], ["..R-..R-..R-..R-", "R-RR..RRR-RR..RO", "..RR..RR..RR..RO"], new(2, 0, 0)) { Entry = 0.4,
            Legato = 0.75, Low = 31 },
        Layers =
        [
            new("pad", [WarmPad, SynthStrings, PolySynth, SweepPad], Texture.Pad, [], 4, 52, 76, new(-4, -0.1, 0.5, 0.5)) { Pump = 0.55 },
            new("arpeggio", [SawLead, SquareLead, ElectricPiano2, PolySynth], Texture.Arpeggio,
                ["0123012301230123", "0213021302130213", "0.12.30.12.30.12", "3210321032103210"], 4, 55, 79,
                    new(-1, 0.4, 0.4, 0.3)) { Entry = 0.3, Legato = 0.6, Pump = 0.3 },
            new("stabs", [SynthBrass, PolySynth, ElectricPiano], Texture.Comp, ["x..x..x...x.....", "..x...x...x...x.",
                "x..x..x..x..x.x."], 4, 55, 74, new(-8, -0.4, 0.4)) { Entry = 0.75, Legato = 0.6 },
        ],
        Drums = new([ElectronicKit, MachineKit],
            ["K:x...x...x...x... H:..o...o...o...o.", "K:x...x...x...x..."],
            ["K:X...X...X...X... P:....x.......x... O:..x...x...x...x. H:o.oo.ooo.oo.ooo.",
                "K:X...X...X...X..x S:....x.......x... O:..x...x...x...x. A:oxoxoxoxoxoxoxox"],
            ["S:x...x...x.x.xxxx K:X...", "P:....x.......x.xx K:X...X..."], new(-2, 0, 0.08)) { Entry = 0.4, FullFrom = 0.7, Last = "KC" },
        Master = new(0.6, 0.4) { Bass = 1, Mud = -2, Air = 1.5, Warmth = 0.25 },
        Energy = (0.4, 1),
    };
}
