using Kinora.Media.Pixels;

namespace Kinora.Media.Sources;

/// <summary>One picture: a frame when it is opaque, else a sprite. Owns it.</summary>
public sealed class Still : IDisposable
{
    public Still(Frame frame) => Frame = frame;

    public Still(Sprite sprite) => Sprite = sprite;

    public Frame? Frame { get; }

    public Sprite? Sprite { get; }

    public int Width => Frame?.Width ?? Sprite!.Width;

    public int Height => Frame?.Height ?? Sprite!.Height;

    public bool HasAlpha => Sprite is not null;

    public void Dispose()
    {
        Frame?.Dispose();
        Sprite?.Dispose();
    }
}
