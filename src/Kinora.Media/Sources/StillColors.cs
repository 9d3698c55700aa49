using System.Buffers.Binary;
using System.IO.Compression;
using Kinora.Media.Analysis;

namespace Kinora.Media.Sources;

/// <summary>How the samples of a picture file are kept, and the colour profile it brings.</summary>
internal sealed record StillColors(PixelLayout Layout, string Codec, byte[]? Profile, JpegColors? Jpeg = null)
{
    // Profiles of cameras and screens take 0.5–4 KB, of printing presses up to 2 MB.
    private const int LargestProfile = 8 << 20;

    /// <summary>Reads the headers of a JPEG, PNG, WebP or GIF.</summary>
    public static StillColors Read(ReadOnlyMemory<byte> file, MediaFormat format, StillInfo info) => format switch
    {
        MediaFormat.Jpeg when JpegColors.Read(file.Span) is { } jpeg => new(jpeg.Layout, "mjpeg", Bounded(jpeg.Profile), jpeg),
        MediaFormat.Jpeg => new(new PixelLayout("yuvj420p"), "mjpeg", null),
        MediaFormat.Png => new(Packed(info), "png", PngProfile(file)),
        MediaFormat.WebP => OfWebP(file),
        _ => new(Packed(info), "gif", null),
    };

    private static PixelLayout Packed(StillInfo info) => new((info.HasAlpha, info.BitDepth > 8) switch
    {
        (true, true) => "rgba64le",
        (true, false) => "rgba",
        (false, true) => "rgb48le",
        _ => "rgb24",
    });

    private static StillColors OfWebP(ReadOnlyMemory<byte> file)
    {
        var chunks = RiffChunks.Of(file, RiffChunks.FileHeader).ToList();
        var isLossless = chunks.Any(chunk => chunk.Name == "VP8L");
        var hasAlpha = chunks.Any(chunk => chunk.Name == "ALPH");
        var profile = chunks.Where(chunk => chunk.Name == "ICCP").Select(chunk => file[chunk.Content].ToArray()).FirstOrDefault();
        return new StillColors(new PixelLayout(isLossless ? "argb" : hasAlpha ? "yuva420p" : "yuv420p"), "webp", Bounded(profile));
    }

    private static byte[]? PngProfile(ReadOnlyMemory<byte> file)
    {
        var at = 8;
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            var name = file.Span.Slice(at + 4, 4);
            if (name.SequenceEqual("IDAT"u8) || length > file.Length - at - 12) return null;
            if (name.SequenceEqual("iCCP"u8)) return Inflate(file.Slice(at + 8, (int)length));
            at += 12 + (int)length;
        }
        return null;
    }

    // A name, a zero, the method 0, a zlib stream.
    private static byte[]? Inflate(ReadOnlyMemory<byte> chunk)
    {
        var zero = chunk.Span.IndexOf((byte)0);
        if (zero < 0 || zero + 2 >= chunk.Length) return null;
        using var stream = new ZLibStream(new MemoryStream(chunk[(zero + 2)..].ToArray()), CompressionMode.Decompress);
        var profile = new byte[LargestProfile + 1];
        try
        {
            var length = stream.ReadAtLeast(profile, profile.Length, throwOnEndOfStream: false);
            return Bounded(profile[..length]);
        }
        catch (InvalidDataException)
        {
            return null; // a picture with a broken profile is shown without it, as browsers do
        }
    }

    private static byte[]? Bounded(byte[]? profile) => profile is { Length: >= 128 and <= LargestProfile } ? profile : null;
}
