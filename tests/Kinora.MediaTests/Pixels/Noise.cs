using Kinora.Media.Pixels;

namespace Kinora.MediaTests.Pixels;

/// <summary>Seeded random pixels.</summary>
internal static class Noise
{
    public static Frame Frame(int width, int height, int seed)
    {
        var frame = new Frame(width, height);
        new Random(seed).NextBytes(frame.Bytes);
        return frame;
    }

    /// <summary>A valid premultiplied sprite with wholly transparent and wholly opaque stretches.</summary>
    public static Sprite Sprite(int width, int height, int seed)
    {
        var sprite = new Sprite(width, height);
        var random = new Random(seed);
        Fill(random, sprite.Alpha, sprite.Y);
        Fill(random, sprite.AlphaHalf, sprite.U, sprite.V);
        return sprite;
    }

    public static byte[] Bytes(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static byte[] Copy(Plane plane)
    {
        var bytes = new byte[plane.Width * plane.Height];
        for (var y = 0; y < plane.Height; y++) plane.Row(y).CopyTo(bytes.AsSpan(y * plane.Width));
        return bytes;
    }

    private static void Fill(Random random, Plane alpha, params Plane[] colors)
    {
        for (var y = 0; y < alpha.Height; y++)
        {
            for (var x = 0; x < alpha.Width;)
            {
                var kind = random.Next(3);
                for (var run = random.Next(1, 70); run > 0 && x < alpha.Width; run--, x++)
                {
                    var value = kind switch { 0 => 0, 1 => 255, _ => random.Next(256) };
                    alpha.Row(y)[x] = (byte)value;
                    foreach (var color in colors) color.Row(y)[x] = (byte)random.Next(value + 1);
                }
            }
        }
    }
}
