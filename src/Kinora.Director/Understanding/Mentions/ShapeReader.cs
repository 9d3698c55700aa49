using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Ratios, sizes in pixels and what people call them (<c>shapes.txt</c>).</summary>
internal static partial class ShapeReader
{
    private static readonly HashSet<(int, int)> Ratios =
        [(16, 9), (9, 16), (1, 1), (4, 5), (5, 4), (4, 3), (3, 4), (21, 9), (9, 21), (2, 3), (3, 2), (2, 1), (1, 2), (18, 9), (9, 18),
            (16, 10), (10, 16), (9, 20), (20, 9)];

    private static readonly PhraseTree<Shape> Named = BuildNamed();

    public static void Read(string text, List<Mention> mentions)
    {
        foreach (Match match in Ratio().Matches(text))
        {
            var (width, height) = (NumberOf(match.Groups[1].Value), NumberOf(match.Groups[2].Value));
            if (Ratios.Contains((width, height))) Add(mentions, new Shape(new Span(match.Index, match.Length), width, height, null, null));
        }

        foreach (Match match in Pixels().Matches(text))
        {
            var (width, height) = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
            Add(mentions, new Shape(new Span(match.Index, match.Length), null, null, width, height));
        }

        foreach (Match match in Lines().Matches(text)) Add(mentions, new Shape(new Span(match.Index, match.Length), null, null, null,
            LinesOf(match.Value)));
        for (var i = 0; i < text.Length; i++)
        {
            if (Named.At(text, i) is not { } named) continue;
            // The same name may stand for several platforms ("stories"): the first is meant.
            Add(mentions, named.Values[0] with { Span = new Span(i, named.Length) });
            i += named.Length - 1;
        }
    }

    private static void Add(List<Mention> mentions, Shape shape)
    {
        if (!mentions.Exists(mention => mention is Quote or NamedFile or Shape && mention.Span.Overlaps(shape.Span))) mentions.Add(shape);
    }

    private static int NumberOf(string text) => (int)Math.Clamp(NumberWords.Parse(text) ?? 0, 0, 1000);

    private static int LinesOf(string name) => name switch
    {
        _ when name.StartsWith("4k", StringComparison.Ordinal) || name.StartsWith("uhd", StringComparison.Ordinal)
            || name.Contains("ultra", StringComparison.Ordinal) || name.StartsWith('超') => 2160,
        _ when name.StartsWith("2k", StringComparison.Ordinal) || name.StartsWith("qhd", StringComparison.Ordinal) => 1440,
        _ when name.StartsWith("full", StringComparison.Ordinal) || name.StartsWith("fhd", StringComparison.Ordinal)
            || name.StartsWith('全') => 1080,
        _ when char.IsAsciiDigit(name[0]) => int.Parse(string.Concat(name.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture),
        _ => 720,
    };

    private static PhraseTree<Shape> BuildNamed()
    {
        var tree = new PhraseTree<Shape>();
        var lexicon = Lexicon.Of("shapes");
        foreach (var key in lexicon.Keys)
        {
            var parts = key.Split(' ');
            var ratio = parts[0].Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            var shape = new Shape(default, ratio[0], ratio[1], null, null, parts.Length > 1 ? parts[1] : null);
            foreach (var phrase in lexicon.Phrases(key)) tree.Add(phrase, shape);
        }

        return tree;
    }

    [GeneratedRegex(@"(?<![\d.:/一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]+)\s?(?::|比|x|-by-|\sby\s)\s?(\d{1,2}|[一二三四五六七八九十]+)(?![\d:.]|\s*(?:px|秒|s\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"(?<!\d)(\d{3,5})\s?(?:x|\*|by|乘|乘以)\s?(\d{3,5})(?!\d)(?:\s?(?:px|pixels|像素))?", RegexOptions.CultureInvariant)]
    private static partial Regex Pixels();

    [GeneratedRegex(@"(?<![\da-z])(?:(?:2160|1440|1080|720|480|360)p?(?:60|30|25|24)?(?![\da-z.%]|\s*(?:x|\*|px|pixels|秒|s\b|%))|4k(?![a-z])|2k(?![a-z])|uhd(?![a-z])|qhd(?![a-z])|full[ -]?hd(?![a-z])|fhd(?![a-z])|hd(?![a-z])|ultra[ -]?hd(?![a-z])|超高清|全高清|高清)", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();
}
