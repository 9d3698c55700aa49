using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;

namespace Kinora.MediaTests.Compose;

public sealed class PicturePainterTests : IDisposable
{
    private static readonly Canvas Canvas = new(64, 48, new FrameRate(30), Rgba.Black);
    private static readonly RectangleD Everything = new(0, 0, 1, 1);

    private readonly PicturePainter painter = new();
    private readonly Frame canvas = new(64, 48);

    public PicturePainterTests() => canvas.Fill(16, 128, 128);

    [Fact]
    public void A_standing_picture_lands_exactly_on_its_rectangle()
    {
        var placement = Place(new RectangleD(8, 4, 20, 10));
        var shape = SourceShape.Of(placement, Canvas);
        Assert.Equal(new PixelRectangle(8, 4, 20, 10), shape.Part);
        using var picture = Grey(shape.Width, shape.Height);
        painter.Draw(new Picture(picture), shape, placement, 1, canvas);
        Assert.Equal(16, canvas.Y.Row(5)[7]);
        Assert.Equal(200, canvas.Y.Row(5)[8]);
        Assert.Equal(200, canvas.Y.Row(13)[27]);
        Assert.Equal(16, canvas.Y.Row(14)[27]);
        Assert.Equal(16, canvas.Y.Row(13)[28]);
    }

    [Fact]
    public void Half_opacity_is_half_way()
    {
        var placement = Place(new RectangleD(0, 0, 64, 48));
        var shape = SourceShape.Of(placement, Canvas);
        using var picture = Grey(64, 48);
        painter.Draw(new Picture(picture), shape, placement, 0.5, canvas);
        Assert.Equal(108, canvas.Y.Row(20)[20]);
    }

    [Fact]
    public void A_picture_beside_the_canvas_is_not_drawn()
    {
        var shape = SourceShape.Of(Place(new RectangleD(-40, 0, 30, 20)), Canvas);
        Assert.True(shape.Part.IsEmpty);
    }

    [Fact]
    public void A_picture_that_stands_over_is_cut_and_its_view_with_it()
    {
        var shape = SourceShape.Of(Place(new RectangleD(-32, 0, 64, 48)), Canvas);
        Assert.Equal(new PixelRectangle(0, 0, 32, 48), shape.Part);
        Assert.Equal(new RectangleD(0.5, 0, 0.5, 1), shape.View);
        var flipped = SourceShape.Of(Place(new RectangleD(-32, 0, 64, 48), Flip.Horizontal), Canvas);
        Assert.Equal(new RectangleD(0, 0, 0.5, 1), flipped.View);
    }

    [Fact]
    public void A_quarter_turn_swaps_width_and_height_about_the_centre()
    {
        var placement = Place(new RectangleD(12, 14, 40, 20)) with { Rotate = 90 };
        var shape = SourceShape.Of(placement, Canvas);
        using var picture = Grey(shape.Width, shape.Height);
        picture.Y.Crop(0, 0, 20, 20).Fill(100);
        painter.Draw(new Picture(picture), shape, placement, 1, canvas);
        Assert.Equal(100, canvas.Y.Row(8)[32]);
        Assert.Equal(200, canvas.Y.Row(40)[32]);
        Assert.Equal(16, canvas.Y.Row(24)[20]);
        Assert.Equal(16, canvas.Y.Row(24)[44]);
    }

    [Fact]
    public void A_moving_picture_is_sampled_from_a_master_that_is_never_enlarged()
    {
        var placement = Place(new RectangleD(0, 0, 64, 48)) with
        {
            View = new RectangleD(0.1, 0.1, 0.8, 0.8), Closest = new RectangleD(0.25, 0.25, 0.5, 0.5), Moves = true,
        };
        var shape = SourceShape.Of(placement, Canvas);
        Assert.False(shape.IsExact);
        Assert.Equal((128, 96), (shape.Width, shape.Height));
        Assert.Equal(12.8, shape.WindowOn(placement, 128, 96).X, 6);
        using var picture = Grey(128, 96);
        painter.Draw(new Picture(picture), shape, placement, 1, canvas);
        Assert.Equal(200, canvas.Y.Row(0)[0]);
        Assert.Equal(200, canvas.Y.Row(47)[63]);
    }

    [Theory]
    [InlineData(10.5, 7.25, 1.0)]
    [InlineData(10, 8, 1.3)]
    [InlineData(-20, -30, 1.0)]
    [InlineData(60, 44, 2.0)]
    public void A_moving_sprite_keeps_its_weight_and_stays_on_the_canvas(double x, double y, double scale)
    {
        using var sprite = new Sprite(8, 8);
        sprite.Y.Fill(235);
        sprite.Alpha.Fill(255);
        sprite.U.Fill(128);
        sprite.V.Fill(128);
        sprite.AlphaHalf.Fill(255);
        sprite.Changed();
        painter.Draw(new PlacedSprite(sprite, x, y, scale), canvas);
        double sum = 0;
        for (var row = 0; row < canvas.Height; row++)
        {
            foreach (var value in canvas.Y.Row(row)) sum += (value - 16) / 219.0;
        }

        var size = 8 * scale;
        var left = x + (8 - size) / 2;
        var top = y + (8 - size) / 2;
        var seen = Math.Max(0, Math.Min(64, left + size) - Math.Max(0, left)) * Math.Max(0, Math.Min(48, top + size) - Math.Max(0, top));
        Assert.InRange(sum, seen * 0.95 - 0.5, seen * 1.05 + 0.5);
    }

    public void Dispose()
    {
        painter.Dispose();
        canvas.Dispose();
    }

    private static Placement Place(RectangleD target, Flip flip = Flip.None) => new(Everything, target, 0, flip) { Closest = Everything };

    private static Frame Grey(int width, int height)
    {
        var frame = new Frame(width, height);
        frame.Fill(200, 128, 128);
        return frame;
    }
}
