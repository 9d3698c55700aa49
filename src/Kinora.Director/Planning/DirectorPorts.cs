using Kinora.Core;
using Kinora.Core.Media;
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

    /// <summary>Who pays for film that is generated; null: nobody has to.</summary>
    public IGenerationBudget? Budget { get; init; }
}

/// <summary>Asked before film is generated, and again when its true length is known.</summary>
public interface IGenerationBudget
{
    /// <param name="credits">For the whole film that the turn generates, as <see cref="CostSettings.Of"/> says.</param>
    /// <returns>Null when it is paid for; else a sentence for the person, and nothing may be generated.</returns>
    Task<string?> ReserveAsync(int credits, CancellationToken cancellation);
}

/// <summary>Looks and listens closely. Asked only for what an edit needs; whoever answers keeps what was found.</summary>
public interface IMediaUnderstanding
{
    /// <returns>
    /// With what was wanted, or with <see cref="MediaInsight.Problems"/> that say why it is missing and what would help. Null for a
    /// medium that nobody knows.
    /// </returns>
    Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation);
}

/// <summary>What there is to find out about a file.</summary>
[Flags]
public enum InsightParts
{
    None = 0,
    SceneChanges = 1,
    Sound = 2,
    Beats = 4,
    Colors = 8,
    Interest = 16,
    Transcript = 32,
}

/// <param name="CreditsPerStartedQuarterMinute">For film that is generated.</param>
/// <param name="AskAbove">A turn dearer than this is told and waits for a yes.</param>
public sealed record CostSettings(int CreditsPerStartedQuarterMinute, int AskAbove)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromSeconds(15);

    // Music ends on a beat, a little before or behind what was asked for.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>The one price of a film: what a person is told before is what is charged behind.</summary>
    /// <param name="length">The film's; before it is written, what is expected.</param>
    /// <param name="ordered">What the person asked for; a film that keeps to it costs what that costs. Null: nothing.</param>
    public int Of(TimeSpan length, TimeSpan? ordered)
    {
        var charged = ordered is { } wanted && (length - wanted).Duration() <= Beat ? wanted : length;
        return Math.Max(1, (int)Math.Ceiling(charged / Quarter)) * CreditsPerStartedQuarterMinute;
    }
}
