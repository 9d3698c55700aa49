namespace Kinora.Media.Scenes.Weathers;

/// <summary>Where a shape must be drawn so that a tile of it repeats without seams.</summary>
internal static class SeamlessTile
{
    /// <summary>The place itself and every neighbouring tile's whose shape reaches into this one.</summary>
    /// <param name="left">How far the shape goes from its place to that side, in units; right, up and down alike.</param>
    public static IEnumerable<(double X, double Y)> Places(double x, double y, double left, double right, double up, double down,
        double width, double height)
    {
        for (var row = -1; row <= 1; row++)
        {
            for (var column = -1; column <= 1; column++)
            {
                double atX = x + column * width, atY = y + row * height;
                if (atX + right > 0 && atX - left < width && atY + down > 0 && atY - up < height) yield return (atX, atY);
            }
        }
    }
}
