using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Environments;

/// <summary>The open sea: rows of waves under a wide sky, with a boat, a lighthouse or headlands.</summary>
public sealed class SeaEnvironment : IEnvironment
{
    private static readonly Tone[] Waters = [Tone.Of(0x17708f), Tone.Of(0x1f8a8a), Tone.Of(0x245f9a)];

    public ScenePlace Place => ScenePlace.Sea;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        stage.Horizon = stage.Height * (stage.IsPortrait ? random.Between(0.56, 0.62) : random.Between(0.54, 0.64));
        stage.Sun = (stage.Sun.X, stage.Sun.Y * stage.Horizon / (stage.Height * (stage.IsPortrait ? 0.62 : 0.66)));
        var water = random.Pick(Waters);
        Sky.Draw(stage, Water.Stops(stage.Palette, water));
        var side = Composition.Side(stage);
        var shape = Composition.Of(stage, 3);
        if (shape != 1 || random.Chance(0.5)) FarLand(stage, random, side);
        if (shape == 2) Coast.Headland(stage, "far headland", side, stage.Width * 0.34, stage.Percent * 13, stage.Horizon + 4, 0.22);
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.45,
            stage.Percent * 5) { Spread = stage.Horizon * 0.14 });
        Birds.Flock(stage, stage.Horizon * random.Between(0.42, 0.62), stage.Percent * 3, random.Pick([3, 5, 7]));
        var deep = stage.Height - stage.Horizon;
        Waves.Rows(stage, water, stage.Horizon, stage.Bottom);
        Water.LightPath(stage);
        var isAlone = stage.Scene.Subjects.Count == 0;
        if (shape == 1) Coast.Lighthouse(stage, stage.SubjectX + side * stage.Width * (stage.IsPortrait ? 0.16 : 0.17),
            stage.Horizon + deep * 0.16, stage.Percent * random.Between(24, 32), 0.4);
        if (shape == 2) Coast.Headland(stage, "headland", side, stage.Width * (stage.IsPortrait ? 0.4 : 0.26),
            stage.Percent * random.Between(24, 32), stage.Horizon + deep * 0.1, 0.36);
        // The scene's own subject is the boat when there is one.
        if (isAlone || shape == 2) Vessels(stage, random, side, deep, shape, isAlone);
        stage.AddSlot(0.85, new SubjectSlot(SlotKind.Water, stage.Width * 0.1, stage.Width * 0.9,
            stage.Horizon + deep * (SubjectCaster.AnyNeedsGround(stage.Scene.Subjects) ? 0.26 : 0.5),
            stage.Percent * 4.5));
        stage.CalmArea = new RectangleD(stage.Width * 0.07, stage.Height * 0.07, stage.Width * 0.86, stage.Horizon * 0.5);
        Shore.UnderFeet(stage, side);
        if (random.Chance(0.34)) Frame(stage, random, -side);
    }

    private static void FarLand(SceneStage stage, SceneRandom random, int side)
    {
        var x = stage.Width * (side > 0 ? random.Between(0.72, 0.9) : random.Between(0.1, 0.28));
        Coast.FarIsles(stage, x - stage.Percent * 26, x + stage.Percent * 26, stage.Percent * random.Between(3, 6));
    }

    private static void Vessels(SceneStage stage, SceneRandom random, int side, double deep, int shape, bool isAlone)
    {
        Boats.Add(stage, random.Pick([BoatKind.Freighter, BoatKind.Sailing, BoatKind.Trawler]),
            stage.Width * (0.5 - side * random.Between(0.12, 0.34)), stage.Horizon + deep * 0.045, stage.Percent * random.Between(3, 4.4),
            0.14, stage.Percent * 2.5 * side);
        if (!isAlone) return;
        var size = stage.Percent * (shape == 0 ? random.Between(22, 30) : random.Between(11, 15));
        var x = shape == 0 ? stage.SubjectX : stage.SubjectX - side * stage.Width * (stage.IsPortrait ? 0.3 : 0.14);
        Boats.Add(stage, shape == 0 || random.Chance(0.5) ? BoatKind.Sailing : BoatKind.Trawler, x,
            stage.Horizon + deep * (shape == 0 ? 0.36 : 0.28), size, 0.8, -side * stage.Percent * 4);
    }

    /// <summary>Rocks in the near corner.</summary>
    private static void Frame(SceneStage stage, SceneRandom random, int side)
    {
        var edge = side < 0 ? 0 : stage.Width;
        var high = stage.Percent * 16;
        stage.Add("near rocks", 1.5, stage.Height - high, stage.Bottom, drawing =>
        {
            foreach (var (across, width) in (ReadOnlySpan<(double, double)>)[(0.02, 34), (0.2, 22), (-0.04, 26)])
            {
                Rocks.Draw(stage, drawing, random, edge - side * across * stage.Percent * 90, stage.Bottom, stage.Percent * width, 1,
                    Coast.Cliff.Darker(0.35));
            }
        });
    }
}
