using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Environments;

/// <summary>A street seen from the pavement opposite: an old town, a modern one, or a lane on market day; traffic passes.</summary>
public sealed class StreetEnvironment : IEnvironment
{
    public ScenePlace Place => ScenePlace.Street;

    public void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("composition");
        var view = random.Whole(0, 2);
        var isModern = view == 1;
        var hasRoad = view < 2;
        var ground = stage.Height * (stage.IsPortrait ? 0.7 : 0.68);
        stage.Horizon = ground;
        var metre = stage.Percent * (stage.IsPortrait ? 4.1 : 3.2) * (view == 2 ? 1.12 : 1);
        Sky.Fill(stage);
        Sky.Stars(stage);
        Sky.SunOrMoon(stage);
        Sky.Clouds(stage, 0.8);
        stage.AddSlot(0.2, new SubjectSlot(SlotKind.Air, stage.Width * 0.1, stage.Width * 0.9, ground * 0.18,
            stage.Percent * 2.4) { Spread = ground * 0.08 });
        var tall = ground * (stage.IsPortrait ? 0.6 : 0.82);
        Towers.Row(stage, new TowerRow("far towers", 0.15, ground, tall * (isModern ? 1.1 : 0.85)) { From = stage.Left, To = stage.Right,
            Scale = 1.1, Lights = isModern ? 0.3 : 0.12 });
        if (stage.IsPortrait) Upright(stage, random.Fork("lane"), ground, metre, view);
        else Wide(stage, ground, metre, view);
        Pavement(stage, random, ground, metre, hasRoad, view);
    }

    /// <summary>House by house along the street, others behind their roofs.</summary>
    private static void Wide(SceneStage stage, double ground, double metre, int view)
    {
        HouseFronts.Row(stage, "houses behind", 0.38, ground, metre * 0.92, (2, 3), view == 1);
        HouseFronts.Row(stage, "houses", 0.6, ground, metre, view == 1 ? (2, 4) : (1, 3), view == 1);
    }

    /// <summary>
    /// Upright there is room for a few houses only: between them a lane leads away under the sun, or the picture would be one wall.
    /// </summary>
    private static void Upright(SceneStage stage, SceneRandom random, double ground, double metre, int view)
    {
        var isModern = view == 1;
        var middle = stage.Width / 2 + (stage.Sun.X > stage.Width / 2 ? 1 : -1) * stage.Width * random.Between(0.06, 0.14);
        var half = metre * random.Between(2.6, 3.2);
        Lane(stage, random, (middle - half, middle + half), ground, metre, isModern);
        HouseFronts.Row(stage, "houses", 0.6, ground, metre, isModern ? (3, 6) : (2, 4), isModern, (middle - half, middle + half));
    }

    /// <summary>
    /// A lane in one-point perspective: two walls of houses, their storeys and windows running to the point at eye height.
    /// </summary>
    private static void Lane(SceneStage stage, SceneRandom random, (double Left, double Right) gap, double ground, double metre,
        bool isModern)
    {
        var palette = stage.Palette;
        var (x, eye) = ((gap.Left + gap.Right) / 2, ground - metre * 1.6);
        var lamp = Lamps.Burning(palette);
        stage.Add("lane", 0.45, new RectangleD(gap.Left - metre, ground - metre * 22, gap.Right - gap.Left + 2 * metre, metre * 22 + 2),
            drawing =>
        {
            const double far = 0.8;
            (double X, double Y) At(double side, double up, double away) =>
                (x + side * (gap.Right - x) * (1 - away), eye + (ground - metre * up - eye) * (1 - away));
            var stone = Tone.Of(isModern ? 0x8d9096 : 0xb7a790);
            drawing.Polygon(Paint.Down(palette.Of(stone, 0.3), palette.Of(stone, 0.6)), At(-1, 0, 0), At(-1, 0, far), At(1, 0, far), At(1,
                0, 0));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                var isLit = stage.Sun.X < x == side > 0;
                for (var (house, from) = (0, 0.0); house < 4; house++)
                {
                    var to = house == 3 ? far : from + (far - from) * random.Between(0.34, 0.44);
                    var (depth, storeys) = (0.58 - 0.1 * house, random.Whole(3, 4));
                    var local = random.Pick(HouseFronts.Colours(isModern));
                    var tall = 3.4 + 3.0 * storeys;
                    drawing.Polygon(isLit ? palette.Lit(local, depth) : palette.Dark(local, depth), At(side, 0, from), At(side, tall, from),
                        At(side, tall, to), At(side, 0, to));
                    drawing.Polygon(palette.Dark(Tone.Of(0x6d5a52), depth), At(side, tall, from), At(side * 0.97, tall + 0.7, from),
                        At(side * 0.97, tall + 0.7, to), At(side, tall, to));
                    for (var storey = 0; storey < storeys; storey++)
                    {
                        for (var bay = 0; bay < 3; bay++)
                        {
                            double Across(double share) => from + (to - from) * (1 - Math.Pow(1 - (bay + share) / 3, 1.3));
                            var (low, high) = (4.4 + 3 * storey, 6 + 3 * storey);
                            var glass = palette.Of(Tone.Of(0x5f7f94), depth).Mix(palette.SkyAt(0.6), 0.25);
                            drawing.Polygon(lamp > 0 && random.Chance(0.45) ? glass.Mix(palette.Lamp, 0.8 * lamp) : glass, At(side, low,
                                Across(0.3)),
                                At(side, high, Across(0.3)), At(side, high, Across(0.72)), At(side, low, Across(0.72)));
                        }
                    }

                    from = to;
                }
            }
        });
        Ridges.Mist(stage, "lane haze", 0.5, eye - metre * 6, ground, 0.28);
    }

    private static void Pavement(SceneStage stage, SceneRandom random, double ground, double metre, bool hasRoad, int view)
    {
        var palette = stage.Palette;
        var deep = stage.Height - ground;
        var kerb = hasRoad ? ground + deep * 0.2 : stage.Bottom;
        var stone = random.Pick([Tone.Of(0xc2b6a6), Tone.Of(0xaeb2b0), Tone.Of(0xbfa694)]);
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        stage.Add("pavement", 0.62, ground, Math.Min(kerb, stage.Bottom), drawing =>
        {
            drawing.Rectangle(stage.Left, ground, stage.Right - stage.Left, kerb - ground,
                isSnowy ? Vegetation.SnowOn(palette, 0.7, stone) : palette.Of(stone, 0.7))
                .Rectangle(stage.Left, ground, stage.Right - stage.Left, deep * 0.03, Paint.Of(palette.Shadow, 0.28));
            if (hasRoad) drawing.Rectangle(stage.Left, kerb - deep * 0.045, stage.Right - stage.Left, deep * 0.045,
                palette.Lit(isSnowy ? Vegetation.Snow : stone, 0.7))
                .Rectangle(stage.Left, kerb - deep * 0.018, stage.Right - stage.Left, deep * 0.018, palette.Dark(stone, 0.7));
            else Cobbles(stage, drawing, ground, deep, palette.Dark(stone, 0.8), isSnowy ? 0.22 : 1);
        });
        var (trees, lamps) = Places(stage, random, metre);
        StreetThings.Trees(stage, "street trees", 0.66, ground + deep * 0.1, metre * (view == 1 ? 5.2 : 4.6), trees);
        var height = metre * 5.4;
        Lamps.Posts(stage, "street lamps", 0.68, ground + deep * 0.13, height, view == 1 ? 1 : random.Chance(0.5) ? 0 : 2, lamps);
        Lamps.Pools(stage, 0.68, ground + deep * 0.14, metre * 3, lamps);
        if (view == 2)
        {
            Garlands(stage, random, ground, metre);
            var away = stage.SubjectX > stage.Width / 2 ? -1 : 1;
            var count = isSnowy ? 0 : stage.IsPortrait ? 2 : 3;
            for (var i = 0; i < count; i++)
                StreetThings.Parasol(stage, 0.75 + 0.06 * i, stage.SubjectX + away * metre * (5.5 + 5 * i),
                    ground + deep * (0.24 + 0.1 * (i % 2)), metre * (1.15 + 0.15 * (i % 2)), random.Whole(0, 3));
        }
        else
        {
            StreetThings.Bench(stage, 0.68, stage.Width - stage.SubjectX + metre * 2.4, ground + deep * 0.12, metre * 0.9);
        }

        stage.AddSlot(0.7, new SubjectSlot(SlotKind.Ground, stage.Width * 0.12, stage.Width * 0.88, ground + deep * 0.14,
            metre) { MaxHeight = metre * 5 });
        if (hasRoad) Road(stage, random, kerb, deep, metre);
        stage.AddSlot(1, new SubjectSlot(SlotKind.Ground, stage.Width * 0.08, stage.Width * 0.92,
            stage.Height - deep * (hasRoad ? 0.09 : 0.3), stage.Percent * (hasRoad ? 12 : 10)) { MaxHeight = stage.Height * 0.5 });
        stage.CalmArea = new RectangleD(stage.Width * 0.08, stage.Height * 0.06, stage.Width * 0.84, stage.Height * 0.2);
        if (hasRoad) Foreground.Overhead(stage);
    }

    private static void Cobbles(SceneStage stage, SvgDrawing drawing, double ground, double deep, Tone seam, double strength)
    {
        for (var row = 1; row < 9; row++) drawing.Rectangle(stage.Left, ground + deep * 1.25 * row * row / 81.0, stage.Right - stage.Left,
            0.8 + row * 0.35, Paint.Of(seam, 0.75 * strength));
        for (var i = -14; i <= 14; i++)
            drawing.Line(stage.Width / 2 + i * stage.Percent * 9, ground, stage.Width / 2 + i * stage.Percent * 19, ground + deep * 1.3,
                seam, 2, 0.5 * strength);
    }

    private static (double[] Trees, double[] Lamps) Places(SceneStage stage, SceneRandom random, double metre)
    {
        var trees = new List<double>();
        var lamps = new List<double>();
        var step = metre * 6.2;
        var isTree = random.Chance(0.5);
        for (var x = stage.Left + step * random.Next(); x < stage.Right; x += step, isTree = !isTree)
        {
            // The subject's own place stays free.
            if (Math.Abs(x - stage.SubjectX) < metre * 3) continue;
            (isTree ? trees : lamps).Add(x);
        }

        return ([.. trees], [.. lamps]);
    }

    private static void Garlands(SceneStage stage, SceneRandom random, double ground, double metre)
    {
        for (var i = 0; i < 3; i++)
        {
            var y = ground - metre * (7.2 + 1.7 * i);
            var from = stage.Width * (-0.1 + 0.3 * i) + stage.Percent * random.Between(-8, 8);
            StreetThings.Garland(stage, 0.72, (from, y), (from + stage.Width * 0.62, y - metre * random.Between(-1, 1)), metre * 1.6,
                metre * 0.42);
        }
    }

    private static void Road(SceneStage stage, SceneRandom random, double kerb, double deep, double metre)
    {
        var palette = stage.Palette;
        var isSnowy = Vegetation.Of(stage).IsSnowy;
        var asphalt = Tone.Of(0x6a6d76).Mix(Vegetation.Snow, isSnowy ? 0.3 : 0);
        var near = kerb + deep * 0.56;
        var middle = (kerb + near) / 2;
        stage.Add("road", 0.75, kerb, near + deep * 0.1, drawing =>
        {
            drawing.Rectangle(stage.Left, kerb, stage.Right - stage.Left, near - kerb + deep * 0.1, palette.Of(asphalt, 0.85))
                .Rectangle(stage.Left, kerb, stage.Right - stage.Left, deep * 0.03, Paint.Of(palette.Shadow, 0.35));
            for (var x = stage.Left; x < stage.Right; x += metre * 4) drawing.Polygon(palette.Lit(Tone.Of(0xe9e2cf), 0.85),
                (x, middle - 2), (x + metre * 2, middle - 2), (x + metre * 1.94, middle + 3), (x - metre * 0.06, middle + 3));
            if (isSnowy) Ruts(stage, drawing, random.Fork("ruts"), kerb, near, deep);
        });
        var scale = metre * 0.112;
        Vehicles.Car(stage, random.Fork("car 1"), 0.8, kerb + deep * 0.2, scale, false, random.Between(9, 12), random.Between(0.3, 0.6));
        if (random.Chance(0.5)) Vehicles.Bus(stage, random.Fork("bus"), 0.8, kerb + deep * 0.2, scale, false, 17,
            random.Between(0.7, 0.95));
        stage.AddSlot(0.85, new SubjectSlot(SlotKind.Road, stage.Width * 0.1, stage.Width * 0.9, near - deep * 0.08,
            metre * 1.2) { MaxHeight = stage.Height * 0.4 });
        Vehicles.Car(stage, random.Fork("car 2"), 0.9, near - deep * 0.08, scale * 1.15, true, random.Between(10, 13),
            random.Between(0.72, 0.95));
        stage.Add("near pavement", 1, near, stage.Bottom, drawing =>
        {
            var stone = Tone.Of(0xa59c96);
            drawing.Rectangle(stage.Left, near, stage.Right - stage.Left, stage.Bottom - near,
                isSnowy ? Vegetation.SnowOn(palette, 1, stone) : palette.Of(stone, 1))
                .Rectangle(stage.Left, near, stage.Right - stage.Left, deep * 0.05, palette.Lit(isSnowy ? Vegetation.Snow : stone, 1));
            for (var x = stage.Left; x < stage.Right; x += metre * 2.6)
                drawing.Line(x, near + deep * 0.05, x - metre * 0.9, stage.Bottom, palette.Dark(stone, 1), 2.5, isSnowy ? 0.15 : 0.5);
        });
    }

    /// <summary>Snow that the wheels have left: banks at both kerbs and strips between the tracks.</summary>
    private static void Ruts(SceneStage stage, SvgDrawing drawing, SceneRandom random, double kerb, double near, double deep)
    {
        var snow = Vegetation.SnowOn(stage.Palette, 0.9, Tone.White, 0);
        foreach (var (y, thick) in (ReadOnlySpan<(double, double)>)[(kerb, 0.06), ((kerb + near) / 2, 0.045), (near, 0.09)])
        {
            for (var x = stage.Left - stage.Percent * 10; x < stage.Right; )
            {
                var half = stage.Percent * random.Between(8, 20);
                drawing.Ellipse(x + half, y, half * 1.15, deep * thick * random.Between(0.6, 1), snow);
                x += half * random.Between(1.2, 1.7);
            }
        }
    }
}
