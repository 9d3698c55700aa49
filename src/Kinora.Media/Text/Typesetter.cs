using System.Globalization;

namespace Kinora.Media.Text;

/// <summary>Finds the largest size at which a block's parts fit their room, and breaks their lines evenly.</summary>
internal sealed class Typesetter(FontLibrary fonts)
{
    private const double Step = 0.94;

    /// <param name="em">The look's size in pixels.</param>
    /// <param name="width">Pixels a line may take.</param>
    /// <param name="height">Pixels all lines may take.</param>
    /// <returns>Always fits: shrunk to the look's floor, then cut with an ellipsis. Dispose the parts.</returns>
    public SetBlock Set(IReadOnlyList<TextPart> parts, TextLook look, double em, double width, double height, string? family)
    {
        for (var scale = 1.0; scale >= look.Shrink; scale *= Step)
        {
            if (TrySet(parts, look, em * scale, width, height, family, within: look.Lines, breakWords: false) is { } set) return set;
        }

        for (var scale = look.Shrink; ; scale = Math.Max(scale * Step, look.Floor))
        {
            if (TrySet(parts, look, em * scale, width, height, family, within: int.MaxValue, breakWords: true) is { } set) return set;
            if (scale <= look.Floor) return Cut(parts, look, em * scale, width, height, family);
        }
    }

    private SetBlock? TrySet(
        IReadOnlyList<TextPart> parts, TextLook look, double em, double width, double height, string? family, int within, bool breakWords)
    {
        var block = new SetBlock(em, [.. parts.Select(part => new SetPart(fonts, part, look, em * part.Scale, family))]);
        foreach (var part in block.Parts) part.Break(Math.Min(width, look.Measure * em), breakWords);
        var fits = block.Height <= height && block.Parts.All(part =>
            part.LineCount <= Math.Max(within, part.Part.Rows) && part.WidestLine() <= width + 0.5);
        if (!fits)
        {
            block.Dispose();
            return null;
        }

        foreach (var part in block.Parts) Balance(part, Math.Min(width, look.Measure * em), breakWords);
        return block;
    }

    /// <summary>The narrowest width that needs no further line makes the lines alike, and leaves no word alone on the last.</summary>
    private static void Balance(SetPart part, double width, bool breakWords)
    {
        var lines = part.LineCount;
        if (lines == part.Part.Rows || breakWords && lines > 8) return;
        var (narrow, wide) = (width / (lines + 1), width);
        while (wide - narrow > part.Em / 8)
        {
            var middle = (narrow + wide) / 2;
            part.Break(middle, breakWords: false);
            if (part.LineCount <= lines && part.WidestLine() <= middle + 0.5) wide = middle;
            else narrow = middle;
        }

        part.Break(wide, breakWords: wide >= width && breakWords);
        if (part.IsIdeographic && lines <= 4) PreferPunctuation(part, wide, width, lines);
    }

    /// <summary>
    /// Ideographs may break anywhere, also within a word. A little wider or narrower than even, a line may end at a comma
    /// instead: of the widths that keep the number of lines, the first with the most lines that end so is taken.
    /// </summary>
    private static void PreferPunctuation(SetPart part, double even, double width, int lines)
    {
        var (best, most) = (even, part.LinesEndingAtPause());
        for (var trial = even + part.Em / 4; trial <= Math.Min(width, even * 1.5) && most < lines - 1; trial += part.Em / 2)
        {
            part.Break(trial, breakWords: false);
            if (part.LineCount != lines || part.WidestLine() > trial + 0.5 || part.LinesEndingAtPause() <= most) continue;
            (best, most) = (trial, part.LinesEndingAtPause());
        }

        part.Break(best, breakWords: false);
    }

    /// <summary>Keeps as much of the longest part as fits, whole characters only.</summary>
    private SetBlock Cut(IReadOnlyList<TextPart> parts, TextLook look, double em, double width, double height, string? family)
    {
        var current = parts.ToArray();
        for (var remaining = parts.Count; ; remaining--)
        {
            var longest = Array.IndexOf(current, current.MaxBy(part => part.Text.Length));
            var edges = StringInfo.ParseCombiningCharacters(current[longest].Text);
            var whole = current[longest];
            SetBlock? best = null;
            var (low, high) = (0, edges.Length);
            while (low < high)
            {
                var keep = (low + high + 1) / 2;
                var text = whole.Text[..(keep < edges.Length ? edges[keep] : whole.Text.Length)].TrimEnd() + "…";
                current[longest] = whole with { Text = text };
                if (TrySet(current, look, em, width, height, family, int.MaxValue, breakWords: true) is { } set)
                {
                    best?.Dispose();
                    best = set;
                    low = keep;
                }
                else
                {
                    high = keep - 1;
                }
            }

            if (best is not null) return best;
            current[longest] = whole with { Text = "…" };
            if (remaining > 0) continue;

            // Not even an ellipsis a part fits: the canvas is smaller than a letter, so that nothing readable is lost.
            var block = new SetBlock(em, [.. current.Select(part => new SetPart(fonts, part, look, em * part.Scale, family))]);
            return block;
        }
    }
}
