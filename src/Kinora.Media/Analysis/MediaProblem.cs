namespace Kinora.Media.Analysis;

/// <summary>A medium that can't be used: the segment that names it first, the name in the draft, and what is wrong in one sentence.</summary>
public sealed record MediaProblem(string SegmentId, string Name, string Sentence);
