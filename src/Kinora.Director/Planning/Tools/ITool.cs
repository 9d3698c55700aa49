namespace Kinora.Director.Planning.Tools;

/// <summary>One thing that can be done to a film. Has no state; the same scope and arguments give the same outcome.</summary>
public interface ITool
{
    ToolSpec Spec { get; }

    /// <param name="arguments">Checked against the spec.</param>
    ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation);
}
