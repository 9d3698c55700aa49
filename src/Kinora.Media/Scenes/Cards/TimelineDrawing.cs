using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Cards;

/// <summary>A line with a point for each moment: along the width, or down in portrait.</summary>
internal static class TimelineDrawing
{
    public static void Draw(CardLayout layout, TimelineCard card)
    {
        if (card.Moments.Count == 0) return;
        layout.AddHeading(card.Heading);
        if (layout.IsPortrait || card.Moments.Count > 6) Down(layout, card);
        else Across(layout, card);
    }

    private static void Across(CardLayout layout, TimelineCard card)
    {
        var stage = layout.Stage;
        var content = layout.Content;
        var y = content.Y + content.Height * 0.4;
        var slot = content.Width / card.Moments.Count;
        var line = stage.Percent * 0.7;
        layout.Draw("line", new RectangleD(content.X, y - line / 2, content.Width, line), drawing => drawing.Rectangle(content.X, y - line / 2, content.Width, line, Drawing.Paint.Of(layout.Ink, 0.55), line / 2),
            reveal: new Reveal(RevealSide.Left, SceneMoment.Seconds(0.2), 2.2));
        for (var i = 0; i < card.Moments.Count; i++)
        {
            var moment = card.Moments[i];
            var x = content.X + slot * (i + 0.5);
            var start = CardLayout.Turn(i, card.Moments.Count);
            Point(layout, x, y, start);
            var above = new RectangleD(x - slot * 0.47, y - stage.Percent * 14, slot * 0.94, stage.Percent * 10);
            layout.Words(moment.When, above, stage.Percent * 6.4, 800, layout.AccentInk, 0.5, 1, 1, new Enter(0, stage.Percent * 2, start));
            var below = new RectangleD(x - slot * 0.45, y + stage.Percent * 5, slot * 0.9, content.Bottom - y - stage.Percent * 5);
            layout.Words(moment.What, below, layout.Label * 1.1, 500, layout.Ink, 0.5, 0, 4, new Enter(0, -stage.Percent * 2, start));
        }
    }

    private static void Down(CardLayout layout, TimelineCard card)
    {
        var stage = layout.Stage;
        var content = layout.Content;
        var x = content.X + stage.Percent * 2;
        var row = Math.Min(content.Height / card.Moments.Count, stage.Percent * 22);
        var line = stage.Percent * 0.7;
        var height = row * card.Moments.Count;
        layout.Draw("line", new RectangleD(x - line / 2, content.Y, line, height), drawing => drawing.Rectangle(x - line / 2, content.Y, line, height, Drawing.Paint.Of(layout.Ink, 0.55), line / 2));
        for (var i = 0; i < card.Moments.Count; i++)
        {
            var moment = card.Moments[i];
            var y = content.Y + row * (i + 0.5);
            var start = CardLayout.Turn(i, card.Moments.Count);
            Point(layout, x, y, start);
            var left = x + stage.Percent * 6;
            var when = new RectangleD(left, y - row * 0.46, content.Right - left, row * 0.4);
            layout.Words(moment.When, when, Math.Min(stage.Percent * 6, row * 0.36), 800, layout.AccentInk, 0, 1, 1, new Enter(stage.Percent * 2, 0, start));
            var what = new RectangleD(left, y - row * 0.02, content.Right - left, row * 0.48);
            layout.Words(moment.What, what, Math.Min(layout.Label * 1.1, row * 0.3), 500, layout.Ink, 0, 0, 2, new Enter(stage.Percent * 2, 0, start));
        }
    }

    private static void Point(CardLayout layout, double x, double y, SceneMoment start)
    {
        var radius = layout.Stage.Percent * 1.9;
        layout.Draw("point", RectangleD.FromCenter(x, y, radius * 2, radius * 2), drawing =>
        {
            drawing.Circle(x, y, radius, layout.Ink);
            drawing.Circle(x, y, radius * 0.6, layout.Accent);
        }, new PopUp(start));
    }
}
