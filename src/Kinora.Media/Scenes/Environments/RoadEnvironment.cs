using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A road through hills: straight into the distance, across the picture, or winding up to wind turbines.</summary>
public sealed class RoadEnvironment : IEnvironment
{
    private static readonly Tone Asphalt = Tone.Of(0x6f717c);

    public ScenePlace Place => ScenePlace.Road;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var view = random.Whole(0, 2);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var plants = Vegetation.Of(stage);
        var away = stage.SubjectX > width / 2 ? -1 : 1;
        stage.Horizon = height * (view == 1 ? stage.IsPortrait ? 0.62 : 0.6 : 0.52);
        Sky.Draw(stage);
        Birds.Passing(stage);
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, width * 0.1, width * 0.9, stage.Horizon * 0.4,
            p * 2.4) { Spread = stage.Horizon * 0.14 });
        var grass = random.Chance(0.3) && !plants.IsSnowy ? Tone.Of(0xd0a860) : plants.Grass;
        if (random.Chance(0.75)) Peaks.Draw(stage, "mountains", 0.1, stage.Horizon + p * 8,
            Peaks.Range(stage, random.Fork("peaks"), stage.Horizon + p * 4, p * (stage.IsPortrait ? 46 : 34),
            width / 2 - away * width * random.Between(0.05, 0.2)), Tone.Of(0x7a86a6), random.Pick([0, 0.3]));
        var far = Ridges.Rolling(stage, random.Fork("far"), stage.Horizon - p, p * 9, 1.4);
        Ridges.Hill(stage, "far hills", 0.22, far, stage.Horizon + p * 12, grass.Mix(Tone.Of(0x4f8a7a), 0.4), p * 6, drawing =>
            Trees.FarWood(stage, drawing, random.Fork("wood"), far, stage.Left, stage.Right, p * 3, 0.22, random.Chance(0.5)));
        switch (view)
        {
            case 0: Straight(stage, random, grass, away); break;
            case 1: Across(stage, random, grass); break;
            default: Winding(stage, random, grass, away); break;
        }

        stage.CalmArea = new RectangleD(width * 0.08, height * 0.06, width * 0.84, height * 0.22);
        Foreground.Overhead(stage);
    }

    private static void Plain(SceneStage stage, SceneRandom random, Tone grass, double top)
    {
        var line = Ridges.Rolling(stage, random.Fork("plain"), top, stage.Percent * 1.2, 1);
        stage.Add("plain", 0.7, top - stage.Percent * 2, stage.Bottom, drawing =>
        {
            Ridges.Fill(stage, drawing, 0.75, line, stage.Bottom, grass);
            Grass.Texture(stage, drawing, random.Fork("marks"), 0.8, grass, line.YAt, stage.Bottom, 220);
        });
    }

    private static void Straight(SceneStage stage, SceneRandom random, Tone grass, int away)
    {
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var palette = stage.Palette;
        var top = stage.Horizon + p * 2;
        Plain(stage, random, grass, top);
        // Everything runs to one point; at distance 1 (the lower edge) the road is that wide.
        var eye = (X: width / 2 + away * width * (stage.IsPortrait ? 0.06 : 0.12), Y: top - p * 0.6);
        var foot = (X: width / 2 + away * width * 0.06, Y: stage.Bottom);
        var half = width * (stage.IsPortrait ? 0.46 : 0.3);
        (double X, double Y, double Size) At(double distance, double across)
        {
            var size = 1 / distance;
            return (eye.X + (foot.X - eye.X + across * half) * size, eye.Y + (foot.Y - eye.Y) * size, size);
        }

        stage.Add("road", 0.75, eye.Y, stage.Bottom, drawing =>
        {
            void Strip(double from, double to, double near, double far, Paint paint)
            {
                var (a, b, c, d) = (At(near, from), At(near, to), At(far, to), At(far, from));
                drawing.Polygon(paint, (a.X, a.Y), (b.X, b.Y), (c.X, c.Y), (d.X, d.Y));
            }

            Strip(-1.18, 1.18, 1, 90, palette.Of(grass.Mix(Tone.Of(0xb59a78), 0.7), 0.85));
            Strip(-1, 1, 1, 90, Paint.Down(palette.Of(Asphalt, 0.6), palette.Of(Asphalt.Darker(0.1), 1)));
            var paint = palette.Lit(Tone.Of(0xf4efe2), 0.9);
            Strip(-0.93, -0.89, 1, 60, paint);
            Strip(0.89, 0.93, 1, 60, paint);
            for (var distance = 1.0; distance < 26; distance *= 1.32) Strip(-0.022, 0.022, distance, distance * 1.15,
                palette.Lit(Tone.Of(0xf2cf6a), 0.9));
        });
        Recede(stage, random, "car away", At(1.25, 0.45), At(30, 0.45), half, Tone.Of(0xc8483f), 9);
        var mirror = At(1.8, -0.45);
        stage.AddSlot(0.95, new SubjectSlot(SlotKind.Road, width * 0.2, width * 0.8,
            Math.Min(height * 0.93, mirror.Y + (height - mirror.Y) * 0.6), p * 11) { MaxHeight = height * 0.4 });
        Sides(stage, random, At);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, height * 0.94, p * 12) { MaxHeight = height * 0.5 });
    }

    /// <summary>Posts, poles and trees at both sides, smaller with the distance.</summary>
    private static void Sides(SceneStage stage, SceneRandom random, Func<double, double, (double X, double Y, double Size)> at)
    {
        var p = stage.Percent;
        var palette = stage.Palette;
        var kind = random.Pick([TreeKind.Poplar, TreeKind.Round, TreeKind.Conifer]);
        stage.Add("roadside", 0.8, stage.Top, stage.Height, drawing =>
        {
            for (var distance = 16.0; distance > 1.5; distance /= 1.42)
            {
                foreach (var side in new[] { -1, 1 })
                {
                    var tree = at(distance, side * random.Between(1.8, 3.6));
                    var depth = Math.Clamp(0.25 + 0.9 * tree.Size, 0, 0.9);
                    if (Math.Abs(tree.X - stage.SubjectX) > p * 12 || distance > 6)
                        Trees.Draw(stage, drawing, random, kind, tree.X, tree.Y, p * 62 * tree.Size * random.Between(0.8, 1.15), depth);
                    var post = at(distance * 0.9, side * 1.12);
                    var (w, h) = (p * 1.5 * post.Size, p * 11 * post.Size);
                    drawing.Rectangle(post.X - w / 2, post.Y - h, w, h, palette.Lit(Tone.Of(0xf2eee6), depth), w * 0.3)
                        .Rectangle(post.X - w / 2, post.Y - h * 0.8, w, h * 0.18, palette.Of(Tone.Of(0xd8483f), depth));
                }
            }
        });
    }

    private static void Recede(SceneStage stage, SceneRandom random, string name, (double X, double Y, double Size) near,
        (double X, double Y, double Size) far, double half, Tone body, double period)
    {
        var palette = stage.Palette;
        var w = half * 0.62 * near.Size;
        var burning = Lamps.Burning(palette);
        stage.AddCopies(name, 0.78, w * 1.2, drawing =>
        {
            drawing.Ellipse(0, 0, w * 0.56, w * 0.06, Paint.Of(palette.Shadow, 0.5));
            foreach (var side in new[] { -0.42, 0.26 }) drawing.Rectangle(w * side, -w * 0.16, w * 0.16, w * 0.17,
                palette.Dark(Tone.Of(0x26242a), 0.9), w * 0.03);
            drawing.Path(new SvgPath().MoveTo(-w * 0.36, -w * 0.4).LineTo(-w * 0.27, -w * 0.68)
                .QuadraticTo(0, -w * 0.74, w * 0.27, -w * 0.68).LineTo(w * 0.36, -w * 0.4).Close(), palette.Of(body, 0.9));
            drawing.Polygon(palette.Of(Tone.Of(0x9fc3d0), 0.9), (-w * 0.29, -w * 0.43), (-w * 0.23, -w * 0.64), (w * 0.23, -w * 0.64),
                (w * 0.29, -w * 0.43));
            drawing.Rectangle(-w * 0.47, -w * 0.44, w * 0.94, w * 0.34, palette.Of(body, 0.9), w * 0.08)
                .Rectangle(-w * 0.45, -w * 0.44, w * 0.9, w * 0.07, palette.Lit(body, 0.9), w * 0.03)
                .Rectangle(-w * 0.47, -w * 0.17, w * 0.94, w * 0.08, palette.Dark(body, 0.9), w * 0.03);
            foreach (var side in new[] { -0.43, 0.28 })
            {
                drawing.Rectangle(w * side, -w * 0.34, w * 0.15, w * 0.09, Tone.Of(0xe84a3f), w * 0.02);
                if (burning > 0) drawing.Circle(w * (side + 0.075), -w * 0.3, w * 0.22, Paint.Glow(Tone.Of(0xff5a48), 0.8 * burning));
            }
        }, [new PartCopy(near.X, near.Y, 1, new Recede(far.X - near.X, far.Y - near.Y, far.Size / near.Size, period,
            random.Next() * 0.2))]);
    }

    private static void Across(SceneStage stage, SceneRandom random, Tone grass)
    {
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var palette = stage.Palette;
        var top = stage.Horizon + p * 6;
        Plain(stage, random, grass, stage.Horizon + p * 2);
        var places = new List<double>();
        for (var x = stage.Left; x < stage.Right; x += p * random.Between(15, 30)) if (Math.Abs(x - stage.SubjectX) > p * 11) places.Add(x);
        foreach (var x in places)
        {
            var size = p * random.Between(12, 24);
            stage.Add("tree", 0.72, new RectangleD(x - size, top - size * 1.2, size * 2, size * 1.3),
                drawing => Trees.Draw(stage, drawing, random, random.Pick([TreeKind.Round, TreeKind.Poplar, TreeKind.Conifer]), x, top,
                size, 0.72));
        }

        Wires(stage, random, top + p);
        var deep = height - top;
        var (from, to) = (top + deep * 0.14, top + deep * 0.58);
        stage.Add("road", 0.82, from - p * 2, to + p * 2, drawing =>
        {
            drawing.Rectangle(stage.Left, from - p, stage.Right - stage.Left, to - from + p * 2,
                palette.Of(grass.Mix(Tone.Of(0xb59a78), 0.7), 0.9)).Rectangle(stage.Left, from, stage.Right - stage.Left, to - from,
                Paint.Down(palette.Of(Asphalt, 0.8), palette.Of(Asphalt.Darker(0.08), 1)));
            drawing.Rectangle(stage.Left, from + p * 0.5, stage.Right - stage.Left, p * 0.45, palette.Lit(Tone.Of(0xf4efe2), 0.9))
                .Rectangle(stage.Left, to - p * 1.1, stage.Right - stage.Left, p * 0.6, palette.Lit(Tone.Of(0xf4efe2), 0.9));
            for (var x = stage.Left; x < stage.Right; x += p * 14) drawing.Rectangle(x, (from + to) / 2 - p * 0.3, p * 7.5, p * 0.7,
                palette.Lit(Tone.Of(0xf2cf6a), 0.9));
        });
        Rail(stage, from - p * 0.4);
        var scale = p * 0.42;
        Vehicles.Car(stage, random.Fork("car 1"), 0.86, from + (to - from) * 0.36, scale, false, random.Between(9, 12),
            random.Between(0.3, 0.5));
        stage.AddSlot(0.9, new SubjectSlot(SlotKind.Road, width * 0.1, width * 0.9, from + (to - from) * 0.88,
            scale * 11) { MaxHeight = height * 0.34 });
        Vehicles.Car(stage, random.Fork("car 2"), 0.9, from + (to - from) * 0.86, scale * 1.2, true, random.Between(11, 14),
            random.Between(0.74, 0.95));
        stage.Add("verge", 1, to + p, stage.Bottom, drawing =>
        {
            Ridges.Fill(stage, drawing, 1, new GroundLine(stage.Left, stage.Right, x => to + p * 1.6 + Math.Sin(x / p / 6) * p * 0.25),
                stage.Bottom, grass.Darker(0.06));
            Grass.Texture(stage, drawing, random.Fork("verge"), 1, grass, _ => to + p * 2, stage.Bottom, 90);
        });
        Grass.Tufts(stage, "tufts", 1.05, p * 5, 26, grass, (_, t) => to + p * 3 + (height - to) * 0.7 * t);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, height * 0.94, p * 11) { MaxHeight = height * 0.5 });
    }

    private static void Rail(SceneStage stage, double y)
    {
        var p = stage.Percent;
        var steel = Tone.Of(0xb9c0c6);
        stage.Add("guard rail", 0.82, y - p * 5, y + p, drawing =>
        {
            for (var x = stage.Left; x < stage.Right; x += p * 9) drawing.Rectangle(x, y - p * 3.4, p * 0.8, p * 3.6,
                stage.Palette.Dark(steel, 0.85));
            drawing.Rectangle(stage.Left, y - p * 3.8, stage.Right - stage.Left, p * 1.5, stage.Palette.Of(steel, 0.85))
                .Rectangle(stage.Left, y - p * 3.8, stage.Right - stage.Left, p * 0.45, stage.Palette.Lit(steel, 0.85));
        });
    }

    private static void Wires(SceneStage stage, SceneRandom random, double ground)
    {
        var p = stage.Percent;
        var wood = stage.Palette.Dark(Tone.Of(0x6b5240), 0.75);
        var (step, h) = (p * random.Between(46, 58), p * 34);
        stage.Add("poles", 0.76, ground - h * 1.05, ground, drawing =>
        {
            for (var x = stage.Left - step * random.Next(); x < stage.Right + step; x += step)
            {
                drawing.Rectangle(x - p * 0.4, ground - h, p * 0.8, h, wood)
                    .Rectangle(x - p * 3.6, ground - h * 0.94, p * 7.2, p * 0.6, wood);
                foreach (var at in new[] { -3.2, 3.2 })
                    drawing.Stroke(new SvgPath().MoveTo(x + p * at, ground - h * 0.95)
                        .QuadraticTo(x + p * at + step / 2, ground - h * 0.84, x + p * at + step, ground - h * 0.95), wood, 1.8, 0.8);
            }
        });
    }

    private static void Winding(SceneStage stage, SceneRandom random, Tone grass, int away)
    {
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var palette = stage.Palette;
        for (var i = 0; i < 4; i++)
        {
            var x = width / 2 + away * width * (0.1 + 0.12 * i) - away * width * 0.04 * (i % 2);
            Turbine(stage, random, 0.3, x, stage.Horizon + p * (1 + i % 2 * 2), p * (17 + 6 * (i % 3)));
        }

        Plain(stage, random, grass, stage.Horizon + p * 2);
        var (top, bottom) = (stage.Horizon + p * 2.2, stage.Bottom);
        var sway = width * (stage.IsPortrait ? 0.26 : 0.2);
        var phase = random.Between(0.4, 1);
        (double X, double Y, double Half) At(double t)
        {
            // t 0 near … 1 far: the bends come closer together with the distance.
            var size = Math.Pow(1 - t, 1.7);
            var x = width / 2 + away * width * 0.1 * t + sway * Math.Sin((t * 2.3 + phase) * Math.PI) * (0.25 + 0.75 * (1 - t)) * away;
            return (x, top + (bottom - top) * size, Math.Max(0.6, width * (stage.IsPortrait ? 0.3 : 0.17) * size));
        }

        stage.Add("road", 0.75, top, bottom, drawing =>
        {
            Ribbon(-1.2, 1.2, palette.Of(grass.Mix(Tone.Of(0xb59a78), 0.7), 0.85));
            Ribbon(-1, 1, Paint.Down(palette.Of(Asphalt, 0.6), palette.Of(Asphalt.Darker(0.1), 1)));
            Ribbon(-0.94, -0.89, palette.Lit(Tone.Of(0xf4efe2), 0.9));
            Ribbon(0.89, 0.94, palette.Lit(Tone.Of(0xf4efe2), 0.9));
            for (var t = 0.0; t < 0.86; t += 0.055 * (1 - t * 0.7)) Dash(t, t + 0.028 * (1 - t * 0.7));

            void Ribbon(double from, double to, Paint paint)
            {
                var path = new SvgPath();
                for (var i = 0; i <= 40; i++) Point(i / 40.0, from, i == 0);
                for (var i = 40; i >= 0; i--) Point(i / 40.0, to, false);
                drawing.Path(path.Close(), paint);

                void Point(double t, double side, bool isFirst)
                {
                    var at = At(t);
                    if (isFirst) path.MoveTo(at.X + side * at.Half, at.Y);
                    else path.LineTo(at.X + side * at.Half, at.Y);
                }
            }

            void Dash(double from, double to)
            {
                var (a, b) = (At(from), At(to));
                drawing.Polygon(palette.Lit(Tone.Of(0xf2cf6a), 0.9), (a.X - a.Half * 0.025, a.Y), (a.X + a.Half * 0.025, a.Y),
                    (b.X + b.Half * 0.025, b.Y), (b.X - b.Half * 0.025, b.Y));
            }
        });
        Sides(stage, random, (distance, across) =>
        {
            var t = 1 - Math.Pow(1 / distance, 1 / 1.7);
            var at = At(t);
            return (at.X + across * at.Half * 1.15, at.Y, 1 / distance);
        });
        stage.AddSlot(0.95, new SubjectSlot(SlotKind.Road, width * 0.2, width * 0.8, height * 0.9, p * 11) { MaxHeight = height * 0.4 });
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, height * 0.94, p * 12) { MaxHeight = height * 0.5 });
    }

    private static void Turbine(SceneStage stage, SceneRandom random, double depth, double x, double ground, double h)
    {
        var white = Tone.Of(0xf2f3f2);
        stage.Add("turbine", depth, new RectangleD(x - h * 0.05, ground - h, h * 0.1, h), drawing =>
            drawing.Polygon(stage.Palette.Of(white, depth + 0.2), (x - h * 0.022, ground), (x - h * 0.01, ground - h),
                (x + h * 0.01, ground - h), (x + h * 0.022, ground)));
        stage.AddCopies("blades", depth, h * 0.58, drawing =>
        {
            for (var i = 0; i < 3; i++) drawing.Group(0, 0, 120 * i, 1,
                blade => blade.Path(new SvgPath().MoveTo(-h * 0.008, 0).QuadraticTo(-h * 0.03, -h * 0.14, 0, -h * 0.55).LineTo(h * 0.008, 0)
                .Close(), stage.Palette.Lit(white, depth + 0.2)));
            drawing.Circle(0, 0, h * 0.02, stage.Palette.Lit(white, depth + 0.2));
        }, [new PartCopy(x, ground - h, 1, new Spin(random.Between(34, 52)).And(new Rock(0.01, 9, random.Next())))]);
    }
}
