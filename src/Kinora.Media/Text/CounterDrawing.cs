using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Text;

/// <summary>Draws the pieces of a counter from its set block.</summary>
internal static class CounterDrawing
{
    /// <returns>Null when its number was cut off, or its letters are not one cluster each: it then stands still.</returns>
    public static CounterDigits? Draw(CounterText number, TextLook look, PlacedBlock block)
    {
        var first = block.Clusters.Where(placed => placed.Cluster.Part == 0).ToList();
        var slots = first.Where(placed => IsIn(number.Number, placed.Cluster.Start)).OrderBy(placed => placed.Cluster.Start).ToList();
        if (slots.Count != number.Number.Length || slots.Any(slot => slot.Cluster.Line != slots[0].Cluster.Line)) return null;
        var digits = new Dictionary<char, TextUnit>();
        using var set = block.Set.Parts[0].Again("0123456789,.'    ");
        foreach (var cluster in set.Clusters(0).Where(cluster => cluster.HasInk))
        {
            digits.TryAdd(set.Part.Text[cluster.Start],
                Unit([new PlacedCluster(cluster, slots[0].X, slots[0].Y, look.Color)], block.Painter));
        }

        var others = block.Clusters.Where(placed => placed.Cluster.HasInk)
            .ToLookup(placed => (placed.Cluster.Part, Side: SideOf(number.Number, placed.Cluster)));
        var after = others.Where(group => group.Key.Side == 1).Select(group => Unit([.. group], block.Painter)).ToList();
        var before = others.Where(group => group.Key.Side == -1).Select(group => Unit([.. group], block.Painter)).ToList();
        var advance = slots.Max(slot => slot.Cluster.Advance);
        return new CounterDigits(number, before, [.. slots.Select(slot => slot.X)], digits, after, slots[0].X, advance);
    }

    /// <returns>−1 before the number, 0 in it, 1 after it or in another part.</returns>
    private static int SideOf(TextSpan number, Cluster cluster) =>
        cluster.Part > 0 || cluster.Start >= number.End ? 1 : cluster.Start < number.Start ? -1 : 0;

    private static bool IsIn(TextSpan span, int at) => at >= span.Start && at < span.End;

    private static TextUnit Unit(List<PlacedCluster> clusters, LetterPainter painter)
    {
        var box = painter.Bounds(clusters);
        var (x, y) = Raster.CornerOf(box);
        return new TextUnit(new TextSpan(0, 0), clusters[0].Cluster.Part, painter.Face(clusters, box),
            painter.HasBack ? painter.Back(clusters, box) : null, null, x, y);
    }
}
