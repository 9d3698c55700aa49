using System.Runtime.InteropServices;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Sample;

namespace Kinora.MediaTests.Pixels;

public sealed unsafe class SpriteSamplerTests
{
    [Theory]
    [InlineData(1, 0.25, 0)]
    [InlineData(1, 7.5, 3.75)]
    [InlineData(1, -30, 1.125)]
    [InlineData(0.97, 3.3, -12.6)]
    [InlineData(1.06, -8.2, 5.9)]
    [InlineData(1.9, 20.1, 10)]
    public void Skipping_and_vectors_change_no_byte(double scale, double x, double y)
    {
        var random = new Random(7);
        foreach (var (width, height) in new[] { (12, 10), (70, 34), (132, 40), (258, 66) })
        {
            using var sprite = Patchwork(random, width, height);
            foreach (var opacity in new[] { 256, 100 })
            {
                using var expected = Noise(new Random(3), 200, 90);
                using var actual = Noise(new Random(3), 200, 90);
                Plainly(sprite, scale, x, y, opacity, expected);
                using (var sampler = new SpriteSampler())
                    sampler.Draw(sprite, scale, x, y, opacity, actual, new PixelRectangle(0, 0, actual.Width, actual.Height));
                Assert.True(expected.Bytes.SequenceEqual(actual.Bytes), $"{width}×{height} at opacity {opacity}");
            }
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(-41, 0.9)]
    [InlineData(90, 1.1)]
    [InlineData(178, 1)]
    public void A_turned_sprite_is_what_sampling_all_of_it_gives(double degrees, double scale)
    {
        using var sprite = Patchwork(new Random(9), 170, 70);
        using var expected = Noise(new Random(3), 200, 160);
        using var actual = Noise(new Random(3), 200, 160);
        var toSprite = AffineMatrix.Translate(-85, -35).Then(AffineMatrix.Scale(scale, scale)).Then(AffineMatrix.Rotate(degrees))
            .Then(AffineMatrix.Translate(101.3, 77.8)).Invert();
        using (var whole = new Sprite(180, 140))
        using (var affine = new AffineSampler())
        {
            affine.Sample(sprite, AffineMatrix.Translate(10, 6).Then(toSprite), whole);
            SourceOver.Blend(whole, expected, 10, 6, 200);
        }

        using (var turning = new TurnedSampler()) turning.Draw(sprite, toSprite, new PixelRectangle(10, 6, 180, 140), 200, actual);
        Assert.True(expected.Bytes.SequenceEqual(actual.Bytes));
    }

    [Fact]
    public void A_place_on_whole_even_pixels_is_a_plain_blend()
    {
        using var sprite = Patchwork(new Random(1), 70, 34, rim: 8);
        using var expected = Noise(new Random(3), 120, 60);
        using var actual = Noise(new Random(3), 120, 60);
        SourceOver.Blend(sprite, expected, 6, 10);
        using var sampler = new SpriteSampler();
        sampler.Draw(sprite, 1, 6, 10, 256, actual, new PixelRectangle(0, 0, 120, 60));
        Assert.True(expected.Bytes.SequenceEqual(actual.Bytes));
    }

    [Fact]
    public void Nothing_outside_the_clip_is_touched()
    {
        using var sprite = Patchwork(new Random(1), 132, 60);
        using var before = Noise(new Random(3), 120, 60);
        using var after = Noise(new Random(3), 120, 60);
        using var sampler = new SpriteSampler();
        sampler.Draw(sprite, 1.03, -4.3, -3.1, 256, after, new PixelRectangle(20, 10, 40, 30));
        for (var y = 0; y < 60; y++)
        {
            for (var x = 0; x < 120; x++)
            {
                if (x is < 20 or >= 60 || y is < 10 or >= 40) Assert.Equal(before.Y.Row(y)[x], after.Y.Row(y)[x]);
            }
        }

        Assert.NotEqual(before.Y.Row(20)[40], after.Y.Row(20)[40]);
    }

    [Theory]
    [InlineData(1, 0.25, 0)]
    [InlineData(1, 7.5, 3.75)]
    [InlineData(0.97, -63.3, -12.6)]
    [InlineData(1.06, 4.2, 5.9)]
    public void Filling_flat_blocks_changes_no_byte(double scale, double x, double y)
    {
        using var sprite = Flats(400, 90);
        foreach (var opacity in new[] { 256, 100 })
        {
            using var expected = Noise(new Random(3), 300, 90);
            using var actual = Noise(new Random(3), 300, 90);
            Plainly(sprite, scale, x, y, opacity, expected);
            using (var sampler = new SpriteSampler())
                sampler.Draw(sprite, scale, x, y, opacity, actual, new PixelRectangle(0, 0, actual.Width, actual.Height));
            Assert.True(expected.Bytes.SequenceEqual(actual.Bytes), $"opacity {opacity}");
        }
    }

    [Fact]
    public void A_view_leaves_out_what_is_hidden_and_hides_what_it_covers()
    {
        using var near = Flats(400, 90);
        using var far = Patchwork(new Random(5), 400, 90);
        var whole = new PixelRectangle(0, 0, 300, 90);
        using var expected = Noise(new Random(3), 300, 90);
        using var actual = Noise(new Random(3), 300, 90);
        using var sampler = new SpriteSampler();
        sampler.Draw(far, 1.02, -10.5, -2.25, 256, expected, whole);
        sampler.Draw(near, 0.97, -20.25, 3.5, 256, expected, whole);

        var covered = new CoveredBlocks(300, 90);
        var (nearView, farView) = (new SpriteView(), new SpriteView());
        nearView.Place(near, 0.97, -20.25, 3.5, 256, whole, 300, covered, adds: true);
        var hidden = Enumerable.Range(0, 45).Sum(pair => System.Numerics.BitOperations.PopCount(covered.Row(pair)[0]));
        Assert.InRange(hidden, 45, 450);
        farView.Place(far, 1.02, -10.5, -2.25, 256, whole, 300, covered, adds: true);
        sampler.Draw(farView, actual);
        Assert.False(expected.Bytes.SequenceEqual(actual.Bytes));
        sampler.Draw(nearView, actual);
        Assert.True(expected.Bytes.SequenceEqual(actual.Bytes));
    }

    /// <summary>Large areas of one colour: opaque, half-transparent and empty ones, and some noise.</summary>
    private static Sprite Flats(int width, int height)
    {
        var sprite = new Sprite(width, height);
        var random = new Random(11);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (alpha, color) = ((x / 110 + y / 40) % 4) switch
                {
                    0 => (255, 40 + 50 * (y / 40)), 1 => (120, 60), 2 => (255, random.Next(255)), _ => (0, 0),
                };
                sprite.Alpha.Row(y)[x] = (byte)alpha;
                sprite.Y.Row(y)[x] = (byte)color;
                if ((x | y) % 2 != 0) continue;
                sprite.AlphaHalf.Row(y / 2)[x / 2] = (byte)alpha;
                sprite.U.Row(y / 2)[x / 2] = (byte)(color / 2);
                sprite.V.Row(y / 2)[x / 2] = (byte)(color / 3);
            }
        }

        sprite.Changed();
        return sprite;
    }

    /// <summary>Every sample by itself, scalar, without looking at blocks.</summary>
    private static void Plainly(Sprite sprite, double scale, double x, double y, int opacity, Frame canvas)
    {
        var step = 1 / scale;
        var fixedStep = SpritePhase.Fixed(step);
        var (left, right) = Inside(canvas.Width, sprite.Width, x, (1 - step) / 4);
        var (top, bottom) = Inside(canvas.Height, sprite.Height, y, 0);
        if (left >= right || top >= bottom) return;
        Plane(sprite.Y, sprite.Alpha, canvas.Y, 0);
        Plane(sprite.U, sprite.AlphaHalf, canvas.U, 1);
        Plane(sprite.V, sprite.AlphaHalf, canvas.V, 1);
        return;

        long At(int place, double origin, double siting, int halvings) => halvings == 0
            ? SpritePhase.Fixed((place + 0.5 - origin) * step - 0.5)
            : SpritePhase.Fixed((2 * place - origin) * step / 2 + siting + 0.5 * step - 0.5);

        (int, int) Inside(int room, int length, double origin, double siting)
        {
            var places = Enumerable.Range(0, room / 2).Where(pair => new[] { 2 * pair, 2 * pair + 1 }.All(place => Fits(At(place, origin, siting, 0), length))
                && Fits(At(pair, origin, siting, 1), length / 2)).ToList();
            return places.Count == 0 ? (0, 0) : (2 * places[0], 2 * places[^1] + 2);
        }

        static bool Fits(long position, int length) => SpritePhase.First(position) >= 0 && SpritePhase.First(position) + 3 < length;

        void Plane(Plane source, Plane alpha, Plane destination, int halvings)
        {
            var (from, to) = (left >> halvings, right >> halvings);
            var start = At(from, x, (1 - step) / 4, halvings);
            for (var row = top >> halvings; row < bottom >> halvings; row++)
            {
                for (var column = from; column < to; column++)
                {
                    var position = start + (column - from) * fixedStep;
                    var color = Value(source, position, At(row, y, 0, halvings), scale == 1);
                    var cover = Value(alpha, position, At(row, y, 0, halvings), scale == 1);
                    BlendRows.SourceOverScalar(&color, &cover, destination.RowPointer(row) + column, 0, 1, opacity);
                }
            }
        }
    }

    private static byte Value(Plane source, long x, long y, bool isShift)
    {
        Span<byte> mixed = stackalloc byte[4];
        for (var tap = 0; tap < 4; tap++)
        {
            var column = SpritePhase.First(x) + tap;
            mixed[tap] = isShift && SpritePhase.IsWhole(y)
                ? source.Row(SpritePhase.First(y) + 1)[column]
                : Sum(y, source.Row(SpritePhase.First(y))[column], source.Row(SpritePhase.First(y) + 1)[column],
                    source.Row(SpritePhase.First(y) + 2)[column], source.Row(SpritePhase.First(y) + 3)[column]);
        }

        return isShift && SpritePhase.IsWhole(x) ? mixed[1] : Sum(x, mixed[0], mixed[1], mixed[2], mixed[3]);
    }

    private static byte Sum(long position, int a, int b, int c, int d)
    {
        var weights = MemoryMarshal.Cast<uint, sbyte>(new ReadOnlySpan<uint>(in SpritePhase.Weights(position)));
        return (byte)Math.Clamp((a * weights[0] + b * weights[1] + c * weights[2] + d * weights[3] + 64) >> 7, 0, 255);
    }

    /// <summary>Stretches of nothing, of opaque noise and of half-transparent noise.</summary>
    private static Sprite Patchwork(Random random, int width, int height, int rim = 0)
    {
        var sprite = new Sprite(width, height);
        for (var y = rim; y < height - rim; y++)
        {
            for (var x = rim; x < width - rim; x++)
            {
                var alpha = ((x / 40 + y / 12) % 3) switch { 0 => 0, 1 => 255, _ => random.Next(256) };
                sprite.Alpha.Row(y)[x] = (byte)alpha;
                sprite.Y.Row(y)[x] = (byte)random.Next(alpha + 1);
                if ((x | y) % 2 != 0) continue;
                sprite.AlphaHalf.Row(y / 2)[x / 2] = (byte)alpha;
                sprite.U.Row(y / 2)[x / 2] = (byte)random.Next(alpha + 1);
                sprite.V.Row(y / 2)[x / 2] = (byte)random.Next(alpha + 1);
            }
        }

        sprite.Changed();
        return sprite;
    }

    private static Frame Noise(Random random, int width, int height)
    {
        var frame = new Frame(width, height);
        random.NextBytes(frame.Bytes);
        return frame;
    }
}
