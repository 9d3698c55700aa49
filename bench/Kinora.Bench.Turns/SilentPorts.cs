using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Core.Scenes;
using Kinora.Core.Speech;
using Kinora.Director.Language;
using Kinora.Director.Planning;

namespace Kinora.Bench.Turns;

/// <summary>Ports that answer at once: what is measured is the director.</summary>
internal sealed class SilentPorts : ISceneReader, ISpeaker, IMusicBeats, IWordBook, IMediaUnderstanding
{
    private static readonly SilentPorts One = new();

    public static DirectorPorts All { get; } = new(One, One, One, One, One);

    public SceneReading Read(string prompt, string? language) => new();

    public TimeSpan Estimate(SpeechAsset speech) => TimeSpan.FromMilliseconds(70 * speech.Text.Length);

    public Task<SpokenText> SpeakAsync(SpeechAsset speech, CancellationToken cancellation) => Task.FromResult(new SpokenText(Estimate(speech), []));

    public ValueList<TimeSpan> BarsOf(MusicAsset music, TimeSpan duration) => [];

    public IReadOnlyList<WordMeaning> Look(string word) => [];

    public Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation) => Task.FromResult<MediaInsight?>(null);
}
