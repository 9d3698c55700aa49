namespace Kinora.Core.Media;

/// <summary>A colour that a picture or clip is largely made of.</summary>
/// <param name="Share">Of its area, over all of its length; 0–1.</param>
public readonly record struct ColorShare(Rgba Color, double Share);
