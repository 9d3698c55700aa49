using System.Runtime.InteropServices;
using System.Text;
using Kinora.Core.Plan;
using Kinora.Media.Native;

namespace Kinora.Media.Text;

/// <summary>
/// One part shaped and broken into lines at one font size. Pango says which glyphs and which lines; where the lines stand is
/// ours, since a fallback font's own metrics would make the lines of one block unevenly spaced.
/// </summary>
internal sealed unsafe class SetPart : IDisposable
{
    private readonly PangoLayoutHandle layout;
    private readonly byte[] utf8;
    private readonly FontLibrary fonts;
    private readonly TextLook look;
    private readonly string? family;

    public SetPart(FontLibrary fonts, TextPart part, TextLook look, double em, string? family)
    {
        (this.fonts, this.look, this.family) = (fonts, look, family);
        Part = part;
        Em = em;
        utf8 = Encoding.UTF8.GetBytes(part.Text);
        var language = Letters.LanguageOf(part.Text);
        IsTall = Letters.Any(part.Text, Letters.IsTall);
        IsIdeographic = language is TextLanguage.Chinese or TextLanguage.Japanese or TextLanguage.Korean;
        Pango.SetLanguage(fonts.Context, Pango.LanguageFromString(Letters.Tag(language)));
        Pango.SetBaseDirection(fonts.Context, PangoDirection.LeftToRight);
        layout = Pango.NewLayout(fonts.Context);
        using (var font = Pango.NewFontDescription())
        {
            Pango.SetFamily(font, FontFamilies.ListFor(language, look.Display && part.Scale >= 1, family));
            Pango.SetWeight(font, part.Weight);
            Pango.SetAbsoluteSize(font, em * Pango.Scale);
            Pango.SetFont(layout, font);
        }

        fixed (byte* text = utf8) Pango.SetText(layout, text, utf8.Length);
        using var attributes = Pango.NewAttributes();
        if (look.Tracking != 0 && !IsIdeographic && !Letters.Any(part.Text, Letters.IsJoined))
        {
            Pango.InsertAttribute(attributes, Pango.NewLetterSpacing((int)Math.Round(look.Tracking * em * Pango.Scale)));
        }

        if (look.Tabular) Pango.InsertAttribute(attributes, Pango.NewFontFeatures("tnum=1"));
        Pango.SetAttributes(layout, attributes);
    }

    public TextPart Part { get; }

    /// <summary>In pixels.</summary>
    public double Em { get; }

    public bool IsTall { get; }

    public bool IsIdeographic { get; }

    public int LineCount => Pango.GetLineCount(layout);

    /// <summary>Baseline to baseline: stacked scripts need more room.</summary>
    public double LineHeight => Em * (Part.Leading ?? Math.Max(look.Leading, IsTall ? 1.5 : IsIdeographic ? 1.26 : 0));

    /// <summary>Breaks anew; a word wider than a line stands over unless <paramref name="breakWords"/>.</summary>
    public void Break(double width, bool breakWords)
    {
        Pango.SetWrap(layout, breakWords ? PangoWrap.WordThenCharacter : PangoWrap.Word);
        Pango.SetWidth(layout, (int)Math.Clamp(width * Pango.Scale, 1, int.MaxValue / 2));
    }

    /// <summary>Other words in the same letters, on one line.</summary>
    public SetPart Again(string text) => new(fonts, Part with { Text = text }, look, Em, family);

    public double WidestLine()
    {
        var widest = 0.0;
        for (var line = LineCount - 1; line >= 0; line--) widest = Math.Max(widest, LineWidth(line));
        return widest;
    }

    /// <summary>Lines but the last that end with a punctuation mark or a space.</summary>
    public int LinesEndingAtPause()
    {
        var count = 0;
        for (var line = LineCount - 2; line >= 0; line--)
        {
            var set = Pango.GetLine(layout, line);
            if (set->Length == 0) continue;
            Rune.DecodeLastFromUtf8(utf8.AsSpan(set->StartIndex, set->Length), out var last, out _);
            if (Rune.IsPunctuation(last) || Rune.IsWhiteSpace(last)) count++;
        }

        return count;
    }

    public double LineWidth(int line)
    {
        PangoRectangle logical;
        Pango.GetLineExtents(Pango.GetLine(layout, line), null, &logical);
        return (double)logical.Width / Pango.Scale;
    }

    public bool IsRightToLeft(int line) => Pango.GetDirection(Pango.GetLine(layout, line)) == PangoDirection.RightToLeft;

    /// <summary>UTF-16 positions at which Pango's word breaking (a dictionary for Thai) begins a word.</summary>
    public bool[] WordStarts()
    {
        const uint isWordStart = 1 << 5;
        var flags = Pango.GetCharacterAttributes(layout, out var count);
        var starts = new bool[Part.Text.Length + 1];
        var (index, character) = (0, 0);
        foreach (var rune in Part.Text.EnumerateRunes())
        {
            if (character < count) starts[index] = (flags[character++] & isWordStart) != 0;
            index += rune.Utf16SequenceLength;
        }

        return starts;
    }

    /// <summary>All clusters, line by line, from left to right.</summary>
    public List<Cluster> Clusters(int part)
    {
        var found = new List<Cluster>(Part.Text.Length);
        var characters = Utf16Offsets();
        for (var line = 0; line < LineCount; line++)
        {
            var x = 0;
            for (var node = Pango.GetLine(layout, line)->Runs; node is not null; node = node->Next)
            {
                var run = (PangoGlyphItem*)node->Data;
                x += run->StartOffsetX;
                x = AddRun(run, x, part, line, characters, found);
                x += run->EndOffsetX;
            }
        }

        return found;
    }

    public void Dispose() => layout.Dispose();

    private static int AddRun(PangoGlyphItem* run, int x, int part, int line, int[] characters, List<Cluster> found)
    {
        var glyphs = run->Glyphs;
        var font = run->Item->Analysis.Font;
        var isPicture = IsPictureFont(font);
        for (var first = 0; first < glyphs->Count;)
        {
            var end = first + 1;
            while (end < glyphs->Count && glyphs->LogClusters[end] == glyphs->LogClusters[first]) end++;
            var slice = new PangoGlyphString
            {
                Count = end - first, Glyphs = glyphs->Glyphs + first, LogClusters = glyphs->LogClusters + first,
            };
            PangoRectangle ink, logical;
            Pango.GetGlyphExtents(&slice, font, &ink, &logical);
            var advance = 0;
            for (var i = first; i < end; i++) advance += glyphs->Glyphs[i].Width;
            found.Add(new Cluster(font, slice.Glyphs, slice.LogClusters, slice.Count)
            {
                Part = part,
                Line = line,
                Start = characters[run->Item->Offset + glyphs->LogClusters[first]],
                X = (double)x / Pango.Scale,
                Advance = (double)advance / Pango.Scale,
                Ink = new RectangleD((double)ink.X / Pango.Scale, (double)ink.Y / Pango.Scale,
                    (double)ink.Width / Pango.Scale, (double)ink.Height / Pango.Scale),
                IsPicture = isPicture,
            });
            x += advance;
            first = end;
        }

        return x;
    }

    private static bool IsPictureFont(nint font)
    {
        using var description = Pango.Describe(font);
        return Marshal.PtrToStringUTF8(Pango.GetFamily(description))?.Contains("Emoji", StringComparison.Ordinal) ?? false;
    }

    /// <summary>For each byte of the text (and its end) the UTF-16 position of its character.</summary>
    private int[] Utf16Offsets()
    {
        var offsets = new int[utf8.Length + 1];
        var (index, bytes) = (0, 0);
        foreach (var rune in Part.Text.EnumerateRunes())
        {
            offsets.AsSpan(bytes, rune.Utf8SequenceLength).Fill(index);
            bytes += rune.Utf8SequenceLength;
            index += rune.Utf16SequenceLength;
        }

        offsets[bytes] = index;
        return offsets;
    }
}
