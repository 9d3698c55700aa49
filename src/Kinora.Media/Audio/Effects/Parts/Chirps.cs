namespace Kinora.Media.Audio.Effects.Parts;

/// <summary>Short tones that glide and die away, any number at once: bubbles, drops, birds' syllables, bells' partials.</summary>
internal sealed class Chirps
{
    private readonly List<Chirp> sounding = [];

    public int Count => sounding.Count;

    /// <param name="decay">Seconds until it is 60 dB softer.</param>
    /// <param name="glide">Octaves a second.</param>
    /// <param name="attack">Seconds until it is as loud as it gets.</param>
    /// <param name="pan">−1 left, 1 right.</param>
    public void Add(double hertz, double loudness, double decay, double glide, double attack, double pan)
    {
        var (left, right) = Pan.Of(pan);
        sounding.Add(new Chirp
        {
            Step = 2 * Math.PI * hertz / Sound.SampleRate,
            Glide = Math.Pow(2, glide / Sound.SampleRate),
            Loudness = loudness,
            Fall = Math.Pow(0.001, 1 / (decay * Sound.SampleRate)),
            Rise = 1 / Math.Max(1, attack * Sound.SampleRate),
            Left = left,
            Right = right,
        });
    }

    public (double Left, double Right) Next()
    {
        var (left, right) = (0.0, 0.0);
        for (var i = sounding.Count - 1; i >= 0; i--)
        {
            var chirp = sounding[i];
            chirp.Risen = Math.Min(1, chirp.Risen + chirp.Rise);
            if (chirp.Risen >= 1) chirp.Loudness *= chirp.Fall;
            var sample = Math.Sin(chirp.Phase) * chirp.Loudness * chirp.Risen;
            chirp.Phase += chirp.Step;
            chirp.Step *= chirp.Glide;
            left += sample * chirp.Left;
            right += sample * chirp.Right;
            if (chirp.Loudness >= 1e-5)
            {
                sounding[i] = chirp;
                continue;
            }

            sounding[i] = sounding[^1];
            sounding.RemoveAt(sounding.Count - 1);
        }

        return (left, right);
    }

    private struct Chirp
    {
        public double Phase;
        public double Step;
        public double Glide;
        public double Loudness;
        public double Fall;
        public double Rise;
        public double Risen;
        public double Left;
        public double Right;
    }
}
