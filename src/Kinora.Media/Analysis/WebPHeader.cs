using System.Buffers.Binary;
using System.Text;

namespace Kinora.Media.Analysis;

/// <summary>Walks the chunks of a WebP (RFC 9649).</summary>
internal static class WebPHeader
{
    private const int MaximumChunks = 100_000;
    private const int MaximumExif = 64 << 10;
    private const int DefaultDelay = 100;
    private const int LeastDelay = 11;

    /// <returns>Null without a sound picture header.</returns>
    public static StillInfo? Read(ByteSource source, int maximumFrames)
    {
        StillInfo? info = null;
        var frames = 0;
        long milliseconds = 0;
        var shortest = int.MaxValue;
        long at = 12;
        for (var i = 0; i < MaximumChunks && frames <= maximumFrames && source.TryReadUInt32LittleEndian(at + 4, out var length); i++)
        {
            var name = Encoding.Latin1.GetString(source.Read(at, 4));
            var body = source.Read(at + 8, (int)Math.Min(length, name == "EXIF" ? MaximumExif : 16));
            if (name == "ANMF" && body.Length >= 16)
            {
                frames++;
                milliseconds += Delay(Int24(body, 12));
                shortest = Math.Min(shortest, Delay(Int24(body, 12)));
            }
            else if (name == "EXIF" && info is not null) info = info with { Orientation = ExifOrientation.Read(body) };
            else info ??= Picture(name, body);
            at += 8 + (long)length + (length & 1);
        }
        return info is null ? null : info with
        {
            FrameCount = Math.Max(1, frames),
            Duration = frames > 1 ? TimeSpan.FromMilliseconds(milliseconds) : TimeSpan.Zero,
            ShortestFrame = TimeSpan.FromMilliseconds(shortest),
            IsTruncated = at > source.Length + 1,
        };
    }

    private static StillInfo? Picture(string name, byte[] body) => name switch
    {
        "VP8X" when body.Length >= 10 => new StillInfo
        {
            Width = Int24(body, 4) + 1,
            Height = Int24(body, 7) + 1,
            HasAlpha = (body[0] & 0x10) != 0,
            HasIccProfile = (body[0] & 0x20) != 0,
        },
        "VP8 " when body.Length >= 10 && body[3] == 0x9D && body[4] == 0x01 && body[5] == 0x2A => Sized(
            BinaryPrimitives.ReadUInt16LittleEndian(body.AsSpan(6)) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(body.AsSpan(8)) & 0x3FFF,
            alpha: false),
        "VP8L" when body.Length >= 5 && body[0] == 0x2F => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(1))),
        _ => null,
    };

    private static StillInfo? Lossless(uint bits) => Sized((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) != 0);

    private static StillInfo? Sized(int width, int height, bool alpha) =>
        width == 0 || height == 0 ? null : new StillInfo { Width = width, Height = height, HasAlpha = alpha };

    // As browsers do.
    private static int Delay(int milliseconds) => milliseconds < LeastDelay ? DefaultDelay : milliseconds;

    private static int Int24(byte[] bytes, int at) => bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16;
}
