using Kinora.Core.Scenes;
using Kinora.Core.Speech;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard;

/// <summary>Brief → script → scenes → timeline. Knows nothing of sound files or pictures: what it must know comes through ports.</summary>
public sealed class StoryWriter(ISceneReader scenes, ISpeaker speaker, IMusicBeats beats, IWordBook words)
{
    /// <summary>Never refuses: of words that say nothing it makes a film that says so kindly.</summary>
    public Task<Story> WriteAsync(StoryRequest request, CancellationToken cancellation)
    {
        _ = (scenes, speaker, beats, words, cancellation);
        throw new NotSupportedException(request.Words);
    }
}
