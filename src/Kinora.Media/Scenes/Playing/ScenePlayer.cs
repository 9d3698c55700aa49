using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Playing;

/// <summary>
/// A scene ready to be played: any moment of it as a frame, in any order, always the same. Making it rasterises every part;
/// painting only moves, scales, turns and fades them. Owns its sprites; one thread at a time.
/// </summary>
internal sealed class ScenePlayer : IDisposable
{
    private readonly SceneSpace space;
    private readonly SceneCamera camera;
    private readonly BackdropPainter backdrop;
    private readonly List<IPlayedPart> parts;
    private readonly CoveredBlocks covered;
    private readonly SceneBrush brush = new();
    private readonly double length;

    /// <param name="motion">The camera's; null: chosen by the seed.</param>
    /// <param name="length">The whole scene's, in seconds; above 0.</param>
    /// <param name="width">Of the frames, even, of the art's shape.</param>
    public ScenePlayer(SceneArt art, Motion? motion, long seed, double length, int width, int height, CancellationToken cancellation)
    {
        this.length = length;
        camera = new SceneCamera(art, motion, seed);
        space = new SceneSpace(art, width / art.Width, width, height, camera.LargestZoom);
        backdrop = new BackdropPainter(art.Backdrop, space.Scale, width);
        parts = new SceneRasteriser(space, length).Rasterise(cancellation);
        covered = new CoveredBlocks(width, height);
    }

    /// <summary>Draws a description and makes it ready.</summary>
    public static ScenePlayer Of(
        SceneDescription description, Motion? motion, double length, int width, int height, CancellationToken cancellation) =>
        new(SceneDrawer.Draw(description, (double)width / height), motion, description.Seed, length, width, height, cancellation);

    /// <param name="seconds">Since the scene's start; a little less than 0 or more than its length in transitions.</param>
    public void Paint(double seconds, Frame frame)
    {
        System.Diagnostics.Debug.Assert(frame.Width == space.Width && frame.Height == space.Height, "frame size");
        var instant = new SceneInstant(seconds, length, camera.At(seconds / length));
        covered.Clear();
        for (var i = parts.Count - 1; i >= 0; i--) parts[i].Aim(instant, frame, covered);
        backdrop.Paint(instant.Progress, space.Scale * instant.Camera.Y, frame, covered);
        foreach (var part in parts) part.Draw(instant, brush, frame);
    }

    /// <summary>Milliseconds that looking for what is hidden, the light and each part take, lowest first: what the benchmark of scenes prints.</summary>
    internal IEnumerable<(string What, double Milliseconds)> Measure(double seconds, Frame frame, Func<Action, double> stopclock)
    {
        var instant = new SceneInstant(seconds, length, camera.At(seconds / length));
        yield return ("all", stopclock(() => Paint(seconds, frame)));
        yield return ("light", stopclock(() => backdrop.Paint(instant.Progress, space.Scale * instant.Camera.Y, frame, covered)));
        foreach (var part in parts) yield return (part.ToString()!, stopclock(() => part.Draw(instant, brush, frame)));
    }

    public void Dispose()
    {
        foreach (var part in parts) part.Dispose();
        brush.Dispose();
    }
}
