using System.Buffers.Binary;

namespace Kinora.Media.Analysis;

/// <summary>Walks the blocks of a GIF (GIF89a specification) and counts its frames and their time.</summary>
internal static class GifHeader
{
    // As browsers and ffmpeg do: a delay below 20 ms was written by mistake and is shown as 100 ms.
    private const int SmallestDelay = 2;
    private const int DefaultDelay = 10;

    /// <returns>Null without a sound screen descriptor or without a frame.</returns>
    public static StillInfo? Read(ByteSource source, int maximumFrames)
    {
        var screen = source.Read(6, 7);
        if (screen.Length < 7) return null;
        var info = new StillInfo
        {
            Width = BinaryPrimitives.ReadUInt16LittleEndian(screen),
            Height = BinaryPrimitives.ReadUInt16LittleEndian(screen.AsSpan(2)),
            Colour = PictureColour.Palette,
        };
        if (info.Width == 0 || info.Height == 0) return null;
        var walk = new Walk { At = 13 + Table(screen[4]) };
        while (walk.Frames <= maximumFrames && Block(source, ref walk))
        {
        }
        if (walk.Frames == 0) return null;
        return info with
        {
            FrameCount = walk.Frames,
            Duration = walk.Frames > 1 ? TimeSpan.FromMilliseconds(walk.Centiseconds * 10) : TimeSpan.Zero,
            ShortestFrame = TimeSpan.FromMilliseconds(walk.LeastDelay * 10),
            HasAlpha = walk.Transparent,
            IsTruncated = !walk.Ended,
        };
    }

    private static bool Block(ByteSource source, ref Walk walk)
    {
        var head = source.Read(walk.At, 10);
        if (head.Length == 0) return false;
        switch (head[0])
        {
            case 0x3B:
                walk.Ended = true;
                return false;
            case 0x2C when head.Length == 10:
                walk.Frames++;
                walk.Centiseconds += walk.Delay;
                walk.LeastDelay = Math.Min(walk.LeastDelay, walk.Delay);
                walk.At += 10 + Table(head[9]) + 1;
                break;
            case 0x21 when head.Length >= 8 && head[1] == 0xF9:
                var delay = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(4));
                walk.Delay = delay < SmallestDelay ? DefaultDelay : delay;
                walk.Transparent |= (head[3] & 1) != 0;
                walk.At += 2;
                break;
            case 0x21:
                walk.At += 2;
                break;
            default:
                return false;
        }
        return SkipSubBlocks(source, ref walk);
    }

    private static bool SkipSubBlocks(ByteSource source, ref Walk walk)
    {
        Span<byte> length = stackalloc byte[1];
        while (source.Read(walk.At, length) == 1)
        {
            walk.At += 1 + length[0];
            if (length[0] == 0) return true;
        }
        return false;
    }

    private static int Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private struct Walk
    {
        public Walk()
        {
        }

        public long At;
        public int Frames;
        public int Delay = DefaultDelay;
        public int LeastDelay = int.MaxValue;
        public long Centiseconds;
        public bool Transparent;
        public bool Ended;
    }
}
