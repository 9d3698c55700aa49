using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose.Effects;
using Kinora.Media.Pixels;
using Kinora.Media.Text;

namespace Kinora.Media.Compose;

/// <summary>
/// Draws any frame of a film: the one render path of export, preview and thumbnail. Frames asked for in order are cheap; any
/// order gives the same bytes. Not for two threads at once.
/// </summary>
public sealed class Compositor : IAsyncDisposable
{
    private readonly FramePlanner planner;
    private readonly PictureSchedule schedule;
    private readonly SegmentEffects effects;
    private readonly Dictionary<ClipPlan, EffectChain> lenses = new(ReferenceEqualityComparer.Instance);
    private readonly TextRenderer text;
    private readonly PicturePainter painter = new();
    private readonly TransitionPainter transitions;
    private readonly List<PlacedSprite> sprites = [];

    /// <param name="text">Not owned; used by one compositor at a time.</param>
    /// <param name="end">Frames from there on are not asked for: nothing is opened for them.</param>
    internal Compositor(
        FramePlanner planner, IPictureSourceOpener opener, SegmentEffects effects, TextRenderer text, long end = long.MaxValue)
    {
        this.planner = planner;
        this.effects = effects;
        this.text = text;
        schedule = new PictureSchedule(planner, opener, end);
        transitions = new TransitionPainter(painter, planner.Canvas.Width, planner.Canvas.Height);
    }

    /// <summary>
    /// What a lens counts a frame of the film as: from its segment's start, so that a scene keeps its grain wherever it stands. Below 0
    /// in a transition.
    /// </summary>
    internal static long LensFrame(ClipPlan clip, Canvas canvas, long frame) => frame - canvas.FrameRate.FrameAt(clip.Segment.Start);

    /// <summary>Begins to read what a frame shows, so that other preparations can go on meanwhile.</summary>
    public void Prepare(long frame) => schedule.Advance(frame);

    /// <summary>Draws a frame of the film into a frame of the canvas's size, whatever was in it.</summary>
    public async ValueTask RenderAsync(long frame, Frame target, CancellationToken cancellation)
    {
        System.Diagnostics.Debug.Assert(target.Width == planner.Canvas.Width && target.Height == planner.Canvas.Height, "canvas size");
        var plan = planner.Plan(frame);
        schedule.Advance(frame);
        DropLenses(frame);
        if (!StartsWithWholePicture(plan)) Fill(target, planner.Canvas.Background);
        foreach (var layer in plan.Layers)
        {
            switch (layer)
            {
                case PictureLayer picture:
                    await DrawAsync(picture, target, frame, cancellation);
                    break;
                case TransitionLayer transition:
                    await DrawAsync(transition, target, frame, cancellation);
                    break;
                case TextLayer words:
                    DrawText(words, target);
                    break;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await schedule.DisposeAsync();
        foreach (var lens in lenses.Values) lens.Dispose();
        transitions.Dispose();
        painter.Dispose();
    }

    private static void Fill(Frame frame, Rgba color)
    {
        var (y, u, v) = VideoColor.Of(color);
        frame.Fill(y, u, v);
    }

    /// <summary>Spares filling the background where the first layer hides all of it.</summary>
    private bool StartsWithWholePicture(FramePlan plan) => plan.Layers.Count > 0 && plan.Layers[0] switch
    {
        PictureLayer picture => Covers(picture),
        TransitionLayer { Outgoing.Count: > 0, Incoming.Count: > 0 } transition => Covers(transition.Outgoing[0]) && Covers(transition.Incoming[0]),
        _ => false,
    };

    private bool Covers(PictureLayer layer) =>
        layer.FillsCanvas(planner.Canvas) && layer.Opacity >= 1
        && layer.Clip.Segment is { ChromaKey: null, Asset: not ColorAsset { Color.A: < 255 } }
        && layer.Clip.Facts is not { HasAlpha: true };

    private async ValueTask DrawAsync(PictureLayer layer, Frame target, long frame, CancellationToken cancellation)
    {
        var shape = SourceShape.Of(layer.Placement, planner.Canvas);
        if (shape.Part.IsEmpty) return;
        var source = await schedule.SourceOfAsync(layer, shape, cancellation);
        var picture = await source.AtAsync(layer.ClipFrame, cancellation);
        painter.Draw(picture, shape, layer.Placement, layer.Opacity, target);
        if (!layer.IsBackdrop && layer.FillsCanvas(planner.Canvas)) LensOf(layer.Clip)?.Apply(target, LensFrame(layer.Clip, planner.Canvas, frame));
    }

    private EffectChain? LensOf(ClipPlan clip)
    {
        if (clip.Segment.Effects.Count == 0) return null;
        if (!lenses.TryGetValue(clip, out var lens) && (lens = effects.OnCanvas(clip.Segment)) is not null) lenses.Add(clip, lens);
        return lens;
    }

    /// <summary>A vignette holds planes as large as the canvas: it goes with its clip, or a long film would gather them.</summary>
    private void DropLenses(long frame)
    {
        foreach (var (clip, lens) in lenses.Where(lens => frame < lens.Key.VisibleStart || frame >= lens.Key.VisibleEnd).ToList())
        {
            lenses.Remove(clip);
            lens.Dispose();
        }
    }

    private async ValueTask DrawAsync(TransitionLayer layer, Frame target, long frame, CancellationToken cancellation)
    {
        var outgoing = painter.Scratch.RentFrame(target.Width, target.Height);
        var incoming = painter.Scratch.RentFrame(target.Width, target.Height);
        target.CopyTo(outgoing);
        target.CopyTo(incoming);
        foreach (var picture in layer.Outgoing) await DrawAsync(picture, outgoing, frame, cancellation);
        foreach (var picture in layer.Incoming) await DrawAsync(picture, incoming, frame, cancellation);
        transitions.Paint(layer.Kind, layer.Progress, outgoing, incoming, target);
        painter.Scratch.Return(outgoing);
        painter.Scratch.Return(incoming);
    }

    private void DrawText(TextLayer layer, Frame target)
    {
        sprites.Clear();
        text.Draw(layer.Segment, layer.Local, planner.Canvas, sprites);
        foreach (var sprite in sprites) painter.Draw(sprite, target);
    }
}
