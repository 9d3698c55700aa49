using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Scenes.Raster;

namespace Kinora.Media.Scenes.Playing;

/// <summary>Sprites of one depth that are to become one, lowest first, as long as that does not hold much more emptiness than they do.</summary>
internal sealed class LayerGroup(RasterSprite first)
{
    private const double MostEmptiness = 1.5;
    private const long Small = 200 * 200;

    private readonly List<RasterSprite> members = [first];
    private PixelRectangle box = first.Box;
    private long area = Area(first.Box);

    public bool TryAdd(RasterSprite next)
    {
        var x = Math.Min(box.X, next.X);
        var y = Math.Min(box.Y, next.Y);
        var joined = new PixelRectangle(x, y, Math.Max(box.Right, next.Box.Right) - x, Math.Max(box.Bottom, next.Box.Bottom) - y);
        if (Area(joined) > (area + Area(next.Box)) * MostEmptiness + Small) return false;
        members.Add(next);
        box = joined;
        area += Area(next.Box);
        return true;
    }

    /// <summary>The members are disposed; the one that is returned is the caller's.</summary>
    public RasterSprite Merge()
    {
        var sprite = new Sprite(box.Width, box.Height);
        foreach (var member in members)
        {
            SourceOver.Blend(member.Sprite, sprite, member.X - box.X, member.Y - box.Y);
            member.Dispose();
        }

        sprite.Measure();
        return new RasterSprite(sprite, box.X, box.Y);
    }

    private static long Area(PixelRectangle box) => (long)box.Width * box.Height;
}
