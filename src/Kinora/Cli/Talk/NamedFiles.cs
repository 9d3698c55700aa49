using System.Text.RegularExpressions;

namespace Kinora.Cli.Talk;

/// <summary>Files that a message names by a path that exists here: typed, or dragged into the terminal, which quotes or escapes them.</summary>
internal static partial class NamedFiles
{
    /// <returns>The message with paths cut to the files' names, so that what is said of them still reads, and the paths.</returns>
    public static (string Words, IReadOnlyList<string> Files) Take(string message, string folder)
    {
        var files = new List<string>();
        var words = PathPattern().Replace(message, match =>
        {
            var path = Unquoted(match.Value);
            if (path.Length == 0 || !IsPath(match.Value) || !File.Exists(Path.GetFullPath(path, folder))) return match.Value;
            files.Add(Path.GetFullPath(path, folder));
            return Path.GetFileName(path);
        });
        return (words, files);
    }

    // Words are no files, whatever lies in the folder: "the notes" sends none.
    private static bool IsPath(string text) => text[0] is '\'' or '"' || text.Contains('/', StringComparison.Ordinal) || text.TrimEnd('.').Contains('.', StringComparison.Ordinal);

    private static string Unquoted(string text)
    {
        var isQuoted = text.Length > 1 && text[0] is '\'' or '"' && text[^1] == text[0];
        var inner = isQuoted ? text[1..^1].Replace(@"'\''", "'", StringComparison.Ordinal) : text;
        if (inner.StartsWith("file://", StringComparison.Ordinal) && Uri.TryCreate(inner, UriKind.Absolute, out var address)) return address.LocalPath;
        if (inner.StartsWith("~/", StringComparison.Ordinal)) inner = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + inner[1..];
        return isQuoted ? inner : Escaped().Replace(inner, "$1").TrimEnd(',', ';', ':', '，', '；', '：', '。');
    }

    // In quotes; or without spaces but escaped ones, as terminals write a dragged file.
    [GeneratedRegex(@"'(?:'\\''|[^'])+'|""[^""]+""|(?:\\.|[^\s，。；：])+")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
