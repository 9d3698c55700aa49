namespace Kinora.Cli;

/// <summary>The command cannot go on; the message is the one line that the person is told: what, where, what to do.</summary>
internal sealed class CommandFailedException(string sentence, int exitCode = ExitCodes.Failed) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}
