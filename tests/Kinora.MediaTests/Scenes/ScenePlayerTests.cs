using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Styles;

namespace Kinora.MediaTests.Scenes;

public sealed class ScenePlayerTests
{
    private const int Width = 320;
    private const int Height = 180;

    [Fact]
    public void Nothing_changes_while_camera_parts_and_light_stand_still()
    {
        using var player = Playing.Player(Art(Flat(0x204060, 0xe0a060), [Square("a", 1, 300, 300, 200)]), Playing.Rest, Width, Height);
        Assert.Equal(player.Bytes(0.5, Width, Height), player.Bytes(3.1, Width, Height));
    }

    [Fact]
    public void A_light_between_two_colours_has_no_bands()
    {
        // 1080 rows over 19 levels of luma: without dither a level would be 57 rows high.
        using var player = Playing.Player(Art(Flat(0x303030, 0x464646), []), Playing.Rest, 1920, 1080);
        var frame = player.Bytes(0, 1920, 1080);
        var longest = 0;
        foreach (var x in new[] { 3, 700, 1501 })
        {
            var run = 1;
            for (var y = 1; y < 1080; y++)
            {
                run = frame[y * 1920 + x] == frame[(y - 1) * 1920 + x] ? run + 1 : 1;
                longest = Math.Max(longest, run);
            }
        }

        Assert.True(longest < 40, $"{longest} rows of one value");
        // And rounding keeps the mean: 16 + 219 · grey, here 32 rows from either edge.
        Assert.Equal(16 + 219 * (0x30 + 22 * 32 / 1080.0) / 255, Mean(frame, 0, 64), 0.05);
        Assert.Equal(16 + 219 * (0x46 - 22 * 32 / 1080.0) / 255, Mean(frame, 1016, 1080), 0.05);
    }

    [Fact]
    public void The_dither_stands_still()
    {
        using var player = Playing.Player(Art(Flat(0x303030, 0x464646), []), new Motion(MotionKind.ZoomIn, 0.1), 640, 360);
        Assert.Equal(player.Bytes(0, 640, 360), player.Bytes(2.7, 640, 360));
    }

    [Theory]
    [InlineData(MotionKind.PanLeft)]
    [InlineData(MotionKind.ZoomIn)]
    public void Things_move_smoothly_by_less_than_a_pixel(MotionKind kind)
    {
        using var player = Playing.Player(Art(Flat(0x000000, 0x000000), [Square("a", 1, 1200, 400, 240)]), new Motion(kind, 0.06), Width, Height);
        var places = Enumerable.Range(0, 120).Select(frame => Centre(player.Bytes(frame / 30.0, Width, Height))).ToList();
        var steps = places.Zip(places.Skip(1), (a, b) => b - a).ToList();
        var way = Math.Sign(places[^1] - places[0]);
        Assert.All(steps, step => Assert.InRange(step * way, -0.01, 0.4));
        // Eased: no step differs from its neighbour by more than sampling's grain.
        Assert.All(steps.Zip(steps.Skip(1), (a, b) => Math.Abs(b - a)), change => Assert.InRange(change, 0, 0.06));
    }

    [Fact]
    public void What_is_nearer_moves_farther()
    {
        double Travel(double depth)
        {
            using var player = Playing.Player(Art(Flat(0, 0), [Square("a", depth, 900, 400, 240)]), new Motion(MotionKind.PanRight, 0.06), Width, Height);
            return Centre(player.Bytes(0, Width, Height)) - Centre(player.Bytes(Playing.Length, Width, Height));
        }

        Assert.Equal(0, Travel(0), 0.05);
        Assert.Equal(0.06 * Width, Travel(1), 0.3);
        Assert.Equal(0.12 * Width, Travel(2), 0.5);
    }

    [Fact]
    public void A_tile_scrolls_without_seams()
    {
        var drawing = new SvgDrawing(FlatStyle.Instance);
        // A band across the tile's edges, drawn at both of them.
        drawing.Rectangle(0, 0, 120, 30, Tone.White).Rectangle(0, 90, 120, 30, Tone.White);
        var tile = new TiledPart
        {
            Name = "tile", Depth = 0.5, Drawing = drawing, TileWidth = 120, TileHeight = 120, VelocityX = 37, VelocityY = 0,
            Region = new RectangleD(0, 0, 1920, 1080),
        };
        using var player = Playing.Player(Art(Flat(0, 0), [tile]), Playing.Rest, Width, Height);
        for (var frame = 0; frame < 30; frame++)
        {
            var bytes = player.Bytes(frame / 7.0, Width, Height);
            for (var y = 0; y < Height; y++)
            {
                // Every row of horizontal bands is of one value, whatever the shift.
                var row = bytes.AsSpan(y * Width, Width);
                Assert.True(row.IndexOfAnyExcept(row[0]) < 0, $"row {y} of frame {frame}");
            }
        }
    }

    [Fact]
    public void A_turned_part_stays_where_it_is()
    {
        var spinning = Square("a", 1, 900, 500, 200) with { Motion = new Spin(45) };
        using var player = Playing.Player(Art(Flat(0, 0), [spinning]), Playing.Rest, Width, Height);
        for (var seconds = 0; seconds < 4; seconds++) Assert.Equal(900.0 / 6, Centre(player.Bytes(seconds + 0.3, Width, Height)), 0.1);
    }

    [Fact]
    public void What_is_hidden_below_a_ground_changes_nothing()
    {
        var ground = Rectangle("ground", 1, new RectangleD(-200, 600, 2400, 700));
        var (with, without) = (Art(Flat(0x204060, 0xe0a060), [Square("a", 0.4, 500, 560, 300), ground]), Art(Flat(0x204060, 0xe0a060), [ground]));
        using var first = Playing.Player(with, new Motion(MotionKind.PanLeft, 0.05), Width, Height);
        using var second = Playing.Player(without, new Motion(MotionKind.PanLeft, 0.05), Width, Height);
        Assert.Equal(first.Bytes(2, Width, Height).AsSpan(Width * 104, Width * 76), second.Bytes(2, Width, Height).AsSpan(Width * 104, Width * 76));
        Assert.NotEqual(first.Bytes(2, Width, Height), second.Bytes(2, Width, Height));
    }

    [Fact]
    public void Words_and_counters_come_to_stand_where_they_belong()
    {
        var words = new WordsPart { Name = "w", Depth = 1, Text = "HONEY", Box = new RectangleD(300, 300, 600, 200), Em = 120, Tone = Tone.White };
        var counter = new CounterPart { Name = "c", Depth = 1, Text = "1,250", X = 600, Y = 800, Em = 120, Tone = Tone.White };
        using var player = Playing.Player(Art(Flat(0, 0), [words, counter]), Playing.Rest, Width, Height);
        var frame = player.Bytes(Playing.Length - 0.1, Width, Height);
        Assert.Equal(100, Centre(frame, 45, 90), 5.0);
        Assert.Equal(100, Centre(frame, 115, 155), 5.0);
    }

    private static SceneArt Art(Backdrop backdrop, ValueList<ScenePart> parts) => new(1920, 1080, backdrop, parts);

    private static Backdrop Flat(int top, int bottom)
    {
        var light = new BackdropLight([new BackdropBand(0, 1080, [new ValueStop(0, Tone.Of(top)), new ValueStop(1, Tone.Of(bottom))])], []);
        return new Backdrop(light, light);
    }

    private static DrawnPart Square(string name, double depth, double x, double y, double side) =>
        Rectangle(name, depth, RectangleD.FromCenter(x, y, side, side));

    private static DrawnPart Rectangle(string name, double depth, RectangleD box) => new()
    {
        Name = name, Depth = depth, Box = box,
        Drawing = new SvgDrawing(FlatStyle.Instance).Rectangle(box.X, box.Y, box.Width, box.Height, Tone.White),
    };

    /// <summary>The horizontal centre of what is lighter than black, in pixels.</summary>
    private static double Centre(byte[] frame, int top = 0, int bottom = Height)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var y = top; y < bottom; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var light = frame[y * Width + x] - 16;
                sum += light * (x + 0.5);
                weight += light;
            }
        }

        return sum / weight;
    }

    private static double Mean(byte[] frame, int top, int bottom) =>
        frame.AsSpan(top * 1920, (bottom - top) * 1920).ToArray().Average(value => (double)value);
}
