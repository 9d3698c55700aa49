using Kinora.Media.Pixels;

namespace Kinora.Media.Compose;

/// <summary>A sprite to be drawn: its top left corner in canvas pixels (fractions move it smoothly), scaled about its own
/// centre, faded. Does not own the sprite.</summary>
public readonly record struct PlacedSprite(Sprite Sprite, double X, double Y, double Scale = 1, double Opacity = 1);
