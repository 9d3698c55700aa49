using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Environments;

namespace Kinora.MediaTests.Scenes;

/// <summary>Walks over all places there are: one that is added is covered by itself.</summary>
public sealed class EveryEnvironmentTests
{
    private static readonly (int Width, int Height)[] Shapes = [(320, 180), (180, 320)];

    /// <summary>Where a camera is farthest from rest: left, right, below (the picture then lies highest) and drawn back.</summary>
    private static readonly (MotionKind Kind, double Seconds)[] Extremes =
    [
        (MotionKind.PanLeft, -1), (MotionKind.PanLeft, Playing.Length + 1), (MotionKind.PanDown, Playing.Length + 1),
        (MotionKind.ZoomOut, Playing.Length + 1),
    ];

    public static TheoryData<ScenePlace> Places => [.. AllEnvironments.Places];

    [Theory, MemberData(nameof(Places))]
    public void Shows_a_picture_of_many_colours_at_any_time_in_any_weather(ScenePlace place)
    {
        // The shapes and weathers take turns, so that every pair of time and weather is seen, in one of the shapes.
        var turn = 0;
        foreach (var time in Enum.GetValues<DayTime>())
        {
            foreach (var weather in Enum.GetValues<Weather>())
            {
                var (width, height) = Shapes[turn++ % Shapes.Length];
                using var player = Playing.Player(Playing.Scene(place, time, weather, turn), null, width, height);
                using var frame = new Frame(width, height);
                player.Paint(1.5, frame);
                var what = $"{place} {time} {weather} {width}×{height}";
                var (least, most) = Range(frame.Y);
                var (leastU, mostU) = Range(frame.U);
                var (leastV, mostV) = Range(frame.V);
                Assert.True(most - least >= 20, $"{what}: luma {least}–{most}");
                Assert.True(mostU - leastU + mostV - leastV >= 8, $"{what}: chroma {leastU}–{mostU}, {leastV}–{mostV}");
            }
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void Shows_no_edge_wherever_the_camera_goes(ScenePlace place)
    {
        foreach (var (width, height) in Shapes)
        {
            var art = SceneDrawer.Draw(Playing.Scene(place), (double)width / height);
            // Where grounds fill the lower edge of a resting picture they have to fill it wherever the camera is.
            art = art with { Parts = [.. art.Parts.Where(part => part is DrawnPart { Motion.IsStill: true, Reveal: null })] };
            if (!FillsLowerEdge(art, Playing.Rest, 1, width, height)) continue;
            foreach (var (kind, seconds) in Extremes)
            {
                Assert.True(FillsLowerEdge(art, new Motion(kind, 1), seconds, width, height),
                    $"{place} {width}×{height} shows an edge at {seconds} s of {kind}");
            }
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void Looks_the_same_every_time_it_is_made(ScenePlace place)
    {
        using var first = Playing.Player(Playing.Scene(place, weather: Weather.Rain), null, 320, 180);
        using var second = Playing.Player(Playing.Scene(place, weather: Weather.Rain), null, 320, 180);
        second.Bytes(3.1, 320, 180);
        second.Bytes(0.2, 320, 180);
        Assert.True(first.Bytes(2, 320, 180).AsSpan().SequenceEqual(second.Bytes(2, 320, 180)), place.ToString());
    }

    /// <summary>Whether nothing of what lies behind is seen in the lowest row: it is the same over any colour.</summary>
    private static bool FillsLowerEdge(SceneArt art, Motion motion, double seconds, int width, int height)
    {
        return LowestRow(0x000000).SequenceEqual(LowestRow(0xffffff));

        byte[] LowestRow(int behind)
        {
            var tone = Tone.Of(behind);
            var light = new BackdropLight([new BackdropBand(0, art.Height, [new ValueStop(0, tone), new ValueStop(1, tone)])], []);
            using var player = Playing.Player(art with { Backdrop = new Backdrop(light, light) }, motion, width, height);
            return player.Bytes(seconds, width, height).AsSpan((height - 1) * width, width).ToArray();
        }
    }

    private static (int Least, int Most) Range(Plane plane)
    {
        var (least, most) = (255, 0);
        for (var y = 0; y < plane.Height; y++)
        {
            foreach (var value in plane.Row(y)) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return (least, most);
    }
}
