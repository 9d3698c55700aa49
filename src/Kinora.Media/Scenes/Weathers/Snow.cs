using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Weathers;

/// <summary>Small flakes far away and larger ones nearer as moving tiles; the nearest fall one by one and sway.</summary>
internal static class Snow
{
    public static void Draw(SceneStage stage)
    {
        var random = stage.Random.Fork("snow");
        var drift = random.Between(12, 34) * random.Sign();
        stage.AddBehind(0.35, Tile(stage, random.Fork("far"), 0.35, 36, 46, 1.2, 2.2, 62, drift * 0.4, 0.7));
        stage.AddBehind(0.85, Tile(stage, random.Fork("middle"), 0.85, 50, 34, 2.4, 4, 105, -drift * 0.3, 0.85));
        Near(stage, random.Fork("near"), drift);
    }

    private static TiledPart Tile(
        SceneStage stage, SceneRandom random, double depth, double tile, int flakes, double least, double most, double speed, double across,
            double opacity)
    {
        var size = stage.Percent * tile;
        var tone = Flake(stage);
        var drawing = stage.NewDrawing();
        for (var i = 0; i < flakes; i++)
        {
            var radius = random.Between(least, most);
            var strength = random.Between(0.55, 1);
            foreach (var (x, y) in SeamlessTile.Places(random.Between(0, size), random.Between(0, size), radius, radius, radius, radius,
                size, size))
            {
                drawing.Circle(x, y, radius, Paint.Of(tone, strength));
            }
        }

        return new TiledPart
        {
            Name = "snow", Depth = depth, Drawing = drawing, TileWidth = size, TileHeight = size, VelocityX = across, VelocityY = speed,
                Opacity = opacity, Region = Rain.WholeView(stage),
        };
    }

    private static void Near(SceneStage stage, SceneRandom random, double drift)
    {
        var radius = stage.Percent * 1.1;
        var fall = stage.Bottom - stage.Top + radius * 4;
        var copies = new List<PartCopy>();
        var count = (int)(stage.Width * stage.Height / 62000);
        for (var i = 0; i < count; i++)
        {
            var period = random.Between(5.5, 9);
            var motion = new Course(drift * period * 0.5, fall, period, random.Next())
                .And(new Sway(stage.Percent * random.Between(1, 3), 0, random.Between(2.4, 4), random.Next()));
            copies.Add(new PartCopy(random.Between(stage.Left, stage.Right), stage.Top - radius * 2, random.Between(0.4, 1), motion,
                random.Between(0.6, 0.95)));
        }

        var tone = Flake(stage);
        stage.AddCopies("near snow", 1.5, radius, drawing =>
            drawing.Circle(0, 0, radius, Paint.Radial(new(0, tone), new(0.55, tone, 0.85), new(1, tone, 0))), copies);
    }

    private static Tone Flake(SceneStage stage) =>
        Tone.White.Mix(stage.Palette.Light, 0.2).Mix(stage.Palette.Haze, 0.25 * stage.Palette.Darkness);
}
