using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Text;

/// <summary>A set block on the canvas: every cluster's place, its panels, and what all of them cover.</summary>
internal sealed class PlacedBlock : IDisposable
{
    public PlacedBlock(SetBlock set, TextStyle style, TextLook look, BlockPlace place, double degrees, bool mirrored)
    {
        Set = set;
        var margin = PanelShape.Margin(style, look, set.Em);
        var (before, after) = mirrored ? (margin.Right, margin.Left) : (margin.Left, margin.Right);
        var (width, height) = (set.Width, set.Height);
        var left = place.X - place.AlignX * (width + before + after) + before;
        var top = place.Y - place.AlignY * (height + margin.Top + margin.Bottom) + margin.Top;
        Pivot = (left + width / 2, top + height / 2);
        Degrees = degrees;
        var align = mirrored ? 1 : place.AlignX;
        Clusters = PlaceClusters(left, top, align);
        Painter = new LetterPainter(look, set.Em, degrees, Pivot.X, Pivot.Y);
        Panels = PanelShape.Of(style, look, set.Em, new RectangleD(left, top, width, height), mirrored);
        Ink = Panels.Aggregate(Painter.Ink(Clusters), (box, panel) => Rectangles.Union(box, panel.BoundsIn(this)));
        var (dx, dy) = place.Inside(Ink);
        if (dx != 0 || dy != 0)
        {
            Pivot = (Pivot.X + dx, Pivot.Y + dy);
            Clusters = [.. Clusters.Select(cluster => cluster with { X = cluster.X + dx, Y = cluster.Y + dy })];
            Painter = new LetterPainter(look, set.Em, degrees, Pivot.X, Pivot.Y);
            Panels = [.. Panels.Select(panel => panel.Moved(dx, dy))];
            Ink = Ink with { X = Ink.X + dx, Y = Ink.Y + dy };
        }

        IsCentred = align == 0.5;
        Direction = set.Parts[0].IsRightToLeft(0) ? -1 : 1;
    }

    public SetBlock Set { get; }

    /// <summary>Degrees clockwise about <see cref="Pivot"/>; cluster places are before it.</summary>
    public double Degrees { get; }

    public (double X, double Y) Pivot { get; }

    public IReadOnlyList<PlacedCluster> Clusters { get; }

    public IReadOnlyList<PanelShape> Panels { get; }

    public LetterPainter Painter { get; }

    public RectangleD Ink { get; }

    public double Direction { get; }

    public bool IsCentred { get; }

    public void Dispose() => Set.Dispose();

    private List<PlacedCluster> PlaceClusters(double left, double top, double align)
    {
        var blockWidth = Set.Width;
        var placed = new List<PlacedCluster>();
        for (var index = 0; index < Set.Parts.Count; index++)
        {
            var part = Set.Parts[index];
            foreach (var cluster in part.Clusters(index))
            {
                var side = align == 0.5 ? 0.5 : part.IsRightToLeft(cluster.Line) ? 1 : align;
                var lineLeft = left + side * (blockWidth - part.LineWidth(cluster.Line));
                placed.Add(new PlacedCluster(cluster, lineLeft + cluster.X, top + Set.Baseline(index, cluster.Line), part.Part.Color));
            }
        }

        return placed;
    }
}
