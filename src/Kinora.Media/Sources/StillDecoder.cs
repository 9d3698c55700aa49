using Kinora.Core.Plan;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Convert;

namespace Kinora.Media.Sources;

/// <summary>Decodes one picture with one ffmpeg: a still, or one frame of a clip.</summary>
internal static class StillDecoder
{
    private static readonly RectangleD Whole = new(0, 0, 1, 1);

    // A picture of 100 million pixels in 16 bits and four channels, twice, beside the decoder itself.
    private static readonly ToolLimits Limits = new()
    {
        MemoryBytes = 2L << 30,
        Wall = TimeSpan.FromSeconds(60),
        Cpu = TimeSpan.FromSeconds(60),
    };

    /// <summary>The whole picture as it is meant to look where no colour profile says otherwise.</summary>
    public static async Task<Still> DecodeAsync(PictureSource source, int width, int height, CancellationToken cancellationToken) =>
        source.Picture.HasAlpha
            ? await SpriteAsync(source, width, height, cancellationToken).ConfigureAwait(false)
            : await FrameAsync(source, width, height, cancellationToken).ConfigureAwait(false);

    /// <summary>The whole picture as packed R'G'B' in its own primaries, see <see cref="PictureFilters.ToRgb"/>.</summary>
    public static Task<byte[]> DecodeRgbAsync(
        PictureSource source, int width, int height, string format, int bytesPerPixel, CancellationToken cancellationToken) =>
        DecodeBytesAsync(
            source, PictureFilters.ToRgb(source.Picture, width, height, format), format, width * height * bytesPerPixel, cancellationToken);

    /// <summary>The bytes of one picture after any filters.</summary>
    public static async Task<byte[]> DecodeBytesAsync(
        PictureSource source, IReadOnlyList<string> filters, string format, int length, CancellationToken cancellationToken)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var command = await source.CommandAsync(filters, format, 1, limits: Limits).ConfigureAwait(false);
        await ReadOneAsync(source, command, () => bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private static async Task<Still> FrameAsync(PictureSource source, int width, int height, CancellationToken cancellationToken)
    {
        var filters = PictureFilters.ToFrame(source.Picture, Whole, width, height);
        var command = await source.CommandAsync(filters, "yuv420p", 1, limits: Limits).ConfigureAwait(false);
        var frame = new Frame(width, height);
        try
        {
            await ReadOneAsync(source, command, () => frame.Bytes, cancellationToken).ConfigureAwait(false);
            return new Still(frame);
        }
        catch
        {
            frame.Dispose();
            throw;
        }
    }

    private static async Task<Still> SpriteAsync(PictureSource source, int width, int height, CancellationToken cancellationToken)
    {
        var filters = PictureFilters.ToPremultipliedBgra(source.Picture, Whole, width, height);
        var bytes = await DecodeBytesAsync(source, filters, "bgra", width * height * 4, cancellationToken).ConfigureAwait(false);
        return Pack(new PackedPicture(bytes, width, height, width * 4, PackedFormat.Argb32Premultiplied), IsOpaque(bytes));
    }

    /// <summary>A picture that says it has alpha but never uses it is a frame: cheaper to draw.</summary>
    public static Still Pack(PackedPicture picture, bool isOpaque)
    {
        if (isOpaque)
        {
            var frame = new Frame(picture.Width, picture.Height);
            PackedConverter.ToFrame(picture, frame);
            return new Still(frame);
        }
        var sprite = new Sprite(picture.Width, picture.Height);
        PackedConverter.ToSprite(picture, sprite);
        return new Still(sprite);
    }

    /// <summary>Whether every fourth byte is 255.</summary>
    public static bool IsOpaque(ReadOnlySpan<byte> bgra)
    {
        for (var i = 3; i < bgra.Length; i += 4)
        {
            if (bgra[i] != 255) return false;
        }
        return true;
    }

    private delegate Span<byte> Memory();

    // Stills are read on a thread of the pool: it blocks for a tenth of a second.
    private static async Task ReadOneAsync(PictureSource source, ToolCommand command, Memory memory, CancellationToken cancellationToken)
    {
        using var pictures = await RawPictures.StartAsync(command, cancellationToken).ConfigureAwait(false);
        if (await Task.Run(() => pictures.TryRead(memory()), CancellationToken.None).ConfigureAwait(false)) return;
        throw pictures.NothingDecoded(source.Name, await pictures.EndAsync().ConfigureAwait(false));
    }
}
