using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Raster;

namespace Kinora.Media.Scenes.Playing;

/// <summary>One sprite that moves as a whole.</summary>
/// <param name="drawnAt">How much larger than without camera the sprite was drawn.</param>
/// <param name="box">The part's own extent in units: it turns and grows about its middle.</param>
internal sealed class PlayedDrawing(
    SceneSpace space, RasterSprite drawn, double drawnAt, double depth, RectangleD box, PartMotion motion, Reveal? reveal) : IPlayedPart
{
    public void Draw(SceneInstant instant, SceneBrush brush, Frame frame)
    {
        var pose = motion.At(instant.Seconds, instant.Length);
        var opacity = SourceOver.Opacity(pose.Opacity);
        if (opacity == 0 || pose.Scale <= 0) return;
        var view = space.View(depth, instant.Camera);
        var middleX = view.Zoom * space.Scale * (box.CenterX + pose.X) + view.X;
        var middleY = view.Zoom * space.Scale * (box.CenterY + pose.Y) + view.Y;
        var scale = view.Zoom * pose.Scale / drawnAt;
        // The box's middle in the sprite's own pixels.
        var pivotX = box.CenterX * space.Scale * drawnAt - drawn.X;
        var pivotY = box.CenterY * space.Scale * drawnAt - drawn.Y;
        if (pose.Rotate != 0)
        {
            brush.DrawTurned(drawn.Sprite, scale, pose.Rotate, (pivotX, pivotY), (middleX, middleY), opacity, frame);
            return;
        }

        var clip = new PixelRectangle(0, 0, frame.Width, frame.Height);
        if (reveal is not null) clip = clip.Intersect(Seen(reveal.At(instant.Seconds, instant.Length), view));
        if (!clip.IsEmpty) brush.Draw(drawn.Sprite, scale, middleX - pivotX * scale, middleY - pivotY * scale, opacity, frame, clip);
    }

    public override string ToString() => $"drawing {drawn.Sprite.Width}×{drawn.Sprite.Height}, depth {depth}";

    public void Dispose() => drawn.Dispose();

    private PixelRectangle Seen(double share, PartView view)
    {
        const int Far = 1 << 20;
        if (share >= 1) return new PixelRectangle(-Far, -Far, 2 * Far, 2 * Far);
        if (share <= 0) return default;
        if (reveal!.From == RevealSide.Left)
        {
            var right = 2 * (int)Math.Round((view.Zoom * space.Scale * (box.X + box.Width * share) + view.X) / 2);
            return new PixelRectangle(-Far, -Far, right + Far, 2 * Far);
        }

        var top = 2 * (int)Math.Round((view.Zoom * space.Scale * (box.Bottom - box.Height * share) + view.Y) / 2);
        return new PixelRectangle(-Far, top, 2 * Far, Far - top);
    }
}
