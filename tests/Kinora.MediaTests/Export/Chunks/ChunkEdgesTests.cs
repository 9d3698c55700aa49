using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Export.Chunks;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Export.Chunks;

public class ChunkEdgesTests
{
    [Fact]
    public void Chunks_begin_where_scenes_begin()
    {
        Assert.Equal([0, 25, 50, 75], Edges(ChunkStudio.Colors("abcd")));
    }

    [Fact]
    public void A_chunk_begins_where_a_transition_into_its_scene_begins()
    {
        var timeline = ChunkStudio.Colors("abc");
        var main = timeline.Tracks[0];
        var faded = main.Segments[0] with { Transition = new Transition(TransitionKind.Fade, Ms(600)) };
        Assert.Equal([0, 22, 50], Edges(timeline with { Tracks = [main with { Segments = main.Segments.SetItem(0, faded) }] }));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    [InlineData(1100)]
    public void Short_scenes_share_a_chunk_of_two_seconds_at_least_and_few_more(int length)
    {
        var edges = Edges(Scenes(60, length));
        var lengths = edges.Zip(edges.Skip(1).Append(60L * length / 100), (first, end) => end - first).ToList();
        Assert.All(lengths, frames => Assert.InRange(frames, 20, 2 * 20 + 2 * length / 100));
    }

    [Fact]
    public void A_scene_put_in_moves_only_edges_near_it()
    {
        var before = Scenes(80, 900);
        var main = before.Tracks[0];
        var later = main.Segments.Skip(10).Select(segment => segment with { Start = segment.Start + Ms(900) });
        var added = main.Segments[0] with { Id = "new", Start = main.Segments[10].Start };
        var after = before with { Tracks = [main with { Segments = [.. main.Segments.Take(10), added, .. later] }] };
        var expected = Edges(before).Where(edge => edge > 300).Select(edge => edge + 9);
        Assert.Equal(expected, Edges(after).Where(edge => edge > 309));
    }

    [Fact]
    public void A_long_scene_is_divided_from_its_start()
    {
        var timeline = ChunkStudio.Colors("ab");
        var main = timeline.Tracks[0];
        var talk = main.Segments[1] with { Duration = Ms(61_000) };
        Assert.Equal([0, 25, 225, 425], Edges(timeline with { Tracks = [main with { Segments = main.Segments.SetItem(1, talk) }] }));
    }

    [Fact]
    public void A_film_without_pictures_is_divided_as_one_scene()
    {
        var timeline = new Timeline { Canvas = Small(fps: 10), Tracks = [Row("words", TrackKind.Text, Words("one", 0, 45_000, "Words alone"))] };
        Assert.Equal([0, 200, 400], Edges(timeline));
    }

    private static Timeline Scenes(int count, int length)
    {
        var timeline = ChunkStudio.Colors("a");
        var main = timeline.Tracks[0];
        var scenes = Enumerable.Range(0, count)
            .Select(place => main.Segments[0] with { Id = $"scene {place}", Start = Ms(place * length), Duration = Ms(length) });
        return timeline with { Tracks = [main with { Segments = scenes.ToValueList() }] };
    }

    private static List<long> Edges(Timeline timeline)
    {
        var planner = new FramePlanner(timeline, new NoMedia());
        var chunks = ChunkEdges.Of(planner);
        Assert.Equal(0, chunks[0].First);
        Assert.All(chunks.Zip(chunks.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.First));
        Assert.Equal(planner.FrameCount, chunks[^1].End);
        return [.. chunks.Select(chunk => chunk.First)];
    }

    private sealed class NoMedia : IMediaCatalogue
    {
        public MediaFacts? Find(Asset asset) => null;
    }
}
