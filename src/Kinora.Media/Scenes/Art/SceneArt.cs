using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Art;

/// <summary>
/// A scene as data: what is painted, bottom first, and how each part moves. Units: the short side of the canvas is 1080 units,
/// y downwards; the same art is rasterised at any size. Drawings reach <see cref="Overscan"/> beyond every edge, because the
/// camera moves.
/// </summary>
/// <param name="Width">Of the canvas, in units.</param>
/// <param name="Height">Of the canvas, in units.</param>
/// <param name="Backdrop">Light itself: it stands still whatever the camera does, and changes slowly.</param>
/// <param name="Parts">Bottom first.</param>
public sealed record SceneArt(double Width, double Height, Backdrop Backdrop, IReadOnlyList<ScenePart> Parts)
{
    /// <summary>The canvas's short side in units.</summary>
    public const double ShortSide = 1080;

    /// <summary>How far beyond each edge parts are drawn, as a fraction of the canvas's width or height.</summary>
    public const double Overscan = 0.08;

    /// <summary>Where it is calm enough for words, in units.</summary>
    public RectangleD CalmArea { get; init; }

    /// <summary>What the camera looks at, in units: it moves towards or around this point.</summary>
    public (double X, double Y) Focus { get; init; } = (Width / 2, Height / 2);
}

/// <summary>
/// The ground that everything stands before (sky, water, a wall): computed with more than 8 bits a channel and dithered, so that it
/// never bands. The picture goes evenly from <paramref name="Start"/> at the scene's begin to <paramref name="End"/> at its end.
/// </summary>
public sealed record Backdrop(BackdropLight Start, BackdropLight End)
{
    public Backdrop Recoloured(Func<Tone, Tone> recolour) => new(Start.Recoloured(recolour), End.Recoloured(recolour));

    public Backdrop WithoutGlows() => new(Start with { Glows = [] }, End with { Glows = [] });
}

/// <summary>Bands from top to bottom that together fill the canvas, and lights over them.</summary>
public sealed record BackdropLight(ValueList<BackdropBand> Bands, ValueList<BackdropGlow> Glows)
{
    public BackdropLight Recoloured(Func<Tone, Tone> recolour) => new(
        Bands.Select(band => band with { Stops = band.Stops.Select(stop => stop with { Tone = recolour(stop.Tone) }).ToValueList() }).ToValueList(),
        Glows.Select(glow => glow with { Tone = recolour(glow.Tone) }).ToValueList());
}

/// <summary>A vertical ramp between two heights (units); its stops run 0–1 from <paramref name="Top"/> to <paramref name="Bottom"/>.</summary>
public sealed record BackdropBand(double Top, double Bottom, ValueList<ValueStop> Stops);

/// <summary>
/// A soft light: mixed in with <paramref name="Strength"/> (0–1) at its middle, falling smoothly to nothing at its radii
/// (units), cut off below <paramref name="Below"/> when that is given (the horizon).
/// </summary>
public sealed record BackdropGlow(double X, double Y, double RadiusX, double RadiusY, Tone Tone, double Strength, double? Below = null);

/// <summary>One thing that is painted as a whole and moves as a whole.</summary>
public abstract record ScenePart
{
    private protected ScenePart()
    {
    }

    /// <summary>For people: tests and pictures of single parts.</summary>
    public required string Name { get; init; }

    /// <summary>0 infinitely far (does not move with the camera), 1 the plane of the subject, up to 2 for what is just before the lens.</summary>
    public required double Depth { get; init; }
}

/// <summary>A drawing. Its extent is <see cref="Box"/>: what is drawn outside is lost, and what is empty inside costs nothing.</summary>
public sealed record DrawnPart : ScenePart
{
    public required SvgDrawing Drawing { get; init; }

    /// <summary>In units.</summary>
    public required RectangleD Box { get; init; }

    public PartMotion Motion { get; init; } = PartMotion.Still;

    /// <summary>Uncovered from one side: a growing bar, a line being drawn. Null: there from the start.</summary>
    public Reveal? Reveal { get; init; }
}

/// <summary>A part is uncovered from a side of its box over a stretch of the scene, easing out.</summary>
public sealed record Reveal(RevealSide From, SceneMoment Start, double Duration)
{
    /// <summary>How much of the box is seen: 0–1.</summary>
    public double At(double seconds, double length) => Easing.Out((seconds - Start.In(length)) / Duration);
}

public enum RevealSide
{
    Left,
    Bottom,
}

/// <summary>Words set into a box: on cards. The text is the user's; it is drawn by the text machinery, never as markup.</summary>
public sealed record WordsPart : ScenePart
{
    public required string Text { get; init; }

    /// <summary>In units. Letters shrink until all of it fits.</summary>
    public required RectangleD Box { get; init; }

    /// <summary>Font size in units when it fits.</summary>
    public required double Em { get; init; }

    public int Weight { get; init; } = 600;

    public required Tone Tone { get; init; }

    /// <summary>0 left, ½ middle, 1 right; right-to-left words hold on to the other side.</summary>
    public double AlignX { get; init; } = 0.5;

    /// <summary>0 top, ½ middle, 1 bottom.</summary>
    public double AlignY { get; init; } = 0.5;

    /// <summary>Lines are shrunk to this number before more are allowed.</summary>
    public int Lines { get; init; } = 2;

    public PartMotion Motion { get; init; } = PartMotion.Still;
}

/// <summary>A number that counts up to its value, centred on a point.</summary>
public sealed record CounterPart : ScenePart
{
    /// <summary>The number as it stands at the end, with its sign, unit and separators: "$1,250".</summary>
    public required string Text { get; init; }

    public required double X { get; init; }

    public required double Y { get; init; }

    /// <summary>Font size in units.</summary>
    public required double Em { get; init; }

    public required Tone Tone { get; init; }
}

/// <summary>One drawing shown many times: stars, windows, leaves, a flock. Cheap: it is rasterised once a size.</summary>
public sealed record RepeatedPart : ScenePart
{
    public required SvgDrawing Drawing { get; init; }

    /// <summary>The drawing's extent about its own origin, in units.</summary>
    public required RectangleD Box { get; init; }

    public required IReadOnlyList<PartCopy> Copies { get; init; }
}

/// <summary>Where a copy's origin lies (units), its size, and how it moves.</summary>
public readonly record struct PartCopy(double X, double Y, double Scale, PartMotion Motion, double Opacity = 1, bool Mirrored = false);

/// <summary>
/// A drawing that fills a tile and repeats without seams over the canvas while it moves: rain, snow, glitter.
/// The tile is shown wherever <paramref name="Region"/> is.
/// </summary>
public sealed record TiledPart : ScenePart
{
    public required SvgDrawing Drawing { get; init; }

    /// <summary>Size of the tile in units; drawings that cross an edge must be drawn again at the opposite one.</summary>
    public required double TileWidth { get; init; }

    public required double TileHeight { get; init; }

    /// <summary>Units a second.</summary>
    public double VelocityX { get; init; }

    public double VelocityY { get; init; }

    public required RectangleD Region { get; init; }

    public double Opacity { get; init; } = 1;
}
