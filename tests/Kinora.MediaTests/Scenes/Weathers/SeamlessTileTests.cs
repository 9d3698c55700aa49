using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Weathers;

namespace Kinora.MediaTests.Scenes.Weathers;

public class SeamlessTileTests
{
    [Fact]
    public void A_shape_inside_is_drawn_once() =>
        Assert.Equal([(50, 50)], SeamlessTile.Places(50, 50, 5, 5, 5, 5, 100, 100));

    [Fact]
    public void A_shape_over_a_corner_is_drawn_at_all_four()
    {
        var places = SeamlessTile.Places(98, 97, 5, 5, 5, 5, 100, 100).OrderBy(place => place.Y).ThenBy(place => place.X);
        Assert.Equal([(-2.0, -3.0), (98, -3), (-2, 97), (98, 97)], places);
    }

    [Theory]
    [InlineData(Weather.Rain)]
    [InlineData(Weather.Snow)]
    public void What_leaves_a_tile_on_one_side_enters_on_the_other(Weather weather)
    {
        var tiles = SceneDrawer.Draw(new SceneDescription { Place = ScenePlace.City, Weather = weather, Seed = 5 }, 16 / 9.0)
            .Parts.OfType<TiledPart>();
        Assert.All(tiles, tile => Assert.Equal(Crossings(tile, 0), Crossings(tile, tile.TileWidth)));
    }

    /// <summary>The extents, seen from x, of all shapes that reach over the vertical line there.</summary>
    private static List<string> Crossings(TiledPart tile, double x)
    {
        var crossing = new List<string>();
        foreach (var shape in SvgShape.All(tile.Drawing.Content))
        {
            if (shape.Left < x && shape.Right > x) crossing.Add($"{shape.Left - x:0.0} {shape.Top:0.0} {shape.Right - x:0.0} {shape.Bottom:0.0}");
        }

        return [.. crossing.Order(StringComparer.Ordinal)];
    }
}
