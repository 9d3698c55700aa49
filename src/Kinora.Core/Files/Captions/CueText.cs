namespace Kinora.Core.Files.Captions;

internal static class CueText
{
    /// <summary>
    /// Without control characters, blank lines (one would end the cue) and white space at the lines' ends; tabs are spaces.
    /// </summary>
    public static string Tidy(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(TidyLine).Where(line => line.Length > 0));

    private static string TidyLine(string line)
    {
        if (line.Any(char.IsControl)) line = string.Concat(line.Replace('\t', ' ').Where(letter => !char.IsControl(letter)));
        return line.Trim();
    }
}
