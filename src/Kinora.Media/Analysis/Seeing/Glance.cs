using Kinora.Media.Pixels;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>A picture as small as is enough to know what it is about: a luma and two chroma samples a cell, 8 bits, BT.709 limited.</summary>
internal sealed class Glance(int width, int height)
{
    /// <summary>Of a decoded picture's longer side; a glance is half as large.</summary>
    public const int DecodedSide = 160;

    public int Width => width;

    public int Height => height;

    public byte[] Y { get; } = new byte[width * height];

    public byte[] U { get; } = new byte[width * height];

    public byte[] V { get; } = new byte[width * height];

    /// <summary>How much of a cell is opaque; null when all are.</summary>
    public byte[]? Alpha { get; private set; }

    public static Glance Of(Frame frame)
    {
        var glance = new Glance(frame.Width / 2, frame.Height / 2);
        glance.Fill(frame.Y, frame.U, frame.V);
        return glance;
    }

    /// <summary>A see-through picture on middle grey.</summary>
    public static Glance Of(Sprite sprite)
    {
        var glance = new Glance(sprite.Width / 2, sprite.Height / 2);
        glance.Fill(sprite.Y, sprite.U, sprite.V);
        glance.Alpha = new byte[glance.Y.Length];
        for (var y = 0; y < glance.Height; y++) sprite.AlphaHalf.Row(y).CopyTo(glance.Alpha.AsSpan(y * glance.Width));
        for (var i = 0; i < glance.Alpha.Length; i++)
        {
            var missing = 255 - glance.Alpha[i];
            glance.Y[i] = (byte)Math.Min(235, glance.Y[i] + 126 * missing / 255);
            glance.U[i] = (byte)Math.Min(240, glance.U[i] + 128 * missing / 255);
            glance.V[i] = (byte)Math.Min(240, glance.V[i] + 128 * missing / 255);
        }

        return glance;
    }

    private void Fill(Plane luma, Plane u, Plane v)
    {
        for (var y = 0; y < height; y++)
        {
            var above = luma.Row(2 * y);
            var below = luma.Row(2 * y + 1);
            for (var x = 0; x < width; x++)
            {
                Y[y * width + x] = (byte)((above[2 * x] + above[2 * x + 1] + below[2 * x] + below[2 * x + 1] + 2) / 4);
            }

            u.Row(y).CopyTo(U.AsSpan(y * width));
            v.Row(y).CopyTo(V.AsSpan(y * width));
        }
    }
}
