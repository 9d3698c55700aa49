using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Hot-air balloons: striped, lit from the sun's side, rising and sinking a little; their burners glow in the dark.</summary>
public static class Balloons
{
    private static readonly (Tone First, Tone Second)[] Cloths =
    [
        (Tone.Of(0xe2574c), Tone.Of(0xfbeed8)), (Tone.Of(0xf2a33c), Tone.Of(0x2f7f8f)), (Tone.Of(0x7d5ba6), Tone.Of(0xf6c667)),
            (Tone.Of(0x3f8f7a), Tone.Of(0xfbeed8)),
    ];

    /// <summary>In shares of the size.</summary>
    public const double EnvelopeRadius = 0.38;

    /// <summary>From the top of the envelope to the bottom of the basket, in shares of the size.</summary>
    public const double Tall = EnvelopeRadius * 2.2 + 0.085 * 2.75;

    /// <param name="y">The middle of the envelope, in units.</param>
    /// <param name="size">Its height with the basket.</param>
    public static void Add(SceneStage stage, SceneRandom random, double x, double y, double size, double depth)
    {
        var cloth = random.Whole(0, Cloths.Length - 1);
        var motion = new Sway(size * 0.05, size * 0.06, random.Between(7, 10), random.Next())
            .And(new Cross(size * random.Between(-0.15, 0.15), -size * 0.12));
        stage.Add("balloon", depth, new RectangleD(x - size * 0.5, y - size * 0.45, size, size * 1.1),
            drawing => Draw(drawing, stage.Palette, cloth, stage.LitSide(x), x, y, size, depth), motion);
    }

    /// <param name="cloth">Any number: which colours it has.</param>
    /// <param name="side">Where the light comes from: −1 left, 1 right.</param>
    public static void Draw(SvgDrawing drawing, ScenePalette palette, int cloth, int side, double x, double y, double size, double depth)
    {
        var (first, second) = Cloths[cloth % Cloths.Length];
        var radius = size * EnvelopeRadius;
        const int gores = 7;
        for (var i = 0; i < gores; i++)
        {
            // Gores of a ball: narrow at the rim, wide in the middle.
            double from = Math.Sin(Math.PI * ((double)i / gores - 0.5)) * radius,
                to = Math.Sin(Math.PI * ((i + 1.0) / gores - 0.5)) * radius;
            var local = i % 2 == 0 ? first : second;
            var facing = (side < 0 ? 1 - i / (gores - 1.0) : i / (gores - 1.0));
            drawing.Path(new SvgPath().MoveTo(x, y - radius)
                .CurveTo(x + from * 1.32, y - radius, x + from * 1.32, y + radius * 0.3, x + from * 0.26, y + radius * 1.2)
                .LineTo(x + to * 0.26, y + radius * 1.2).CurveTo(x + to * 1.32, y + radius * 0.3, x + to * 1.32, y - radius, x,
                    y - radius).Close(), palette.Dark(local, depth).Mix(palette.Lit(local, depth), facing));
        }

        var wicker = Tone.Of(0x8f6238);
        double top = y + radius * 1.2, basket = size * 0.085;
        foreach (var edge in (ReadOnlySpan<int>)[-1, 1]) drawing.Line(x + edge * radius * 0.24, top, x + edge * basket * 0.8,
            top + basket * 1.5, palette.Dark(wicker, depth), Math.Max(1, size * 0.006));
        drawing.Rectangle(x - basket * 0.85, top + basket * 1.5, basket * 1.7, basket * 1.25,
            Paint.Down(palette.Lit(wicker, depth), palette.Dark(wicker, depth)), basket * 0.2);
        if (palette.Darkness > 0.3) drawing.Circle(x, top + basket * 0.4, size * 0.26, Paint.Glow(palette.Lamp, 0.7))
            .Circle(x, y + radius * 0.4, radius * 1.1, Paint.Glow(palette.Lamp, 0.4));
    }
}
