namespace Kinora.Agents;

/// <summary>A call of a tool.</summary>
/// <param name="Studio">Whom it is for.</param>
/// <param name="Arguments">Checked.</param>
/// <param name="Progress">Told while it takes long: done (0–1), in words; a client that did not ask hears nothing.</param>
internal sealed record ToolCall(Studio Studio, ToolArguments Arguments, IProgress<(double Done, string Words)> Progress);
