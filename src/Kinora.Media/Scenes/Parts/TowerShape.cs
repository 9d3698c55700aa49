using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>One tower: its body and one of many tops, with a lit edge on the side of the sun (−1 left, 1 right).</summary>
internal sealed record TowerShape(
    SvgDrawing Drawing, double X, double Top, double Width, double Height, int Side, Tone Wall, Tone Lit, double Unit)
{
    private const double Edge = 0.13;

    /// <summary>The snow on its roof; null for none.</summary>
    public Tone? Snow { get; init; }

    public double Bottom => Top + Height;

    /// <summary>The wall between its edges, where windows are: from where, how wide.</summary>
    public (double Left, double Width) Front => (Side < 0 ? X + Width * Edge : X, Width * (1 - Edge));

    public void Draw(SceneRandom random)
    {
        var kind = random.Whole(0, 10);
        if (kind < 9) Block(X, Top, Width, Height);
        switch (kind)
        {
            case 0: Gable(); break;
            case 1: Dome(); break;
            case 2: Mast(random); break;
            case 3: Drawing.Rectangle(X - Unit * 0.25, Top - Unit * 0.5, Width + Unit * 0.5, Unit * 0.8, Lit); break;
            case 4: Slant(); break;
            case 5: Crown(); break;
            case 6: Tank(random); break;
            case 7: Garden(random); break;
            case 9: Steps(); break;
            case 10: Needle(); break;
        }

        if (Snow is { } snow) Cover(kind, snow);
    }

    private void Cover(int kind, Tone snow)
    {
        var thick = Unit * 0.55;
        switch (kind)
        {
            case 0:
                Drawing.Polygon(snow, (X - Unit * 0.15, Top + 1), (X + Width / 2, Top - Width * 0.5 - thick), (X + Width + Unit * 0.15, Top + 1),
                    (X + Width * 0.86, Top + 1), (X + Width / 2, Top - Width * 0.36), (X + Width * 0.14, Top + 1));
                break;
            case 1:
                Drawing.Path(new SvgPath().MoveTo(X + Width * 0.1, Top - Width * 0.24)
                    .ArcTo(Width * 0.42, Width * 0.3, false, true, X + Width * 0.9, Top - Width * 0.24)
                    .QuadraticTo(X + Width / 2, Top - Width * 0.34, X + Width * 0.1, Top - Width * 0.24).Close(), snow);
                break;
            case 4:
                var (high, low) = Side < 0 ? (X, X + Width) : (X + Width, X);
                Drawing.Polygon(snow, (high, Top - Width * 0.55 - thick * 0.6), (low, Top - thick * 0.6), (low, Top + thick * 0.5),
                    (high, Top - Width * 0.55 + thick * 0.5));
                break;
            case 9:
                foreach (var (inset, down) in (ReadOnlySpan<(double, double)>)[(0, 0.3), (0.13, 0.12), (0.27, 0)])
                    Drawing.Rectangle(X + Width * inset, Top + Height * down - thick * 0.5, Width * (1 - 2 * inset), thick, snow, thick / 2);
                break;
            case 10:
                break;
            default:
                Drawing.Rectangle(X - Unit * 0.2, Top - thick * (kind == 3 ? 1.4 : 0.6), Width + Unit * 0.4, thick, snow, thick / 2);
                break;
        }
    }

    private void Block(double x, double top, double width, double height)
    {
        var edge = width * Edge;
        Drawing.Rectangle(x, top, width, height, Wall);
        Drawing.Rectangle(Side < 0 ? x : x + width - edge, top, edge, height, Lit);
    }

    private void Gable()
    {
        var peak = Top - Width * 0.5;
        Drawing.Polygon(Wall, (X, Top + 1), (X + Width / 2, peak), (X + Width, Top + 1));
        var near = Side < 0 ? X : X + Width;
        Drawing.Polygon(Lit, (near, Top + 1), (X + Width / 2, peak), (X + Width / 2, peak + Width * Edge * 1.2),
            (near - Side * Width * Edge, Top + 1));
    }

    private void Dome()
    {
        Drawing.Path(new SvgPath().MoveTo(X, Top + 1).ArcTo(Width / 2, Width * 0.42, false, true, X + Width, Top + 1).Close(), Wall);
        Drawing.Line(X + Width / 2, Top - Width * 0.4, X + Width / 2, Top - Width * 0.4 - Unit * 1.6, Wall, Unit * 0.22);
        var near = Side < 0 ? X : X + Width;
        Drawing.Path(new SvgPath().MoveTo(near, Top + 1).ArcTo(Width / 2, Width * 0.42, false, Side < 0, X + Width / 2, Top - Width * 0.42)
            .ArcTo(Width * 0.4, Width * 0.42, false, Side > 0, near - Side * Width * Edge, Top + 1).Close(), Lit);
    }

    private void Mast(SceneRandom random)
    {
        var height = Unit * random.Between(3, 6);
        Block(X + Width * 0.2, Top - Unit * 1.5, Width * 0.55, Unit * 1.6);
        Drawing.Line(X + Width * 0.48, Top - Unit * 1.5, X + Width * 0.48, Top - Unit * 1.5 - height, Wall, Unit * 0.22);
        Drawing.Line(X + Width * 0.48 - Unit * 0.6, Top - height, X + Width * 0.48 + Unit * 0.6, Top - height, Wall, Unit * 0.18);
    }

    private void Slant()
    {
        var high = Side < 0 ? X : X + Width;
        Drawing.Polygon(Wall, (X, Top + 1), (high, Top - Width * 0.55), (X + Width, Top + 1));
        Drawing.Polygon(Lit, (high, Top + 1), (high, Top - Width * 0.55), (high - Side * Width * Edge, Top - Width * 0.55 * (1 - Edge)),
            (high - Side * Width * Edge, Top + 1));
    }

    private void Crown()
    {
        for (var i = 0; i < 3; i++) Drawing.Rectangle(X + Width * (0.06 + 0.33 * i), Top - Unit * 0.9, Width * 0.22, Unit,
            i == 1 ? Wall : Side < 0 == (i == 0) ? Lit : Wall);
    }

    private void Tank(SceneRandom random)
    {
        var x = X + Width * random.Between(0.15, 0.45);
        var wide = Math.Min(Width * 0.35, Unit * 2.2);
        Drawing.Rectangle(x + wide * 0.1, Top - Unit * 0.8, Unit * 0.2, Unit * 0.9, Wall)
            .Rectangle(x + wide * 0.8, Top - Unit * 0.8, Unit * 0.2, Unit * 0.9, Wall);
        Drawing.Rectangle(x, Top - Unit * 2.3, wide, Unit * 1.6, Wall).Polygon(Lit, (x - 2, Top - Unit * 2.2),
            (x + wide / 2, Top - Unit * 3), (x + wide + 2, Top - Unit * 2.2));
    }

    private void Garden(SceneRandom random)
    {
        for (var i = 0; i < 3; i++)
            Drawing.Circle(X + Width * (0.2 + 0.3 * i), Top - Unit * 0.2, Unit * random.Between(0.5, 0.9),
                Wall.Mix(Tone.Of(0x3e6b4a), 0.35));
    }

    private void Steps()
    {
        Block(X, Top + Height * 0.3, Width, Height * 0.7);
        Block(X + Width * 0.13, Top + Height * 0.12, Width * 0.74, Height * 0.2);
        Block(X + Width * 0.27, Top, Width * 0.46, Height * 0.13);
        Drawing.Polygon(Wall, (X + Width * 0.42, Top + 1), (X + Width * 0.5, Top - Unit * 4.5), (X + Width * 0.58, Top + 1));
    }

    private void Needle()
    {
        var tip = X + Width * 0.5;
        Drawing.Polygon(Wall, (X, Bottom), (X + Width * 0.12, Top + Height * 0.12), (tip, Top - Width * 0.6),
            (X + Width * 0.88, Top + Height * 0.12), (X + Width, Bottom));
        var near = Side < 0 ? X : X + Width;
        var shoulder = Side < 0 ? X + Width * 0.12 : X + Width * 0.88;
        Drawing.Polygon(Lit, (near, Bottom), (shoulder, Top + Height * 0.12), (tip, Top - Width * 0.6),
            (shoulder - Side * Width * Edge, Top + Height * 0.13), (near - Side * Width * Edge, Bottom));
    }
}
