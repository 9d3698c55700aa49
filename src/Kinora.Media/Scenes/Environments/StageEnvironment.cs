using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A stage with curtains, sweeping spotlights, boards and the heads of an audience; by seed a theatre, a concert or a
/// gala.</summary>
public sealed class StageEnvironment : IEnvironment
{
    private static readonly (Tone Cloth, Tone Beam)[] Looks =
    [
        (Tone.Of(0xa3283a), Tone.Of(0xffdf9e)), (Tone.Of(0x2f3f8a), Tone.Of(0x9fd8ff)), (Tone.Of(0x5a2a78), Tone.Of(0xff9fd2)),
        (Tone.Of(0x1f6a66), Tone.Of(0xffe9a0)), (Tone.Of(0x8a3f22), Tone.Of(0xffc98a)),
    ];

    public ScenePlace Place => ScenePlace.Stage;

    public bool IsIndoors => true;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var view = random.Whole(0, 2);
        var (cloth, beam) = random.Pick(Looks);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        // A hall is dark at noon as well; the hour only tints it.
        var hall = stage.Palette.Shadow.Mix(cloth, 0.35).Mix(Tone.Black, 0.25);
        var floor = height * (stage.IsPortrait ? 0.72 : 0.7);
        stage.Horizon = floor;
        stage.Sun = (width - stage.SubjectX, height * 0.2);
        var glow = beam.Mix(stage.Palette.Light, 0.2);
        var back = new BackdropLight(
            [new BackdropBand(0, floor, [new ValueStop(0, hall.Darker(0.35)), new ValueStop(0.6, hall.Mix(cloth, 0.25)),
                new ValueStop(1, hall.Mix(cloth, 0.5))]), new BackdropBand(floor, stage.CanvasHeight,
                [new ValueStop(0, Tone.Of(0x6b4630).Mix(hall, 0.3)), new ValueStop(1, hall.Darker(0.4))])],
            [new BackdropGlow(stage.SubjectX, floor, p * 75, p * 60, glow, 0.4)]);
        stage.Backdrop = new Backdrop(back, back);
        Backcloth(stage, random, view, cloth, hall, floor, glow);
        Boards(stage, hall, floor, glow);
        Beams(stage, random, view, floor, glow);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.16, width * 0.84, floor + (height - floor) * 0.34,
            p * 30) { MaxHeight = height * 0.5 });
        stage.AddSlot(0.6, new SubjectSlot(SlotKind.Air, width * 0.2, width * 0.8, height * 0.38, p * 20) { Spread = height * 0.1,
            MaxHeight = p * 30 });
        Curtains(stage, cloth, floor, view);
        Audience(stage, random, hall);
        stage.CalmArea = new RectangleD(width * 0.16, height * (stage.IsPortrait ? 0.14 : 0.2), width * 0.68, height * 0.2);
    }

    private static void Backcloth(SceneStage stage, SceneRandom random, int view, Tone cloth, Tone hall, double floor, Tone glow)
    {
        var p = stage.Percent;
        stage.Add("back curtain", 0.4, stage.Top, floor, drawing =>
        {
            for (var x = stage.Left; x < stage.Right; x += p * 7) drawing.Rectangle(x, stage.Top, p * 3.4, floor - stage.Top,
                new Gradient([new(0, hall.Darker(0.3), 0.5), new(1, cloth.Mix(hall, 0.3), 0.35)], GradientShape.Down));
        });
        if (view == 0)
        {
            // A painted moon and hills.
            stage.Add("scenery", 0.5, floor - p * 44, floor, drawing =>
            {
                drawing.Circle(stage.Width - stage.SubjectX, floor - p * 30, p * 11, glow.Mix(cloth, 0.25));
                for (var i = 0; i < 3; i++)
                {
                    var path = new SvgPath().MoveTo(stage.Left, floor);
                    var points = new (double, double)[8];
                    for (var k = 0; k < 8; k++) points[k] = (stage.Left + (stage.Right - stage.Left) * k / 7,
                        floor - p * (20 - 6 * i) * random.Between(0.3, 1));
                    drawing.Path(path.LineTo(points[0].Item1, points[0].Item2).SmoothThrough(points).LineTo(stage.Right, floor).Close(),
                        cloth.Mix(hall, 0.2 + 0.25 * i));
                }
            });
            return;
        }

        if (view == 1)
        {
            // Walls of small lamps that pulse in turn.
            var copies = new List<PartCopy>();
            for (var row = 0; row < 6; row++)
            {
                for (var x = stage.Width * 0.1; x < stage.Width * 0.9; x += p * 6.4)
                    copies.Add(new PartCopy(x + p * 3.2 * (row % 2), floor - p * (8 + 6 * row), 1,
                        new Twinkle(0.08, 0.75, 2.4, (x / stage.Width + row * 0.13) % 1), 0.9));
            }

            stage.AddCopies("lamp wall", 0.45, p * 2.4, drawing => drawing.Circle(0, 0, p * 2.4, Paint.Glow(glow, 0.9))
                .Circle(0, 0, p * 0.5, glow.Lighter(0.4)), copies);
            foreach (var side in new[] { -1, 1 }) Speakers(stage, stage.Width / 2 + side * Math.Min(stage.Width * 0.31, p * 60),
                floor + p * 2, p * 15, hall);
            return;
        }

        var stars = new List<PartCopy>();
        for (var i = 0; i < 34; i++) stars.Add(new PartCopy(stage.Width * random.Next(), floor * random.Between(0.12, 0.85),
            random.Between(0.5, 1.2), new Rock(2, random.Between(4, 7), random.Next())
            .And(new Twinkle(0.5, 1, random.Between(1.5, 4), random.Next()))));
        stage.AddCopies("hanging stars", 0.5, p * 3, drawing =>
        {
            var path = new SvgPath();
            for (var i = 0; i < 8; i++)
            {
                var (sin, cos) = Math.SinCos(i * Math.Tau / 8);
                var r = p * (i % 2 == 0 ? 1.7 : 0.5);
                if (i == 0) path.MoveTo(r * cos, r * sin);
                else path.LineTo(r * cos, r * sin);
            }

            drawing.Circle(0, 0, p * 2.8, Paint.Glow(glow, 0.5)).Path(path.Close(), glow.Lighter(0.3));
        }, stars);
    }

    private static void Speakers(SceneStage stage, double x, double ground, double w, Tone hall)
    {
        stage.Add("speakers", 0.7, new RectangleD(x - w * 0.6, ground - w * 2.5, w * 1.2, w * 2.6), drawing =>
        {
            for (var i = 0; i < 2; i++)
            {
                var y = ground - w * 1.2 * (i + 1);
                drawing.Rectangle(x - w / 2, y, w, w * 1.17, hall.Mix(Tone.Of(0x2b2a33), 0.7), 6)
                    .Rectangle(x - w / 2, y, w * 0.07, w * 1.17, hall.Lighter(0.25));
                drawing.Circle(x, y + w * 0.72, w * 0.34, hall.Darker(0.4)).Circle(x, y + w * 0.72, w * 0.24, hall.Lighter(0.12))
                    .Circle(x, y + w * 0.72, w * 0.1, hall.Darker(0.3)).Circle(x, y + w * 0.22, w * 0.12, hall.Darker(0.4));
            }
        }, new Breathe(0.006, 0.5));
    }

    private static void Boards(SceneStage stage, Tone hall, double floor, Tone glow)
    {
        var p = stage.Percent;
        var wood = Tone.Of(0x9a6a45).Mix(hall, 0.35);
        var edge = floor + (stage.Height - floor) * 0.58;
        stage.Add("boards", 0.9, floor, stage.Bottom, drawing =>
        {
            drawing.Rectangle(stage.Left, floor, stage.Right - stage.Left, edge - floor, Paint.Down(wood.Mix(hall, 0.35), wood));
            for (var i = -16; i <= 16; i++) drawing.Line(stage.Width / 2 + i * p * 9, floor, stage.Width / 2 + i * p * 14, edge, hall, 2.4,
                0.45);
            drawing.Ellipse(stage.SubjectX, floor + (edge - floor) * 0.6, p * 46, (edge - floor) * 0.46,
                Paint.Radial(new(0, glow, 0.6), new(0.7, glow, 0.36), new(0.92, glow, 0.2), new(1, glow, 0)));
            drawing.Rectangle(stage.Left, edge, stage.Right - stage.Left, p * 1.4, wood.Mix(glow, 0.35))
                .Rectangle(stage.Left, edge + p * 1.4, stage.Right - stage.Left, stage.Bottom - edge,
                Paint.Down(hall.Mix(wood, 0.2), hall.Darker(0.5)));
        });
        var lamps = new List<PartCopy>();
        for (var x = stage.Left + p * 4; x < stage.Right; x += p * 12)
            lamps.Add(new PartCopy(x, edge - p * 0.3, 1, new Twinkle(0.75, 1, 2.9, x / stage.Width % 1)));
        stage.AddCopies("footlights", 0.9, p * 4, drawing => drawing.Circle(0, 0, p * 4, Paint.Glow(glow, 0.55))
            .Path(new SvgPath().MoveTo(-p, 0).ArcTo(p, p, false, true, p, 0).Close(), glow.Lighter(0.4)), lamps);
    }

    private static void Beams(SceneStage stage, SceneRandom random, int view, double floor, Tone glow)
    {
        var p = stage.Percent;
        var length = floor + (stage.Height - floor) * 0.35 - stage.Top;
        var count = stage.IsPortrait ? 3 : view == 1 ? 6 : 4;
        for (var i = 0; i < count; i++)
        {
            var x = stage.Width * (i + 0.5) / count;
            // The nearest to the subject rests on it, the others sweep.
            var aim = Math.Atan2(stage.SubjectX - x, length) * -57.3;
            var isMain = i == (stage.SubjectX < stage.Width / 2 ? count / 2 : (count - 1) / 2);
            var reach = isMain ? Math.Sqrt(length * length + (stage.SubjectX - x) * (stage.SubjectX - x)) * 1.06 : length;
            var tone = isMain ? glow : glow.Mix(random.Pick([Tone.Of(0xff9fd2), Tone.Of(0x9fd8ff), Tone.Of(0xffdf9e), Tone.Of(0xb8a0ff)]),
                view == 1 ? 0.75 : 0.3);
            var motion = new Rock(isMain ? 1 : random.Between(5, 11), random.Between(5, 8), random.Next());
            var wide = length * (isMain ? 0.2 : 0.13);
            var strength = isMain ? 0.42 : 0.27;
            stage.AddCopies("spotlight", isMain ? 0.95 : 0.6, reach * 1.06,
                drawing => drawing.Group(0, 0, isMain ? aim : aim * 0.35, 1, cone => cone
                .Polygon(new Gradient([new(0, tone, strength), new(0.7, tone, strength * 0.4), new(1, tone, 0)], GradientShape.Down),
                    (-p * 1.2, 0), (p * 1.2, 0), (wide, reach), (-wide, reach))
                .Polygon(new Gradient([new(0, tone, strength * 0.6), new(1, tone, 0)], GradientShape.Down), (-p * 0.6, 0), (p * 0.6, 0),
                    (wide * 0.5, reach * 0.9), (-wide * 0.5, reach * 0.9))),
                [new PartCopy(x, stage.Top + p * 6, 1, motion)]);
        }
    }

    private static void Curtains(SceneStage stage, Tone cloth, double floor, int view)
    {
        var p = stage.Percent;
        var (lit, dark) = (cloth.Lighter(0.14), cloth.Darker(0.4).Mix(stage.Palette.Shadow, 0.2));
        var width = stage.Width * (stage.IsPortrait ? 0.17 : 0.13) - stage.Left;
        var end = floor + p * 5;
        stage.AddCopies("side curtains", 1.1, end - stage.Top + p * 8, drawing =>
        {
            for (var i = 7; i >= 0; i--)
            {
                var (a, b) = (width * i / 8, width * (i + 1.1) / 8);
                var pull = view == 2 ? 0.55 : 0.82;
                var height = end - stage.Top;
                drawing.Path(new SvgPath().MoveTo(a, 0).LineTo(b, 0).CurveTo(b, height * 0.4, b * pull, height * 0.55, b * pull * 1.05,
                    height).LineTo(a * pull * 1.05, height).CurveTo(a * pull, height * 0.55, a, height * 0.4, a, 0).Close(),
                    new Gradient([new(0, i % 2 == 0 ? dark : cloth), new(0.5, i % 2 == 0 ? cloth : lit),
                        new(1, i % 2 == 0 ? dark : cloth.Darker(0.2))], GradientShape.Across));
            }
        },
        [
            new PartCopy(stage.Left, stage.Top, 1, new Rock(0.35, 6.1)),
            new PartCopy(stage.Right, stage.Top, 1, new Rock(0.35, 5.3, 0.5), 1, true),
        ]);
        stage.Add("valance", 1.12, stage.Top, stage.Height * 0.2, drawing =>
        {
            var step = p * (stage.IsPortrait ? 18 : 24);
            var y = stage.Height * (stage.IsPortrait ? 0.05 : 0.07);
            for (var x = stage.Left; x < stage.Right; x += step)
            {
                drawing.Path(new SvgPath().MoveTo(x, stage.Top).LineTo(x + step, stage.Top).LineTo(x + step, y)
                    .QuadraticTo(x + step / 2, y + p * 11, x, y).Close(),
                    new Gradient([new(0, dark), new(0.3, cloth), new(0.5, lit), new(0.7, cloth), new(1, dark)], GradientShape.Across));
                drawing.Stroke(new SvgPath().MoveTo(x, y).QuadraticTo(x + step / 2, y + p * 11, x + step, y), Tone.Of(0xe0b052), p * 0.7)
                    .Circle(x, y + p * 0.4, p * 1.1, Tone.Of(0xe0b052));
            }
        });
    }

    private static void Audience(SceneStage stage, SceneRandom random, Tone hall)
    {
        var p = stage.Percent;
        for (var row = 0; row < 2; row++)
        {
            var tone = hall.Darker(row == 0 ? 0.45 : 0.72);
            var y = stage.Height * (row == 0 ? 0.955 : 1.0);
            var heads = new List<PartCopy>();
            for (var x = stage.Left + p * 5 * row; x < stage.Right; x += p * random.Between(8.5, 12))
                heads.Add(new PartCopy(x, y + p * random.Between(-1, 1), random.Between(0.9, 1.15),
                    new Sway(p * 0.3, p * 0.25, random.Between(2.5, 5), random.Next())));
            stage.AddCopies("audience", 1.35 + 0.2 * row, p * 18, drawing => drawing.Circle(0, -p * 3.2, p * 3.1, tone)
                .Path(new SvgPath().MoveTo(-p * 6, p * 16).CurveTo(-p * 6, p * 2, -p * 4, p * 0.4, 0, p * 0.2)
                .CurveTo(p * 4, p * 0.4, p * 6, p * 2, p * 6, p * 16).Close(), tone), heads);
        }
    }
}
