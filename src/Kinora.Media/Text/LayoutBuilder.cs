using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;

namespace Kinora.Media.Text;

/// <summary>From a text block to drawn units: clean, set, place, draw.</summary>
internal sealed class LayoutBuilder(FontLibrary fonts)
{
    private readonly Typesetter typesetter = new(fonts);

    public TextLayout Build(TextBlock text, Transform transform, Canvas canvas)
    {
        var cleaned = TextCleaner.Clean(text.Text);
        if (cleaned.Length == 0) return TextLayout.Empty;
        var look = TextLooks.Of(text, transform, canvas);
        if (look.Color.A == 0 && look.Outline is null && look.Box is null) return TextLayout.Empty;
        var counter = text.Style == TextStyle.Counter ? CounterText.Parse(cleaned) : null;
        var parts = TextPart.Split(text.Style, counter?.Template ?? cleaned, look);
        var degrees = double.IsFinite(transform.Rotate) ? Math.IEEERemainder(transform.Rotate, 360) : 0;
        using var placed = Place(text, look, parts, transform, canvas, degrees);
        return Draw(text, look, placed, counter);
    }

    private PlacedBlock Place(
        TextBlock text, TextLook look, IReadOnlyList<TextPart> parts, Transform transform, Canvas canvas, double degrees)
    {
        var mirrored = text.Style == TextStyle.LowerThird && IsRightToLeft(parts[0].Text);
        var place = BlockPlace.Of(text, look, transform, canvas, mirrored);
        var em = look.Size * canvas.Height;
        var margin = PanelShape.Margin(text.Style, look, em);
        var width = Math.Max(4, place.Area.Width - margin.Left - margin.Right);
        var height = Math.Max(4, Math.Min(place.Area.Height, look.Height * canvas.Height) - margin.Top - margin.Bottom);
        for (var attempt = 0; ; attempt++)
        {
            var set = typesetter.Set(parts, look, em, width, height, text.Font);
            var block = new PlacedBlock(set, text.Style, look, place, degrees, mirrored);
            var excess = Math.Max(block.Ink.Width / place.Area.Width, block.Ink.Height / place.Area.Height);
            if (excess <= 1 || attempt == 4) return block;

            // Turned blocks, and letters that reach beyond their line, are taken smaller until their ink fits too.
            block.Dispose();
            (em, width, height) = (em / excess * 0.98, width / excess, height / excess);
        }
    }

    private static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x590 and <= 0x8ff or >= 0xfb1d and <= 0xfdff or >= 0xfe70 and <= 0xfefc) return true;
            if (System.Text.Rune.IsLetter(rune)) return false;
        }

        return false;
    }

    private static TextLayout Draw(TextBlock text, TextLook look, PlacedBlock block, CounterText? counter)
    {
        var painter = block.Painter;
        var kind = KindOf(text, look);
        var split = UnitSplitter.Split(kind, block.Set.Parts, block.Clusters);
        var units = split.Select(unit => Unit(unit.Span, unit.Clusters, kind, text.Style, look, painter)).ToList();
        var main = text.Style == TextStyle.Quote ? 1 : 0;
        return new TextLayout
        {
            Text = block.Set.Parts[main].Part.Text,
            Em = block.Set.Em,
            LineCount = block.Set.Parts.Sum(part => part.LineCount),
            InkBox = block.Ink,
            Direction = block.Direction,
            IsCentred = block.IsCentred,
            Panels = block.Panels.Select(panel => panel.Draw(block)).ToList(),
            Units = units,
            Settled = Settle(units),
            Counter = counter is null ? null : CounterDrawing.Draw(counter, look, block),
        };
    }

    private static UnitKind KindOf(TextBlock text, TextLook look) => (text.Style, text.Animation ?? look.Animation) switch
    {
        (TextStyle.Karaoke, _) => UnitKind.Word,
        (TextStyle.Counter, _) => UnitKind.Block,
        (_, TextAnimation.Words) => UnitKind.Word,
        (_, TextAnimation.Typewriter) => UnitKind.Letter,
        (_, TextAnimation.Rise) or (TextStyle.LowerThird, TextAnimation.Slide) => UnitKind.Line,
        _ => UnitKind.Block,
    };

    private static TextUnit Unit(
        TextSpan span, List<PlacedCluster> clusters, UnitKind kind, TextStyle style, TextLook look, LetterPainter painter)
    {
        var box = painter.Bounds(clusters);
        var (x, y) = Raster.CornerOf(box);
        var part = clusters[0].Cluster.Part;
        if (kind == UnitKind.Block) return new TextUnit(span, part, painter.Whole(clusters, box), null, null, x, y);
        var lit = style == TextStyle.Karaoke ? painter.Face(clusters, box, look.Accent) : null;
        return new TextUnit(span, part, painter.Face(clusters, box), painter.HasBack ? painter.Back(clusters, box) : null, lit, x, y);
    }

    /// <summary>All backs, then all faces, as they would be drawn one by one: resting takes one sprite and changes nothing.</summary>
    private static PlacedSprite? Settle(List<TextUnit> units)
    {
        if (units.Count == 0) return null;
        var left = units.Min(unit => unit.X);
        var top = units.Min(unit => unit.Y);
        var all = new Sprite(units.Max(unit => unit.X + unit.Face.Width) - left, units.Max(unit => unit.Y + unit.Face.Height) - top);
        foreach (var unit in units)
        {
            if (unit.Back is { } back) Pixels.Blend.SourceOver.Blend(back, all, unit.X - left, unit.Y - top);
        }

        foreach (var unit in units) Pixels.Blend.SourceOver.Blend(unit.Face, all, unit.X - left, unit.Y - top);
        all.Measure();
        return new PlacedSprite(all, left, top);
    }
}
