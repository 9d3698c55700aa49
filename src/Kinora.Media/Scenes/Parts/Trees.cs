using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

public enum TreeKind
{
    Conifer,
    Round,
    Poplar,
    Birch,
    Palm,
    Bare,
    Bush,
}

/// <summary>Trees and bushes: lit on the side of the light, and as the season has them. Every call draws another shape.</summary>
public static class Trees
{
    /// <summary>One tree into a layer, its foot at a point.</summary>
    /// <param name="height">In units; a bush is about half as high as wide.</param>
    /// <param name="depth">Of the layer it is drawn into.</param>
    public static void Draw(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, TreeKind kind, double x, double foot, double height, double depth)
    {
        var brush = new TreeBrush(stage, drawing, random, depth, stage.LitSide(x));
        switch (kind)
        {
            case TreeKind.Conifer:
                Conifers.Draw(brush, x, foot, height);
                break;
            case TreeKind.Palm:
                Palms.Draw(brush, x, foot, height);
                break;
            case TreeKind.Bush:
                LeafTrees.Bush(brush, x, foot, height);
                break;
            case TreeKind.Bare:
                BareTrees.Draw(brush, x, foot, height);
                break;
            case var _ when brush.Plants.IsSnowy:
                BareTrees.Draw(brush, x, foot, height * 0.9, kind is TreeKind.Birch ? Vegetation.BirchBark : Vegetation.Bark);
                break;
            case TreeKind.Poplar:
                LeafTrees.Poplar(brush, x, foot, height);
                break;
            case TreeKind.Birch:
                LeafTrees.Birch(brush, x, foot, height);
                break;
            default:
                LeafTrees.Round(brush, x, foot, height);
                break;
        }
    }

    /// <summary>A wood far away: tops in rhythm over a line, as one silhouette with light on the crowns' edge.</summary>
    public static void FarWood(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, GroundLine line, double from, double to, double height, double depth,
            bool isConifers)
    {
        var plants = Vegetation.Of(stage);
        // Round crowns without leaves would be lumps of nothing: a winter wood is a dark one.
        isConifers |= plants.IsSnowy;
        var local = isConifers ? plants.Needles : plants.Leaf(random);
        var path = new SvgPath().MoveTo(from, line.YAt(from) + height * 0.1);
        var lights = new SvgPath();
        var beat = 0;
        for (var x = from; x < to; beat++)
        {
            var tall = height * (beat % 5) switch { 0 => random.Between(0.8, 1), 3 => random.Between(0.6, 0.9),
                _ => random.Between(0.34, 0.6) } * Edge(x);
            var half = tall * (isConifers ? random.Between(0.2, 0.28) : random.Between(0.4, 0.75));
            var ground = line.YAt(x + half);
            if (isConifers) path.LineTo(x, ground - tall * 0.12).LineTo(x + half, ground - tall).LineTo(x + 2 * half, ground - tall * 0.12);
            else path.LineTo(x, ground - tall * 0.3).ArcTo(half, half * 0.9, false, true, x + 2 * half, ground - tall * 0.3);
            var side = stage.LitSide(x);
            if (isConifers) lights.MoveTo(x + half, ground - tall * 0.97).LineTo(x + half + side * half * 0.7, ground - tall * 0.4);
            else lights.MoveTo(x + half, ground - tall * 0.3 - half * 0.84)
                .QuadraticTo(x + half + side * half * 0.75, ground - tall * 0.3 - half * 0.75, x + half + side * half * 0.84,
                ground - tall * 0.3 - half * 0.25);
            x += half * random.Between(1.1, 1.8);
        }

        // Its foot follows the ground back.
        for (var i = 0; i <= 8; i++) path.LineTo(to + (from - to) * i / 8, line.YAt(to + (from - to) * i / 8) + height * 0.1);
        path.Close();
        drawing.Path(path, Paint.Down(stage.Palette.Of(local, depth), stage.Palette.Dark(local, depth)));
        var light = plants.IsSnowy ? Vegetation.Snow : local;
        drawing.Stroke(lights, stage.Palette.Lit(light, depth), Math.Max(2, height * 0.05), 0.75);
        return;

        // Where a wood ends inside the picture it thins out to saplings instead of stopping as if cut.
        double Edge(double x)
        {
            var left = from > stage.Left ? (x - from) / height : 4;
            var right = to < stage.Right ? (to - x) / height : 4;
            return 0.22 + 0.78 * Math.Clamp(Math.Min(left, right) / 4, 0, 1);
        }
    }
}

/// <summary>What the tree shapes share while one is drawn.</summary>
internal readonly record struct TreeBrush(SceneStage Stage, SvgDrawing Drawing, SceneRandom Random, double Depth, int Side)
{
    public Vegetation Plants => Vegetation.Of(Stage);

    public Tone Of(Tone local) => Stage.Palette.Of(local, Depth);

    public Tone Lit(Tone local) => Stage.Palette.Lit(local, Depth);

    public Tone Dark(Tone local) => Stage.Palette.Dark(local, Depth);

    /// <summary>A closed outline of bulges around an ellipse: foliage.</summary>
    public SvgPath Foliage(double x, double y, double radiusX, double radiusY, int bulges, double from = 0, double to = Math.Tau)
    {
        var isWhole = to - from > 6.2;
        var path = new SvgPath();
        var start = from + (isWhole ? Random.Next() : 0);
        (double X, double Y) before = default;
        (double X, double Y) first = default;
        for (var i = 0; i <= bulges; i++)
        {
            var jitter = i == 0 || i == bulges ? 0 : Random.Between(-0.22, 0.22);
            var angle = start + (to - from) * (i + jitter) / bulges;
            var reach = isWhole ? Random.Between(0.9, 1.06) : 1;
            var point = i == bulges && isWhole ? first
                : (X: x + Math.Cos(angle) * radiusX * reach, Y: y + Math.Sin(angle) * radiusY * reach);
            if (i == 0) path.MoveTo(point.X, point.Y);
            else
            {
                var chord = Math.Sqrt((point.X - before.X) * (point.X - before.X) + (point.Y - before.Y) * (point.Y - before.Y));
                path.ArcTo(chord * 0.58, chord * 0.58, false, true, point.X, point.Y);
            }

            if (i == 0) first = point;
            before = point;
        }

        return path.Close();
    }
}
