namespace Kinora.Director.Storyboard.Briefs;

/// <summary>A stretch of words between commas, full stops or line ends: [Start, End) with its closing mark.</summary>
internal readonly record struct Piece(int Start, int End)
{
    public string Of(string text) => text[Start..End];
}

/// <summary>Cuts words at commas, full stops and line ends, but never inside quotation marks, numbers or addresses.</summary>
internal static class Pieces
{
    private const string Marks = ",;，；。！？!?.\n、";
    private const string Opening = "“「『《";
    private const string Closing = "”」』》";

    public static List<Piece> Of(string text)
    {
        var result = new List<Piece>();
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') (depth, quoted) = (0, false);
            if (Opening.Contains(c)) depth++;
            if (Closing.Contains(c)) depth = Math.Max(0, depth - 1);
            if (c == '"') quoted = !quoted && text.IndexOf('"', i + 1) > i;
            if (depth > 0 || quoted || !Marks.Contains(c) || IsInside(text, i)) continue;
            result.Add(new Piece(start, i + 1));
            start = i + 1;
        }

        if (start < text.Length) result.Add(new Piece(start, text.Length));
        return result;
    }

    /// <summary>A point or comma between letters or digits, as in 3.14, 1,200 and example.com.</summary>
    private static bool IsInside(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])
        && (text[i] == '.' || (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));
}
