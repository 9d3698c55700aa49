using Kinora.Media.Pixels;

namespace Kinora.Media.Compose;

/// <summary>Frames and sprites that are needed for a short while, kept by size for the next one. Safe from several threads.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly Lock gate = new();

    // Ken Burns, a moving title and a transition together need fewer; a rotating layer has a new bounding box a frame.
    private const int Kept = 12;

    private readonly List<Frame> frames = [];
    private readonly List<Sprite> sprites = [];

    /// <summary>A frame with undefined content; <see cref="Return(Frame)"/> it when drawn.</summary>
    public Frame RentFrame(int width, int height)
    {
        lock (gate)
        {
            var index = frames.FindIndex(frame => frame.Width == width && frame.Height == height);
            return index < 0 ? new Frame(width, height) : Take(frames, index);
        }
    }

    public Sprite RentSprite(int width, int height)
    {
        lock (gate)
        {
            var index = sprites.FindIndex(sprite => sprite.Width == width && sprite.Height == height);
            return index < 0 ? new Sprite(width, height) : Take(sprites, index);
        }
    }

    public void Return(Frame frame) => Keep(frames, frame);

    public void Return(Sprite sprite) => Keep(sprites, sprite);

    /// <summary>A picture of the same kind as another.</summary>
    public Picture RentLike(Picture picture, int width, int height) =>
        picture.Frame is null ? new Picture(RentSprite(width, height)) : new Picture(RentFrame(width, height));

    public void Return(Picture picture)
    {
        if (picture.Frame is not null) Return(picture.Frame);
        if (picture.Sprite is not null) Return(picture.Sprite);
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var frame in frames) frame.Dispose();
            foreach (var sprite in sprites) sprite.Dispose();
            frames.Clear();
            sprites.Clear();
        }
    }

    private static T Take<T>(List<T> kept, int index)
    {
        var found = kept[index];
        kept.RemoveAt(index);
        return found;
    }

    private void Keep<T>(List<T> kept, T item) where T : IDisposable
    {
        lock (gate)
        {
            kept.Add(item);
            if (kept.Count <= Kept) return;
            kept[0].Dispose();
            kept.RemoveAt(0);
        }
    }
}
