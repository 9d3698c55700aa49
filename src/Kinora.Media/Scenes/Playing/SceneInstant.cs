using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Playing;

/// <summary>A moment of a scene in playing.</summary>
/// <param name="Seconds">Since the scene's start.</param>
/// <param name="Length">Of the scene, in seconds.</param>
internal readonly record struct SceneInstant(double Seconds, double Length, CameraPose Camera)
{
    public double Progress => Seconds / Length;
}

/// <summary>From a scene's units to the pixels of the frame it is played on.</summary>
/// <param name="Scale">Pixels a unit without camera.</param>
internal sealed record SceneSpace(SceneArt Art, double Scale, int Width, int Height, double LargestZoom)
{
    /// <summary>
    /// How much larger than without camera a part of a depth is rasterised: in the middle of what the camera makes of it, so that
    /// sampling neither enlarges nor reduces it by more than a few hundredths.
    /// </summary>
    public double DrawnAt(double depth) => Math.Sqrt(1 + LargestZoom * depth);

    public PartView View(double depth, CameraPose camera)
    {
        var zoom = 1 + camera.Zoom * depth;
        var (x, y) = Art.Focus;
        return new PartView(zoom, Scale * (x * (1 - zoom) + camera.X * depth), Scale * (y * (1 - zoom) + camera.Y));
    }
}

/// <summary>Where the camera puts parts of a depth: pixel = zoom · (scale · unit) + shift.</summary>
internal readonly record struct PartView(double Zoom, double X, double Y);
