using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Raster;

namespace Kinora.Media.Scenes.Playing;

/// <summary>Many copies of one drawing.</summary>
/// <param name="stamps">The drawing in the sizes that are needed.</param>
internal sealed class PlayedCopies(SceneSpace space, double depth, IReadOnlyList<PartCopy> copies, StampSet stamps) : IPlayedPart
{
    private readonly CoveredBlocks hidden = new(space.Width, space.Height);
    private IReadOnlyList<PartCopy> copies = copies;

    public double Depth => depth;

    public bool IsEmpty => copies.Count == 0;

    /// <summary>
    /// Paints the copies that stand still onto a layer of their own depth that lies right below them, and keeps the others. Only
    /// where no copy changes its place: so none comes to lie under one that it lay over.
    /// </summary>
    /// <param name="length">Of the scene, in seconds.</param>
    public void SettleOn(RasterSprite layer, double length)
    {
        if (copies.Any(copy => Wanders(copy.Motion, length))) return;
        var size = space.DrawnAt(depth);
        copies = [.. copies.Where(copy => !copy.Motion.IsStill || !stamps.TryDraw(
            copy.X * space.Scale * size, copy.Y * space.Scale * size, copy.Scale * size, copy.Mirrored, SourceOver.Opacity(copy.Opacity), layer))];
    }

    public void Aim(SceneInstant instant, Frame frame, CoveredBlocks covered) => hidden.CopyFrom(covered);

    public void Draw(SceneInstant instant, SceneBrush brush, Frame frame)
    {
        var view = space.View(depth, instant.Camera);
        foreach (var copy in copies)
        {
            var pose = copy.Motion.At(instant.Seconds, instant.Length);
            var opacity = SourceOver.Opacity(pose.Opacity * copy.Opacity);
            var size = copy.Scale * pose.Scale * view.Zoom;
            if (opacity == 0 || size <= 0) continue;
            var x = view.Zoom * space.Scale * (copy.X + pose.X) + view.X;
            var y = view.Zoom * space.Scale * (copy.Y + pose.Y) + view.Y;
            stamps.Draw(x, y, size, copy.Mirrored, pose.Rotate, opacity, brush, frame, hidden);
        }
    }

    /// <summary>As far as a few looks tell.</summary>
    private static bool Wanders(PartMotion motion, double length)
    {
        if (motion.IsStill) return false;
        for (var i = 0; i <= 8; i++)
        {
            var pose = motion.At(length * i / 8, length);
            if (pose.X != 0 || pose.Y != 0 || pose.Rotate != 0 || pose.Scale > 1) return true;
        }

        return false;
    }

    public override string ToString() => $"{copies.Count} copies, {stamps}, depth {depth}";

    public void Dispose() => stamps.Dispose();
}
