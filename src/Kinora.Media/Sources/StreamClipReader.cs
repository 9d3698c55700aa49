using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Convert;

namespace Kinora.Media.Sources;

/// <summary>Frames and sprites out of a stream of raw pictures.</summary>
/// <param name="owned">What the stream reads from; disposed after it.</param>
internal sealed class StreamClipReader(IPictureStream pictures, int width, int height, bool hasAlpha, IDisposable? owned) : IClipReader
{
    private byte[]? packed;

    public int Width => width;

    public int Height => height;

    public bool HasAlpha => hasAlpha;

    public IReadOnlyList<string> Warnings => pictures.Warnings;

    public static int PictureBytes(int width, int height, bool hasAlpha) => hasAlpha ? width * height * 4 : Frame.ByteCount(width, height);

    public bool TryRead(Frame frame)
    {
        Expect(frame.Width, frame.Height, alpha: false);
        return pictures.TryRead(frame.Bytes);
    }

    public bool TryRead(Sprite sprite)
    {
        Expect(sprite.Width, sprite.Height, alpha: true);
        packed ??= GC.AllocateUninitializedArray<byte>(PictureBytes(width, height, hasAlpha: true));
        if (!pictures.TryRead(packed)) return false;
        PackedConverter.ToSprite(new PackedPicture(packed, width, height, width * 4, PackedFormat.Argb32Premultiplied), sprite);
        return true;
    }

    public void Dispose()
    {
        pictures.Dispose();
        owned?.Dispose();
    }

    private void Expect(int itsWidth, int itsHeight, bool alpha)
    {
        if ((itsWidth, itsHeight) != (width, height))
            throw new ArgumentException($"The clip is {width}×{height}, not {itsWidth}×{itsHeight}.");
        if (alpha == hasAlpha) return;
        throw new InvalidOperationException(hasAlpha ? "A clip with alpha is read into sprites." : "An opaque clip is read into frames.");
    }
}
