using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;

namespace Kinora.MediaTests.Pixels;

public class BlendTests
{
    [Fact]
    public void Division_by_255_is_exact()
    {
        for (var value = 0; value <= 255 * 255; value++)
            Assert.Equal((int)Math.Floor(value / 255.0 + 0.5), BlendRows.DivideBy255(value));
    }

    [Fact]
    public void An_opaque_sprite_replaces_and_a_transparent_one_leaves()
    {
        using var frame = Noise.Frame(90, 20, 1);
        var before = Noise.Copy(frame.Y);
        using var sprite = Noise.Sprite(90, 20, 2);
        SourceOver.Blend(sprite, frame, 0, 0);
        for (var i = 0; i < before.Length; i++)
        {
            var alpha = Noise.Copy(sprite.Alpha)[i];
            if (alpha == 0) Assert.Equal(before[i], Noise.Copy(frame.Y)[i]);
            if (alpha == 255) Assert.Equal(Noise.Copy(sprite.Y)[i], Noise.Copy(frame.Y)[i]);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-6, -4)]
    [InlineData(70, 14)]
    [InlineData(200, 0)]
    public void A_measured_sprite_blends_like_an_unmeasured_one(int x, int y)
    {
        using var sprite = Noise.Sprite(64, 16, 3);
        using var expected = Noise.Frame(90, 20, 4);
        using var result = Noise.Frame(90, 20, 4);
        SourceOver.Blend(sprite, expected, x, y, 100);
        sprite.Measure();
        SourceOver.Blend(sprite, result, x, y, 100);
        Assert.Equal(expected.Bytes.ToArray(), result.Bytes.ToArray());
    }

    [Fact]
    public void Coverage_is_the_tight_even_box()
    {
        using var sprite = new Sprite(40, 30);
        sprite.Alpha.Row(7)[11] = 1;
        sprite.AlphaHalf.Row(5)[9] = 1;
        Assert.Equal(new PixelRectangle(10, 6, 10, 6), sprite.Measure().Box);
        sprite.Clear();
        Assert.True(sprite.Measure().Box.IsEmpty);
    }

    [Fact]
    public void Layers_gathered_in_a_sprite_look_like_layers_drawn_one_by_one()
    {
        using var lower = Noise.Sprite(64, 16, 5);
        using var upper = Noise.Sprite(64, 16, 6);
        using var direct = Noise.Frame(64, 16, 7);
        using var gathered = Noise.Frame(64, 16, 7);
        SourceOver.Blend(lower, direct, 0, 0);
        SourceOver.Blend(upper, direct, 0, 0);
        SourceOver.Blend(upper, lower, 0, 0);
        SourceOver.Blend(lower, gathered, 0, 0);
        for (var i = 0; i < direct.Bytes.Length; i++) Assert.InRange(direct.Bytes[i] - gathered.Bytes[i], -2, 2);
    }

    [Fact]
    public void Mixing_goes_from_one_end_to_the_other()
    {
        using var a = Noise.Frame(50, 10, 8);
        using var b = Noise.Frame(50, 10, 9);
        using var result = new Frame(50, 10);
        CrossMix.Mix(a, b, 0, result);
        Assert.Equal(a.Bytes.ToArray(), result.Bytes.ToArray());
        CrossMix.Mix(a, b, 256, result);
        Assert.Equal(b.Bytes.ToArray(), result.Bytes.ToArray());
        CrossMix.MixColor(result, 16, 128, 128, 256);
        Assert.All(Noise.Copy(result.Y), value => Assert.Equal(16, value));
    }

    [Fact]
    public void A_mask_chooses_between_two_pictures()
    {
        using var a = Noise.Frame(50, 10, 8);
        using var b = Noise.Frame(50, 10, 9);
        using var mask = new Frame(50, 10);
        mask.Y.Crop(0, 0, 20, 10).Fill(255);
        mask.U.Crop(0, 0, 10, 5).Fill(255);
        using var result = new Frame(50, 10);
        CrossMix.MixMasked(a, b, mask.Y, mask.U, result);
        Assert.Equal(Noise.Copy(b.Y.Crop(0, 0, 20, 10)), Noise.Copy(result.Y.Crop(0, 0, 20, 10)));
        Assert.Equal(Noise.Copy(a.V.Crop(10, 0, 15, 5)), Noise.Copy(result.V.Crop(10, 0, 15, 5)));
    }
}
