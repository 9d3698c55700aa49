using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Sample;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Raster;

namespace Kinora.Media.Scenes.Playing;

/// <summary>One sprite that moves as a whole.</summary>
/// <param name="drawnAt">How much larger than without camera the sprite was drawn.</param>
/// <param name="box">The part's own extent in units: it turns and grows about its middle.</param>
internal sealed class PlayedDrawing(
    SceneSpace space, RasterSprite drawn, double drawnAt, double depth, RectangleD box, PartMotion motion, Reveal? reveal) : IPlayedPart
{
    // The box's middle in the sprite's own pixels.
    private readonly double pivotX = box.CenterX * space.Scale * drawnAt - drawn.X;
    private readonly double pivotY = box.CenterY * space.Scale * drawnAt - drawn.Y;
    private readonly SpriteView placed = new();
    private Place? aimed;

    public void Aim(SceneInstant instant, Frame frame, CoveredBlocks covered)
    {
        placed.Remove();
        aimed = Placed(instant, frame);
        if (aimed is not { Degrees: 0 } place || !SpriteSampler.Takes(place.Scale)) return;
        var (scale, x, y) = SceneBrush.Rounded(place.Scale, place.X - pivotX * place.Scale, place.Y - pivotY * place.Scale);
        placed.Place(drawn.Sprite, scale, x, y, place.Opacity, place.Clip, frame.Width, covered, adds: true);
    }

    public void Draw(SceneInstant instant, SceneBrush brush, Frame frame)
    {
        if (placed.Sprite is not null) brush.Draw(placed, frame);
        else if (aimed is { Degrees: not 0 } turned)
            brush.DrawTurned(drawn.Sprite, turned.Scale, turned.Degrees, (pivotX, pivotY), (turned.X, turned.Y), turned.Opacity, frame);
        else if (aimed is { } place && !SpriteSampler.Takes(place.Scale))
            brush.Draw(drawn.Sprite, place.Scale, place.X - pivotX * place.Scale, place.Y - pivotY * place.Scale, place.Opacity, frame, place.Clip, null);
    }

    /// <summary>Whether it only ever moves with the camera.</summary>
    public bool IsStill => motion.IsStill && reveal is null;

    public double Depth => depth;

    public RasterSprite Drawn => drawn;

    public override string ToString() => $"drawing {drawn.Sprite.Width}×{drawn.Sprite.Height}, depth {depth}";

    public void Dispose() => drawn.Dispose();

    /// <returns>Null when nothing of it is seen.</returns>
    private Place? Placed(SceneInstant instant, Frame frame)
    {
        var pose = motion.At(instant.Seconds, instant.Length);
        var opacity = SourceOver.Opacity(pose.Opacity);
        if (opacity == 0 || pose.Scale <= 0) return null;
        var view = space.View(depth, instant.Camera);
        var clip = new PixelRectangle(0, 0, frame.Width, frame.Height);
        if (reveal is not null) clip = clip.Intersect(Seen(reveal.At(instant.Seconds, instant.Length), view));
        if (clip.IsEmpty) return null;
        var x = view.Zoom * space.Scale * (box.CenterX + pose.X) + view.X;
        var y = view.Zoom * space.Scale * (box.CenterY + pose.Y) + view.Y;
        return new Place(x, y, view.Zoom * pose.Scale / drawnAt, pose.Rotate, opacity, clip);
    }

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

    /// <param name="X">Where the box's middle lies on the canvas.</param>
    /// <param name="Y">As X.</param>
    /// <param name="Scale">Canvas pixels a sprite's pixel.</param>
    private readonly record struct Place(double X, double Y, double Scale, double Degrees, int Opacity, PixelRectangle Clip);
}
