using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Cards;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Environments;
using Kinora.Media.Scenes.Parts;
using Kinora.Media.Scenes.Styles;
using Kinora.Media.Scenes.Subjects;
using Kinora.Media.Scenes.Weathers;

namespace Kinora.Media.Scenes;

/// <summary>From a description to a scene's art: pure, so the same description and shape give the same art.</summary>
public static class SceneDrawer
{
    /// <param name="aspect">Width over height of the canvas.</param>
    public static SceneArt Draw(SceneDescription scene, double aspect)
    {
        var (width, height) = aspect >= 1 ? (SceneArt.ShortSide * aspect, SceneArt.ShortSide) : (SceneArt.ShortSide,
            SceneArt.ShortSide / aspect);
        var environment = AllEnvironments.Of(scene.Place);
        var palette = WeatherDrawer.Light(Palettes.Of(scene.Time, scene.Seed), scene);
        var style = SceneStyles.Of(scene.Style, palette);
        var stage = new SceneStage(width, height, scene, palette, style);
        environment.Draw(stage);
        if (!environment.IsIndoors)
        {
            if (stage.Height < stage.CanvasHeight) LowerCorners.Draw(stage);
            WeatherDrawer.Apply(stage);
        }

        if (scene.Card is { } card) CardDrawer.Draw(stage, card);
        var backdrop = stage.Backdrop ?? throw new InvalidOperationException($"{scene.Place} has set no backdrop.");
        var cast = SubjectCaster.Cast(stage, out var extent);
        var art = new SceneArt(width, height, style.Restyle(backdrop), cast)
        {
            CalmArea = stage.CalmArea ?? new RectangleD(width * 0.08, height * 0.1, width * 0.84, stage.Horizon * 0.45),
            Focus = (stage.SubjectX, stage.Horizon),
        };
        return scene.Closeness > 1 ? Framing.Closer(art, scene.Closeness, Safe(stage), extent) : art;
    }

    /// <summary>
    /// Where subjects stay when the scene is looked at from nearer: off the edges and, in upright films, above the captions.
    /// </summary>
    private static RectangleD Safe(SceneStage stage) =>
        new(stage.Width * 0.03, stage.Height * 0.04, stage.Width * 0.94, stage.Height * 0.94);
}
