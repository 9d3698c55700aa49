namespace Kinora.Cli;

/// <summary>Tells words from files among the arguments of <c>make</c>.</summary>
internal static class SpokenArguments
{
    /// <summary>What ends so is a file, spaces or not: "my dog.jpg".</summary>
    private static readonly HashSet<string> FileEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".svg", ".pdf",
        ".mp4", ".mov", ".avi", ".webm", ".mkv", ".m4v", ".mp3", ".wav", ".m4a", ".aac", ".flac", ".ogg", ".opus",
        ".srt", ".vtt", ".txt", ".json", ".md", ".doc", ".docx",
    };

    /// <summary>
    /// What exists is a file. What does not is a file too when it looks like one (a path, or a name with an ending and no
    /// space), so that a mistyped name is told instead of being filmed; all else are words.
    /// </summary>
    public static (string? Words, IReadOnlyList<string> Files) Split(IReadOnlyList<string> arguments)
    {
        var words = arguments.Where(IsWords).Select(word => word.Trim()).ToList();
        return (words.Count == 0 ? null : string.Join(' ', words.Where(word => word.Length > 0)), [.. arguments.Where(argument => !IsWords(argument))]);
    }

    private static bool IsWords(string argument)
    {
        if (File.Exists(argument) || Directory.Exists(argument)) return false;
        if (argument.Length is 0 or > 255 || argument.Contains('\n')) return true;
        var ending = Path.GetExtension(argument);
        if (FileEndings.Contains(ending)) return false;
        if (argument.Any(char.IsWhiteSpace)) return true;
        if (argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return true;
        // "sale.raw" is a file; "end." and "版本2.0" are not.
        if (ending.Length is >= 2 and <= 6 && ending[1..].All(char.IsAsciiLetterOrDigit) && !ending[1..].All(char.IsAsciiDigit)) return false;
        return !argument.Contains('/') || argument.Any(letter => letter > 127);
    }
}
