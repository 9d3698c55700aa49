using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What all open country shares: where its sky ends, where its dominant shape stands, where words and subjects go.</summary>
public static class Land
{
    /// <summary>Sets the horizon, takes the sun along with it, and paints the sky.</summary>
    /// <param name="wide">The horizon as a share of the height in a wide picture.</param>
    /// <param name="tall">The same in portrait.</param>
    public static void Begin(SceneStage stage, double wide, double tall, double clouds = 1)
    {
        SetHorizon(stage, wide, tall);
        Sky.Draw(stage, null, clouds);
        Birds.Passing(stage);
    }

    public static void SetHorizon(SceneStage stage, double wide, double tall)
    {
        var horizon = stage.Height * (stage.IsPortrait ? tall : wide);
        stage.Sun = (stage.Sun.X, stage.Sun.Y + horizon - stage.Horizon);
        stage.Horizon = horizon;
        var top = stage.Height * 0.08;
        stage.CalmArea = stage.IsPortrait || stage.Scene.Layout is SceneLayout.Center
            ? new RectangleD(stage.Width * 0.1, top, stage.Width * 0.8, horizon * 0.42)
            : new RectangleD(stage.Width * (stage.Scene.Layout is SceneLayout.Right ? 0.06 : 0.46), top, stage.Width * 0.48,
                horizon * 0.55);
    }

    /// <summary>−1 when the subject's side is the left one, 1 when it is the right one.</summary>
    public static int SubjectSide(SceneStage stage) => stage.Scene.Layout switch
    {
        SceneLayout.Left => -1,
        SceneLayout.Right => 1,
        _ => stage.Sun.X > stage.Width / 2 ? -1 : 1,
    };

    /// <summary>
    /// The middle of the dominant shape: where the subject would be when there is none; else beyond it, towards the edge, so
    /// that nothing stands right behind the subject.
    /// </summary>
    public static double MainX(SceneStage stage) =>
        stage.Scene.Subjects.Count == 0 ? stage.SubjectX
            : stage.SubjectX + SubjectSide(stage) * stage.Width * (stage.IsPortrait ? 0.2 : 0.21);

    /// <summary>One of so many compositions: neighbouring seeds differ in it or in the palette's family (the seed's last bit).</summary>
    public static int Composition(SceneStage stage, int count) => (int)((ulong)(stage.Scene.Seed >> 1) % (ulong)count);

    /// <summary>Birds' and balloons' place: the upper third of the sky.</summary>
    public static void AirSlot(SceneStage stage, double depth = 0.4) => stage.AddSlot(depth, new SubjectSlot(
        SlotKind.Air, stage.Width * 0.12, stage.Width * 0.88, stage.Horizon * 0.42, stage.Percent * 6) { Spread = stage.Horizon * 0.18 });

    /// <summary>Ground a little away: a person is about an eighth of the picture high.</summary>
    public static void MidSlot(SceneStage stage, double depth, double baseline, double percentPerMetre = 6) =>
        stage.AddSlot(depth, new SubjectSlot(SlotKind.Ground, stage.Width * 0.08, stage.Width * 0.92, baseline,
            stage.Percent * percentPerMetre)
        {
            MaxHeight = stage.Height * 0.3,
        });

    /// <summary>The subject's plane: a person is about a third of the picture high.</summary>
    public static void NearSlot(SceneStage stage, double baseline, double percentPerMetre = 16) =>
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, stage.Width * 0.1, stage.Width * 0.9, baseline, stage.Percent * percentPerMetre)
        {
            MaxHeight = stage.Height * 0.5,
        });
}
