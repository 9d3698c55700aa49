using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Colours by name (<c>colors.txt</c>), <c>#hex</c> and <c>rgb(…)</c>.</summary>
internal static partial class ColourReader
{
    private static readonly PhraseTree<Rgba> Named = BuildNamed();

    public static void Read(string text, List<Mention> mentions)
    {
        foreach (Match match in Hex().Matches(text))
        {
            if (Rgba.Parse(match.Value) is { } color) mentions.Add(new Colour(new Span(match.Index, match.Length), color));
        }

        foreach (Match match in Rgb().Matches(text))
        {
            var parts = Enumerable.Range(1, 3).Select(i => int.Parse(match.Groups[i].ValueSpan, CultureInfo.InvariantCulture)).ToArray();
            if (parts.All(part => part <= 255)) mentions.Add(new Colour(new Span(match.Index, match.Length), new Rgba((byte)parts[0],
                (byte)parts[1], (byte)parts[2])));
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Named.At(text, i) is not { } named) continue;
            var span = new Span(i, named.Length);
            i += named.Length - 1;
            if (!IsLook(text, span) && !mentions.Exists(mention => mention is Quote or NamedFile
                && mention.Span.Overlaps(span))) mentions.Add(new Colour(span, named.Values[0]));
        }
    }

    /// <summary>"Black and white", "red carpet", "golden hour" are no colours; nor is the screen that is keyed out.</summary>
    private static bool IsLook(string text, Span span)
    {
        var behind = text.AsSpan(span.End);
        var before = text.AsSpan(0, span.Start);
        return behind.StartsWith(" and white", StringComparison.Ordinal) || before.EndsWith("black and ", StringComparison.Ordinal)
            || behind.StartsWith(" & white", StringComparison.Ordinal) || before.EndsWith("black & ", StringComparison.Ordinal)
            || behind.StartsWith("-and-white", StringComparison.Ordinal) || behind.StartsWith(" bars", StringComparison.Ordinal);
    }

    private static PhraseTree<Rgba> BuildNamed()
    {
        var tree = new PhraseTree<Rgba>();
        var lexicon = Lexicon.Of("colors");
        foreach (var key in lexicon.Keys)
        {
            var color = Rgba.Parse("#" + key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                ?? throw new InvalidOperationException($"colors.txt has no colour {key}.");
            foreach (var phrase in lexicon.Phrases(key)) tree.Add(phrase, color);
        }

        return tree;
    }

    [GeneratedRegex("#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex(@"rgba?\(\s*(\d{1,3})\s*[,，\s]\s*(\d{1,3})\s*[,，\s]\s*(\d{1,3})(?:\s*[,，/]\s*[\d.]+%?)?\s*\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Rgb();
}
