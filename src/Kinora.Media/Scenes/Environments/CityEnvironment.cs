using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A skyline over water in three rows, far to near; by seed with a landmark, a bridge, or seen from the promenade.</summary>
public sealed class CityEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.City;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        // Who stands in the city needs ground; without anyone the three views take turns.
        var view = random.Whole(0, 2);
        var isBank = view == 2 || stage.Scene.Subjects.Count > 0;
        stage.Horizon = stage.Height * ((stage.IsPortrait ? 0.68 : 0.735) - (isBank ? 0.05 : 0));
        stage.Sun = (stage.Sun.X, stage.Horizon - stage.Height * SunHeight(stage));
        Sky.Fill(stage, Water.Mirror(stage.Palette));
        Sky.Stars(stage);
        Sky.SunOrMoon(stage);
        Sky.Clouds(stage);
        Birds.Passing(stage);
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, stage.Width * 0.1, stage.Width * 0.9, stage.Horizon * 0.3,
            stage.Percent * 2) { Spread = stage.Horizon * 0.14 });
        Skyline(stage, random);
        Water.Streaks(stage);
        Waterfront.Reflections(stage);
        Water.LightPath(stage);
        var sea = stage.Height - stage.Horizon;
        stage.AddSlot(0.7, new SubjectSlot(SlotKind.Water, stage.Width * 0.12, stage.Width * 0.88,
            stage.Horizon + sea * (isBank ? 0.3 : 0.55), stage.Percent * (isBank ? 2.2 : 3.2))
            { MaxHeight = stage.Percent * 16 });
        if (view == 1) Waterfront.Bridge(stage, 0.6, stage.Horizon + sea * (isBank ? 0.12 : 0.28),
            stage.Horizon * (stage.IsPortrait ? 0.34 : 0.42));
        if (isBank) Bank(stage, sea);
        stage.CalmArea = new RectangleD(stage.Width * 0.08, stage.Height * 0.07, stage.Width * 0.84, stage.Horizon * 0.36);
    }

    private static double SunHeight(SceneStage stage) => (stage.Horizon - stage.Sun.Y) / stage.Height
        + (stage.Scene.Time is DayTime.Sunset or DayTime.Dawn ? 0.02 : 0);

    private static void Skyline(SceneStage stage, SceneRandom random)
    {
        var tall = stage.Horizon * (stage.IsPortrait ? 0.54 : 0.52);
        var (from, to) = (stage.Left, stage.Right);
        Towers.Row(stage, new TowerRow("farthest towers", 0.08, stage.Horizon, tall * 0.62) { From = from, To = to, Scale = 0.8,
            Lights = 0 });
        Towers.Row(stage, new TowerRow("far towers", 0.26, stage.Horizon, tall * 0.8) { From = from, To = to, Scale = 0.9, Lights = 0.18,
            Silhouette = 0.3 });
        // The landmark stands off the sun and off the subject, and is the tallest by far.
        var x = stage.Width * (stage.SubjectX > stage.Width / 2 ? random.Between(0.14, 0.3) : random.Between(0.68, 0.84));
        if (Math.Abs(x - stage.Sun.X) < stage.Percent * 14) x = stage.Sun.X + Math.Sign(x - stage.Sun.X) * stage.Percent * 18;
        if (random.Chance(0.75)) Landmarks.Draw(stage, random.Whole(0, 5), x, stage.Horizon, tall * 1.12, 0.4);
        Towers.Row(stage, new TowerRow("near towers", 0.5, stage.Horizon, tall * 0.84) { From = from, To = to, Lights = 0.55,
            Silhouette = 0.75 });
        stage.Add("quay", 0.5, stage.Horizon - stage.Percent * 0.9, stage.Horizon + stage.Percent, drawing =>
            drawing.Rectangle(from, stage.Horizon - stage.Percent * 0.5, to - from, stage.Percent * 0.9,
                stage.Palette.Dark(Tone.Of(0x4a4350), 0.6))
                .Rectangle(from, stage.Horizon - stage.Percent * 0.5, to - from, stage.Percent * 0.16,
                    stage.Palette.Lit(Tone.Of(0x6a6070), 0.6)));
    }

    private static void Bank(SceneStage stage, double sea)
    {
        var ground = Waterfront.Promenade(stage, stage.Horizon + sea * 0.52);
        var metre = stage.Percent * 13;
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, stage.Width * 0.1, stage.Width * 0.9, Math.Min(ground, stage.Height * 0.94),
            metre) { MaxHeight = stage.Height * 0.5 });
    }
}
