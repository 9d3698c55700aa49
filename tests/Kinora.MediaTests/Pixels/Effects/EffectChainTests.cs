using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Media.Compose.Effects;
using Kinora.Media.Pixels;

namespace Kinora.MediaTests.Pixels.Effects;

public class EffectChainTests
{
    public static TheoryData<string> Kinds => [.. Catalogue.Effects.Select(spec => spec.Name)];

    public static TheoryData<string> LookNames => [.. Catalogue.Looks.Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Amount_zero_is_identity_to_the_byte(string kind)
    {
        using var frame = Noise.Frame(70, 34, 1);
        var before = frame.Bytes.ToArray();
        using var chain = Chain(new Effect(kind) { Name = "noir", Amount = 0 });
        chain.Apply(frame, 3);
        Assert.True(chain.IsEmpty);
        Assert.Equal(before, frame.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_the_catalogue_changes_the_picture_the_same_way_twice(string kind)
    {
        using var first = Noise.Frame(70, 182, 2);
        using var second = Noise.Frame(70, 182, 2);
        var before = first.Bytes.ToArray();
        var effect = new Effect(kind) { Name = "sepia", Source = MediaReference.OfFile("x.cube") };
        using var chain = Chain(effect);
        using var again = Chain(effect);
        chain.Apply(first, 3);
        again.Apply(second, 7);
        again.Apply(second, 7);
        Noise.Frame(70, 182, 2).CopyTo(second);
        again.Apply(second, 3);
        Assert.Equal(first.Bytes.ToArray(), second.Bytes.ToArray());
        Assert.NotEqual(before, first.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_opaque_sprite_becomes_what_a_frame_becomes(string kind)
    {
        using var frame = Flat(100, 90, 150);
        using var sprite = new Sprite(64, 32);
        frame.Y.CopyTo(sprite.Y);
        frame.U.CopyTo(sprite.U);
        frame.V.CopyTo(sprite.V);
        sprite.Alpha.Fill(255);
        sprite.AlphaHalf.Fill(255);
        using var chain = Chain(new Effect(kind) { Name = "vivid", Source = MediaReference.OfFile("x.cube") });
        chain.Apply(frame, 5);
        chain.Apply(sprite, 5);
        for (var i = 0; i < 64 * 32; i++) Assert.InRange(Noise.Copy(frame.Y)[i] - Noise.Copy(sprite.Y)[i], -1, 1);
        Assert.Equal(Noise.Copy(frame.U), Noise.Copy(sprite.U));
        Assert.All(Noise.Copy(sprite.Alpha), value => Assert.Equal(255, value));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_transparent_stays_empty(string kind)
    {
        using var sprite = new Sprite(64, 32);
        using var chain = Chain(new Effect(kind) { Name = "faded", Source = MediaReference.OfFile("x.cube") });
        chain.Apply(sprite, 5);
        foreach (var plane in new[] { sprite.Y, sprite.U, sprite.V, sprite.Alpha, sprite.AlphaHalf })
            Assert.All(Noise.Copy(plane), value => Assert.Equal(0, value));
    }

    [Theory]
    [MemberData(nameof(LookNames))]
    public void Every_look_keeps_tones_in_order_and_within_the_legal_range(string look)
    {
        using var frame = new Frame(512, 2);
        frame.Fill(0, 128, 128);
        for (var x = 0; x < 512; x++) frame.Y.Row(0)[x] = frame.Y.Row(1)[x] = (byte)(16 + x * 219 / 511);
        using var chain = Chain(new Effect("look") { Name = look });
        chain.Apply(frame, 0);
        var row = frame.Y.Row(0).ToArray();
        for (var x = 1; x < 512; x++) Assert.True(row[x] >= row[x - 1], $"{look} turns tones round at {x}");
        Assert.InRange(row[0], 15, 60);
        Assert.InRange(row[^1], 190, 236);
        Assert.True(row[^1] - row[0] > 150);
    }

    [Theory]
    [InlineData("mono")]
    [InlineData("noir")]
    public void Black_and_white_looks_have_no_colour_left(string look)
    {
        using var frame = Noise.Frame(70, 34, 6);
        using var chain = Chain(new Effect("look") { Name = look });
        chain.Apply(frame, 0);
        Assert.All(Noise.Copy(frame.U), value => Assert.Equal(128, value));
        Assert.All(Noise.Copy(frame.V), value => Assert.Equal(128, value));
    }

    [Fact]
    public void Sliders_do_what_they_say()
    {
        Assert.True(After("brightness", 0.3).Y > 100 && After("brightness", -0.3).Y < 100);
        Assert.True(Math.Abs(After("saturation", 0.5).V - 128) > 22 && After("saturation", -1) is (_, 128, 128));
        Assert.True(After("temperature", 0.5) is var warm && warm.U < 110 && warm.V > 150);
        Assert.Equal(126, After("contrast", -1).Y);
    }

    [Fact]
    public void Effects_apply_in_the_order_given()
    {
        Effect[] effects = [new("saturation") { Amount = -1 }, new("look") { Name = "golden" }];
        using var tinted = Flat(120, 90, 150);
        using var grey = Flat(120, 90, 150);
        using (var chain = Chain(effects)) chain.Apply(tinted, 0);
        using (var chain = Chain([effects[1], effects[0]])) chain.Apply(grey, 0);
        Assert.NotEqual(128, tinted.U.Row(0)[0]);
        Assert.Equal(128, grey.U.Row(0)[0]);
    }

    [Fact]
    public void Grain_is_as_strong_as_said_and_differs_from_frame_to_frame()
    {
        using var first = Flat(126, 128, 128, 640, 480);
        using var second = Flat(126, 128, 128, 640, 480);
        using var chain = Chain(new Effect("grain") { Amount = 0.5 });
        chain.Apply(first, 1);
        chain.Apply(second, 2);
        var deviation = Math.Sqrt(Noise.Copy(first.Y).Average(value => (value - 126.0) * (value - 126.0)));
        Assert.InRange(deviation, 7.2, 8.8);
        Assert.InRange(Noise.Copy(first.Y).Average(value => (double)value), 125.8, 126.2);
        Assert.NotEqual(Noise.Copy(first.Y), Noise.Copy(second.Y));
    }

    [Fact]
    public void A_vignette_leaves_the_middle_and_blackens_the_corners()
    {
        using var frame = Flat(200, 100, 160, 640, 360);
        using var chain = Chain(new Effect("vignette") { Amount = 1 });
        chain.Apply(frame, 1);
        Assert.Equal(200, frame.Y.Row(180)[320]);
        Assert.Equal(100, frame.U.Row(90)[160]);
        Assert.InRange(frame.Y.Row(0)[0], 15, 20);
        Assert.InRange(frame.V.Row(0)[0], 127, 130);
    }

    private static (int Y, int U, int V) After(string kind, double amount)
    {
        using var frame = Flat(100, 110, 150);
        using var chain = Chain(new Effect(kind) { Amount = amount });
        chain.Apply(frame, 0);
        return (frame.Y.Row(3)[9], frame.U.Row(1)[4], frame.V.Row(1)[4]);
    }

    private static EffectChain Chain(params Effect[] effects) => new(effects, 1, _ => Darker);

    private static CubeLut Darker => CubeParser.Parse(new StringReader("LUT_1D_SIZE 2\n0 0 0\n0.5 0.6 0.7\n")) is CubeResult.Read read
        ? read.Lut
        : throw new InvalidOperationException();

    private static Frame Flat(byte y, byte u, byte v, int width = 64, int height = 32)
    {
        var frame = new Frame(width, height);
        frame.Fill(y, u, v);
        // Something for blur and sharpening to change.
        frame.Y.Crop(0, 0, 2, 2).Fill((byte)(y + 1));
        return frame;
    }
}
