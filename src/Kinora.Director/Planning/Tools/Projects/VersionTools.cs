using System.Globalization;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Projects;

/// <summary>Goes back to earlier versions.</summary>
internal sealed class UndoTool : ITool
{
    public ToolSpec Spec { get; } = new("undo", "Goes back one version, or several.", [Take.Whole("steps", "How many; 1 when left out.", 1, 1000)]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation) => new(Steps.Take(
        scope, arguments.Integer("steps") ?? 1, history => history.Undo(),
        ("There is nothing to undo.", "没有可以撤销的操作。"), steps => (steps == 1 ? "Undone." : $"Undone {steps} steps.", steps == 1 ? "已撤销。" : $"已撤销{steps}步。")));
}

/// <summary>Does again what was undone.</summary>
internal sealed class RedoTool : ITool
{
    public ToolSpec Spec { get; } = new("redo", "Does again what was undone last.", [Take.Whole("steps", "How many; 1 when left out.", 1, 1000)]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation) => new(Steps.Take(
        scope, arguments.Integer("steps") ?? 1, history => history.Redo(),
        ("There is nothing to redo.", "没有可以重做的操作。"), steps => (steps == 1 ? "Redone." : $"Redone {steps} steps.", steps == 1 ? "已重做。" : $"已重做{steps}步。")));
}

/// <summary>Goes to any version there ever was.</summary>
internal sealed class GoToVersionTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "go_to_version",
        "Goes to an earlier or later version of the film; none is lost.",
        [
            Take.Whole("version", "Its number, as show_versions tells: 0 is the first.", 0, 1_000_000),
            Take.Words("before", "Or: words from the message that the film shall be as it was before, such as music."),
            Take.Flag("first", "Or: the film as it was first made."),
        ]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var history = scope.Project.History;
        if (arguments.Text("before") is { } words)
        {
            var found = history.Versions.LastOrDefault(version => version.Parent is not null && version.Label.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
            if (words.Trim().Length == 0 || found is null || history.GoBefore(found.Number) is not { } before)
            {
                return new(scope.Refuse($"No version has to do with “{Said.Short(words)}”.", $"没有与“{Said.Short(words)}”有关的版本。"));
            }

            return new(Gone(scope, before));
        }

        var number = arguments.Flag("first") == true ? AsMade(history) : arguments.Integer("version");
        if (number is { } wanted && history.GoTo(wanted) is { } there) return new(Gone(scope, there));
        var last = history.Versions.Count - 1;
        return new(scope.Refuse($"There are versions 0 to {last}: say which one.", $"现有版本0到{last}，请说明是哪一个。"));
    }

    /// <summary>The earliest version on the way here that has a picture: the empty one before it is no film that anybody made.</summary>
    private static int AsMade(History history)
    {
        var made = HasPicture(history.Current) ? history.Current : history.Versions.FirstOrDefault(HasPicture) ?? history.Versions[0];
        for (var version = made; version.Parent is { } parent; version = history.Versions[parent])
        {
            if (HasPicture(history.Versions[parent])) made = history.Versions[parent];
        }

        return made.Number;

        static bool HasPicture(HistoryVersion version) => Targets.MainTracks(version.Timeline).Any(track => track.Segments.Count > 0);
    }

    private static WentTo Gone(ToolScope scope, History history)
    {
        var number = history.Current.Number.ToString(CultureInfo.InvariantCulture);
        return new WentTo(history, scope.Say($"This is version {number}.", $"现在是版本{number}。"));
    }
}

/// <summary>Steps along the history.</summary>
internal static class Steps
{
    public static ToolOutcome Take(
        ToolScope scope, int wanted, Func<History, History?> step, (string English, string Chinese) none, Func<int, (string English, string Chinese)> done)
    {
        var history = scope.Project.History;
        var steps = 0;
        while (steps < wanted && step(history) is { } next)
        {
            history = next;
            steps++;
        }

        if (steps == 0) return scope.Refuse(none.English, none.Chinese);
        var (english, chinese) = done(steps);
        return new WentTo(history, scope.Say(english, chinese));
    }
}
