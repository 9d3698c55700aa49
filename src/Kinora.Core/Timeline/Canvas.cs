namespace Kinora.Core;

/// <summary>What the film is painted on: its size in pixels (both even), its frame rate and the colour behind everything.</summary>
public sealed record Canvas(int Width, int Height, FrameRate FrameRate, Rgba Background)
{
    public static readonly Canvas Default = new(1920, 1080, new FrameRate(30), Rgba.Black);
}
