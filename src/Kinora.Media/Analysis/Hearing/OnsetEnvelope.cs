namespace Kinora.Media.Analysis.Hearing;

/// <summary>
/// How much begins to sound at each instant: the rise of the logarithmic energy in mel bands (spectral flux, after S. Dixon, "Onset
/// Detection Revisited", DAFx 2006), a hundred values a second.
/// </summary>
internal sealed class OnsetEnvelope
{
    public const int Rate = 100;

    private const int Decimation = 2;
    private const int SampleRate = Audio.Sound.SampleRate / Decimation;
    private const int Hop = SampleRate / Rate;
    private const int Window = 1024;
    private const int Bands = 40;
    private const double LowestBand = 30;
    private const double HighestBand = 11_000;

    // A rise is measured over 20 ms, so that it is whole in one value whatever the window's phase.
    private const int Lag = 2;

    // Drums and basses under 200 Hz stand on beats, what is higher also between them.
    private const int LowBands = 3;
    private const float LowWeight = 4;

    // Makes a band at −60 dBFS count as little and one at −20 dBFS nearly as much as a loud one.
    private const float Compression = 1000;

    private readonly Fourier fourier = new(Window);
    private readonly float[] hann = Enumerable.Range(0, Window).Select(i => (float)(0.5 - 0.5 * Math.Cos(2 * Math.PI * (i + 0.5) / Window))).ToArray();
    private readonly float[] recent = new float[Window];
    private readonly float[] windowed = new float[Window];
    private readonly float[] magnitudes = new float[Window / 2];
    private readonly int[] edges = MelEdges();
    private readonly Queue<float[]> before = new();
    private readonly List<float> values = [];
    private int fresh;
    private float half;
    private bool hasHalf;

    /// <summary>Value i belongs to the time i / <see cref="Rate"/>, where the window's centre was.</summary>
    public IReadOnlyList<float> Values => values;

    public void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var sample = (left[i] + right[i]) / 2;
            if (hasHalf) Take((half + sample) / 2);
            half = sample;
            hasHalf = !hasHalf;
        }
    }

    /// <summary>Lets the last half window out.</summary>
    public void Finish()
    {
        for (var i = 0; i < Window / 2; i++) Take(0);
    }

    private void Take(float sample)
    {
        recent[fresh % Window] = sample;
        fresh++;
        // The first window is centred on time zero, half of it before the sound.
        if (fresh >= Window / 2 && (fresh - Window / 2) % Hop == 0) Measure();
    }

    private void Measure()
    {
        for (var i = 0; i < Window; i++) windowed[i] = recent[(fresh + i) % Window] * hann[i];
        fourier.Magnitudes(windowed, magnitudes);
        var now = new float[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var sum = 0f;
            for (var k = edges[band]; k < edges[band + 1]; k++) sum += magnitudes[k];
            now[band] = MathF.Log(1 + Compression * sum / (edges[band + 1] - edges[band]) * (4f / Window));
        }

        values.Add(before.Count < Lag ? 0 : Rise(before.Dequeue(), now));
        before.Enqueue(now);
    }

    private static float Rise(float[] then, float[] now)
    {
        var sum = 0f;
        for (var band = 0; band < Bands; band++) sum += Math.Max(0, now[band] - then[band]) * (band < LowBands ? LowWeight : 1);
        return sum / Bands;
    }

    private static int[] MelEdges()
    {
        static double ToMel(double hertz) => 2595 * Math.Log10(1 + hertz / 700);
        static double FromMel(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);
        var (low, high) = (ToMel(LowestBand), ToMel(HighestBand));
        var edges = new int[Bands + 1];
        for (var i = 0; i <= Bands; i++)
        {
            var bin = (int)Math.Round(FromMel(low + (high - low) * i / Bands) * Window / SampleRate);
            edges[i] = i == 0 ? Math.Max(1, bin) : Math.Max(edges[i - 1] + 1, bin);
        }

        return edges;
    }
}
