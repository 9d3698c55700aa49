namespace Kinora.Director.Understanding.Frames;

/// <summary>Which of several readings of a clause is meant.</summary>
internal static class ReadingChoice
{
    public static Reading? Best(Clause clause, FrameScope scope) => AllFrames.List
        .Select(frame => frame.Read(clause, scope))
        .OfType<Reading>()
        .MaxBy(reading => reading.Bonus + reading.Used.Sum(span => span.Length) / (double)Math.Max(1, clause.Span.Length));
}
