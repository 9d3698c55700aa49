using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes;

/// <summary>Reads nothing out of words: scenes are then only what their assets name. For films whose scenes are decided beforehand.</summary>
public sealed class SilentReader : ISceneReader
{
    public static readonly SilentReader Instance = new();

    public SceneReading Read(string prompt, string? language) => new();
}
