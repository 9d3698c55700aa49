using Kinora.Core;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Convert;

namespace Kinora.Media.Compose;

/// <summary>A photo, a colour or a frozen frame: made once, the same on every frame. Owns its picture.</summary>
internal sealed class StillSource(Picture picture) : IPictureSource
{
    public static StillSource OfColor(Rgba color, int width, int height)
    {
        if (color.A == 255)
        {
            var frame = new Frame(width, height);
            var (y, u, v) = VideoColor.Of(color);
            frame.Fill(y, u, v);
            return new StillSource(new Picture(frame));
        }

        var sprite = new Sprite(width, height);
        var pixel = new[] { color.R, color.G, color.B, color.A };
        var row = Enumerable.Repeat(pixel, width).SelectMany(bytes => bytes).ToArray();
        var all = Enumerable.Repeat(row, height).SelectMany(bytes => bytes).ToArray();
        PackedConverter.ToSprite(new PackedPicture(all, width, height, width * 4, PackedFormat.Rgba32), sprite);
        return new StillSource(new Picture(sprite));
    }

    public ValueTask<Picture> AtAsync(long clipFrame, CancellationToken cancellation) => new(picture);

    public ValueTask DisposeAsync()
    {
        picture.Dispose();
        return ValueTask.CompletedTask;
    }
}
