using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A small tropical island in turquoise shallows: palms alone, a hut on the water, or a green mountain.</summary>
public sealed class IslandEnvironment : IEnvironment
{
    private static readonly Tone[] Waters = [Tone.Of(0x1a86a8), Tone.Of(0x1c7f9e), Tone.Of(0x17919a)];
    private static readonly Tone Shallow = Tone.Of(0x4fd3c4);
    private static readonly Tone Sand = Tone.Of(0xf3ddb0);
    private static readonly Tone Green = Tone.Of(0x4f9b52);

    public ScenePlace Place => ScenePlace.Island;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var shape = Composition.Of(stage, 3);
        var side = Composition.Side(stage);
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.54 : random.Between(0.52, 0.58));
        stage.Sun = (stage.Sun.X, stage.Sun.Y * stage.Horizon / (stage.Height * (stage.IsPortrait ? 0.62 : 0.66)));
        var water = random.Pick(Waters);
        Sky.Draw(stage, Water.Stops(stage.Palette, water));
        Coast.FarIsles(stage, stage.Width * (0.5 - side * 0.42), stage.Width * (0.5 - side * 0.16), stage.Percent * random.Between(3, 6));
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.4,
            stage.Percent * 5) { Spread = stage.Horizon * 0.14 });
        Birds.Flock(stage, stage.Horizon * random.Between(0.35, 0.6), stage.Percent * 3, random.Pick([3, 5]));
        var deep = stage.Height - stage.Horizon;
        var foot = stage.Horizon + deep * 0.3;
        var wide = Math.Min(stage.Width * 0.62, stage.Percent * (stage.IsPortrait ? 74 : 92));
        var x = stage.SubjectX + side * stage.Width * 0.05;
        Waves.Rows(stage, water, stage.Horizon, stage.Bottom, 0.7);
        Lagoon(stage, x, foot, wide, deep);
        Water.LightPath(stage);
        if (shape == 2) Mountain(stage, random, x, foot, wide);
        Isle(stage, random, x, foot, wide, shape, side);
        if (shape == 1) Hut(stage, x - side * wide * 0.5, foot + deep * 0.06, stage.Percent * 15, side);
        stage.AddSlot(0.75, new SubjectSlot(SlotKind.Ground, x - wide * 0.32, x + wide * 0.32, foot + stage.Percent * 1.5,
            stage.Percent * 6));
        if (stage.Scene.Subjects.Count == 0) Boats.Add(stage, random.Pick([BoatKind.Sailing, BoatKind.Rowing]),
            stage.Width * 0.5 - side * stage.Width * random.Between(0.16, 0.28), foot + deep * 0.1, stage.Percent * 11, 0.8,
            side * stage.Percent * 4);
        stage.AddSlot(0.9, new SubjectSlot(SlotKind.Water, stage.Width * 0.12, stage.Width * 0.88,
            stage.Horizon + deep * (SubjectCaster.AnyNeedsGround(stage.Scene.Subjects) ? 0.4 : 0.66),
            stage.Percent * 7));
        Shore.UnderFeet(stage, side);
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.06, stage.Width * 0.86, stage.Horizon * 0.42);
        if (random.Chance(0.4)) BeachThings.NearLeaves(stage, -side);
    }

    /// <summary>Rings of ever paler water around the island.</summary>
    private static void Lagoon(SceneStage stage, double x, double foot, double wide, double deep)
    {
        var palette = stage.Palette;
        var tone = palette.Of(Shallow, 0.9).Mix(palette.SkyAt(0.85).Lighter(0.1), palette.Time is DayTime.Day ? 0.12 : 0.5);
        stage.Add("lagoon", 0.6, new RectangleD(x - wide * 1.1, foot - deep * 0.12, wide * 2.2, deep * 0.42), drawing =>
        {
            drawing.Ellipse(x, foot + deep * 0.06, wide * 0.96, deep * 0.15, Paint.Of(tone, 0.28))
                .Ellipse(x, foot + deep * 0.05, wide * 0.78, deep * 0.115, Paint.Of(tone, 0.42))
                .Ellipse(x, foot + deep * 0.04, wide * 0.64, deep * 0.085, Paint.Of(tone.Lighter(0.12), 0.6));
        }, new Breathe(0.012, 5.5));
        var foam = Tone.White.Mix(palette.Light, 0.3).Mix(palette.Shadow, 0.4 * palette.Darkness);
        stage.Add("lagoon foam", 0.66, new RectangleD(x - wide * 0.62, foot - deep * 0.05, wide * 1.24, deep * 0.2), drawing =>
            drawing.Ellipse(x, foot + deep * 0.032, wide * 0.56, deep * 0.066, Paint.Of(foam, 0.5)), new Breathe(0.02, 4.2));
    }

    private static void Isle(SceneStage stage, SceneRandom random, double x, double foot, double wide, int shape, int side)
    {
        const double depth = 0.72;
        var palette = stage.Palette;
        var tallest = stage.Percent * (shape == 2 ? 24 : 37);
        stage.Add("island", depth, new RectangleD(x - wide * 0.62, foot - tallest * 1.3, wide * 1.24, tallest * 1.3 + stage.Percent * 8),
            drawing =>
        {
            double half = wide * 0.5, rise = stage.Percent * 5, low = foot + stage.Percent * 2.4;
            var sand = new SvgPath().MoveTo(x - half, low)
                .SmoothThrough((x - half, low), (x - half * 0.6, low - rise * 0.62), (x - half * 0.1, low - rise),
                (x + half * 0.45, low - rise * 0.72), (x + half, low));
            sand.SmoothThrough((x + half, low), (x + half * 0.5, low + rise * 0.34), (x, low + rise * 0.42),
                (x - half * 0.55, low + rise * 0.3), (x - half, low)).Close();
            drawing.Path(sand, Paint.Down(new(0, palette.Lit(Sand, depth)), new(0.6, palette.Of(Sand, 0.9).Mix(palette.Light, 0.15)),
                new(1, palette.Dark(Sand, depth))));
            // A cap of green, then what grows on it from low to high.
            drawing.Path(new SvgPath().MoveTo(x - half * 0.62, low - rise * 0.5)
                .SmoothThrough((x - half * 0.62, low - rise * 0.5), (x - half * 0.32, low - rise * 1.35),
                (x + half * 0.1, low - rise * 1.5), (x + half * 0.5, low - rise * 0.6))
                .QuadraticTo(x, low - rise * 0.3, x - half * 0.62, low - rise * 0.5).Close(),
                    Paint.Down(palette.Lit(Green, depth), palette.Dark(Green, depth)));
            for (var i = 0; i < 5; i++) Trees.Draw(stage, drawing, random, TreeKind.Bush,
                x + half * (-0.5 + 0.24 * i) + random.Between(-8, 8), low - rise * 0.66, stage.Percent * random.Between(3, 5.5), depth);
            foreach (var (across, tall) in Grove(shape, side)) Trees.Draw(stage, drawing, random, TreeKind.Palm, x + half * across,
                low - rise * (1 - 0.5 * Math.Abs(across)), tallest * tall * random.Between(0.92, 1.06), depth + 0.1);
            Rocks.Draw(stage, drawing, random, x - half * 0.82, low + rise * 0.1, stage.Percent * 7, depth);
            Rocks.Draw(stage, drawing, random, x - half * 0.68, low + rise * 0.2, stage.Percent * 4, depth);
            Rocks.Draw(stage, drawing, random, x + half * 0.78, low + rise * 0.12, stage.Percent * 5.5, depth);
        });
    }

    private static (double Across, double Tall)[] Grove(int shape, int side) => shape switch
    {
        0 => [(-0.28 * side, 0.62), (0.26 * side, 0.78), (0.04 * side, 1)],
        1 => [(0.36 * side, 0.7), (0.2 * side, 0.95), (0.48 * side, 0.5)],
        _ => [(-0.4, 0.8), (-0.12, 0.6), (0.18, 0.7), (0.42, 1), (0.3, 0.55)],
    };

    private static void Mountain(SceneStage stage, SceneRandom random, double x, double foot, double wide)
    {
        var high = stage.Percent * 30;
        var half = wide * 0.5;
        var palette = stage.Palette;
        var side = stage.LitSide(x);
        stage.Add("green mountain", 0.6, new RectangleD(x - half * 1.05, foot - high * 1.1, half * 2.1, high * 1.1 + stage.Percent * 2),
            drawing =>
        {
            var peak = x + half * random.Between(-0.2, 0.2);
            drawing.Path(new SvgPath().MoveTo(x - half, foot + 8)
                .SmoothThrough((x - half, foot + 8), (x - half * 0.62, foot - high * 0.3), (peak - half * 0.2, foot - high * 0.86),
                (peak, foot - high),
                (peak + half * 0.16, foot - high * 0.9), (x + half * 0.5, foot - high * 0.42), (x + half, foot + 8)).Close(),
                    Paint.Down(palette.Of(Green, 0.55), palette.Of(Green.Darker(0.1), 0.62).Mix(palette.Haze, 0.25)));
            for (var i = 0; i < 4; i++)
            {
                // Ribs of forest that run down towards the light.
                double top = foot - high * (0.9 - 0.16 * i), start = peak + side * half * 0.07 * i;
                drawing.Path(new SvgPath().MoveTo(start, top)
                    .QuadraticTo(start + side * half * 0.2, top + high * 0.28, start + side * half * (0.3 + 0.06 * i), foot - high * 0.06)
                    .QuadraticTo(start + side * half * 0.12, foot - high * 0.2, start + side * half * 0.02, top + high * 0.3).Close(),
                        Paint.Of(palette.Lit(Green, 0.6), 0.5));
            }
        });
        Ridges.Mist(stage, "mountain mist", 0.61, foot - stage.Percent * 5, foot, 0.22);
    }

    /// <summary>A thatched hut on stilts over the shallows, with a footbridge to the island.</summary>
    private static void Hut(SceneStage stage, double x, double foot, double size, int side)
    {
        var palette = stage.Palette;
        Tone wood = Tone.Of(0x9a6d45), thatch = Tone.Of(0xc9a05a);
        const double depth = 0.82;
        stage.Add("hut", depth, new RectangleD(x - size * 1.9, foot - size * 1.3, size * 3.8, size * 1.5), drawing =>
        {
            var stilt = palette.Dark(wood, depth);
            drawing.Ellipse(x, foot + size * 0.06, size * 0.75, size * 0.07, Paint.Of(palette.Shadow, 0.25));
            foreach (var across in (ReadOnlySpan<double>)[-0.5, -0.2, 0.2, 0.5]) drawing.Rectangle(x + across * size - size * 0.02,
                foot - size * 0.35, size * 0.04, size * 0.4, stilt);
            for (var i = 1; i <= 6; i++) drawing.Rectangle(x + side * size * (0.5 + 0.2 * i), foot - size * 0.3, size * 0.03, size * 0.32,
                stilt);
            drawing.Rectangle(side > 0 ? x : x - size * 1.8, foot - size * 0.34, size * 1.8, size * 0.05, palette.Lit(wood, depth));
            drawing.Rectangle(x - size * 0.62, foot - size * 0.37, size * 1.24, size * 0.07, palette.Of(wood, depth));
            drawing.Rectangle(x - size * 0.44, foot - size * 0.74, size * 0.88, size * 0.38,
                Paint.Down(palette.Dark(wood, depth), palette.Of(wood, depth)));
            var window = palette.Darkness > 0.3 ? palette.Lamp : palette.Dark(Tone.Of(0x3c4a52), depth);
            drawing.Rectangle(x - size * 0.3, foot - size * 0.64, size * 0.18, size * 0.17, window)
                .Rectangle(x + size * 0.08, foot - size * 0.66, size * 0.2, size * 0.3, window);
            if (palette.Darkness > 0.3) drawing.Circle(x, foot - size * 0.55, size * 0.6, Paint.Glow(palette.Lamp, 0.35));
            drawing.Path(new SvgPath().MoveTo(x - size * 0.7, foot - size * 0.68)
                .QuadraticTo(x - size * 0.3, foot - size * 0.95, x, foot - size * 1.25)
                .QuadraticTo(x + size * 0.3, foot - size * 0.95, x + size * 0.7, foot - size * 0.68)
                .QuadraticTo(x, foot - size * 0.76, x - size * 0.7, foot - size * 0.68).Close(),
                    Paint.Down(palette.Lit(thatch, depth), palette.Dark(thatch, depth)));
            for (var i = 0; i < 6; i++) drawing.Line(x + size * (-0.1 + 0.04 * i), foot - size * (1.12 - 0.02 * i),
                x + size * (-0.5 + 0.2 * i), foot - size * 0.74, palette.Dark(thatch, depth), 1.5, 0.5);
        });
    }
}
