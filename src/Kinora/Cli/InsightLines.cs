using Kinora.Core.Media;

namespace Kinora.Cli;

/// <summary>What is understood of a file, a line each.</summary>
internal static class InsightLines
{
    private const int MostTimes = 12;
    private const int MostWords = 400;

    public static IEnumerable<string> Of(MediaInsight insight)
    {
        if (insight.SceneChanges is { } scenes) yield return "scenes: " + (scenes.Count == 0 ? "one" : $"{scenes.Count + 1}, new ones at {Times(scenes)}");
        if (insight.Colors is { Count: > 0 } colors)
            yield return "colours: " + string.Join(", ", colors.Select(color => Shown.Invariant($"{color.Color} {color.Share * 100:0} %")));
        if (insight.Interest is { } interest) yield return "subject: " + Subject(interest);
        if (insight.Sound is { } sound)
        {
            yield return sound.Loudness is { } loudness
                ? Shown.Invariant($"loudness: {loudness:0.0} LUFS, peak {sound.Peak:0.0} dBFS")
                : "loudness: silent";
            var length = TimeSpan.FromTicks(sound.Silences.Sum(silence => silence.Duration.Ticks));
            yield return "silences: " + (sound.Silences.Count == 0 ? "none" : $"{sound.Silences.Count}, {Shown.Time(length)} together, at {Times(sound.Silences.Select(silence => silence.Start).ToList())}");
            yield return "beats: " + (insight.Beats is not { IsReliable: true } beats ? "none to cut on"
                : Shown.Invariant($"{beats.Times.Count} at {beats.Tempo:0.#} a minute, the first at {Shown.Time(beats.Times[0])}"));
        }

        if (insight.Transcript is { } transcript) yield return "words: " + Words(transcript);
        foreach (var problem in insight.Problems) yield return Shown.Line(problem);
    }

    private static string Subject(InterestTrack interest)
    {
        var (least, most) = (interest.Points.Min(point => point.X), interest.Points.Max(point => point.X));
        var confidence = interest.Points.Average(point => point.Confidence);
        var where = most - least < 0.1
            ? Shown.Invariant($"{interest.Points.Average(point => point.X) * 100:0} % from the left")
            : Shown.Invariant($"between {least * 100:0} % and {most * 100:0} % from the left");
        return where + Shown.Invariant($", {interest.Points.Average(point => point.Y) * 100:0} % from the top (confidence {confidence:0.0#})");
    }

    private static string Words(Transcript transcript)
    {
        if (transcript.Words.Count == 0) return "none";
        var text = Shown.Line(transcript.Text);
        return $"{transcript.Language ?? "?"}: " + (text.Length <= MostWords ? text : text[..MostWords] + "…");
    }

    private static string Times(IReadOnlyCollection<TimeSpan> times) =>
        string.Join(", ", times.Take(MostTimes).Select(Shown.Time)) + (times.Count > MostTimes ? ", …" : "");
}
