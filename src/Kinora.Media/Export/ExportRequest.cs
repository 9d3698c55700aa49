using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Compose;
using Kinora.Media.Scenes;

namespace Kinora.Media.Export;

/// <summary>A film to be made: a snapshot of its timeline, the files it names, how it is wanted, and where it goes.</summary>
/// <param name="Timeline">Painted anew at the size and frame rate of <paramref name="Settings"/>.</param>
/// <param name="Sources">Opened for this very timeline, without problems.</param>
/// <param name="OutputPath">The film appears there only when it is whole; what stood there before is then replaced.</param>
public sealed record ExportRequest(Timeline Timeline, FilmSources Sources, ExportSettings Settings, string OutputPath)
{
    /// <summary>How politely the encoder runs: 0 as everyone else, 19 last.</summary>
    public int Niceness { get; init; }

    /// <summary>
    /// A folder that keeps the film's encoded pieces and its sound, so that the next export makes anew only what changed, and one that was killed goes
    /// on where it was; made where it is missing, and shared by any number of exports at once. Null encodes the film in one piece. It
    /// counts for H.264 and HEVC in software; what else is asked for is always made in one piece.
    /// </summary>
    public string? ChunkFolder { get; init; }

    /// <summary>What <see cref="ChunkFolder"/> may hold; the pieces that were used longest ago go first.</summary>
    public long ChunkFolderBytes { get; init; } = 8L << 30;

    /// <summary>Reads what the film's scenes are to show.</summary>
    public ISceneReader SceneReader { get; init; } = SilentReader.Instance;
}
