using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Styles;

/// <summary>Every style that a scene can be drawn in.</summary>
public static class SceneStyles
{
    public static IDrawingStyle Of(SceneStyle style, ScenePalette palette) => style switch
    {
        SceneStyle.PaperCut => new PaperCutStyle(),
        SceneStyle.DuskGradient => new DuskGradientStyle(palette),
        SceneStyle.LineArt => new LineArtStyle(palette),
        SceneStyle.Neon => new NeonStyle(),
        SceneStyle.Pastel => new PastelStyle(),
        _ => FlatStyle.Instance,
    };
}
