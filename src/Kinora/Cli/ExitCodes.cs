namespace Kinora.Cli;

internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Also when stopped by Ctrl-C.</summary>
    public const int Failed = 1;

    public const int BadUsage = 2;
}
