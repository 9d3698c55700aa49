using Kinora.Cli.Screen;

namespace Kinora.Cli.Talk;

/// <summary>What can be asked for by a word that begins with a slash.</summary>
internal static class ChatCommands
{
    public static readonly IReadOnlyList<(string Name, string Value, Phrase Help)> All =
    [
        ("/show", "", Phrases.HelpShow),
        ("/preview", "[file]", Phrases.HelpPreview),
        ("/export", "[file]", Phrases.HelpExport),
        ("/upload", "file…", Phrases.HelpUpload),
        ("/undo", "", Phrases.HelpUndo),
        ("/redo", "", Phrases.HelpRedo),
        ("/status", "", Phrases.HelpStatus),
        ("/credits", "", Phrases.HelpCredits),
        ("/sessions", "[n]", Phrases.HelpSessions),
        ("/new", "[name]", Phrases.HelpNew),
        ("/help", "", Phrases.HelpHelp),
        ("/quit", "", Phrases.HelpQuit),
    ];

    /// <summary>Where there is no film yet.</summary>
    public static string Opening(Wording wording) =>
        string.Join('\n', [wording.Say(Phrases.Welcome), wording.Say(Phrases.Try), .. new[] { Phrases.TryOne, Phrases.TryTwo, Phrases.TryThree }.Select(phrase => "  • " + wording.Say(phrase))]);

    public static string Help(Wording wording)
    {
        const int nameCells = 17;
        var lines = All.Select(command => "  " + Cells.Pad($"{command.Name} {command.Value}".TrimEnd(), nameCells) + wording.Say(command.Help));
        return $"{wording.Say(Phrases.HowToAsk)}\n\n{string.Join('\n', lines)}\n\n{wording.Say(Phrases.Keys)}";
    }

    /// <summary>Commands at the beginning of a message; names of files anywhere in it.</summary>
    public static Completion? Complete(string before)
    {
        if (before.StartsWith('/') && !before.Contains(' ', StringComparison.Ordinal) && All.Where(command => command.Name.StartsWith(before, StringComparison.Ordinal)).ToList() is { Count: > 0 } known)
        {
            return new Completion(0, [.. known.Select(command => command.Name + " ")]);
        }

        var from = before.LastIndexOfAny([' ', '\n']) + 1;
        while (from >= 2 && before[from - 1] == ' ' && before[from - 2] == '\\') from = before.LastIndexOfAny([' ', '\n'], from - 2) + 1;
        return FilesFrom(before[from..]) is { Count: > 0 } files ? new Completion(from, files) : null;
    }

    private static List<string> FilesFrom(string written)
    {
        const int most = 40;
        var plain = written.Replace("\\ ", " ", StringComparison.Ordinal);
        var slash = plain.LastIndexOf('/') + 1;
        var (folder, start) = (plain[..slash], plain[slash..]);
        if (plain.Length == 0) return [];
        try
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var searched = folder.StartsWith("~/", StringComparison.Ordinal) ? home + folder[1..] : Path.GetFullPath(folder, Environment.CurrentDirectory);
            return
            [
                .. new DirectoryInfo(searched).EnumerateFileSystemInfos()
                    .Where(entry => entry.Name.StartsWith(start, StringComparison.Ordinal) && (start.Length > 0 || entry.Name[0] != '.') && !entry.Name.Any(char.IsControl))
                    .OrderBy(entry => entry.Name, NaturalOrder.Instance).Take(most)
                    .Select(entry => (folder + entry.Name).Replace(" ", "\\ ", StringComparison.Ordinal) + (entry is DirectoryInfo ? "/" : " ")),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return []; // where nothing can be seen, nothing can be completed
        }
    }
}
