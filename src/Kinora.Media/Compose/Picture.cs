using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.Media.Compose;

/// <summary>What a source shows on a frame: an opaque picture or one with alpha. Owned by its source, and valid until that
/// source is asked for another frame.</summary>
internal readonly record struct Picture : IDisposable
{
    public Picture(Frame frame) => Frame = frame;

    public Picture(Sprite sprite) => Sprite = sprite;

    public Picture(Still still) => (Frame, Sprite) = (still.Frame, still.Sprite);

    public Frame? Frame { get; }

    public Sprite? Sprite { get; }

    public int Width => Frame?.Width ?? Sprite!.Width;

    public int Height => Frame?.Height ?? Sprite!.Height;

    public void Dispose()
    {
        Frame?.Dispose();
        Sprite?.Dispose();
    }
}
