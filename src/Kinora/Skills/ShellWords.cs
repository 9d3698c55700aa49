using System.Text;

namespace Kinora.Skills;

/// <summary>
/// Splits a line of shell into its commands and those into words, as far as examples need it: quotes, backslashes, comments, what joins commands, what
/// redirects them. Variables and substitutions stay as they are written; an open quote ends with the line.
/// </summary>
internal static class ShellWords
{
    public static IReadOnlyList<IReadOnlyList<string>> Commands(string line)
    {
        var commands = new List<IReadOnlyList<string>>();
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            switch (letter)
            {
                case ' ' or '\t':
                    EndWord();
                    break;
                case '#' when !inWord:
                    i = line.Length;
                    break;
                case '\\' when i + 1 < line.Length:
                    inWord = true;
                    word.Append(line[++i]);
                    break;
                case '\'' or '"':
                    inWord = true;
                    i = Quoted(line, i, word);
                    break;
                case ';' or '|' or '&':
                    EndCommand();
                    break;
                case '>' or '<':
                    if (inWord && word.ToString().All(char.IsAsciiDigit)) (inWord, word.Length) = (false, 0);
                    EndWord();
                    i = AfterTarget(line, i);
                    break;
                default:
                    inWord = true;
                    word.Append(letter);
                    break;
            }
        }

        EndCommand();
        return commands;

        void EndWord()
        {
            if (inWord) words.Add(word.ToString());
            word.Clear();
            inWord = false;
        }

        void EndCommand()
        {
            EndWord();
            if (words.Count > 0) commands.Add(words);
            words = [];
        }
    }

    /// <returns>Where the closing quote stands.</returns>
    private static int Quoted(string line, int start, StringBuilder word)
    {
        var quote = line[start];
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == quote) return i;
            if (quote == '"' && line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '"' or '\\' or '$' or '`') i++;
            word.Append(line[i]);
        }

        return line.Length;
    }

    /// <summary>Past what a redirection leads to: <c>&gt;/dev/null</c>, <c>2&gt;&amp;1</c>.</summary>
    private static int AfterTarget(string line, int at)
    {
        while (at + 1 < line.Length && line[at + 1] is '>' or '<' or '&' or ' ') at++;
        while (at + 1 < line.Length && line[at + 1] is not (' ' or ';' or '|' or '&')) at++;
        return at;
    }
}
