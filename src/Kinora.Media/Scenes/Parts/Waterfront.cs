using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What lies between a town and the viewer: its mirror image on the water, a bridge, a promenade.</summary>
public static class Waterfront
{
    /// <summary>The dark mirror of a town and the lamps' long reflections, trembling.</summary>
    public static void Reflections(SceneStage stage)
    {
        var palette = stage.Palette;
        var random = stage.Random.Fork("reflections");
        var deep = stage.Height - stage.Horizon;
        var dark = palette.Shadow.Mix(palette.Sky[1], 0.15);
        stage.Add("reflected town", 0.3, stage.Horizon, stage.Horizon + deep * 0.6, drawing =>
        {
            drawing.Rectangle(stage.Left, stage.Horizon, stage.Right - stage.Left, deep * 0.03, Paint.Of(dark, 0.45));
            for (var x = stage.Left; x < stage.Right;)
            {
                var width = stage.Percent * random.Between(3, 9);
                var tone = new Gradient([new(0, dark, 0.42), new(1, dark, 0)], GradientShape.Down);
                drawing.Rectangle(x, stage.Horizon, width, deep * random.Between(0.12, 0.55), tone);
                x += width + stage.Percent * random.Between(0, 3);
            }
        });
        var copies = new List<PartCopy>();
        for (var i = 0; i < (int)(26 * palette.Darkness); i++)
        {
            var motion = new Twinkle(0.25, 0.8, random.Between(1.6, 4), random.Next())
                .And(new Sway(1.5, 0, random.Between(2, 4), random.Next()));
            copies.Add(new PartCopy(random.Between(stage.Left, stage.Right), stage.Horizon + deep * 0.02, random.Between(0.5, 1.2), motion,
                random.Between(0.25, 0.6)));
        }

        var length = deep * 0.24;
        stage.AddCopies("reflected lamps", 0.3, length, drawing => drawing.Rectangle(-2, 0, 4, length,
            new Gradient([new(0, palette.Lamp, 0.75), new(1, palette.Lamp, 0)], GradientShape.Down), 2), copies);
    }

    /// <summary>A suspension bridge across the picture, with cars on it.</summary>
    /// <param name="deck">The roadway's height in units from the top.</param>
    /// <param name="rise">How far its towers stand above the deck.</param>
    public static void Bridge(SceneStage stage, double depth, double deck, double rise)
    {
        var random = stage.Random.Fork("bridge");
        var local = random.Pick([Tone.Of(0x8a3f3a), Tone.Of(0x4f5a66), Tone.Of(0x6c7a80)])
            .Mix(stage.Palette.Shadow, 0.45 * stage.Palette.Darkness);
        var (steel, lit) = (stage.Palette.Of(local, depth), stage.Palette.Lit(local, depth));
        var span = Math.Max(stage.Width * 0.62, stage.Percent * 62);
        var first = stage.Width * (stage.SubjectX < stage.Width / 2 ? 0.42 : 0.58) - span / 2;
        var beam = stage.Percent * 1.1;
        var lamps = new List<PartCopy>();
        Cars(stage, depth, deck - beam * 0.1, random);
        stage.Add("bridge", depth, deck - rise * 1.06, stage.Bottom, drawing =>
        {
            for (var tower = first - span; tower < stage.Right + span; tower += span)
            {
                var next = tower + span;
                var cable = new SvgPath().MoveTo(tower, deck - rise).QuadraticTo(tower + span / 2, deck + rise * 0.86, next, deck - rise);
                drawing.Stroke(cable, steel, beam * 0.5);
                for (var i = 1; i < 22; i++)
                {
                    var t = i / 22.0;
                    var (x, y) = (tower + span * t, deck - rise + rise * 1.86 * 2 * t * (1 - t));
                    if (y < deck) drawing.Line(x, y, x, deck, steel, 1.6, 0.8);
                    if (i % 2 == 0) lamps.Add(new PartCopy(x, Math.Min(y, deck), 1, new Twinkle(0.75, 1, 2.7, t),
                        Lamps.Burning(stage.Palette)));
                }

                foreach (var leg in new[] { -beam * 1.1, beam * 0.5 })
                    drawing.Rectangle(tower + leg, deck - rise * 1.04, beam * 0.7, stage.Bottom - deck + rise, steel);
                drawing.Rectangle(stage.LitSide(tower) < 0 ? tower - beam * 1.1 : tower + beam, deck - rise * 1.04, beam * 0.24,
                    stage.Bottom - deck + rise, lit);
                foreach (var bar in new[] { 0.96, 0.66, 0.36 }) drawing.Rectangle(tower - beam * 1.1, deck - rise * bar, beam * 2.3,
                    beam * 0.5, steel);
                drawing.Rectangle(tower - beam * 2.2, deck + beam * 2.6, beam * 4.4, stage.Bottom,
                    stage.Palette.Dark(local.Mix(Tone.Of(0x6b6660), 0.6), depth));
            }

            drawing.Rectangle(stage.Left, deck, stage.Right - stage.Left, beam * 1.3, steel)
                .Rectangle(stage.Left, deck, stage.Right - stage.Left, beam * 0.3, lit);
        });
        if (Lamps.Burning(stage.Palette) > 0) Lamps.Glow(stage, "bridge lamps", depth, stage.Percent * 1.3, lamps);
    }

    private static void Cars(SceneStage stage, double depth, double y, SceneRandom random)
    {
        for (var i = 0; i < 5; i++)
            Vehicles.Car(stage, random.Fork($"car {i}"), depth, y, stage.Percent * random.Between(0.1, 0.12), i % 2 == 0,
                random.Between(14, 24), random.Next());
    }

    /// <summary>A paved bank in front, with a railing, lamps and a bench; gives the line where people stand.</summary>
    public static double Promenade(SceneStage stage, double top)
    {
        var palette = stage.Palette;
        var random = stage.Random.Fork("promenade");
        var deep = stage.Bottom - top;
        var stone = random.Pick([Tone.Of(0xb9a48c), Tone.Of(0x9aa39a), Tone.Of(0xa68f8f)]);
        var kind = random.Whole(0, 2);
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        stage.Add("bank", 0.9, top, stage.Bottom, drawing =>
        {
            drawing.Rectangle(stage.Left, top, stage.Right - stage.Left, deep,
                isSnowy ? Vegetation.SnowOn(palette, 0.95, stone) : palette.Of(stone, 0.95));
            drawing.Rectangle(stage.Left, top, stage.Right - stage.Left, deep * 0.07,
                palette.Lit(isSnowy ? Vegetation.Snow : stone, 0.95));
            var seam = palette.Dark(stone, 0.95);
            for (var row = 1; row < 5; row++)
            {
                var y = top + deep * (0.07 + 0.93 * row * row / 22.0);
                drawing.Rectangle(stage.Left, y, stage.Right - stage.Left, 1 + row * 0.5, Paint.Of(seam, isSnowy ? 0.15 : 0.55));
            }
        });
        var post = stage.Percent * 11;
        var lampPlaces = new List<double>();
        for (var x = stage.Width * random.Between(0.02, 0.14); x < stage.Right; x += stage.Percent * (stage.IsPortrait ? 58 : 62))
        {
            if (Math.Abs(x - stage.SubjectX) > stage.Percent * 9) lampPlaces.Add(x);
        }

        var trees = new List<double>();
        var gap = stage.Percent * random.Between(20, 30);
        for (var x = lampPlaces.Count > 0 ? lampPlaces[0] - gap : 0; x < stage.Right; x += stage.Percent * (stage.IsPortrait ? 58 : 62))
        {
            if (Math.Abs(x - stage.SubjectX) > stage.Percent * 20) trees.Add(x);
        }

        stage.Add("railing", 0.9, top - post, top + deep * 0.05, drawing => Railing(drawing, stage, top + deep * 0.04, post * 0.72, kind));
        if (kind != 1) StreetThings.Trees(stage, "bank trees", 0.91, top + deep * 0.09, stage.Percent * 27, trees.ToArray());
        Lamps.Posts(stage, "bank lamps", 0.92, top + deep * 0.1, stage.Percent * 31, kind, lampPlaces.ToArray());
        Lamps.Pools(stage, 0.92, top + deep * 0.12, stage.Percent * 14, lampPlaces.ToArray());
        return top + deep * 0.5;
    }

    private static void Railing(SvgDrawing drawing, SceneStage stage, double ground, double height, int kind)
    {
        var metal = stage.Palette.Dark(Tone.Of(0x3f4750), 0.95);
        var lit = stage.Palette.Lit(Tone.Of(0x6d7780), 0.95);
        var step = stage.Percent * (kind == 0 ? 8 : 12);
        for (var x = stage.Left; x < stage.Right; x += step)
        {
            drawing.Rectangle(x - height * 0.03, ground - height, height * 0.06, height, metal);
            if (kind == 0) drawing.Circle(x, ground - height * 1.04, height * 0.06, lit);
            if (kind == 1) drawing.Line(x, ground, x + step, ground - height * 0.85, metal, height * 0.018)
                .Line(x + step, ground, x, ground - height * 0.85, metal, height * 0.018);
        }

        foreach (var bar in kind == 2 ? new[] { 0.94, 0.7, 0.46, 0.22 } : [0.94, 0.16])
            drawing.Rectangle(stage.Left, ground - height * bar, stage.Right - stage.Left, height * (bar > 0.9 ? 0.07 : 0.03), metal);
        if (Vegetation.Of(stage).IsSnowy) drawing.Rectangle(stage.Left, ground - height * 0.99, stage.Right - stage.Left, height * 0.06,
            stage.Palette.Lit(Vegetation.Snow, 0.95), height * 0.03);
        else drawing.Rectangle(stage.Left, ground - height * 0.96, stage.Right - stage.Left, height * 0.025, lit);
    }
}
