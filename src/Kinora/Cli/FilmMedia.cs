using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Audio.Made;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Reading;

namespace Kinora.Cli;

/// <summary>What films are made with beside files: the words that scenes are read by, and the voices and instruments. Opened when first needed.</summary>
internal sealed class FilmMedia(TimeProvider time)
{
    private readonly Lazy<ISceneReader> scenes = new(SceneReader.Open);
    private readonly Lazy<MadeSounds> sounds = new(() =>
        EnvironmentSettings.Read(() => MadeSounds.Open(SoundSettings.FromEnvironment(), time), ExitCodes.BadUsage));

    public ISceneReader Scenes => scenes.Value;

    /// <summary>Films without scenes need no words.</summary>
    public ISceneReader ScenesOf(Timeline timeline) =>
        timeline.Tracks.Any(track => track.Segments.Any(segment => segment.Asset is SceneAsset)) ? Scenes : SilentReader.Instance;

    public MadeSounds Sounds => sounds.Value;
}
