namespace Kinora.Media.Audio.Speech.Tone;

/// <summary>
/// The embedded voice's equaliser, de-esser, room and level, sample by sample. docs/speech.md has the spectra before and after.
/// </summary>
internal sealed class VoiceTone
{
    // Peaks of the loudest words come near full scale; beyond this they bend instead of break.
    private const float Knee = 0.7f;

    private readonly Biquad[] filters;
    private readonly DeEsser deEsser;
    private readonly SmallRoom room;
    private readonly float gain;

    private VoiceTone(int rate, double decibels, params Biquad[] filters)
    {
        this.filters = filters;
        gain = (float)Sound.FromDecibels(decibels);
        deEsser = new DeEsser(rate);
        room = new SmallRoom(rate);
    }

    public static VoiceTone Male(int rate) => new(
        rate, 0,
        Biquad.HighPass(75, 0.7, rate),
        Biquad.Peak(165, 3, 5, rate), // a hole between the first two harmonics' usual places
        Biquad.Peak(1000, 3, 4.5, rate), // another between formants
        Biquad.Peak(3200, 1.5, 1.5, rate), // presence
        Biquad.Peak(5200, 1.2, -4, rate)); // glassy

    public static VoiceTone Female(int rate) => new(
        rate, 0.5,
        Biquad.HighPass(120, 0.7, rate),
        Biquad.Peak(280, 1.2, 5, rate), // warmth
        Biquad.Peak(4300, 1.3, -7, rate), // shrill
        Biquad.HighShelf(6500, -2, rate));

    /// <param name="left">The voice; becomes the left side.</param>
    /// <param name="right">Becomes the right side.</param>
    public void Apply(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var sample = left[i];
            foreach (var filter in filters) sample = filter.Next(sample);
            var (heardLeft, heardRight) = room.Next(deEsser.Next(sample) * gain);
            (left[i], right[i]) = (Bend(heardLeft), Bend(heardRight));
        }
    }

    private static float Bend(float sample)
    {
        var size = Math.Abs(sample);
        if (size <= Knee) return sample;
        var room = 0.9f - Knee;
        return MathF.CopySign(Knee + room * MathF.Tanh((size - Knee) / room), sample);
    }
}
