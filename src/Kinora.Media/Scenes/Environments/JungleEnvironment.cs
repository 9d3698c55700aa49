using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Rain forest seen out of big leaves: a waterfall, a river, or a clearing; always green.</summary>
public sealed class JungleEnvironment : IEnvironment
{
    private static readonly (Tone Green, Tone Deep, Tone Fresh) Leafage = (Tone.Of(0x3f8f52), Tone.Of(0x2c7350), Tone.Of(0x74b84a));
    private static readonly Tone Cliff = Tone.Of(0x6f7468);

    public ScenePlace Place => ScenePlace.Jungle;

    public void Draw(SceneStage stage)
    {
        Land.Begin(stage, 0.64, 0.64, 0.5);
        stage.CalmArea = stage.CalmArea is { } calm ? calm with { Y = stage.Height * 0.14 } : null;
        var random = stage.Random.Fork("jungle");
        var composition = Land.Composition(stage, 3);
        var (h, horizon) = (stage.Height, stage.Horizon);
        for (var i = 0; i < 3; i++) Wall(stage, random, i, composition);
        if (composition == 0) Waterfall(stage, random);
        Land.AirSlot(stage, 0.5);
        LightShafts.Draw(stage, "shafts", 0.58, horizon + h * 0.14);
        Floor(stage, random, composition);
        Frame(stage, random);
        Drifting.Fireflies(stage, h * 0.4, h * 0.9, 40);
        Butterflies(stage, random);
    }

    /// <summary>Evergreen; where it snows after all, snow lies on the leaves.</summary>
    private static (Tone Green, Tone Deep, Tone Fresh) Greens(SceneStage stage)
    {
        Tone Snowy(Tone leaf, double share) => Vegetation.Of(stage).IsSnowy ? leaf.Mix(Vegetation.Snow, share) : leaf;
        return (Snowy(Leafage.Green, 0.55), Snowy(Leafage.Deep, 0.3), Snowy(Leafage.Fresh, 0.75));
    }

    /// <summary>A wall of leaves, the farther the more in the mist, with palms that look out over it.</summary>
    private static void Wall(SceneStage stage, SceneRandom random, int row, int composition)
    {
        var (green, deep, fresh) = Greens(stage);
        var (h, horizon) = (stage.Height, stage.Horizon);
        var depth = 0.14 + 0.2 * row;
        var foot = horizon + h * (0.02 + 0.035 * row);
        var tall = h * (0.3 - 0.06 * row);
        var gap = composition == 2 ? stage.Sun.X : Land.MainX(stage);
        var line = Ridges.Rolling(stage, random, foot, h * 0.02, 1.2);
        Ridges.Hill(stage, $"leaves {row}", depth, line, foot + h * 0.1, deep, h * 0.6, drawing =>
        {
            var brush = new TreeBrush(stage, drawing, random, depth, stage.LitSide(stage.Width / 2));
            for (var i = 0; i < 8; i++)
            {
                var x = stage.Left + (stage.Right - stage.Left) * (i + random.Between(0.1, 0.9)) / 8;
                // Lower where one looks through.
                var open = 0.45 + 0.55 * Math.Min(1, Math.Abs(x - gap) / (stage.Width * 0.3));
                if (i % 3 == 1) Trees.Draw(stage, drawing, random, TreeKind.Palm, x, line.YAt(x), tall * random.Between(1.2, 1.6) * open,
                    depth);
                var size = tall * random.Between(0.5, 0.8) * open;
                LeafTrees.Crown(brush with { Side = stage.LitSide(x) }, random.Pick([green, deep, fresh, green]), x,
                    line.YAt(x) - size * 0.55, size * random.Between(0.8, 1.2), size * 0.8);
            }

            for (var x = stage.Left; x < stage.Right; x += stage.Percent * random.Between(5, 12))
                LeafTrees.Bush(brush with { Side = stage.LitSide(x) }, x, line.YAt(x) + 6,
                    stage.Percent * random.Between(2.5, 5) * (0.5 + depth));
        });
        Ridges.Mist(stage, $"mist {row}", depth + 0.05, foot - h * 0.14, foot + h * 0.06, 0.5 - 0.12 * row);
    }

    private static void Waterfall(SceneStage stage, SceneRandom random)
    {
        var (green, deep, fresh) = Greens(stage);
        var (h, palette) = (stage.Height, stage.Palette);
        var (x, foot) = (Land.MainX(stage), stage.Horizon + h * 0.12);
        var (tall, half) = (stage.IsPortrait ? h * 0.34 : h * 0.48, stage.Percent * random.Between(5, 8));
        var wide = half * 3.4;
        var water = Tone.Of(0xd8f1f5);
        stage.Add("cliff", 0.55, new RectangleD(x - wide * 1.5, foot - tall * 1.25, wide * 3, tall * 1.27), drawing =>
        {
            var brush = new TreeBrush(stage, drawing, random, 0.55, stage.LitSide(x));
            drawing.Polygon(Paint.Down(palette.Of(Cliff, 0.55), palette.Dark(Cliff, 0.55)), (x - wide * 1.15, foot),
                (x - wide * 0.95, foot - tall * 0.7), (x - wide * 0.7, foot - tall), (x + wide * 0.75, foot - tall * 1.02),
                (x + wide * 0.98, foot - tall * 0.65), (x + wide * 1.2, foot));
            for (var i = 0; i < 14; i++)
            {
                var edge = i % 2 == 0 ? -1 : 1;
                var (rx, ry) = (x + edge * half * random.Between(1.1, 2.7), foot - tall * random.Between(0.05, 0.85));
                var size = half * random.Between(0.3, 0.7);
                drawing.Polygon(edge == stage.LitSide(x) ? palette.Lit(Cliff, 0.55) : palette.Dark(Cliff, 0.55), (rx - size, ry),
                    (rx - size * 0.5, ry - size * 0.8), (rx + size * 0.8, ry - size * 0.6), (rx + size, ry + size * 0.5),
                    (rx, ry + size * 0.8));
            }

            drawing.Path(new SvgPath().MoveTo(x - half * 0.8, foot - tall * 1.02)
                .CurveTo(x - half * 0.9, foot - tall * 0.6, x - half * 0.95, foot - tall * 0.3, x - half * 1.15, foot)
                .LineTo(x + half * 1.15, foot).CurveTo(x + half * 0.95, foot - tall * 0.3, x + half * 0.9, foot - tall * 0.6,
                    x + half * 0.8, foot - tall * 1.02).Close(),
                    Paint.Down(palette.Of(water, 0.7).Mix(palette.Sky[3], 0.2), palette.Lit(water, 0.8)));
            foreach (var (dx, dy, size) in ((double, double, double)[])[(-2.3, 1.0, 1.4), (2.3, 1.02, 1.5), (-1.35, 1.06, 0.8),
                (1.4, 1.06, 0.9), (-3.2, 0.62, 1.1), (3.3, 0.6, 1.2), (-3.4, 0.2, 1.2), (3.5, 0.18, 1.1)])
                LeafTrees.Crown(brush, random.Pick([green, deep, fresh]), x + dx * half, foot - tall * dy, half * size, half * size * 0.7);
        });
        // Falling: a tile of streaks that runs down without end.
        var tile = stage.Percent * 22;
        var strokes = stage.NewDrawing();
        for (var i = 0; i < 16; i++)
        {
            var (sx, sy, length) = (half * random.Between(0.1, 1.7), tile * random.Next(), tile * random.Between(0.2, 0.5));
            foreach (var wrap in (ReadOnlySpan<double>)[0, -tile]) strokes.Rectangle(sx, sy + wrap,
                stage.Percent * random.Between(0.3, 0.32), length, Paint.Of(Tone.White, 0.55), 2);
        }

        stage.Add(new TiledPart { Name = "falling water", Depth = 0.55, Drawing = strokes, TileWidth = half * 1.8, TileHeight = tile,
            VelocityY = tile * 1.7, Region = new RectangleD(x - half * 0.9, foot - tall, half * 1.8, tall),
            Opacity = 0.9 - 0.4 * palette.Darkness });
        var spray = Enumerable.Range(0, 10).Select(i => new PartCopy(x + half * random.Between(-1.3, 1.3), foot,
            random.Pick([0.7, 1.0, 1.3]), new Rise(stage.Percent * random.Between(-6, 6), -stage.Percent * random.Between(4, 9), 0.9,
            random.Between(2.2, 4), i / 10.0), 0.6)).ToList();
        var r = stage.Percent * 4;
        stage.AddCopies("spray", 0.6, r, drawing => drawing.Circle(0, 0, r, Paint.Glow(palette.Lit(water, 0.7), 0.8)), spray);
    }

    private static void Floor(SceneStage stage, SceneRandom random, int composition)
    {
        var (green, deep, fresh) = Greens(stage);
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        var (h, horizon) = (stage.Height, stage.Horizon);
        var line = Ridges.Rolling(stage, random, horizon + h * 0.125, h * 0.02, 1);
        Ridges.Hill(stage, "floor", 0.75, line, stage.Bottom, (isSnowy ? Vegetation.Snow : green.Mix(Vegetation.Earth, 0.25)), h * 0.3,
            drawing =>
        {
            Ridges.Swells(stage, drawing, random, 0.75, line, isSnowy ? Vegetation.Snow : green, 6);
            if (!isSnowy) Grass.Texture(stage, drawing, random, 0.75, green, line.YAt, stage.Bottom, 90);
            var far = composition == 2 ? stage.Sun.X : Land.MainX(stage);
            var way = new WindingWay(far, line.YAt(far), stage.Width * 0.5, stage.Bottom, stage.Percent * (composition == 2 ? 34 : 62),
                stage.Width * 0.07);
            if (composition == 2) way.DrawPath(stage, drawing, 0.75, Tone.Of(0xc09a68));
            else way.DrawStream(stage, drawing, random, 0.75, Cliff);
            for (var i = 0; i < 10; i++)
            {
                var (px, py, half) = way.At(0.12 + 0.08 * i);
                var x = px + (i % 2 == 0 ? -1 : 1) * (half * 1.25 + stage.Percent * random.Between(1, 9));
                if (i % 4 == 0) Rocks.Draw(stage, drawing, random, x, py + 5, stage.Percent * random.Between(3, 8), 0.75, Cliff);
                else if (i % 4 == 2) Leaves(stage, drawing, random, x, py + 5, stage.Percent * random.Between(6, 11), 0.75, 0);
                else Foliage.Ferns(stage, drawing, random, x, py + 5, stage.Percent * random.Between(5, 10), 0.75);
            }
        });
        if (composition != 2) stage.AddSlot(0.85,
            new SubjectSlot(SlotKind.Water, stage.Width * 0.4, stage.Width * 0.62, h * 0.86, stage.Percent * 9) { MaxHeight = h * 0.3 });
        Land.MidSlot(stage, 0.8, horizon + h * 0.18, 8);
        Land.NearSlot(stage, h * 0.92);
    }

    /// <summary>A plant of a few big leaves that fan out.</summary>
    private static void Leaves(SceneStage stage, SvgDrawing drawing, SceneRandom random, double x, double foot, double size, double depth,
        double shadow)
    {
        var (green, deep, fresh) = Greens(stage);
        for (var i = 0; i < 5; i++)
            Foliage.BigLeaf(stage, drawing, x, foot, -160 + 35 * i + random.Between(-8, 8), size * random.Between(0.8, 1.1), depth,
                i % 2 == 0 ? green : fresh, shadow);
    }

    /// <summary>The jungle has a frame always: canopy, lianas and leaves in the corners, nearly in shadow.</summary>
    private static void Frame(SceneStage stage, SceneRandom random)
    {
        var (green, deep, fresh) = Greens(stage);
        var h = stage.Height;
        var side = Land.SubjectSide(stage);
        stage.Add("canopy", 1.3, stage.Top, h * 0.4, drawing =>
        {
            Foliage.Canopy(stage, drawing, random, h * 0.12, 1, deep.Mix(stage.Palette.Shadow, 0.3));
            Foliage.Liana(stage, drawing, random, stage.Width * (0.5 + side * 0.2), h * 0.02, stage.Width * (0.5 + side * 0.52), h * 0.06,
                h * 0.3, 1);
            Foliage.Liana(stage, drawing, random, stage.Width * (0.5 - side * 0.3), 0, stage.Width * (0.5 - side * 0.54), h * 0.1, h * 0.2,
                1);
        });
        foreach (var edge in (ReadOnlySpan<int>)[-1, 1])
        {
            var reach = stage.Percent * (stage.Scene.Subjects.Count > 0 ? edge == side ? 30 : 42 : edge == side ? 62 : 46);
            var x = edge < 0 ? stage.Left + 8 : stage.Right - 8;
            var box = new RectangleD(edge < 0 ? stage.Left : stage.Right - reach * 1.1, stage.Bottom - reach * 1.5, reach * 1.1,
                reach * 1.5);
            stage.Add($"near leaves {edge}", 1.6, box, drawing =>
            {
                for (var i = 0; i < 6; i++)
                {
                    var degrees = -88 + edge * (-8 - 13 * i) + random.Between(-5, 5);
                    Foliage.BigLeaf(stage, drawing, x, stage.Bottom - reach * 0.04 * i, edge < 0 ? degrees + 26 : degrees - 26,
                        reach * random.Between(0.75, 1.05), 1, i % 2 == 0 ? deep : green, 0.5 - 0.05 * i);
                }
            }, new Sway(stage.Percent * 0.3, stage.Percent * 0.4, 5.2, edge * 0.25));
        }
    }

    private static void Butterflies(SceneStage stage, SceneRandom random)
    {
        Drifting.Butterflies(stage, stage.Height * 0.45, stage.Height * 0.8, 3);
        if (random.Chance(0.5)) return;
        // Flowers of the forest: strong colours, few.
        var tone = random.Pick([Tone.Of(0xff5a6e), Tone.Of(0xff9a3d), Tone.Of(0xd06be0)]);
        var places = Enumerable.Range(0, 7).Select(_ => (stage.Width * (random.Chance(0.5) ? random.Between(0, 0.25)
            : random.Between(0.75, 1)), stage.Height * random.Between(0.95, 1.02), random.Pick([0.6, 0.8, 1.0]))).ToList();
        Flowers.Patch(stage, "jungle flowers", 1.25, FlowerKind.Tulip, tone, stage.Percent * 11, places);
    }
}
