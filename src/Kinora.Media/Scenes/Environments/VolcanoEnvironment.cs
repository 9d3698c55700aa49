using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>
/// A smoking cone with streams of lava that glow the more the darker it is: over woods, over a lake, or over a field of ash and lava.
/// </summary>
public sealed class VolcanoEnvironment : IEnvironment
{
    private static readonly Tone Basalt = Tone.Of(0x5b4a52);
    private static readonly Tone Lava = Tone.Of(0xff6a2a);
    private static readonly Tone Hot = Tone.Of(0xffc94a);

    public ScenePlace Place => ScenePlace.Volcano;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.66, 0.64, 0.6);
        Land.AirSlot(stage, 0.2);
        var random = stage.Random.Fork("volcano");
        var composition = Land.Composition(stage, 3);
        var (h, horizon) = (stage.Height, stage.Horizon);
        var foot = horizon + h * 0.05;
        Peaks.Draw(stage, "far range", 0.1, foot, Peaks.Range(stage, random, foot, h * 0.2, stage.Width - Land.MainX(stage)),
            Basalt.Mix(Tone.Of(0x7a86a8), 0.5));
        var cone = new Cone(Land.MainX(stage), foot, stage.IsPortrait ? stage.Width * 0.66 : h * random.Between(0.4, 0.46));
        Plume(stage, random, cone);
        Mountain(stage, random, cone);
        Sparks(stage, random, cone);
        Ridges.Mist(stage, "mist", 0.42, horizon - h * 0.08, foot + 2, 0.45);
        if (composition == 1) Shore(stage, random, foot);
        else Country(stage, random, composition, foot);
        Ash(stage, random);
    }

    /// <param name="X">The middle of the crater.</param>
    private readonly record struct Cone(double X, double Foot, double Tall)
    {
        public double Top => Foot - Tall;

        public double Mouth => Tall * 0.15;

        /// <summary>Half the width at a share of the height, 0 the rim and 1 the foot: steeper towards the top.</summary>
        public double Half(double t) => Mouth + Tall * 1.08 * Math.Pow(t, 1.35);
    }

    private static void Mountain(SceneStage stage, SceneRandom random, Cone cone)
    {
        var (palette, side) = (stage.Palette, stage.LitSide(cone.X));
        const double depth = 0.5;
        stage.Add("volcano", 0.4, cone.Top - stage.Percent * 3, cone.Foot + 2, drawing =>
        {
            drawing.Path(Face(cone, -1, 1), Paint.Down(new(0, palette.Dark(Basalt, depth)), new(0.6, palette.Dark(Basalt, depth)),
                new(1, palette.Of(Basalt, depth).Mix(palette.Haze, 0.35))));
            drawing.Path(side < 0 ? Face(cone, -1, -0.12) : Face(cone, 0.12, 1),
                Paint.Down(new(0, palette.Lit(Basalt, depth)), new(0.6, palette.Lit(Basalt, depth)),
                new(1, palette.Lit(Basalt, depth).Mix(palette.Haze, 0.35))));
            for (var i = 0; i < 11; i++)
            {
                var (across, from) = (random.Between(-0.9, 0.9), random.Between(0.12, 0.5));
                drawing.Path(Gully(cone, across, from, from + random.Between(0.2, 0.45)),
                    Paint.Of(palette.Dark(Basalt.Darker(0.2), depth), 0.45));
            }

            // The crater's inside is seen over its front rim.
            drawing.Ellipse(cone.X, cone.Top, cone.Mouth, cone.Mouth * 0.2, palette.Dark(Basalt.Darker(0.3), depth));
            drawing.Ellipse(cone.X, cone.Top + cone.Mouth * 0.03, cone.Mouth * 0.85, cone.Mouth * 0.13, Lava.Mix(Hot, 0.4));
            foreach (var (across, length) in ((double, double)[])[(-0.42, 0.55), (0.1, 0.86), (0.5, 0.42)]) Stream(drawing, random, cone,
                across, length * random.Between(0.8, 1.1));
        });
        var glow = cone.Tall * (0.3 + 0.25 * palette.Darkness);
        stage.Add("crater glow", 0.41, RectangleD.FromCenter(cone.X, cone.Top, glow * 2, glow * 2),
            drawing => drawing.Circle(cone.X, cone.Top, glow, Paint.Glow(Lava, 0.35 + 0.35 * palette.Darkness)), new Twinkle(0.7, 1, 2.3));
        if (palette.Darkness < 0.5) return;
        var (width, tall) = (cone.Tall * 0.8, cone.Tall * 0.7);
        stage.Add("lava glow", 0.41, RectangleD.FromCenter(cone.X, cone.Top + tall * 0.7, width * 2, tall * 2), drawing =>
            drawing.Ellipse(cone.X, cone.Top + tall * 0.7, width, tall, Paint.Glow(Lava, 0.3)), new Twinkle(0.75, 1, 3.1, 0.3));
    }

    private static SvgPath Face(Cone cone, double from, double to)
    {
        var path = new SvgPath().MoveTo(cone.X + cone.Half(0) * from, cone.Top);
        for (var i = 1; i <= 8; i++) path.LineTo(cone.X + cone.Half(i / 8.0) * from, cone.Top + cone.Tall * i / 8);
        for (var i = 8; i >= 0; i--) path.LineTo(cone.X + cone.Half(i / 8.0) * to + (Math.Abs(to) < 0.5
            ? (i % 2 == 0 ? 1 : -1) * cone.Tall * 0.012 * i : 0), cone.Top + cone.Tall * i / 8);
        return path.Close();
    }

    private static SvgPath Gully(Cone cone, double across, double from, double to)
    {
        (double X, double Y) At(double t) => (cone.X + cone.Half(t) * across, cone.Top + cone.Tall * t);
        var (a, b, c) = (At(from), At((from + to) / 2), At(to));
        var width = cone.Tall * 0.016;
        return new SvgPath().MoveTo(a.X, a.Y).LineTo(b.X - width, b.Y).LineTo(c.X, c.Y).LineTo(b.X + width, b.Y - width).Close();
    }

    private static void Stream(SvgDrawing drawing, SceneRandom random, Cone cone, double across, double length)
    {
        var points = new (double X, double Y)[9];
        for (var i = 0; i < 9; i++)
        {
            var t = length * i / 8;
            points[i] = (cone.X + cone.Half(t) * across + (i == 0 ? 0 : random.Between(-0.022, 0.022) * cone.Tall),
                cone.Top + cone.Mouth * 0.1 + cone.Tall * t * 0.97);
        }

        var path = new SvgPath().MoveTo(points[0].X, points[0].Y).SmoothThrough(points);
        drawing.Stroke(path, Lava.Mix(Tone.Of(0x8a1f12), 0.45), cone.Tall * 0.034).Stroke(path, Lava, cone.Tall * 0.022)
            .Stroke(path, Hot, cone.Tall * 0.009);
    }

    private static void Plume(SceneStage stage, SceneRandom random, Cone cone)
    {
        var palette = stage.Palette;
        var wind = -Land.SubjectSide(stage);
        var r = cone.Tall * 0.15;
        foreach (var (name, tone, phase) in ((string, Tone, double)[])[("dark smoke", palette.Dark(Tone.Of(0x7a6f78), 0.5), 0),
            ("smoke", palette.Lit(Tone.Of(0xa69aa0), 0.45), 0.06)])
        {
            var copies = Enumerable.Range(0, 9).Select(i => new PartCopy(cone.X + cone.Mouth * random.Between(-0.5, 0.5),
                cone.Top + r * 0.2, random.Pick([0.8, 1.0, 1.2]),
                new Rise(wind * cone.Tall * random.Between(0.3, 0.6), -cone.Tall * random.Between(0.75, 1), 1.6, 11, i / 9.0 + phase),
                    0.85)).ToList();
            stage.AddCopies(name, 0.35, r * 1.2, drawing =>
            {
                var brush = new TreeBrush(stage, drawing, random, 0.4, stage.LitSide(cone.X));
                drawing.Path(brush.Foliage(0, 0, r, r * 0.8, 9), tone);
                drawing.Path(brush.Foliage(brush.Side * r * 0.25, -r * 0.2, r * 0.6, r * 0.45, 7),
                    Paint.Of(tone.Mix(palette.Glow, 0.3), 0.8));
            }, copies);
        }
    }

    private static void Sparks(SceneStage stage, SceneRandom random, Cone cone)
    {
        var copies = Enumerable.Range(0, 22).Select(_ => new PartCopy(cone.X + cone.Mouth * random.Between(-0.6, 0.6), cone.Top,
            random.Pick([0.5, 0.8, 1.2]),
            new Rise(cone.Tall * random.Between(-0.5, 0.5), -cone.Tall * random.Between(0.15, 0.45), -0.5, random.Between(1.2, 2.6),
                random.Next()))).ToList();
        stage.AddCopies("sparks", 0.42, stage.Percent, drawing => drawing.Circle(0, 0, stage.Percent * 0.8, Paint.Glow(Lava, 0.7))
            .Circle(0, 0, stage.Percent * 0.26, Hot), copies);
    }

    private static void Shore(SceneStage stage, SceneRandom random, double foot)
    {
        var (h, palette) = (stage.Height, stage.Palette);
        var line = Ridges.Rolling(stage, random, foot - h * 0.015, h * 0.02, 1.6);
        Ridges.Hill(stage, "far shore", 0.48, line, foot + h * 0.025, Basalt.Mix(Vegetation.Of(stage).Needles, 0.5), h * 0.05, drawing =>
            Trees.FarWood(stage, drawing, random, line, stage.Left, stage.Right, stage.Percent * 3.6, 0.48, true));
        var shore = foot + h * 0.022;
        stage.Add("water", 0.5, shore, h * 0.98, drawing =>
        {
            drawing.Rectangle(stage.Left, shore, stage.Right - stage.Left, h * 0.98 - shore, Paint.Down(
                new(0, palette.Sky[4].Mix(palette.Shadow, 0.2)), new(0.4, palette.Sky[2].Mix(palette.Shadow, 0.3)),
                    new(1, palette.Sky[0].Mix(palette.Shadow, 0.4))));
            var streaks = new SvgPath();
            for (var i = 0; i < 40; i++)
            {
                var (t, x) = (random.Next(), random.Between(stage.Left, stage.Right));
                streaks.MoveTo(x, shore + 6 + t * t * h * 0.26)
                    .LineTo(x + stage.Percent * random.Between(3, 9) * (0.4 + t), shore + 6 + t * t * h * 0.26);
            }

            drawing.Stroke(streaks, palette.Sky[4], 2.6, 0.4);
        });
        // The crater's fire in the water.
        var main = Land.MainX(stage);
        var copies = Enumerable.Range(0, 26).Select(_ => (T: random.Next(), A: random.Next() + random.Next() - 1))
            .Select(at => new PartCopy(
            main + at.A * stage.Percent * (5 + 12 * at.T), shore + 6 + at.T * h * 0.22, random.Pick([0.6, 1.0, 1.4]),
                new Twinkle(0.1, 0.8, random.Between(1.2, 3), random.Next()))).ToList();
        stage.AddCopies("fire on the water", 0.5, stage.Percent * 2,
            drawing => drawing.Rectangle(-stage.Percent * 1.6, -2, stage.Percent * 3.2, 4, Lava.Mix(Hot, 0.3), 2), copies);
        stage.AddSlot(0.8, new SubjectSlot(SlotKind.Water, stage.Width * 0.15, stage.Width * 0.85, shore + h * 0.1,
            stage.Percent * 6) { MaxHeight = h * 0.25 });
        Front(stage, random, h * 0.93, true);
    }

    private static void Country(SceneStage stage, SceneRandom random, int composition, double foot)
    {
        var h = stage.Height;
        var plants = Vegetation.Of(stage);
        var isWood = composition == 0;
        var local = isWood ? plants.Grass.Mix(plants.Needles, plants.IsSnowy ? 0.05 : 0.45) : Basalt.Mix(Tone.Of(0x7a5a4c), 0.4);
        for (var i = 0; i < 2; i++)
        {
            var depth = 0.5 + 0.18 * i;
            var line = Ridges.Rolling(stage, random, foot + h * (-0.01 + 0.085 * i), h * 0.05, 1.2);
            var tall = stage.Percent * (5 + 4 * i);
            var last = i == 1;
            Ridges.Hill(stage, $"country {i}", depth, line, last ? stage.Bottom : foot + h * 0.16, local, h * 0.15, drawing =>
            {
                Ridges.Swells(stage, drawing, random, depth, line, local, 5);
                if (!isWood && last) LavaField(stage, drawing, random, line);
                for (var k = 0; isWood && k < 3; k++)
                {
                    var start = stage.Width * (k * 0.37 + random.Between(-0.12, 0.04));
                    Trees.FarWood(stage, drawing, random, line, start, start + stage.Percent * random.Between(18, 44), tall, depth, k != 1);
                }

                for (var k = 0; !isWood && k < 5; k++)
                {
                    var x = stage.Width * random.Between(0, 1);
                    if (k < 2) Trees.Draw(stage, drawing, random, TreeKind.Bare, x, line.YAt(x) + 8, tall * random.Between(1, 2), depth);
                    else Rocks.Draw(stage, drawing, random, x, line.YAt(x) + 8, tall * random.Between(0.5, 1), depth, Basalt);
                }
            });
        }

        Land.MidSlot(stage, 0.7, foot + h * 0.13);
        Front(stage, random, h * 0.91, isWood);
    }

    private static void LavaField(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line)
    {
        var main = Land.MainX(stage);
        var way = new WindingWay(main - Land.SubjectSide(stage) * stage.Percent * 12, line.YAt(main) + 3,
            stage.Width * (0.5 - Land.SubjectSide(stage) * 0.2), stage.Bottom, stage.Percent * 26, stage.Width * 0.07);
        drawing.Path(way.Band(-1.2, 1.2), stage.Palette.Dark(Basalt.Darker(0.4), 0.8)).Path(way.Band(), Lava.Mix(Tone.Of(0x9a2414), 0.3))
            .Path(way.Band(-0.7, 0.7), Lava).Path(way.Band(-0.35, 0.3), Hot);
        for (var i = 0; i < 9; i++)
        {
            var (x, y, half) = way.At(0.2 + 0.75 * i / 9);
            var size = half * random.Between(0.15, 0.35);
            drawing.Ellipse(x + half * random.Between(-0.6, 0.6), y, size, size * 0.35, stage.Palette.Dark(Basalt.Darker(0.3), 0.8));
        }
    }

    private static void Front(SceneStage stage, SceneRandom random, double y, bool isGreen)
    {
        var (h, side, plants) = (stage.Height, Land.SubjectSide(stage), Vegetation.Of(stage));
        var line = Ridges.Slope(stage, y + side * h * 0.04, y - side * h * 0.04, h * 0.012);
        var local = isGreen ? plants.Grass.Mix(Basalt, plants.IsSnowy ? 0.05 : 0.35) : Basalt.Darker(0.25);
        Ridges.Hill(stage, "front", 0.98, line, stage.Bottom, local, h * 0.45, drawing =>
        {
            for (var i = 0; i < 5; i++)
            {
                var x = stage.Width * random.Between(0, 1);
                Rocks.Draw(stage, drawing, random, x, line.YAt(x) + stage.Percent * random.Between(1, 4),
                    stage.Percent * random.Between(2.5, 9), 0.98, Basalt);
            }

            foreach (var (at, tall) in ((double, double)[])[(0.04, 34), (0.12, 22)])
            {
                var x = side < 0 ? stage.Width * (1 - at) : stage.Width * at;
                Trees.Draw(stage, drawing, random, isGreen ? TreeKind.Conifer : TreeKind.Bare, x, line.YAt(x) + 8, stage.Percent * tall,
                    0.98);
            }
        });
        Land.NearSlot(stage, Math.Min(h * 0.95, y + h * 0.03));
        Grass.Tufts(stage, "tufts", 1, stage.Percent * 4.5, 14, isGreen && !plants.IsSnowy ? plants.Grass : Tone.Of(0x8f7a5a),
            (x, t) => line.YAt(x) + h * (0.01 + 0.08 * t));
    }

    /// <summary>Flakes that sink slowly.</summary>
    private static void Ash(SceneStage stage, SceneRandom random)
    {
        var copies = Enumerable.Range(0, 36).Select(_ => new PartCopy(random.Between(stage.Left, stage.Right),
            random.Between(-stage.Height * 0.6, stage.Height), random.Pick([0.5, 0.8, 1.2]),
            new Drift(stage.Percent * random.Between(-1.5, 1.5), stage.Percent * random.Between(1.5, 4))
                .And(new Sway(stage.Percent, 0, random.Between(3, 6), random.Next())), random.Between(0.35, 0.8))).ToList();
        var tone = stage.Palette.Darkness > 0.5 ? Lava.Mix(Hot, 0.3) : stage.Palette.Of(Tone.Of(0x8a8088), 0.9);
        stage.AddCopies("ash", 1.2, stage.Percent * 0.4, drawing => drawing.Circle(0, 0, stage.Percent * 0.28, tone), copies);
    }
}
