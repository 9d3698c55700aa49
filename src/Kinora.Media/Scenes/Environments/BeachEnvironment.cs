using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A beach: surf that runs up the sand and back, with palms, a parasol or dunes.</summary>
public sealed class BeachEnvironment : IEnvironment
{
    private static readonly Tone[] Waters = [Tone.Of(0x1fa3a6), Tone.Of(0x2790b8), Tone.Of(0x2fb09a)];
    private static readonly Tone[] Sands = [Tone.Of(0xf0d9a8), Tone.Of(0xe9cf9f), Tone.Of(0xf5e2bf)];

    public ScenePlace Place => ScenePlace.Beach;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var shape = Composition.Of(stage, 3);
        var side = Composition.Side(stage);
        stage.Horizon = stage.Height * (stage.IsPortrait ? 0.5 : random.Between(0.47, 0.53));
        stage.Sun = (stage.Sun.X, stage.Sun.Y * stage.Horizon / (stage.Height * (stage.IsPortrait ? 0.62 : 0.66)));
        var water = random.Pick(Waters);
        Sky.Draw(stage, Water.Stops(stage.Palette, water));
        if (random.Chance(0.6)) Coast.FarIsles(stage, stage.Width * (0.5 + side * 0.16), stage.Width * (0.5 + side * 0.42),
            stage.Percent * random.Between(2.5, 5));
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.5,
            stage.Percent * 5) { Spread = stage.Horizon * 0.15 });
        Birds.Flock(stage, stage.Horizon * random.Between(0.45, 0.7), stage.Percent * 3, random.Pick([3, 5]));
        var land = stage.Height - stage.Horizon;
        // The shore runs across the picture, nearer on the side away from the palms and chairs.
        var near = stage.Horizon + land * (shape == 1 ? 0.62 : 0.46);
        var far = stage.Horizon + land * (shape == 1 ? 0.2 : 0.34);
        var shore = Ridges.Slope(stage, side > 0 ? near : far, side > 0 ? far : near, stage.Percent * random.Between(-3, 3));
        Waves.Rows(stage, water, stage.Horizon, Math.Max(near, far) + stage.Percent * 4, 0.62, 5);
        Water.LightPath(stage);
        stage.AddSlot(0.4, new SubjectSlot(SlotKind.Water, stage.Width * 0.15, stage.Width * 0.85, stage.Horizon + land * 0.17,
            stage.Percent * 2.6));
        if (stage.Scene.Subjects.Count == 0) Boats.Add(stage, BoatKind.Sailing, stage.Width * (0.5 - side * random.Between(0.05, 0.2)),
            stage.Horizon + land * 0.06, stage.Percent * random.Between(6, 9), 0.3, -side * stage.Percent * 3);
        var sand = random.Pick(Sands);
        if (stage.Scene.Weather is Weather.Snow) sand = Vegetation.Snow.Mix(sand, 0.16);
        Shore.Sand(stage, random, shore, sand);
        Shore.Surf(stage, shore);
        var foot = stage.Horizon + land * (stage.IsPortrait ? 0.66 : 0.74);
        Things(stage, random, shape, side, shore, foot, sand);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, stage.Width * 0.08, stage.Width * 0.92, stage.Horizon + land * 0.82,
            stage.Percent * 11));
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.07, stage.Width * 0.86, stage.Horizon * 0.55);
    }

    private static void Things(SceneStage stage, SceneRandom random, int shape, int side, GroundLine shore, double foot, Tone sand)
    {
        var edge = side < 0 ? 0 : stage.Width;
        switch (shape)
        {
            case 0:
                Palms(stage, random, side, edge, foot);
                break;
            case 1:
                Dunes(stage, random, side, sand);
                break;
            // Nobody lies in the snow.
            case var _ when stage.Scene.Weather is Weather.Snow:
                break;
            default:
                if (stage.Scene.Subjects.Count == 0) BeachThings.Parasol(stage, stage.SubjectX, foot,
                    stage.Percent * random.Between(27, 32), side);
                else BeachThings.Parasol(stage, edge - side * stage.Width * 0.1, foot - stage.Percent * 5, stage.Percent * 21, side);
                break;
        }

        BeachThings.Shells(stage, random, shore.Top + stage.Percent * 14, stage.Height * 0.985);
        if (shape != 1 && random.Chance(0.4)) BeachThings.NearLeaves(stage, shape == 0 ? -side : side);
    }

    private static void Palms(SceneStage stage, SceneRandom random, int side, double edge, double foot) =>
        stage.Add("palms", 0.85, 0, foot + stage.Percent * 6, drawing =>
        {
            foreach (var (across, tall, low) in (ReadOnlySpan<(double, double, double)>)[(0.3, 34, -8), (0.05, 50, 1), (0.17, 62, 3)])
            {
                var x = edge - side * (across + (stage.IsPortrait ? 0.1 : 0)) * Math.Min(stage.Width * 0.55, stage.Percent * 100);
                var y = foot + stage.Percent * low;
                drawing.Ellipse(x - stage.LitSide(x) * stage.Percent * 5, y, stage.Percent * 8, stage.Percent * 0.8,
                    Paint.Of(stage.Palette.Shadow, 0.22));
                Trees.Draw(stage, drawing, random, TreeKind.Palm, x, y,
                    stage.Percent * tall * (stage.IsPortrait ? 1.3 : 1) * random.Between(0.9, 1.08), 0.9);
            }
        });

    private static void Dunes(SceneStage stage, SceneRandom random, int side, Tone sand)
    {
        var far = Ridges.Slope(stage, stage.Height * (side < 0 ? 0.56 : 0.93), stage.Height * (side < 0 ? 0.93 : 0.56), stage.Percent * 4);
        Ridges.Hill(stage, "far dune", 0.95, far, stage.Bottom, sand.Mix(Tone.Of(0xd9b98a), 0.3));
        Grass.Tufts(stage, "dune grass", 0.97, stage.Percent * 10, 26, Tone.Of(0x93a05a), (x, t) =>
        {
            var share = side < 0 ? 1 - x / stage.Width : x / stage.Width;
            return share < 0.45 ? stage.Bottom + stage.Percent * 12 : far.YAt(x) + stage.Percent * (1 + 10 * t * share);
        });
        if (random.Chance(0.6)) Fence(stage, random, far, side);
    }

    /// <summary>Old posts with a rope, leading over the dune.</summary>
    private static void Fence(SceneStage stage, SceneRandom random, GroundLine dune, int side)
    {
        var wood = stage.Palette.Of(Tone.Of(0x9b8468), 1);
        var lit = stage.Palette.Lit(Tone.Of(0x9b8468), 1);
        stage.Add("fence", 0.97, dune.Top - stage.Percent * 12, stage.Bottom, drawing =>
        {
            var tops = new List<(double X, double Y)>();
            for (var i = 0; i < 5; i++)
            {
                var x = stage.Width * (0.5 + side * (0.48 - 0.085 * i));
                double y = dune.YAt(x) + stage.Percent * 4, tall = stage.Percent * (7.5 - 0.6 * i) * random.Between(0.9, 1.1);
                drawing.Rectangle(x, y - tall, stage.Percent * 0.9, tall + stage.Percent, wood, 2)
                    .Rectangle(stage.LitSide(x) < 0 ? x : x + stage.Percent * 0.6, y - tall, stage.Percent * 0.3, tall, lit, 1);
                tops.Add((x + stage.Percent * 0.4, y - tall * 0.8));
            }

            for (var i = 0; i + 1 < tops.Count; i++)
            {
                var (a, b) = (tops[i], tops[i + 1]);
                drawing.Stroke(new SvgPath().MoveTo(a.X, a.Y).QuadraticTo((a.X + b.X) / 2, (a.Y + b.Y) / 2 + stage.Percent * 2, b.X, b.Y),
                    wood, 2.6, 0.9);
            }
        });
    }
}
