namespace Kinora.Core.Files;

/// <summary>A named place in the film.</summary>
internal sealed record InterchangeMarker(TimeSpan Start, TimeSpan Duration, string Name, string Color, string Comment);
