using System.Globalization;
using Kinora.Media.Audio.Music.Styles;

namespace Kinora.Media.Audio.Music.Rendering;

/// <summary>What fluidsynth is told. Pure.</summary>
internal static class SynthesiserArguments
{
    /// <summary>
    /// Plays a MIDI file to standard output as interleaved 48 kHz stereo floats, which never clip. Samples of the font are read only as
    /// programs ask for them: a start takes 0.1 s of processor time instead of 0.4.
    /// </summary>
    public static IReadOnlyList<string> Render(string soundFont, string midi, MasterSpec master) =>
    [
        "-n", "-i", "-q", "-F", "-", "-T", "raw", "-O", "float", "-r", "48000", "-g", "2",
        "-o", "synth.dynamic-sample-loading=1",
        "-o", "synth.lock-memory=0",
        "-o", "synth.polyphony=200",
        "-o", "synth.reverb.active=1",
        "-o", Setting("synth.reverb.room-size", master.Room),
        "-o", Setting("synth.reverb.level", master.Wet),
        "-o", "synth.reverb.damp=0.3",
        "-o", "synth.reverb.width=1",
        "-o", "synth.chorus.active=1",
        "-o", "synth.chorus.level=1",
        "-o", "synth.chorus.depth=4.5",
        soundFont, midi,
    ];

    private static string Setting(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.###}");
}
