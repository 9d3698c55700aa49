using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.MediaTests.Scenes.Cards;

public sealed class MovingWordsTests
{
    private const int Width = 480;
    private const int Height = 270;

    /// <summary>A unit is a quarter of a pixel here.</summary>
    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    [InlineData(-3, 5)]
    [InlineData(1, -1)]
    public void Words_between_pixels_are_as_whole_as_at_rest(double x, double y)
    {
        var (rest, moved) = (Ink(PartMotion.Still), Ink(new Travel(x, y, x, y, 0, 1)));
        Assert.InRange(moved / rest, 0.97, 1.03);
    }

    /// <summary>How much lighter than the ground the picture is, in all.</summary>
    private static double Ink(PartMotion motion)
    {
        var light = new BackdropLight([new BackdropBand(0, 1080, [new ValueStop(0, Tone.Black), new ValueStop(1, Tone.Black)])], []);
        var words = new WordsPart
        {
            Name = "words", Depth = 0, Text = "1961 Gagarin", Box = new RectangleD(400, 400, 1100, 200), Em = 72, Tone = Tone.White, Motion = motion,
        };
        using var player = Playing.Player(new SceneArt(1920, 1080, new Backdrop(light, light), [words]), null, Width, Height);
        var luma = player.Bytes(1, Width, Height).AsSpan(0, Width * Height);
        var sum = 0.0;
        foreach (var value in luma) sum += Math.Max(0, value - 20);
        return sum;
    }
}
