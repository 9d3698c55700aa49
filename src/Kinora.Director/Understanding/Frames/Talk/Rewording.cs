using Kinora.Core;
using Kinora.Director.Planning;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>
/// What a message that only makes sense after the last one comes to in full: "no, the third one" after "delete the second clip" is "delete the third
/// one", once the deletion is taken back. So every frame takes part in corrections and repetitions without knowing of them.
/// </summary>
/// <param name="Text">To be read instead of the message.</param>
/// <param name="TakesBack">What the last message did is undone first.</param>
/// <param name="IsAgain">The same once more: what is made by chance shall be another.</param>
internal sealed record Rewording(string Text, bool TakesBack, bool IsAgain = false)
{
    // A correction of a correction of a correction is as far as anyone goes.
    private const int MostSteps = 6;

    /// <returns>Null for a message that stands for itself.</returns>
    public static Rewording? Of(Message message, Project project) => project.History.Current.Number == 0 || project.Memory.LastCalls.Count == 0
        ? null
        : Of(message, project, project.History.Current.Number, MostSteps);

    private static Rewording? Of(Message message, Project project, int last, int steps)
    {
        if (steps == 0 || last == 0) return null;
        var words = Making.MessageWords.Whole(message);
        if (!words.Mentions.Any(mention => mention is Mentions.Concept { Family: "act" } act && act.Key is not ("act.set" or "act.make")) && Full(project, last, steps) is { } latest
            && Contradiction.Into(latest, message) is { } meant) return new Rewording(meant, TakesBack: true);
        if (Exclusion.Of(words) is { } spared && Full(project, last, steps) is { } whole && Exclusion.Into(whole, spared, project.Memory.LastCalls) is { } text) return new Rewording(text, TakesBack: true);
        if (Restriction.Of(words) is { } meantOnly && Full(project, last, steps) is { } all && Restriction.Into(all, meantOnly, project.Memory.LastCalls) is { } narrowed) return new Rewording(narrowed, TakesBack: true);
        if (Corrections.Asks(words) is { } rest) return Full(project, last, steps) is { } said ? Corrections.Of(said, rest) : null;
        return Repetitions.IsOne(words) && Full(project, last, steps) is { } before ? Repetitions.Of(before, words) : null;
    }

    /// <summary>What a version was made by, in full words.</summary>
    private static Message? Full(Project project, int number, int steps)
    {
        var version = project.History.Versions[number];
        var message = MessageReader.Read(version.Label, project);
        return Of(message, project, number - 1, steps - 1) is { } reworded ? MessageReader.Read(reworded.Text, project) : message;
    }
}
