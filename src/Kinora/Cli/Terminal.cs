namespace Kinora.Cli;

/// <summary>Where a command writes: results to <paramref name="Out"/>, progress, warnings and errors to <paramref name="Error"/>.</summary>
/// <param name="IsLive">A person watches <paramref name="Error"/>: lines may be drawn over.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsLive)
{
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));
}
