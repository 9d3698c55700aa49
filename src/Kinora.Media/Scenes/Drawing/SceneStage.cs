using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>
/// What an environment is given to draw with. Parts are painted in the order they are added. Portrait scenes are composed anew:
/// every environment asks <see cref="IsPortrait"/> and <see cref="Horizon"/> instead of assuming a wide picture.
/// </summary>
public sealed class SceneStage
{
    private readonly List<StagePart> parts = [];

    public SceneStage(double width, double height, SceneDescription scene, ScenePalette palette, IDrawingStyle style)
    {
        (Width, CanvasHeight, Scene, Palette, Style) = (width, height, scene, palette, style);
        Height = height * (1 - Kept(scene) * Math.Clamp((height / width - 1) / (16 / 9.0 - 1), 0, 1));
        Random = new SceneRandom(scene.Seed, scene.Place.ToString());
        Horizon = Height * (IsPortrait ? 0.62 : 0.66);
        // The light stands on the side that the subject looks towards, never right behind it.
        var side = scene.Layout switch { SceneLayout.Left => 0.66, SceneLayout.Right => 0.34, _ => Random.Fork("sun").Chance(0.5)
            ? 0.3 : 0.7 };
        Sun = (Width * (side + Random.Fork("sun-x").Between(-0.05, 0.05)), Horizon - Height * SunHeight(scene.Time));
    }

    public double Width { get; }

    /// <summary>
    /// Of the picture that is composed, in units: in upright films less than the canvas, because captions and a platform's own
    /// buttons lie over the lowest part. Ground and water go on to <see cref="Bottom"/>.
    /// </summary>
    public double Height { get; }

    /// <summary>In units.</summary>
    public double CanvasHeight { get; }

    public SceneDescription Scene { get; }

    public ScenePalette Palette { get; }

    public IDrawingStyle Style { get; }

    public SceneRandom Random { get; }

    public bool IsPortrait => CanvasHeight > Width;

    /// <summary>Units in 1 % of the canvas's short side: 10.8.</summary>
    public double Percent => Math.Min(Width, CanvasHeight) / 100;

    /// <summary>Where the sky ends, in units from the top. An environment may set another before it draws.</summary>
    public double Horizon { get; set; }

    /// <summary>The middle of the sun's or moon's disc at the scene's start.</summary>
    public (double X, double Y) Sun { get; set; }

    /// <summary>−1 when the light comes from the left of x, 1 from the right: which edge is lit.</summary>
    public int LitSide(double x) => Sun.X < x ? -1 : 1;

    /// <summary>The horizontal middle of the main subject: on a third, as the scene's layout says.</summary>
    public double SubjectX => Width * Scene.Layout switch { SceneLayout.Left => 0.33, SceneLayout.Right => 0.67, _ => 0.5 };

    /// <summary>The leftmost and rightmost x that a drawing must reach, so that a moving camera finds no edge.</summary>
    public double Left => -Width * SceneArt.Overscan;

    public double Right => Width * (1 + SceneArt.Overscan);

    /// <summary>The same above and below.</summary>
    public double Top => -CanvasHeight * SceneArt.Overscan;

    public double Bottom => CanvasHeight * (1 + SceneArt.Overscan);

    public Backdrop? Backdrop { get; set; }

    /// <summary>Where it is calm enough for words, in units; null: the upper part of the side away from the subject.</summary>
    public RectangleD? CalmArea { get; set; }

    /// <summary>What the environment and the weather have added so far.</summary>
    public IReadOnlyList<StagePart> Parts => parts;

    public SvgDrawing NewDrawing() => new(Style);

    /// <summary>A layer as wide as the canvas with its overscan, between two heights.</summary>
    public void Add(string name, double depth, double top, double bottom, Action<SvgDrawing> draw, PartMotion? motion = null) =>
        Add(name, depth, new RectangleD(Left, top, Right - Left, bottom - top), draw, motion);

    public void Add(string name, double depth, RectangleD box, Action<SvgDrawing> draw, PartMotion? motion = null)
    {
        var drawing = NewDrawing();
        draw(drawing);
        if (drawing.IsEmpty) return;
        parts.Add(new StagePart(new DrawnPart { Name = name, Depth = depth, Box = box, Drawing = drawing,
            Motion = motion ?? PartMotion.Still }, null));
    }

    /// <param name="reach">How far the drawing goes from its own origin on each side, in units.</param>
    public void AddCopies(string name, double depth, double reach, Action<SvgDrawing> draw, IReadOnlyList<PartCopy> copies)
    {
        if (copies.Count == 0) return;
        var drawing = NewDrawing();
        draw(drawing);
        var box = RectangleD.FromCenter(0, 0, 2 * reach, 2 * reach);
        parts.Add(new StagePart(new RepeatedPart { Name = name, Depth = depth, Box = box, Drawing = drawing, Copies = copies }, null));
    }

    public void Add(ScenePart part) => parts.Add(new StagePart(part, null));

    /// <summary>Behind everything that is as near as that or nearer: weather between far and near things.</summary>
    public void AddBehind(double depth, ScenePart part)
    {
        var place = parts.FindIndex(other => other.Depth >= depth);
        parts.Insert(place < 0 ? parts.Count : place, new StagePart(part, null));
    }

    /// <summary>Here, at this depth and in front of all that was added before, subjects may be put.</summary>
    public void AddSlot(double depth, SubjectSlot slot) => parts.Add(new StagePart(null, slot) { Depth = depth });

    /// <summary>
    /// How much of a 9:16 canvas's height is kept free of what the scene is about. A place alone and a card fill all of it.
    /// </summary>
    private static double Kept(SceneDescription scene) => scene.Card is not null || scene.Subjects.Count == 0
        || scene.Place is ScenePlace.Abstract or ScenePlace.Data or ScenePlace.Gradient or ScenePlace.Space or ScenePlace.Clouds
            or ScenePlace.Underwater ? 0 : 0.27;

    private static double SunHeight(DayTime time) => time switch
    {
        DayTime.Dawn => 0.1,
        DayTime.Day => 0.46,
        DayTime.GoldenHour => 0.22,
        DayTime.Sunset => 0.12,
        DayTime.Dusk => 0.4,
        _ => 0.44,
    };
}

/// <summary>Either something painted or a place kept for subjects.</summary>
public sealed record StagePart(ScenePart? Part, SubjectSlot? Slot)
{
    public double Depth { get; init; } = Part?.Depth ?? 1;
}
