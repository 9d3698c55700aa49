namespace Kinora.Core.Media;

/// <summary>Where people look, over source time; a still has one point, at zero.</summary>
/// <param name="Points">In order of time, about four a second; at least one.</param>
public sealed record InterestTrack(ValueList<InterestPoint> Points);

/// <summary>The centre of what is worth seeing at an instant.</summary>
/// <param name="X">Fraction of the upright picture's width, 0 (left) to 1.</param>
/// <param name="Y">Fraction of its height, 0 (top) to 1.</param>
/// <param name="Confidence">0: nothing stands out, so the middle is as good as anything; 1: one thing alone does.</param>
public readonly record struct InterestPoint(TimeSpan Time, double X, double Y, double Confidence);
