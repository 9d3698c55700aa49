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
        var row = Math.Min(content.Height / count, stage.Percent * (layout.IsPortrait ? 17 : 14));
        var top = content.Y + (content.Height - row * count) * (string.IsNullOrWhiteSpace(card.Heading) ? 0.5 : 0.15);
        var badge = Math.Min(row * 0.62, stage.Percent * 7.4);
        for (var i = 0; i < card.Items.Count; i++)
        {
            var item = card.Items[i];
            var start = item.At is { } time ? SceneMoment.Seconds(time.TotalSeconds) : CardLayout.Turn(i, count);
            var middle = top + row * (i + 0.5);
            var enter = new Enter(-stage.Percent * 4, 0, start);
            Badge(layout, card.IsNumbered ? i + 1 : null, content.X + badge / 2, middle, badge, start);
            var left = content.X + badge + stage.Percent * 3;
            var box = new RectangleD(left, middle - row * 0.46, content.Right - left, row * 0.92);
            layout.Words(item.Text, box, Math.Min(layout.Text * 1.08, row * 0.5), 600, layout.Ink, 0, 0.5, 2, enter);
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
