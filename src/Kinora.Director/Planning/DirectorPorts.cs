using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Core.Speech;
using Kinora.Director.Language;

namespace Kinora.Director.Planning;

/// <summary>What the director must ask others for; it reads no file and calls no service itself.</summary>
public sealed record DirectorPorts(
    ISceneReader Scenes, ISpeaker Speaker, IMusicBeats Beats, IWordBook Words, IMediaUnderstanding Understanding)
{
    /// <summary>What a turn may cost before it must be agreed to; null: nothing costs.</summary>
    public CostSettings? Costs { get; init; }
}

/// <summary>What looking and listening closely finds in a file. Asked only for what an edit needs; results are kept by whoever answers.</summary>
public interface IMediaUnderstanding
{
    /// <returns>Stretches without sound in source time, or null with a sentence why there is no answer.</returns>
    Task<Understood<ValueList<TimeRange>>> SilencesAsync(MediaReference medium, CancellationToken cancellation);

    /// <returns>Beats in source time.</returns>
    Task<Understood<ValueList<TimeSpan>>> BeatsAsync(MediaReference medium, CancellationToken cancellation);

    /// <returns>Cuts inside a clip, in source time.</returns>
    Task<Understood<ValueList<TimeSpan>>> SceneChangesAsync(MediaReference medium, CancellationToken cancellation);

    /// <returns>Where to look over source time, as fractions of the upright source's width and height.</returns>
    Task<Understood<ValueList<PointOfInterest>>> InterestAsync(MediaReference medium, CancellationToken cancellation);

    /// <returns>What is said, word by word, in source time.</returns>
    Task<Understood<Transcript>> TranscriptAsync(MediaReference medium, string? language, CancellationToken cancellation);
}

/// <summary>An answer, or one sentence on why there is none and what would help.</summary>
public sealed record Understood<T>(T? Answer, string? Problem)
    where T : class;

/// <param name="X">0 left – 1 right of the upright source.</param>
/// <param name="Y">0 top – 1 bottom.</param>
public readonly record struct PointOfInterest(TimeSpan At, double X, double Y);

/// <param name="Language">ISO 639-1, where known.</param>
public sealed record Transcript(ValueList<TimedWord> Words, string? Language);

/// <param name="CreditsPerStartedQuarterMinute">For film that is generated.</param>
/// <param name="AskAbove">A turn dearer than this is told and waits for a yes.</param>
public sealed record CostSettings(int CreditsPerStartedQuarterMinute, int AskAbove);
