using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;

namespace Kinora.Media.Scenes.Cards;

/// <summary>Two panels beside each other (one above the other in portrait), each with a name and its points.</summary>
internal static class ComparisonDrawing
{
    public static void Draw(CardLayout layout, ComparisonCard card)
    {
        layout.AddHeading(card.Heading);
        var content = layout.Content;
        var gap = layout.Stage.Percent * 4;
        var (left, right) = layout.IsPortrait
            ? (content with { Height = (content.Height - gap) / 2 }, content with { Y = content.Y + (content.Height + gap) / 2, Height = (content.Height - gap) / 2 })
            : (content with { Width = (content.Width - gap) / 2 }, content with { X = content.X + (content.Width + gap) / 2, Width = (content.Width - gap) / 2 });
        Side(layout, card.Left, left, 0, layout.Accent, -1);
        Side(layout, card.Right, right, 1, Parts.TopicGround.Second(layout.Stage), 1);
        var badge = layout.Stage.Percent * 10;
        var (x, y) = (content.CenterX, content.CenterY);
        var box = RectangleD.FromCenter(x, y, badge, badge);
        layout.Draw("versus", box, drawing => drawing.Circle(x, y, badge / 2, layout.Ink), new PopUp(SceneMoment.Seconds(0.5)));
        layout.Words("VS", box, badge * 0.42, 800, layout.OnAccent, 0.5, 0.5, 1, new PopUp(SceneMoment.Seconds(0.5)));
    }

    private static void Side(CardLayout layout, ComparisonSide side, RectangleD box, int index, Drawing.Tone tone, int direction)
    {
        var stage = layout.Stage;
        var enter = new Enter(layout.IsPortrait ? 0 : direction * stage.Percent * 8, layout.IsPortrait ? direction * stage.Percent * 8 : 0, SceneMoment.Seconds(0.1 + 0.15 * index));
        layout.Panel(box, enter);
        var inner = new RectangleD(box.X + stage.Percent * 5, box.Y + stage.Percent * 3, box.Width - stage.Percent * 10, box.Height - stage.Percent * 6);
        var hasPoints = side.Points.Count > 0;
        var head = hasPoints ? Math.Min(inner.Height * 0.3, stage.Percent * 13) : inner.Height;
        layout.Words(side.Name, inner with { Height = head }, hasPoints ? stage.Percent * 7 : stage.Percent * 9, 800, tone, hasPoints ? 0 : 0.5, 0.5, 2, enter);
        if (!hasPoints) return;
        var row = Math.Min((inner.Height - head) / side.Points.Count, stage.Percent * 11);
        for (var i = 0; i < side.Points.Count; i++)
        {
            var point = side.Points[i];
            var start = point.At is { } time ? SceneMoment.Seconds(time.TotalSeconds) : CardLayout.Turn(2 * i + 1 + index, 2 * side.Points.Count + 2);
            var middle = inner.Y + head + row * (i + 0.5);
            var dot = stage.Percent * 1.1;
            layout.Draw("dot", RectangleD.FromCenter(inner.X + dot, middle, dot * 2, dot * 2), drawing => drawing.Circle(inner.X + dot, middle, dot, tone), new PopUp(start));
            var left = inner.X + dot * 2 + stage.Percent * 2;
            layout.Words(point.Text, new RectangleD(left, middle - row * 0.46, inner.Right - left, row * 0.92), layout.Text * 0.92, 500, layout.Ink, 0, 0.5, 2, new Enter(stage.Percent * 2, 0, start));
        }
    }
}
