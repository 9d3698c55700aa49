namespace Kinora.MediaTests.Cli;

internal static class Repository
{
    /// <summary>The folder that holds the solution these tests were built from.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kinora.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
