using Kinora.Director.Language.WordNet;

namespace Kinora.Cli;

/// <summary>The dictionary of this machine, if it has one.</summary>
internal static class WordBooks
{
    // Debian's wordnet-base.
    private const string Folder = "/usr/share/wordnet";

    public static WordNetBook Open() => new(OpenFile);

    private static Stream? OpenFile(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
