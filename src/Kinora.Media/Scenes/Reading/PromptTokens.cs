using System.Globalization;
using System.Text;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Reading;

/// <summary>A word, a character of a script without spaces, an emoji, or a mark that ends a phrase.</summary>
/// <param name="Text">As written.</param>
/// <param name="Folded">Empty for marks and emoji.</param>
/// <param name="Emoji">The drawing's name when it is one.</param>
internal readonly record struct PromptToken(string Text, string Folded, string? Emoji)
{
    public bool IsMark => Folded.Length == 0 && Emoji is null;
}

internal static class PromptTokens
{
    /// <summary>A hit's words as they were written.</summary>
    public static string Join(IReadOnlyList<PromptToken> tokens, PromptHit hit) =>
        string.Join(tokens[hit.Start].Text is { Length: 1 } first && first[0] > '\u2e80' ? "" : " ",
            tokens.Skip(hit.Start).Take(hit.Length).Select(token => token.Text));

    /// <param name="emoji">Null: emoji are taken as marks.</param>
    public static List<PromptToken> Split(string text, WordLibrary? emoji)
    {
        var tokens = new List<PromptToken>(text.Length / 5 + 4);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (WordFold.StandsAlone(rune))
            {
                tokens.Add(Word(text.Substring(at, length)));
                at += length;
            }
            else if (WordFold.IsLetter(rune) && !StartsKeycap(text, at))
            {
                var end = EndOfWord(text, at);
                tokens.Add(Word(text[at..end]));
                at = end;
            }
            else
            {
                at += Other(tokens, text, at, length, emoji);
            }
        }

        return tokens;
    }

    private static int Other(List<PromptToken> tokens, string text, int at, int length, WordLibrary? emoji)
    {
        if (emoji is not null && text[at] > '\u00a8')
        {
            var cluster = StringInfo.GetNextTextElementLength(text, at);
            var name = emoji.OfEmoji(text.Substring(at, cluster).Replace("\ufe0f", "", StringComparison.Ordinal)
                .Replace("\ufe0e", "", StringComparison.Ordinal));
            if (name is not null)
            {
                tokens.Add(new PromptToken(text.Substring(at, cluster), "", name));
                return cluster;
            }
        }

        // A hyphen joins: "hot-air balloon" is found as "hot air balloon".
        if (text[at] > ' ' && text[at] is not ('-' or '\'' or '’' or '"' or '“' or '”' or '\u00ad')
            && (tokens.Count == 0 || !tokens[^1].IsMark))
        {
            tokens.Add(new PromptToken(text.Substring(at, length), "", null));
        }

        return length;
    }

    private static PromptToken Word(string text) => new(text, WordFold.Fold(text), null);

    private static bool StartsKeycap(string text, int at) => at + 1 < text.Length && text[at + 1] is '\ufe0f' or '\u20e3';

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!WordFold.IsLetter(rune) || WordFold.StandsAlone(rune)) break;
            at += length;
        }

        return at;
    }
}
