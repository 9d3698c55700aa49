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
            stamps.Draw(x, y, size, copy.Mirrored, pose.Rotate, opacity, brush, frame);
        }
    }

    public override string ToString() => $"{copies.Count} copies, {stamps}, depth {depth}";

    public void Dispose() => stamps.Dispose();
}
