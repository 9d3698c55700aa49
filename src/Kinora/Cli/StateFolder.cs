namespace Kinora.Cli;

/// <summary>Where a terminal remembers what is no one's data: what was typed, which film was spoken of last.</summary>
internal static class StateFolder
{
    /// <summary><c>$XDG_STATE_HOME/kinora</c>, else <c>~/.local/state/kinora</c>.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } own && System.IO.Path.IsPathRooted(own)
            ? own
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
        "kinora");

    public static string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
