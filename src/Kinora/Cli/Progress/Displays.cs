namespace Kinora.Cli.Progress;

internal static class Displays
{
    /// <summary>JSON lines on the standard output where asked for; else a bar for a person who watches, or lines.</summary>
    public static IProgressDisplay Open(Terminal terminal, bool json) => json ? new JsonProgress(terminal.Out)
        : terminal.IsLive ? new LiveProgress(terminal.Error)
        : new PlainProgress(terminal.Error);
}
