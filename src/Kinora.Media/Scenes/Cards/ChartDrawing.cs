using System.Globalization;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Cards;

/// <summary>Bars that grow, or a line that is drawn, with each value written at its place. The scale begins at zero.</summary>
internal static class ChartDrawing
{
    public static void Draw(CardLayout layout, ChartCard card)
    {
        if (card.Values.Count == 0) return;
        layout.AddHeading(card.Heading);
        var room = layout.Content;
        var label = layout.Stage.Percent * (layout.IsPortrait ? 9 : 7);
        // Labels stand below, values above the tallest.
        var plot = new RectangleD(room.X, room.Y + label, room.Width, room.Height - 2 * label);
        if (card.Kind == ChartKind.Bars) Bars(layout, card, plot, label);
        else Line(layout, card, plot, label);
    }

    private static (double Least, double Most) Range(ChartCard card)
    {
        var (least, most) = (Math.Min(0, card.Values.Min(value => value.Value)), Math.Max(0, card.Values.Max(value => value.Value)));
        return most > least ? (least, most) : (0, 1);
    }

    private static void Bars(CardLayout layout, ChartCard card, RectangleD plot, double label)
    {
        var (least, most) = Range(card);
        var count = card.Values.Count;
        var slot = plot.Width / count;
        var width = Math.Min(slot * 0.62, layout.Stage.Percent * 17);
        var zero = plot.Bottom - plot.Height * -least / (most - least);
        for (var i = 0; i < count; i++)
        {
            var value = card.Values[i];
            var middle = plot.X + slot * (i + 0.5);
            var end = zero - plot.Height * value.Value / (most - least);
            var top = Math.Min(zero, end);
            var height = Math.Max(Math.Abs(zero - end), layout.Stage.Percent * 0.5);
            var start = CardLayout.Turn(i, count + 1);
            var tone = value.Value == card.Values.Max(each => each.Value) ? layout.Accent : Parts.TopicGround.Second(layout.Stage);
            var box = new RectangleD(middle - width / 2, top, width, height);
            layout.Draw("bar", box, drawing => drawing.Path(Column(box, value.Value >= 0, Math.Min(width * 0.1, height)), Paint.Down(tone, tone.Mix(Tone.Black, 0.18))),
                reveal: new Reveal(RevealSide.Bottom, start, 0.7));
            Value(layout, card, value, middle, slot, value.Value < 0 ? top + height : top - label, label, start);
            Label(layout, value, middle, slot, plot.Bottom, label, start);
        }

        var line = layout.Stage.Percent * 0.35;
        layout.Draw("axis", new RectangleD(plot.X, zero - line / 2, plot.Width, line), drawing => drawing.Rectangle(plot.X, zero - line / 2, plot.Width, line, Paint.Of(layout.Ink, 0.6)));
    }

    /// <summary>Round at the end, square where it stands on the axis.</summary>
    private static SvgPath Column(RectangleD box, bool isUp, double radius)
    {
        var (axis, end, towards) = isUp ? (box.Bottom, box.Y, 1) : (box.Y, box.Bottom, -1);
        return new SvgPath().MoveTo(box.X, axis).LineTo(box.X, end + radius * towards)
            .QuadraticTo(box.X, end, box.X + radius, end).LineTo(box.Right - radius, end)
            .QuadraticTo(box.Right, end, box.Right, end + radius * towards).LineTo(box.Right, axis).Close();
    }

    private static void Line(CardLayout layout, ChartCard card, RectangleD plot, double label)
    {
        var (least, most) = Range(card);
        var count = card.Values.Count;
        var slot = plot.Width / count;
        var points = card.Values
            .Select((value, i) => (X: plot.X + slot * (i + 0.5), Y: plot.Bottom - plot.Height * (value.Value - least) / (most - least)))
            .ToArray();
        const double Start = 0.08;
        const double Length = 0.6;
        var stroke = layout.Stage.Percent * 0.9;
        var box = new RectangleD(points[0].X, plot.Y - stroke, points[^1].X - points[0].X + 1, plot.Height + 2 * stroke);
        var path = new SvgPath().MoveTo(points[0].X, points[0].Y);
        var area = new SvgPath().MoveTo(points[0].X, plot.Bottom).LineTo(points[0].X, points[0].Y);
        foreach (var point in points[1..])
        {
            path.LineTo(point.X, point.Y);
            area.LineTo(point.X, point.Y);
        }

        area.LineTo(points[^1].X, plot.Bottom).Close();
        layout.Draw("line", box, drawing =>
        {
            drawing.Path(area, Paint.Down(new ValueStop(0, layout.Accent, 0.42), new ValueStop(1, layout.Accent, 0.04)));
            drawing.Stroke(path, layout.Accent, stroke);
        }, reveal: new Reveal(RevealSide.Left, SceneMoment.Share(Start), 2));
        for (var i = 0; i < count; i++)
        {
            // The line slows down as it is drawn (cubic); a point pops when the line has reached it.
            var reached = count == 1 ? 0 : 1 - Math.Cbrt(1 - i / (count - 1.0));
            var start = SceneMoment.Share(Start + Length * 0.6 * reached);
            var (x, y) = points[i];
            var radius = layout.Stage.Percent * 1.5;
            layout.Draw("point", RectangleD.FromCenter(x, y, radius * 2, radius * 2), drawing =>
            {
                drawing.Circle(x, y, radius, layout.Ink);
                drawing.Circle(x, y, radius * 0.55, layout.Accent);
            }, new PopUp(start));
            Value(layout, card, card.Values[i], x, slot, y - label - radius, label, start);
            Label(layout, card.Values[i], x, slot, plot.Bottom, label, start);
        }
    }

    private static void Value(CardLayout layout, ChartCard card, ChartValue value, double x, double slot, double top, double height, SceneMoment start)
    {
        var text = value.Value.ToString("#,0.##", CultureInfo.InvariantCulture) + Unit(card.Unit);
        layout.Words(text, new RectangleD(x - slot * 0.48, top, slot * 0.96, height), layout.Text, 800, layout.Ink, 0.5, 0.7, 1, new Enter(0, layout.Stage.Percent, start));
    }

    private static void Label(CardLayout layout, ChartValue value, double x, double slot, double top, double height, SceneMoment start) =>
        layout.Words(value.Label, new RectangleD(x - slot * 0.46, top + height * 0.12, slot * 0.92, height * 0.95), layout.Label * 1.15, 600, layout.Ink, 0.5, 0.2, 2, new Enter(0, 0, start));

    /// <summary>"%" clings to its number, words keep their distance.</summary>
    private static string Unit(string unit) => unit.Length > 0 && char.IsLetter(unit[0]) && unit[0] < 0x2e80 && unit.Length > 1 ? " " + unit : unit;
}
