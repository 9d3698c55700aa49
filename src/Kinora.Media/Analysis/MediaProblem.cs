namespace Kinora.Media.Analysis;

/// <summary>A medium that can't be used: the first segment that names it, its name in the draft, what is wrong in one sentence.</summary>
public sealed record MediaProblem(string SegmentId, string Name, string Sentence);
