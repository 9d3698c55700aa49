using Kinora.Core;

namespace Kinora.Media.Text;

/// <summary>A piece of a text block that is set in one size, weight and colour: the name of a lower third, the author of a quote.</summary>
/// <param name="Text">Cleaned, not empty; line feeds kept.</param>
/// <param name="Scale">Its em in the block's ems.</param>
/// <param name="SpaceBefore">Above it, in the block's ems.</param>
internal sealed record TextPart(string Text, double Scale, int Weight, Rgba Color, double SpaceBefore = 0)
{
    /// <summary>Baseline to baseline in its own ems; null is the look's.</summary>
    public double? Leading { get; init; }

    public int Rows { get; } = Text.Count(c => c == '\n') + 1;

    /// <summary>Cuts a block's text where its style gives the lines different parts to play.</summary>
    public static IReadOnlyList<TextPart> Split(TextStyle style, string text, TextLook look)
    {
        var firstRow = text.IndexOf('\n', StringComparison.Ordinal);
        var head = firstRow < 0 ? text : text[..firstRow];
        var rest = firstRow < 0 ? "" : text[(firstRow + 1)..].Trim('\n');
        var soft = look.Color with { A = (byte)(look.Color.A * 0.86) };
        switch (style)
        {
            case TextStyle.LowerThird when rest.Length > 0:
                return [new(head, 1, look.Weight, look.Color), new(rest.Replace('\n', ' '), 0.68, 500, soft, 0.02)];
            case TextStyle.Counter when rest.Length > 0:
                return [new(head, 1, look.Weight, look.Color), new(rest, 0.34, 600, look.Color, 0.05)];
            case TextStyle.Quote when Attribution(text) is { } at:
                return
                [
                    Mark(look),
                    new(Quoted(text[..at.Start].TrimEnd()), 1, look.Weight, look.Color),
                    new(text[at.Name..].Trim(), 0.62, 500, soft, 0.5),
                ];
            case TextStyle.Quote:
                return [Mark(look), new(Quoted(text), 1, look.Weight, look.Color)];
            default:
                return [new(text, 1, look.Weight, look.Color)];
        }
    }

    /// <summary>A big quotation mark: it hangs from its line's top, so that the line is low.</summary>
    private static TextPart Mark(TextLook look) => new("“", 2.2, 800, look.Accent) { Leading = 0.5 };

    /// <summary>A last line that begins with a dash names who said it.</summary>
    private static (int Start, int Name)? Attribution(string text)
    {
        var start = text.LastIndexOf('\n');
        if (start <= 0) return null;
        var name = start + 1;
        while (name < text.Length && (text[name] is '-' or '–' or '—' or '―' or '~' || char.IsWhiteSpace(text[name]))) name++;
        return name > start + 1 && name < text.Length && text[start + 1] is '-' or '–' or '—' or '―' or '~' ? (start, name) : null;
    }

    /// <summary>The big mark above stands for the quotation marks; those typed around the words would double it.</summary>
    private static string Quoted(string text)
    {
        var inner = text.Trim('"', '“', '”', '„', '«', '»', ' ');
        return inner.Length == 0 ? text : inner;
    }
}
