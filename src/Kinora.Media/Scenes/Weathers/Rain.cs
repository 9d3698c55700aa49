using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>Three curtains of drops and, where they land, rings on water and wet ground or small splashes.</summary>
internal static class Rain
{
    /// <param name="Depth">In the scene.</param>
    /// <param name="Tile">Size of the repeating square, in per cent of the short side.</param>
    /// <param name="Length">Of a drop's trace, in per cent.</param>
    /// <param name="Width">In units.</param>
    /// <param name="Speed">Units a second downwards.</param>
    private readonly record struct Curtain(double Depth, double Tile, int Drops, double Length, double Width, double Speed, double Opacity);

    private static readonly Curtain[] Curtains =
    [
        new(0.35, 40, 34, 2.6, 1.3, 760, 0.34),
        new(0.85, 52, 22, 5, 2, 1150, 0.38),
        new(1.6, 90, 13, 10, 3.2, 1750, 0.3),
    ];

    /// <param name="slant">How far a drop goes sideways while it falls by one.</param>
    public static void Draw(SceneStage stage, double slant, double strength)
    {
        var random = stage.Random.Fork("rain");
        var across = random.Sign() * slant;
        for (var i = 0; i < Curtains.Length; i++)
        {
            var part = Part(stage, random.Fork($"curtain {i}"), Curtains[i], across, strength);
            if (i < 2) stage.AddBehind(Curtains[i].Depth, part);
            else stage.Add(part);
        }

        Splashes(stage, random.Fork("splashes"), strength);
    }

    private static TiledPart Part(SceneStage stage, SceneRandom random, Curtain curtain, double across, double strength)
    {
        var size = stage.Percent * curtain.Tile;
        var fall = stage.Percent * curtain.Length;
        var tone = stage.Palette.Haze.Mix(Tone.White, 0.55 - 0.2 * stage.Palette.Darkness);
        var drawing = stage.NewDrawing();
        for (var i = 0; i < curtain.Drops * strength; i++)
        {
            var length = fall * random.Between(0.55, 1);
            var opacity = random.Between(0.5, 1);
            var side = Math.Abs(across) * length + curtain.Width;
            foreach (var (x, y) in SeamlessTile.Places(random.Between(0, size), random.Between(0, size), side, side, length + 2, 4, size,
                size))
            {
                drawing.Line(x - across * length, y - length, x, y, tone, curtain.Width, opacity);
            }
        }

        return new TiledPart
        {
            Name = "rain", Depth = curtain.Depth, Drawing = drawing, TileWidth = size, TileHeight = size, Opacity = curtain.Opacity,
            VelocityX = across * curtain.Speed, VelocityY = curtain.Speed, Region = WholeView(stage),
        };
    }

    internal static RectangleD WholeView(SceneStage stage) =>
        new(stage.Left, stage.Top, stage.Right - stage.Left, stage.Bottom - stage.Top);

    private static void Splashes(SceneStage stage, SceneRandom random, double strength)
    {
        var isWet = stage.Scene.Place is ScenePlace.City or ScenePlace.Sea or ScenePlace.Lake or ScenePlace.River or ScenePlace.Beach
            or ScenePlace.Island or ScenePlace.Street or ScenePlace.Road;
        var ground = stage.Height - stage.Horizon;
        var copies = new List<PartCopy>();
        for (var i = 0; i < 42 * strength; i++)
        {
            var t = 0.12 + 0.88 * Math.Sqrt(random.Next());
            var size = (0.1 + 0.24 * t) * (isWet ? 1 : 0.8);
            var motion = new Rise(0, 0, isWet ? 2.6 : 1.2, isWet ? random.Between(0.9, 1.5) : random.Between(0.4, 0.6), random.Next());
            copies.Add(new PartCopy(random.Between(stage.Left, stage.Right), stage.Horizon + ground * t, size, motion, isWet ? 0.55 : 0.5));
        }

        var reach = stage.Percent * 3;
        var tone = stage.Palette.Haze.Lighter(0.5 - 0.2 * stage.Palette.Darkness);
        stage.AddCopies("splashes", 0.9, reach + 4, drawing =>
        {
            if (isWet) drawing.Stroke(Ring(reach, reach * 0.28), tone, 5);
            else drawing.Line(-reach * 0.2, -reach * 0.1, -reach * 0.8, -reach * 0.7, tone, 7)
                .Line(reach * 0.2, -reach * 0.1, reach * 0.7, -reach * 0.8, tone, 7).Line(0, -reach * 0.2, 0, -reach, tone, 7);
        }, copies);
    }

    private static SvgPath Ring(double radiusX, double radiusY) =>
        new SvgPath().MoveTo(-radiusX, 0).ArcTo(radiusX, radiusY, false, true, radiusX, 0)
            .ArcTo(radiusX, radiusY, false, true, -radiusX, 0);
}
