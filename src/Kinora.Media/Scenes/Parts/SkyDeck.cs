using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>A covered sky: three rows of heavy heaps, the nearest darkest and highest, each drifting at its own speed.</summary>
internal static class SkyDeck
{
    public static void Draw(SceneStage stage, SceneRandom random)
    {
        var weight = stage.Scene.Weather switch { Weather.Storm => 1, Weather.Rain => 0.75, Weather.Snow => 0.35, _ => 0.45 };
        for (var row = 0; row < 3; row++) Row(stage, random.Fork($"deck {row}"), row, weight);
    }

    private static void Row(SceneStage stage, SceneRandom random, int row, double weight)
    {
        var palette = stage.Palette;
        var foot = stage.Horizon * (0.5 - 0.17 * row);
        var height = stage.Horizon * (0.2 + 0.05 * row);
        var sky = palette.SkyAt(foot / stage.Horizon);
        var near = palette.Shadow.Mix(palette.Haze, 0.3);
        var low = sky.Mix(near, (0.08 + 0.16 * row) * (0.35 + weight));
        var top = low.Mix(palette.Haze.Lighter(0.35), 0.45 - 0.1 * row).Mix(palette.Glow, 0.12 * palette.Sunlight);
        var depth = 0.05 + 0.04 * row;
        // The row is wider than the canvas by what it drifts in half a minute.
        var reach = SkyClouds.Speed(stage, depth) * 20;
        stage.Add("cloud deck", depth, new RectangleD(stage.Left - reach, stage.Top, stage.Right - stage.Left + reach,
            foot + stage.Percent * 4 - stage.Top), drawing =>
        {
            var heaps = new List<SvgPath>();
            for (var x = stage.Left - reach; x < stage.Right + stage.Percent * 10;)
            {
                var width = stage.Percent * random.Between(26, 52);
                var y = foot - height * random.Between(0, 0.2);
                var bulge = stage.Percent * random.Between(1.6, 2.8);
                heaps.Add(SkyCumulus.Billows(random, x + width / 2, y, width * 1.25, height * random.Between(0.7, 1.25),
                    random.Whole(4, 6)));
                if (stage.Scene.Style is not SceneStyle.Neon) drawing.Ellipse(x + width / 2, y, width * 0.8, bulge, low);
                x += width * random.Between(0.55, 0.95);
            }

            // The bases first: they join into one underside, and no heap is cut by its neighbour's.
            // Tubes of light around every heap would be a tangle: in neon they are veils.
            var body = stage.Scene.Style is SceneStyle.Neon ? 0.7 : 1;
            foreach (var heap in heaps) drawing.Path(heap, Paint.Down(new(0, top, body), new(0.55, low.Mix(top, 0.25), body), new(1, low,
                body * body)));
        }, new Drift(SkyClouds.Speed(stage, depth), 0));
    }
}
