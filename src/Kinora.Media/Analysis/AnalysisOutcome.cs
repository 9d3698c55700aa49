using Kinora.Core.Media;

namespace Kinora.Media.Analysis;

/// <summary>What understanding a file gave. Whatever goes wrong is a value: nobody's turn fails for it.</summary>
public abstract record AnalysisOutcome
{
    private protected AnalysisOutcome()
    {
    }
}

/// <summary>What could be found out; the insight's own problems say what could not.</summary>
public sealed record MediaUnderstood(MediaInsight Insight) : AnalysisOutcome;

/// <summary>It is no file that films can be made of, or the tools to look at it are missing.</summary>
/// <param name="Sentence">One line for people: what, where, what to do.</param>
public sealed record MediaNotUnderstood(string Sentence) : AnalysisOutcome;
