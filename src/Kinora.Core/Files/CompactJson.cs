using System.Text;
using System.Text.Json;

namespace Kinora.Core.Files;

/// <summary>A JSON value as text without white space between tokens; numbers and strings stay letter for letter as written.</summary>
internal static class CompactJson
{
    public static string Of(JsonElement element)
    {
        var text = element.GetRawText();
        if (text.AsSpan().IndexOfAny(" \n\r\t") < 0) return text;
        var builder = new StringBuilder(text.Length);
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (!inString && letter is (' ' or '\n' or '\r' or '\t')) continue;
            builder.Append(letter);
            if (inString && letter == '\\') builder.Append(text[++i]);
            else if (letter == '"') inString = !inString;
        }

        return builder.ToString();
    }
}
