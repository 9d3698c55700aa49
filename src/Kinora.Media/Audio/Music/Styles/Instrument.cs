namespace Kinora.Media.Audio.Music.Styles;

/// <summary>A program of the General MIDI font.</summary>
/// <param name="Low">The lowest key that sounds well.</param>
/// <param name="High">The highest key that is not shrill.</param>
/// <param name="Loudness">
/// LUFS of the first second of a held note in the middle of its range: key velocity 90, full volume, FluidR3, gain 0.5, no
/// reverb. Measured, so that mixes are written in decibels and every instrument that may play a part is equally loud.
/// </param>
internal sealed record Instrument(string Name, int Program, int Low, int High, double Loudness)
{
    public static readonly Instrument Piano = new("piano", 0, 40, 88, -27.5);
    public static readonly Instrument BrightPiano = new("bright piano", 1, 40, 88, -28);
    public static readonly Instrument ElectricPiano = new("electric piano", 4, 45, 84, -23);
    public static readonly Instrument ElectricPiano2 = new("chorused electric piano", 5, 45, 84, -26.5);
    public static readonly Instrument Celesta = new("celesta", 8, 60, 90, -28);
    public static readonly Instrument Glockenspiel = new("glockenspiel", 9, 67, 91, -28.5);
    public static readonly Instrument MusicBox = new("music box", 10, 60, 88, -26.5);
    public static readonly Instrument Vibraphone = new("vibraphone", 11, 53, 84, -29.5);
    public static readonly Instrument Marimba = new("marimba", 12, 48, 84, -24.5);
    public static readonly Instrument Xylophone = new("xylophone", 13, 60, 88, -36.5);
    public static readonly Instrument TubularBells = new("tubular bells", 14, 55, 77, -25);
    public static readonly Instrument Organ = new("drawbar organ", 16, 48, 79, -25.6);
    public static readonly Instrument Accordion = new("accordion", 21, 53, 79, -29);
    public static readonly Instrument NylonGuitar = new("nylon guitar", 24, 40, 79, -27);
    public static readonly Instrument SteelGuitar = new("steel guitar", 25, 40, 79, -26.5);
    public static readonly Instrument JazzGuitar = new("jazz guitar", 26, 43, 79, -24);
    public static readonly Instrument CleanGuitar = new("clean guitar", 27, 43, 79, -25.5);
    public static readonly Instrument MutedGuitar = new("muted guitar", 28, 43, 72, -32);
    public static readonly Instrument AcousticBass = new("double bass", 32, 28, 52, -23);
    public static readonly Instrument FingerBass = new("finger bass", 33, 28, 52, -22.5);
    public static readonly Instrument FretlessBass = new("fretless bass", 35, 30, 53, -22.5);
    public static readonly Instrument SynthBass = new("synth bass", 38, 28, 50, -25);
    public static readonly Instrument SynthBass2 = new("deep synth bass", 39, 28, 50, -19.5);
    public static readonly Instrument Violin = new("violin", 40, 57, 86, -21.3);
    public static readonly Instrument Cello = new("cello", 42, 36, 74, -23.4);
    public static readonly Instrument Contrabass = new("contrabass", 43, 28, 48, -23.7);
    public static readonly Instrument TremoloStrings = new("tremolo strings", 44, 40, 84, -23);
    public static readonly Instrument Pizzicato = new("pizzicato strings", 45, 43, 84, -25.5);
    public static readonly Instrument Harp = new("harp", 46, 41, 88, -25.5);
    public static readonly Instrument Timpani = new("timpani", 47, 36, 55, -31.5);
    public static readonly Instrument Strings = new("strings", 48, 40, 84, -27);
    public static readonly Instrument SlowStrings = new("slow strings", 49, 40, 84, -26);
    public static readonly Instrument SynthStrings = new("synth strings", 50, 43, 84, -22.5);
    public static readonly Instrument SynthStrings2 = new("slow synth strings", 51, 43, 84, -22.6);
    public static readonly Instrument Choir = new("choir", 52, 48, 79, -27);
    public static readonly Instrument Voices = new("voices", 53, 53, 77, -26.5);
    public static readonly Instrument Trumpet = new("trumpet", 56, 55, 80, -24);
    public static readonly Instrument MutedTrumpet = new("muted trumpet", 59, 55, 80, -21.4);
    public static readonly Instrument Trombone = new("trombone", 57, 43, 69, -18);
    public static readonly Instrument Horn = new("french horn", 60, 45, 74, -21);
    public static readonly Instrument Brass = new("brass section", 61, 46, 77, -22);
    public static readonly Instrument SynthBrass = new("synth brass", 62, 48, 77, -24.4);
    public static readonly Instrument TenorSax = new("tenor saxophone", 66, 46, 75, -21.5);
    public static readonly Instrument AltoSax = new("alto saxophone", 65, 50, 79, -19.6);
    public static readonly Instrument Oboe = new("oboe", 68, 58, 84, -19.8);
    public static readonly Instrument EnglishHorn = new("english horn", 69, 53, 79, -22.5);
    public static readonly Instrument Bassoon = new("bassoon", 70, 36, 65, -21);
    public static readonly Instrument Clarinet = new("clarinet", 71, 52, 84, -19.5);
    public static readonly Instrument Piccolo = new("piccolo", 72, 67, 88, -20);
    public static readonly Instrument Flute = new("flute", 73, 60, 88, -21.3);
    public static readonly Instrument Recorder = new("recorder", 74, 62, 88, -21.8);
    public static readonly Instrument PanFlute = new("pan flute", 75, 58, 84, -20.9);
    public static readonly Instrument Shakuhachi = new("bamboo flute", 77, 57, 84, -21);
    public static readonly Instrument Whistle = new("whistle", 78, 62, 84, -17.7);
    public static readonly Instrument Ocarina = new("ocarina", 79, 60, 84, -20);
    public static readonly Instrument SquareLead = new("square lead", 80, 52, 81, -20.7);
    public static readonly Instrument SawLead = new("saw lead", 81, 52, 81, -19.5);
    public static readonly Instrument CalliopeLead = new("calliope lead", 82, 55, 84, -19.5);
    public static readonly Instrument CharangLead = new("charang lead", 84, 52, 79, -23.3);
    public static readonly Instrument NewAgePad = new("new age pad", 88, 45, 84, -28);
    public static readonly Instrument WarmPad = new("warm pad", 89, 43, 79, -27.5);
    public static readonly Instrument PolySynth = new("polysynth", 90, 45, 84, -25);
    public static readonly Instrument ChoirPad = new("space choir pad", 91, 45, 79, -23.7);
    public static readonly Instrument BowedPad = new("bowed glass pad", 92, 48, 84, -22.8);
    public static readonly Instrument HaloPad = new("halo pad", 94, 45, 84, -25);
    public static readonly Instrument SweepPad = new("sweep pad", 95, 48, 79, -23);
    public static readonly Instrument Crystal = new("crystal", 98, 60, 88, -32);
    public static readonly Instrument Atmosphere = new("atmosphere", 99, 48, 84, -22.8);
    public static readonly Instrument Sitar = new("sitar", 104, 48, 77, -28);
    public static readonly Instrument Shamisen = new("sanxian", 106, 48, 79, -34);
    public static readonly Instrument Guzheng = new("guzheng", 107, 43, 86, -30);
    public static readonly Instrument Kalimba = new("kalimba", 108, 55, 84, -35);
    public static readonly Instrument Erhu = new("erhu", 110, 57, 82, -21.2);
    public static readonly Instrument Suona = new("suona", 111, 60, 81, -23.2);
    public static readonly Instrument SteelDrum = new("steel drum", 114, 55, 84, -29);
    public static readonly Instrument Taiko = new("big drum", 116, 36, 60, -28.7);

    public static readonly Instrument StandardKit = new("drum kit", 0, 27, 87, -29);
    public static readonly Instrument RoomKit = new("room drum kit", 8, 27, 87, -28);
    public static readonly Instrument PowerKit = new("power drum kit", 16, 27, 87, -25);
    public static readonly Instrument ElectronicKit = new("electronic drum kit", 24, 27, 87, -26);
    public static readonly Instrument MachineKit = new("drum machine", 25, 27, 87, -20.5);
    public static readonly Instrument JazzKit = new("jazz drum kit", 32, 27, 87, -28);
    public static readonly Instrument BrushKit = new("brushes", 40, 27, 87, -31);
    public static readonly Instrument OrchestraKit = new("orchestral percussion", 48, 27, 87, -29);
}
