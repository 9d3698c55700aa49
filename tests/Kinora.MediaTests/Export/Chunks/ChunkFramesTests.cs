using Kinora.Core;
using Kinora.Media.Export;
using Kinora.Media.Pixels;
using Kinora.Media.Text;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Export.Chunks;

/// <summary>Frames are the same to the byte wherever composing begins.</summary>
public sealed class ChunkFramesTests : IDisposable
{
    private readonly ChunkStudio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Frames_composed_from_an_edge_on_are_those_of_the_whole_film()
    {
        var timeline = await studio.MixedAsync();
        var whole = await ComposeAsync(timeline, 0, 300);
        foreach (var (first, end) in new[] { (67L, 150L), (131, 170), (150, 225), (188, 240), (225, 300) })
        {
            AssertSame(whole.GetRange((int)first, (int)(end - first)), await ComposeAsync(timeline, first, end), first);
        }
    }

    [Fact]
    public async Task Frames_of_a_film_that_moved_as_a_whole_are_the_same()
    {
        var timeline = await studio.MixedAsync();
        AssertSame(await ComposeAsync(timeline, 220, 260), await ComposeAsync(ChunkStudio.Later(timeline, 3100), 313, 353), 220);
    }

    [Fact]
    public async Task An_illustrated_scene_and_its_words_are_the_same_from_any_frame_and_place()
    {
        var scene = new Segment
        {
            Id = "scene", Start = Ms(0), Duration = Ms(4000),
            Asset = new SceneAsset("a city at night", null, 7), Effects = [new Effect("grain")],
        };
        var timeline = new Timeline
        {
            Canvas = Small(160, 90),
            Tracks =
            [
                Row("main", TrackKind.Video, scene),
                Row("words", TrackKind.Text, Words("w", 500, 3000, "Good night", TextStyle.Title)),
            ],
        };
        var whole = await ComposeAsync(timeline, 0, 120);
        AssertSame(whole.GetRange(61, 20), await ComposeAsync(timeline, 61, 81), 61);
        AssertSame(whole.GetRange(61, 20), await ComposeAsync(ChunkStudio.Later(timeline, 700), 82, 102), 61);
    }

    private static void AssertSame(List<byte[]> expected, List<byte[]> actual, long first) => Assert.All(
        expected.Zip(actual).Index(),
        frame => Assert.True(frame.Item.First.AsSpan().SequenceEqual(frame.Item.Second), $"frame {first + frame.Index} differs"));

    private async Task<List<byte[]>> ComposeAsync(Timeline timeline, long first, long end)
    {
        var film = new Film(await studio.RequestAsync(timeline, "unused"));
        using var text = new TextRenderer();
        await using var compositor = film.Compose(text, _ => { }, end);
        using var target = new Frame(timeline.Canvas.Width, timeline.Canvas.Height);
        var frames = new List<byte[]>();
        for (var frame = first; frame < end; frame++)
        {
            await compositor.RenderAsync(frame, target, TestContext.Current.CancellationToken);
            frames.Add(target.Bytes.ToArray());
        }

        return frames;
    }
}
