namespace Kinora.Media.Audio.Speech.Tone;

/// <summary>Holds back what hisses: the part above the crossover is lowered by half of what it is louder than its threshold.</summary>
internal sealed class DeEsser
{
    private const double Crossover = 4500;
    private const double Threshold = 0.045;
    private const double LeastGain = 0.4;
    private const double Attack = 0.001;
    private const double Release = 0.03;

    private readonly Biquad high;
    private readonly double attack;
    private readonly double release;
    private double level;

    public DeEsser(int rate)
    {
        high = Biquad.HighPass(Crossover, Math.Sqrt(0.5), rate);
        attack = 1 - Math.Exp(-1 / (Attack * rate));
        release = 1 - Math.Exp(-1 / (Release * rate));
    }

    public float Next(float sample)
    {
        var hiss = high.Next(sample);
        var now = Math.Abs(hiss);
        level += (now - level) * (now > level ? attack : release);
        var gain = level <= Threshold ? 1 : Math.Max(LeastGain, Math.Sqrt(Threshold / level));
        return (float)(sample + (gain - 1) * hiss);
    }
}
