using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>House fronts seen from across the street, wall to wall: doors, shops with awnings, windows that light up, many roofs.</summary>
public static class HouseFronts
{
    private static readonly Tone[] OldTown =
        [Tone.Of(0xe2b184), Tone.Of(0xd98e73), Tone.Of(0xe8d3a6), Tone.Of(0x9fb8a4), Tone.Of(0xb5564a), Tone.Of(0x8fa9c0),
            Tone.Of(0xe6c7b4), Tone.Of(0xc9a06a)];

    private static readonly Tone[] Modern =
        [Tone.Of(0xd7d2c6), Tone.Of(0x9aa6ad), Tone.Of(0xb98c74), Tone.Of(0x6f8590), Tone.Of(0xc7b59c), Tone.Of(0x8c6f62)];

    private static readonly Tone[] Roofs = [Tone.Of(0x8a4a3f), Tone.Of(0x5c4a55), Tone.Of(0x6d5a4a), Tone.Of(0x4f5f6c)];
    private static readonly Tone[] Awnings = [Tone.Of(0xc64c43), Tone.Of(0x3f8a78), Tone.Of(0xd99a3a), Tone.Of(0x4a74a8),
        Tone.Of(0xa8577e)];

    /// <summary>Of walls: an old town's or a modern one's.</summary>
    public static IReadOnlyList<Tone> Colours(bool isModern) => isModern ? Modern : OldTown;

    /// <param name="metre">Units in a metre at the houses.</param>
    /// <param name="floors">Storeys above the shops: least and most.</param>
    /// <param name="lane">Where no house stands: left and right.</param>
    public static void Row(SceneStage stage, string name, double depth, double ground, double metre, (int Least, int Most) floors,
        bool isModern, (double Left, double Right)? lane = null)
    {
        var random = stage.Random.Fork(name);
        var lamps = new List<PartCopy>();
        var colours = Colours(isModern);
        var last = -1;
        var x = stage.Left - metre * random.Between(0, 4);
        // Beside a lane the houses are set from its edges outwards: first those on its right, then those on its left.
        var isLeftwards = false;
        if (lane is { } gap) x = gap.Right;
        while (isLeftwards ? x > stage.Left : x < stage.Right)
        {
            var bays = random.Whole(2, isModern ? 5 : 4);
            var width = bays * metre * random.Between(1.9, 2.3);
            var storeys = random.Whole(floors.Least, floors.Most);
            var pick = random.Whole(0, colours.Count - 1);
            if (pick == last) pick = (pick + 1) % colours.Count;
            last = pick;
            var (left, local) = (isLeftwards ? x - width : x, colours[pick]);
            var top = ground - metre * (3.4 + 3 * storeys);
            // A part for each house keeps every drawing small.
            stage.Add(name, depth, new RectangleD(left - metre * 0.3, top - metre * 3.6, width + metre * 0.6, ground - top + metre * 3.6),
                drawing => House(stage, drawing, random, depth, left, ground, width, bays, storeys, metre, local, isModern, lamps));
            x += isLeftwards ? -width : width;
            if (lane is { } open && !isLeftwards && x >= stage.Right) (isLeftwards, x) = (true, open.Left);
        }

        Windows(stage, name, depth, metre, lamps);
    }

    private static void Windows(SceneStage stage, string name, double depth, double metre, List<PartCopy> lamps)
    {
        var lamp = stage.Palette.Lamp;
        stage.AddCopies($"{name} lit windows", depth, metre * 1.1, drawing =>
        {
            drawing.Rectangle(-metre * 0.45, -metre * 0.75, metre * 0.9, metre * 1.5,
                Paint.Down(lamp.Lighter(0.25), lamp.Mix(Tone.Of(0xff9a4a), 0.45)));
            drawing.Polygon(lamp.Mix(Tone.Of(0xc8763a), 0.55), (-metre * 0.45, -metre * 0.75), (-metre * 0.15, -metre * 0.75),
                (-metre * 0.36, metre * 0.75), (-metre * 0.45, metre * 0.75));
            drawing.Polygon(lamp.Mix(Tone.Of(0xc8763a), 0.55), (metre * 0.45, -metre * 0.75), (metre * 0.15, -metre * 0.75),
                (metre * 0.36, metre * 0.75), (metre * 0.45, metre * 0.75));
            drawing.Rectangle(-metre * 0.03, -metre * 0.75, metre * 0.06, metre * 1.5, lamp.Mix(Tone.Of(0x7a4a2e), 0.6))
                .Rectangle(-metre * 0.45, -metre * 0.2, metre * 0.9, metre * 0.06, lamp.Mix(Tone.Of(0x7a4a2e), 0.6));
        }, lamps);
    }

    private static void House(
        SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, double x, double ground, double width, int bays,
            int storeys, double metre,
        Tone local, bool isModern, List<PartCopy> lamps)
    {
        var palette = stage.Palette;
        var top = ground - metre * (3.4 + 3 * storeys);
        var side = stage.LitSide(x + width / 2);
        var (wall, lit, dark) = (palette.Of(local, depth), palette.Lit(local, depth), palette.Dark(local, depth));
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        Roof(drawing, random, palette, depth, x, top, width, metre, isModern, isSnowy, (wall, lit));
        drawing.Rectangle(x, top, width + 1, ground - top, wall);
        var edge = metre * 0.32;
        drawing.Rectangle(side < 0 ? x : x + width - edge, top, edge, ground - top, lit)
            .Rectangle(side < 0 ? x + width - edge * 0.5 : x, top, edge * 0.5, ground - top, dark);
        drawing.Rectangle(x - metre * 0.12, top - metre * 0.1, width + metre * 0.24, metre * 0.3, lit)
            .Rectangle(x, top + metre * 0.2, width, metre * 0.16, dark);
        var glass = palette.Of(Tone.Of(0x6f93a8), depth).Mix(palette.SkyAt(0.6), 0.3);
        var trim = palette.Lit(local.Lighter(0.45), depth);
        var hasShutters = !isModern && random.Chance(0.45);
        var shutter = palette.Of(random.Pick(Awnings).Mix(local, 0.25), depth);
        for (var storey = 0; storey < storeys; storey++)
        {
            var middle = top + metre * (1.65 + 3 * storey);
            for (var bay = 0; bay < bays; bay++)
            {
                var at = x + width * (bay + 0.5) / bays;
                Window(drawing, at, middle, metre, glass, trim, dark);
                if (isSnowy) drawing.Rectangle(at - metre * 0.68, middle + metre * 0.7, metre * 1.36, metre * 0.16,
                    palette.Lit(Vegetation.Snow, depth), metre * 0.08);
                if (hasShutters) foreach (var hand in new[] { -0.78, 0.5 })
                    drawing.Rectangle(at + hand * metre, middle - metre * 0.78, metre * 0.28, metre * 1.56, shutter);
                if (random.Chance(0.1 + 0.55 * palette.Darkness) && palette.Darkness > 0.2)
                    lamps.Add(new PartCopy(at, middle, 1, random.Chance(0.55) ? PartMotion.Still : new Appear(random.Between(0.4, 6), 0.3),
                        random.Between(0.75, 1)));
                if (!isModern && random.Chance(0.22) && !isSnowy) Box(drawing, palette, depth, random, at, middle + metre * 0.85, metre);
            }
        }

        GroundFloor(stage, drawing, random, depth, x, ground, width, metre, local);
    }

    private static void Window(SvgDrawing drawing, double x, double y, double metre, Tone glass, Tone trim, Tone dark)
    {
        drawing.Rectangle(x - metre * 0.55, y - metre * 0.87, metre * 1.1, metre * 1.74, trim)
            .Rectangle(x - metre * 0.45, y - metre * 0.75, metre * 0.9, metre * 1.5, glass);
        drawing.Polygon(Paint.Of(Tone.White, 0.13), (x - metre * 0.45, y + metre * 0.3), (x + metre * 0.2, y - metre * 0.75),
            (x + metre * 0.45, y - metre * 0.75), (x - metre * 0.45, y + metre * 0.7));
        drawing.Rectangle(x - metre * 0.03, y - metre * 0.75, metre * 0.06, metre * 1.5, trim)
            .Rectangle(x - metre * 0.66, y + metre * 0.8, metre * 1.32, metre * 0.15, trim)
            .Rectangle(x - metre * 0.6, y + metre * 0.95, metre * 1.2, metre * 0.08, dark);
    }

    private static void Box(SvgDrawing drawing, ScenePalette palette, double depth, SceneRandom random, double x, double y, double metre)
    {
        drawing.Rectangle(x - metre * 0.5, y - metre * 0.1, metre, metre * 0.25, palette.Of(Tone.Of(0x8a5a3c), depth));
        var flower = random.Pick([Tone.Of(0xe0574f), Tone.Of(0xf0b8c8), Tone.Of(0xf2c84b)]);
        for (var i = 0; i < 5; i++)
            drawing.Circle(x + metre * (-0.4 + 0.2 * i), y - metre * random.Between(0.1, 0.26), metre * 0.14,
                palette.Of(i % 2 == 0 ? Tone.Of(0x4f8a4a) : flower, depth));
    }

    private static void Roof(
        SvgDrawing drawing, SceneRandom random, ScenePalette palette, double depth, double x, double top, double width, double metre,
            bool isModern, bool isSnowy, (Tone Wall, Tone Lit) wall)
    {
        var local = random.Pick(Roofs);
        if (isSnowy) local = Vegetation.Snow.Mix(local, 0.1);
        var (tile, lit) = (palette.Of(local, depth), palette.Lit(local, depth));
        var kind = isModern ? random.Whole(3, 4) : random.Whole(0, 3);
        if (kind < 4 && random.Chance(0.7))
        {
            var at = x + width * random.Between(0.15, 0.75);
            var height = metre * (kind == 3 ? 1.1 : 2.9);
            drawing.Rectangle(at, top - height, metre * 0.7, height, palette.Dark(Tone.Of(0x9a5a48), depth))
                .Rectangle(at - metre * 0.08, top - height - metre * 0.16, metre * 0.86, metre * 0.2, lit);
        }

        switch (kind)
        {
            case 0: // A gable towards the street.
                drawing.Polygon(wall.Wall, (x, top + 1), (x + width / 2, top - metre * 2.5), (x + width, top + 1))
                    .Circle(x + width / 2, top - metre * 0.85, metre * 0.38, palette.Dark(Tone.Of(0x6f93a8), depth));
                drawing.Polygon(tile, (x - metre * 0.3, top + metre * 0.1), (x + width / 2, top - metre * 2.9),
                    (x + width + metre * 0.3, top + metre * 0.1), (x + width, top + metre * 0.1), (x + width / 2, top - metre * 2.45),
                    (x, top + metre * 0.1));
                break;
            case 1: // Mansard with dormers.
                drawing.Polygon(tile, (x, top), (x + metre * 0.5, top - metre * 2.1), (x + width - metre * 0.5, top - metre * 2.1),
                    (x + width, top));
                drawing.Rectangle(x + metre * 0.4, top - metre * 2.2, width - metre * 0.8, metre * 0.2, lit);
                for (var i = 0; i < (int)(width / metre / 2.2); i++)
                {
                    var at = x + metre * (1.1 + 2.2 * i);
                    drawing.Rectangle(at - metre * 0.42, top - metre * 1.5, metre * 0.84, metre * 1.2, lit)
                        .Rectangle(at - metre * 0.28, top - metre * 1.3, metre * 0.56, metre * 0.9, palette.Of(Tone.Of(0x6f93a8), depth));
                    drawing.Polygon(tile.Darker(0.2), (at - metre * 0.6, top - metre * 1.45), (at, top - metre * 2),
                        (at + metre * 0.6, top - metre * 1.45));
                }

                break;
            case 2: // A pitched roof along the street.
                drawing.Polygon(tile, (x - metre * 0.2, top), (x + metre * 0.9, top - metre * 1.9),
                    (x + width - metre * 0.9, top - metre * 1.9), (x + width + metre * 0.2, top));
                for (var i = 1; i < 4; i++) drawing.Rectangle(x + metre * (0.3 + 0.18 * i), top - metre * 0.46 * i,
                    width - metre * (0.6 + 0.36 * i), metre * 0.07, Paint.Of(lit, 0.5));
                break;
            case 3:
                drawing.Rectangle(x, top - metre * 0.7, width, metre * 0.75, wall.Wall)
                    .Rectangle(x - metre * 0.15, top - metre * 0.85, width + metre * 0.3, metre * 0.25, wall.Lit);
                break;
            default: // A terrace with green on it.
                drawing.Rectangle(x, top - metre * 0.9, width, metre * 0.08, tile);
                for (var at = x + metre * 0.2; at < x + width; at += metre * 0.6)
                    drawing.Rectangle(at, top - metre * 0.9, metre * 0.06, metre, tile);
                for (var i = 0; i < 3; i++) drawing.Circle(x + width * (0.2 + 0.28 * i), top - metre * 0.35,
                    metre * random.Between(0.35, 0.65), palette.Of(isSnowy ? Tone.Of(0xdfe9f2) : Tone.Of(0x5a8f52), depth));
                break;
        }

        if (isSnowy && kind > 2) drawing.Rectangle(x - metre * 0.2, top - metre * (kind == 3 ? 1.1 : 0.3), width + metre * 0.4,
            metre * 0.42, palette.Lit(Vegetation.Snow, depth), metre * 0.2);
    }

    private static void GroundFloor(SceneStage stage, SvgDrawing drawing, SceneRandom random, double depth, double x, double ground,
        double width, double metre, Tone local)
    {
        var palette = stage.Palette;
        var burning = Lamps.Burning(palette);
        var isShop = random.Chance(0.62);
        var colour = random.Pick(Awnings);
        drawing.Rectangle(x, ground - metre * 3.35, width, metre * 0.18, palette.Dark(local, depth))
            .Rectangle(x, ground - metre * 0.45, width, metre * 0.45, palette.Dark(local, depth));
        var pane = palette.Of(Tone.Of(0x7fa3ad), depth).Mix(palette.Lamp, 0.8 * burning);
        var door = x + width * (random.Chance(0.5) ? 0.22 : 0.78);
        if (isShop)
        {
            drawing.Rectangle(x + metre * 0.3, ground - metre * 3.1, width - metre * 0.6, metre * 3.1,
                palette.Of(colour.Mix(Tone.Of(0x3a2f33), 0.55), depth));
            drawing.Rectangle(x + metre * 0.55, ground - metre * 2.5, width - metre * 1.1, metre * 1.95, pane);
            for (var i = 0; i < (int)(width / metre * 1.6); i++)
                drawing.Rectangle(x + metre * (0.7 + 0.55 * i), ground - metre * (0.6 + 0.35 * random.Next()), metre * 0.3, metre * 0.9,
                    Paint.Of(palette.Dark(random.Pick(Awnings), depth), i * metre * 0.55 < width - metre * 1.6 ? 0.55 : 0));
            drawing.Rectangle(door - metre * 0.55, ground - metre * 2.4, metre * 1.1, metre * 2.4, palette.Dark(colour, depth))
                .Rectangle(door - metre * 0.38, ground - metre * 2.2, metre * 0.76, metre * 1.5, pane);
            var stripes = Math.Max(4, (int)(width / metre * 1.5));
            for (var i = 0; i < stripes; i++)
            {
                var (a, b) = (x + metre * 0.3 + (width - metre * 0.6) * i / stripes,
                    x + metre * 0.3 + (width - metre * 0.6) * (i + 1) / stripes);
                var (c, d) = (a - metre * 0.15, b - metre * 0.15);
                var tone = i % 2 == 0 ? palette.Lit(colour, depth) : palette.Lit(Tone.Of(0xf2ead8), depth);
                drawing.Polygon(tone, (a, ground - metre * 3.15), (b, ground - metre * 3.15), (d + metre * 0.15, ground - metre * 2.45),
                    (c + metre * 0.15, ground - metre * 2.45));
                drawing.Path(new SvgPath().MoveTo(a, ground - metre * 2.46).LineTo(b, ground - metre * 2.46)
                    .ArcTo((b - a) / 2, metre * 0.22, false, true, a, ground - metre * 2.46).Close(), tone.Mix(palette.Shadow, 0.12));
            }

            return;
        }

        drawing.Rectangle(door - metre * 0.75, ground - metre * 2.75, metre * 1.5, metre * 2.75, palette.Lit(local.Lighter(0.45), depth));
        drawing.Rectangle(door - metre * 0.55, ground - metre * 2.5, metre * 1.1, metre * 2.5, palette.Of(colour, depth))
            .Rectangle(door - metre * 0.55, ground - metre * 2.5, metre * 1.1, metre * 0.5, pane);
        drawing.Circle(door + metre * 0.38, ground - metre * 1.1, metre * 0.06, palette.Lamp)
            .Rectangle(door - metre * 0.9, ground - metre * 0.2, metre * 1.8, metre * 0.2, palette.Lit(Tone.Of(0xb8b0a6), depth));
        for (var at = x + metre * 1.05; at < x + width - metre * 0.7; at += metre * 2)
        {
            if (Math.Abs(at - door) < metre * 1.5) continue;
            Window(drawing, at, ground - metre * 1.75, metre, pane, palette.Lit(local.Lighter(0.45), depth), palette.Dark(local, depth));
        }
    }
}
