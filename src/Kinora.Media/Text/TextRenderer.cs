using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Plan;
using Kinora.Media.Compose;

namespace Kinora.Media.Text;

/// <summary>
/// Draws titles and captions. Used by one thread at a time. Each text is set and drawn once; an instant is only places,
/// scales and opacities of the same sprites, and a text at rest is one sprite at a whole, even place.
/// </summary>
public sealed class TextRenderer : IDisposable
{
    /// <summary>How much larger the spoken word is.</summary>
    private const double LitGrowth = 0.05;

    private readonly FontLibrary fonts = new();
    private readonly LayoutBuilder builder;
    private readonly LayoutCache cache;
    private readonly SpokenTimes spoken = new();

    /// <param name="cacheBytes">How much memory drawn texts may keep.</param>
    public TextRenderer(long cacheBytes = 48L << 20)
    {
        builder = new LayoutBuilder(fonts);
        cache = new LayoutCache(cacheBytes);
    }

    /// <summary>Loads the fonts, about 0.4 s of work, so that the first text does not wait for them.</summary>
    public void WarmUp()
    {
        var canvas = new Canvas(320, 180, Canvas.Default.FrameRate, Rgba.Black);
        foreach (var text in new[] { "Aa1", "字", "ع", "👍" })
        {
            using var layout = builder.Build(new TextBlock(text) { Style = TextStyle.Caption }, Transform.Identity, canvas);
        }
    }

    /// <summary>
    /// The text as it stands on the canvas. Kept and shared: never dispose it. It lives for at least
    /// <see cref="LayoutCache.SafeUses"/> further calls of this renderer, and no longer than the renderer.
    /// </summary>
    public TextLayout Layout(TextBlock text, Transform transform, Canvas canvas) =>
        cache.Get(text, transform, canvas, () => builder.Build(text, transform, canvas));

    /// <summary>
    /// Adds the sprites of a text segment, lowest first, <paramref name="local"/> after its start. Nothing outside
    /// 0 ≤ local &lt; the segment's duration. The sprites live as long as <see cref="Layout"/>'s.
    /// </summary>
    public void Draw(Segment segment, TimeSpan local, Canvas canvas, ICollection<PlacedSprite> into)
    {
        if (segment.Text is not { } text || local < TimeSpan.Zero || local >= segment.Duration) return;
        var layout = Layout(text, segment.Transform, canvas);
        if (layout.Settled is not { } settled) return;
        var opacity = double.IsFinite(segment.Opacity) ? Math.Clamp(segment.Opacity, 0, 1) : 1;
        var animation = text.Animation ?? Catalogue.Of(text.Style).Animation;
        var whole = TextMotion.At(Steady(animation), 0, 1, local, segment.Duration);
        foreach (var panel in layout.Panels) Add(into, Moved(panel, whole, layout, opacity));
        var progress = CountingProgress(local, segment.Duration);
        if (layout.Counter is { } counter && (progress < 1 || !counter.EndsFull))
        {
            counter.Draw(counter.Number.At(progress), layout.Em, whole, opacity, layout.IsCentred, into);
            return;
        }

        var times = text.Style == TextStyle.Karaoke ? spoken.Of(layout, text, segment.Duration) : null;
        DrawUnits(layout, settled, animation, segment.Duration, local, opacity, times, into);
    }

    public void Dispose()
    {
        cache.Dispose();
        fonts.Dispose();
    }

    /// <summary>Counting begins when the number can be seen, and leaves time to read the result.</summary>
    private static double CountingProgress(TimeSpan local, TimeSpan duration)
    {
        var start = Math.Min(0.2, 0.1 * duration.TotalSeconds);
        var length = Math.Min(2.5, 0.6 * duration.TotalSeconds);
        return Math.Clamp((local.TotalSeconds - start) / length, 0, 1);
    }

    /// <summary>Panels come with the first unit, as one; letters that appear one by one have them there from the start.</summary>
    private static TextAnimation Steady(TextAnimation animation) =>
        animation is TextAnimation.Words or TextAnimation.Typewriter ? TextAnimation.Fade : animation;

    private static void DrawUnits(
        TextLayout layout, PlacedSprite settled, TextAnimation animation, TimeSpan duration, TimeSpan local, double opacity,
        Core.ValueList<TimeRange>? times, ICollection<PlacedSprite> into)
    {
        var count = layout.Units.Count;
        Span<(TextState State, double Lit)> states = count <= 64 ? stackalloc (TextState, double)[count] : new (TextState, double)[count];
        var isSame = true;
        for (var i = 0; i < count; i++)
        {
            var state = TextMotion.At(animation, i, count, local, duration);
            var lit = times is null ? 0 : SpokenWords.Highlight(times, i, local);
            states[i] = (state with { Scale = state.Scale * (1 + LitGrowth * lit) }, lit);
            isSame &= states[i] == states[0];
        }

        if (isSame && states[0].Lit == 0)
        {
            Add(into, Moved(settled, states[0].State, layout, opacity));
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var unit = layout.Units[i];
            if (unit.Back is { } back) Add(into, unit.Place(back, states[i].State, layout.Em, layout.Direction, opacity));
        }

        DrawFaces(layout, states, lit: false, opacity, into);
        DrawFaces(layout, states, lit: true, opacity, into);
    }

    /// <summary>The spoken word, which is a little larger, lies on top of its neighbours.</summary>
    private static void DrawFaces(
        TextLayout layout, ReadOnlySpan<(TextState State, double Lit)> states, bool lit, double opacity, ICollection<PlacedSprite> into)
    {
        for (var i = 0; i < states.Length; i++)
        {
            var (state, light) = states[i];
            if (light > 0 != lit) continue;
            var unit = layout.Units[i];
            if (light < 1) Add(into, unit.Place(unit.Face, state, layout.Em, layout.Direction, opacity));
            if (light > 0 && unit.Lit is { } face) Add(into, unit.Place(face, state, layout.Em, layout.Direction, opacity * light));
        }
    }

    private static PlacedSprite Moved(PlacedSprite placed, TextState state, TextLayout layout, double opacity) => new(
        placed.Sprite, placed.X + state.OffsetX * layout.Em * layout.Direction, placed.Y + state.OffsetY * layout.Em,
        placed.Scale * state.Scale, state.Opacity * opacity);

    private static void Add(ICollection<PlacedSprite> into, PlacedSprite placed)
    {
        if (placed.Opacity > 0) into.Add(placed);
    }
}
