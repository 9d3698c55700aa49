namespace Kinora.Director.Planning.Tools.Work;

/// <summary>A tool that changes the film through a <see cref="FilmDraft"/>.</summary>
internal abstract class FilmTool : ITool
{
    public abstract ToolSpec Spec { get; }

    public async ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var draft = new FilmDraft(scope);
        await EditAsync(draft, arguments, cancellation);
        return draft.Outcome();
    }

    /// <summary>For tools that ask nobody.</summary>
    protected virtual void Edit(FilmDraft draft, ToolArguments arguments) =>
        throw new InvalidOperationException($"{Spec.Name} neither edits nor waits.");

    protected virtual Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        Edit(draft, arguments);
        return Task.CompletedTask;
    }
}
