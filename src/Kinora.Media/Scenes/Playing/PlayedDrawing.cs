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
    /// <summary>How far the sampler's taps reach, in pixels of the sprite.</summary>
    private const int Reach = 8;

    public void Draw(SceneInstant instant, SceneBrush brush, Frame frame, int bottom)
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

        var clip = new PixelRectangle(0, 0, frame.Width, bottom);
        if (reveal is not null) clip = clip.Intersect(Seen(reveal.At(instant.Seconds, instant.Length), view));
        if (!clip.IsEmpty) brush.Draw(drawn.Sprite, scale, middleX - pivotX * scale, middleY - pivotY * scale, opacity, frame, clip);
    }

    /// <summary>Whether it only ever moves with the camera.</summary>
    public bool IsStill => motion.IsStill && reveal is null;

    public double Depth => depth;

    public RasterSprite Drawn => drawn;

    public int HidesFrom(SceneInstant instant, Frame frame)
    {
        var pose = motion.At(instant.Seconds, instant.Length);
        var view = space.View(depth, instant.Camera);
        var scale = view.Zoom * pose.Scale / drawnAt;
        if (reveal is not null || pose.Rotate != 0 || SourceOver.Opacity(pose.Opacity) != SourceOver.Opaque || scale <= 0) return frame.Height;
        var left = view.Zoom * space.Scale * (box.CenterX + pose.X) + view.X - (box.CenterX * space.Scale * drawnAt - drawn.X) * scale;
        var top = view.Zoom * space.Scale * (box.CenterY + pose.Y) + view.Y - (box.CenterY * space.Scale * drawnAt - drawn.Y) * scale;
        if (left > -Reach || left + drawn.Sprite.Width * scale < frame.Width + Reach) return frame.Height;
        var blocks = drawn.Sprite.MeasureBlocks();
        var row = frame.Height;
        while (row > 0 && IsHidden(row - 2) && IsHidden(row - 1)) row -= 2;
        return row;

        bool IsHidden(int y)
        {
            // Chroma's taps reach furthest: seven rows to each side and as many columns.
            var first = (int)Math.Floor((y - top) / scale) - Reach;
            if (first < 0 || first + 2 * Reach >= drawn.Sprite.Height) return false;
            for (var pair = first / 2; pair <= (first + 2 * Reach) / 2; pair++)
            {
                var (from, to) = blocks.Opaque(pair);
                if (left + (from + Reach) * scale > 0 || left + (to - Reach) * scale < frame.Width) return false;
            }

            return true;
        }
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
