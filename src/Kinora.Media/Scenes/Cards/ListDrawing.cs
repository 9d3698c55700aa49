using System.Globalization;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Cards;

/// <summary>Points below each other, each with a badge, coming one by one.</summary>
internal static class ListDrawing
{
    public static void Draw(CardLayout layout, ListCard card)
    {
        layout.AddHeading(card.Heading);
        var stage = layout.Stage;
        var content = layout.Content;
        var count = Math.Max(1, card.Items.Count);
        var row = Math.Min(content.Height / count, stage.Percent * (layout.IsPortrait ? 19 : 16));
        var top = content.Y + (content.Height - row * count) * (string.IsNullOrWhiteSpace(card.Heading) ? 0.5 : 0.15);
        var badge = Math.Min(row * 0.62, stage.Percent * 7.4);
        var em = Math.Min(layout.Text * 1.08, row * 0.5);
        var gap = badge + stage.Percent * 3;
        // Without a heading to stand under, short points stand in the middle as a block.
        var block = Math.Min(content.Width, gap + card.Items.Select(item => CardLayout.Width(item.Text, em)).DefaultIfEmpty(0).Max() * 1.06);
        var edge = string.IsNullOrWhiteSpace(card.Heading) ? content.X + (content.Width - block) / 2 : content.X;
        for (var i = 0; i < card.Items.Count; i++)
        {
            var item = card.Items[i];
            var start = item.At is { } time ? SceneMoment.Seconds(time.TotalSeconds) : CardLayout.Turn(i, count);
            var middle = top + row * (i + 0.5);
            var enter = new Enter(-stage.Percent * 4, 0, start);
            Badge(layout, card.IsNumbered ? i + 1 : null, edge + badge / 2, middle, badge, start);
            var left = edge + gap;
            var box = new RectangleD(left, middle - row * 0.46, content.Right - left, row * 0.92);
            layout.Words(item.Text, box, em, 600, layout.Ink, 0, 0.5, 2, enter);
        }
    }

    private static void Badge(CardLayout layout, int? number, double x, double y, double size, SceneMoment start)
    {
        var box = RectangleD.FromCenter(x, y, size, size);
        if (number is { } count)
        {
            layout.Draw("badge", box, drawing => drawing.Circle(x, y, size / 2, layout.Accent), new PopUp(start));
            layout.Words(count.ToString(CultureInfo.InvariantCulture), box, size * 0.56, 800, layout.OnAccent, 0.5, 0.5, 1, new PopUp(start));
            return;
        }

        layout.Draw("tick", box, drawing =>
        {
            drawing.Circle(x, y, size * 0.42, layout.Accent);
            drawing.Stroke(new Drawing.SvgPath().MoveTo(x - size * 0.17, y + size * 0.01).LineTo(x - size * 0.04, y + size * 0.14).LineTo(x + size * 0.19, y - size * 0.13), layout.OnAccent, size * 0.09);
        }, new PopUp(start));
    }
}
