namespace Kinora.Media.Audio.Speech.Words;

/// <summary>Finds where speech is.</summary>
internal static class Silence
{
    private const double FrameSeconds = 0.005;

    // 46 dB under the loudest frame: breath and room, but no consonant.
    private const double Floor = 0.005;

    // Digital quiet, whatever the rest is.
    private const double Least = 0.0005;

    private const double KeptBefore = 0.01;
    private const double KeptBehind = 0.03;

    /// <returns>From the first sound to behind the last, with a little air; empty when there is none.</returns>
    public static Range Trim(ReadOnlySpan<float> samples, int rate)
    {
        var frame = FrameLength(rate);
        var levels = Levels(samples, frame);
        var threshold = Threshold(levels);
        var first = levels.FindIndex(level => level > threshold);
        if (first < 0) return 0..0;
        var last = levels.FindLastIndex(level => level > threshold);
        var from = Math.Max(0, first * frame - (int)(KeptBefore * rate));
        var to = Math.Min(samples.Length, (last + 1) * frame + (int)(KeptBehind * rate));
        return from..to;
    }

    /// <returns>Stretches of silence at least so long, in order, those at both ends left out.</returns>
    public static List<Range> Find(ReadOnlySpan<float> samples, int rate, TimeSpan shortest)
    {
        var frame = FrameLength(rate);
        var levels = Levels(samples, frame);
        var threshold = Threshold(levels);
        var found = new List<Range>();
        var last = -1;
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i] <= threshold) continue;
            if (last >= 0 && (i - last - 1) * frame >= shortest.TotalSeconds * rate) found.Add(((last + 1) * frame)..(i * frame));
            last = i;
        }

        return found;
    }

    private static int FrameLength(int rate) => Math.Max(1, (int)(rate * FrameSeconds));

    private static double Threshold(List<double> levels) => levels.Count == 0 ? Least : Math.Max(Least, levels.Max() * Floor);

    private static List<double> Levels(ReadOnlySpan<float> samples, int frame)
    {
        var levels = new List<double>(samples.Length / frame + 1);
        for (var start = 0; start < samples.Length; start += frame)
        {
            var sum = 0.0;
            var part = samples[start..Math.Min(samples.Length, start + frame)];
            foreach (var sample in part) sum += sample * (double)sample;
            levels.Add(Math.Sqrt(sum / part.Length));
        }

        return levels;
    }
}
