using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Playing;

namespace Kinora.Media.Compose;

/// <summary>The frames of an illustrated scene: painted when they are asked for, in any order.</summary>
internal sealed class SceneSource : IPictureSource
{
    // Looked at closely, a scene is drawn larger than the canvas; beyond this it is enlarged.
    private const double LargestFrame = 2;

    private readonly ClipPlan clip;
    private readonly ScenePlayer player;
    private readonly PictureFinisher finisher;
    private readonly RectangleD window;
    private readonly Scratch scratch = new();
    private readonly int width;
    private readonly int height;
    private Picture shown;
    private long shownFrame = -1;

    private SceneSource(ClipPlan clip, ScenePlayer player, PictureFinisher finisher, RectangleD window, int width, int height)
    {
        this.clip = clip;
        this.player = player;
        this.finisher = finisher;
        this.window = window;
        this.width = width;
        this.height = height;
    }

    /// <summary>Draws and rasterises the scene: some 0.1 s of work at 1080p.</summary>
    public static SceneSource Open(
        PictureLayer layer, SourceShape shape, Canvas canvas, SceneDescription description, PictureFinisher finisher, CancellationToken cancellation)
    {
        var (width, height) = PictureFinisher.DecodedSize(shape, layer.IsBackdrop);
        // The whole scene at which what is seen of it has the size that is wanted, in the canvas's own shape.
        var times = Math.Min(LargestFrame, Math.Max(width / shape.View.Width / canvas.Width, height / shape.View.Height / canvas.Height));
        var (wholeWidth, wholeHeight) = (EvenRectangle.RoundUp(canvas.Width * times - 0.01), EvenRectangle.RoundUp(canvas.Height * times - 0.01));
        var segment = layer.Clip.Segment;
        var length = ((SceneAsset)segment.Asset!).LengthIn(segment);
        var player = ScenePlayer.Of(description, segment.Motion, length.TotalSeconds, wholeWidth, wholeHeight, cancellation);
        return new SceneSource(
            layer.Clip, player, finisher, shape.WindowInSource(segment.Flip, wholeWidth, wholeHeight), wholeWidth, wholeHeight);
    }

    public ValueTask<Picture> AtAsync(long clipFrame, CancellationToken cancellation)
    {
        if (clipFrame == shownFrame) return new ValueTask<Picture>(shown);
        Release();
        var frame = scratch.RentFrame(width, height);
        // Whole milliseconds, as cuts have them: a part of a scene then shows the very frames that the whole did.
        player.Paint(Milliseconds.Round(clip.SourceStart + clip.SourceStep * clipFrame).TotalSeconds, frame);
        shown = finisher.Finish(new Picture(frame), window, clipFrame, scratch);
        shownFrame = clipFrame;
        return new ValueTask<Picture>(shown);
    }

    public ValueTask DisposeAsync()
    {
        Release();
        player.Dispose();
        finisher.Dispose();
        scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Release()
    {
        scratch.Return(shown);
        shown = default;
        shownFrame = -1;
    }
}
