using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Cottages among fields and trees: around a church on its hill, under a windmill, or along a lane before mountains.</summary>
public sealed class VillageEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Village;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var view = random.Whole(0, 2);
        var (width, height, p) = (stage.Width, stage.Height, stage.Percent);
        var plants = Vegetation.Of(stage);
        stage.Horizon = height * ((stage.IsPortrait ? 0.56 : 0.52) + random.Between(-0.03, 0.04));
        Sky.Draw(stage);
        Birds.Passing(stage);
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, width * 0.1, width * 0.9, stage.Horizon * 0.45,
            p * 2.4) { Spread = stage.Horizon * 0.14 });
        var away = stage.SubjectX > width / 2 ? -1 : 1;
        if (view == 2 || random.Chance(0.35)) Peaks.Draw(stage, "mountains", 0.1, stage.Horizon + p * 8,
            Peaks.Range(stage, random.Fork("peaks"), stage.Horizon + p * 4, p * (stage.IsPortrait ? 44 : 30),
            width / 2 + away * width * 0.2), Tone.Of(0x7f8ba6), 0.3);
        var far = Ridges.Rolling(stage, random.Fork("far hills"), stage.Horizon, p * 9, 1.3);
        Ridges.Hill(stage, "far hills", 0.2, far, stage.Horizon + p * 16, plants.Grass.Mix(Tone.Of(0x4f8a7a), 0.35), p * 6, drawing =>
            Trees.FarWood(stage, drawing, random.Fork("far wood"), far, stage.Left, stage.Left + width * random.Between(0.3, 0.7), p * 3.6,
                0.2, random.Chance(0.5)));
        var middle = Ridges.Rolling(stage, random.Fork("fields"), stage.Horizon + p * 9, p * 7, 0.9);
        Ridges.Hill(stage, "fields", 0.35, middle, stage.Horizon + p * 30, plants.Grass, p * 3,
            drawing => Fields(stage, drawing, random.Fork("strips"), middle, plants));
        Ridges.Mist(stage, "mist", 0.4, stage.Horizon + p * 6, stage.Horizon + p * 22, 0.3);
        var ground = stage.Horizon + p * (stage.IsPortrait ? 26 : 17);
        Houses(stage, random, view, away, middle, ground);
        Near(stage, random, plants, ground, away);
        stage.CalmArea = new RectangleD(width * 0.08, height * 0.06, width * 0.84, height * 0.22);
    }

    private static void Fields(SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line, Vegetation plants)
    {
        Tone[] crops = plants.IsSnowy ? [Vegetation.Snow, Tone.Of(0xdfe9f2)]
            : [Tone.Of(0xe0c060), plants.Grass, Tone.Of(0x9ab54a), Tone.Of(0xb58f5c), Tone.Of(0x86b85a)];
        var p = stage.Percent;
        for (var x = stage.Left; x < stage.Right;)
        {
            var w = p * random.Between(10, 24);
            var local = random.Pick(crops);
            var (a, b) = (x, x + w);
            drawing.Path(new SvgPath().MoveTo(a, line.YAt(a) + 2).QuadraticTo((a + b) / 2, line.YAt((a + b) / 2) + 1, b, line.YAt(b) + 2)
                .LineTo(b + p * 12, stage.Horizon + p * 30).LineTo(a + p * 9, stage.Horizon + p * 30).Close(),
                Paint.Of(stage.Palette.Of(local, 0.45), 0.75));
            for (var i = 1; i < 5; i++) drawing.Line(a + w * i / 5, line.YAt(a + w * i / 5) + p, a + w * i / 5 + p * 10,
                stage.Horizon + p * 30, stage.Palette.Dark(local, 0.45), 1.6, 0.4);
            x += w;
        }
    }

    private static void Houses(SceneStage stage, SceneRandom random, int view, int away, GroundLine hill, double ground)
    {
        var p = stage.Percent;
        var width = stage.Width;
        var main = width / 2 + away * width * random.Between(0.08, stage.IsPortrait ? 0.24 : 0.36);
        var small = p * (stage.IsPortrait ? 0.95 : 0.85);
        if (view == 1) Cottages.Windmill(stage, 0.4, main, hill.YAt(main) + p * 2, p * 1.9);
        // Those behind first: small, higher on the slope.
        for (var x = width * 0.04; x < width; x += p * random.Between(13, 24))
        {
            if (view == 1 && Math.Abs(x - main) < p * 14) continue;
            Bushes(stage, random, 0.42, x - p * 6, hill.YAt(x) + p * 6.5, p * 6);
            Cottages.Draw(stage, random.Fork($"far cottage {x:0}"), 0.42, x, hill.YAt(x) + p * 6, small, random.Chance(0.35));
        }

        if (view != 1) Cottages.Church(stage, 0.48, main, ground - p * 3, p * (stage.IsPortrait ? 1.7 : 1.5));
        var line = Ridges.Rolling(stage, random.Fork("green"), ground, p * 3, 1.2);
        Ridges.Hill(stage, "green", 0.6, line, stage.Bottom, Vegetation.Of(stage).Grass, 0);
        var metre = p * (stage.IsPortrait ? 2.3 : 2.1);
        var beat = 0;
        for (var x = width * random.Between(-0.02, 0.06); x < stage.Right; x += p * random.Between(24, 33), beat++)
        {
            // Room for whoever stands in front.
            if (Math.Abs(x - stage.SubjectX) < p * 12) continue;
            Trunk(stage, random, 0.62, x + p * 13, line.YAt(x) + p * 2, p * random.Between(11, 17));
            Cottages.Draw(stage, random.Fork($"cottage {beat}"), 0.64, x, line.YAt(x) + p * 3.4, metre, random.Chance(0.7));
        }
    }

    private static void Bushes(SceneStage stage, SceneRandom random, double depth, double x, double ground, double size) =>
        stage.Add("bush", depth, new RectangleD(x - size * 1.6, ground - size * 2, size * 3.2, size * 2.2),
            drawing => Trees.Draw(stage, drawing, random, random.Chance(0.4) ? TreeKind.Poplar : TreeKind.Round, x, ground,
            size * random.Between(1, 1.7), depth));

    private static void Trunk(SceneStage stage, SceneRandom random, double depth, double x, double ground, double size) =>
        stage.Add("tree", depth, new RectangleD(x - size, ground - size * 1.2, size * 2, size * 1.3),
            drawing => Trees.Draw(stage, drawing, random, TreeKind.Round, x, ground, size, depth));

    private static void Near(SceneStage stage, SceneRandom random, Vegetation plants, double ground, int away)
    {
        var p = stage.Percent;
        var (width, height) = (stage.Width, stage.Height);
        var deep = height - ground;
        var start = stage.SubjectX + away * p * random.Between(4, 40);
        var line = Ridges.Rolling(stage, random.Fork("meadow"), ground + deep * 0.36, p * 3, 0.8);
        stage.AddSlot(0.8, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, ground + deep * 0.32,
            p * 4.2) { MaxHeight = p * 20 });
        stage.AddSlot(0.82, new SubjectSlot(SlotKind.Road, width * 0.15, width * 0.85, ground + deep * 0.36,
            p * 3.6) { MaxHeight = p * 16 });
        Fence(stage, random, line, deep);
        stage.Add("meadow", 0.9, ground + deep * 0.3, stage.Bottom, drawing =>
        {
            Ridges.Fill(stage, drawing, 0.95, new GroundLine(stage.Left, stage.Right, x => line.YAt(x) + deep * 0.12), stage.Bottom,
                plants.Grass.Darker(0.05));
            Grass.Texture(stage, drawing, random.Fork("grass marks"), 0.95, plants.Grass, x => line.YAt(x) + deep * 0.12, stage.Bottom,
                120);
        });
        // The lane comes out of the village and runs past the viewer.
        stage.Add("lane", 0.9, ground, stage.Bottom, drawing =>
        {
            var (earth, lit) = (plants.IsSnowy ? Tone.Of(0xcfdbe6) : Tone.Of(0xcdb08a), 0.85);
            drawing.Path(new SvgPath().MoveTo(start - p * 1.5, ground + p * 3)
                .CurveTo(start + p * 8, ground + deep * 0.22, start - p * 22, ground + deep * 0.34, start - p * 6, stage.Bottom)
                .LineTo(start + p * 40, stage.Bottom).CurveTo(start + p * 4, ground + deep * 0.4, start + p * 16, ground + deep * 0.2,
                start + p * 2, ground + p * 3).Close(), plants.IsSnowy ? Vegetation.SnowOn(stage.Palette, lit, earth, 0.5).Mix(stage.Palette.Shadow, 0.12)
                : stage.Palette.Lit(earth, lit));
        });
        Grass.Tufts(stage, "tufts", 1, p * 4, 22, plants.Grass, (x, t) => line.YAt(x) + deep * (0.16 + 0.5 * t));
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, width * 0.1, width * 0.9, height - deep * 0.2,
            p * 12) { MaxHeight = height * 0.5 });
        if (random.Chance(0.34) && !plants.IsSnowy) Grass.Fringe(stage, "fringe", p * 12, plants.Grass, away);
    }

    private static void Fence(SceneStage stage, SceneRandom random, GroundLine line, double deep)
    {
        var p = stage.Percent;
        var isWhite = random.Chance(0.4);
        var wood = isWhite ? Tone.Of(0xf0ece2) : Tone.Of(0x9a7654);
        var (tone, lit) = (stage.Palette.Of(wood, 0.9), stage.Palette.Lit(wood, 0.9));
        stage.Add("fence", 0.88, line.Top + deep * 0.12 - p * 7, line.Top + deep * 0.12 + p * 7, drawing =>
        {
            var step = p * (isWhite ? 2.6 : 9);
            for (var x = stage.Left; x < stage.Right; x += step)
            {
                if (Math.Abs(x - stage.SubjectX) < p * 11) continue;
                var (y, next) = (line.YAt(x) + deep * 0.13, line.YAt(x + step) + deep * 0.13);
                drawing.Rectangle(x - p * 0.45, y - p * 4.6, p * 0.9, p * 4.8, isWhite ? lit : tone, p * 0.2)
                    .Rectangle(x - p * 0.45, y - p * 4.6, p * 0.3, p * 4.8, lit);
                if (Math.Abs(x + step - stage.SubjectX) < p * 11) continue;
                foreach (var rail in new[] { 3.6, 1.8 }) drawing.Line(x, y - p * rail, x + step, next - p * rail, tone, p * 0.6);
            }
        });
    }
}
