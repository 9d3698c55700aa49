using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Which of a place's compositions a seed means: neighbouring seeds never have the same.</summary>
internal static class Composition
{
    /// <summary>0 ≤ n &lt; count.</summary>
    public static int Of(SceneStage stage, int count)
    {
        var remainder = (int)(stage.Scene.Seed % count);
        return remainder < 0 ? remainder + count : remainder;
    }

    /// <summary>The side of the main subject: −1 left, 1 right; in the middle the seed's.</summary>
    public static int Side(SceneStage stage) =>
        stage.SubjectX > stage.Width * 0.5 ? 1 : stage.SubjectX < stage.Width * 0.5 ? -1 : stage.Random.Fork("side").Sign();
}
