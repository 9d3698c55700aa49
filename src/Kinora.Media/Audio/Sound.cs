using Kinora.Core;

namespace Kinora.Media.Audio;

/// <summary>The one sound format inside Kinora: 48 kHz, stereo, 32-bit float, left and right in arrays of their own.</summary>
public static class Sound
{
    public const int SampleRate = 48000;

    public const int Channels = 2;

    /// <summary>One sample of both channels, as it lies in pipes and files: two floats.</summary>
    internal const int FrameBytes = Channels * sizeof(float);

    /// <summary>Every source is brought to this integrated loudness, and so is a film with default volumes. LUFS.</summary>
    public const double ReferenceLoudness = -14;

    /// <summary>The loudest a film's true peak may be. dBTP.</summary>
    /// <summary>
    /// The loudest a film's true peak may be before it is encoded. dBTP. AAC at 320 kbit/s raised it by up to 0.8 dB in nineteen
    /// films (three takes each), so that what is decoded stays under −0.5; at 192 kbit/s it was 2.4 dB, mostly in the first frame.
    /// </summary>
    public const double PeakCeiling = -1.5;

    /// <summary>Turns times into sample numbers, to the nearest.</summary>
    public static readonly FrameRate Clock = new(SampleRate);

    public static double ToDecibels(double amplitude) => 20 * Math.Log10(amplitude);

    public static double FromDecibels(double decibels) => Math.Pow(10, decibels / 20);
}
