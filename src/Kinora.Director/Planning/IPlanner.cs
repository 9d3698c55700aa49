namespace Kinora.Director.Planning;

/// <summary>Turns a message into calls of tools.</summary>
public interface IPlanner
{
    /// <summary>Calls the turn's tools as it goes. The turn keeps what they did only when it ends as <see cref="PlanEnd.Done"/>.</summary>
    Task<PlanEnd> PlanAsync(Turn turn, CancellationToken cancellation);
}

/// <summary>How planning ended: a closed set.</summary>
public abstract record PlanEnd
{
    private protected PlanEnd()
    {
    }

    /// <summary>Everything asked for was done, requested or told by the calls.</summary>
    /// <param name="Talk">What the planner itself says beside it; null: the reply is made from what changed.</param>
    public sealed record Done(string? Talk = null) : PlanEnd;

    public sealed record Asks(Question Question) : PlanEnd;

    /// <param name="Sentence">In the person's language.</param>
    public sealed record CannotDo(string Sentence) : PlanEnd;

    /// <param name="Note">Why this planner could not help at all, for the person; null: it just did not understand.</param>
    public sealed record NotUnderstood(string? Note = null) : PlanEnd;
}
