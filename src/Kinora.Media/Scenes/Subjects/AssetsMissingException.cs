namespace Kinora.Media.Scenes.Subjects;

/// <summary>The drawings and keywords that the build makes are not beside the program; the message names the command that brings
/// them.</summary>
public sealed class AssetsMissingException(string path, Exception? inner = null)
    : Exception($"The drawings for illustrated scenes are missing or damaged: {path}. "
        + "Build again with: rm -rf artifacts/launch/app-* && npm ci --prefix assets --ignore-scripts && ./kinora --version", inner)
{
    public string Path { get; } = path;
}
