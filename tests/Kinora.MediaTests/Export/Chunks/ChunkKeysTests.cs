using Kinora.Core;
using Kinora.Media.Export;
using Kinora.Media.Export.Chunks;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Export.Chunks;

/// <summary>What a chunk's key depends on: no less, or a film would show what was; and little more, or nothing would be reused.</summary>
public sealed class ChunkKeysTests : IDisposable
{
    private readonly ChunkStudio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task A_scene_that_moved_keeps_its_key()
    {
        var keys = await KeysAsync(ChunkStudio.Colors("abcd"));
        Assert.Equal(4, keys.Distinct().Count());
        Assert.Equal([keys[2], keys[0], keys[3]], await KeysAsync(ChunkStudio.Colors("cad")));
    }

    [Fact]
    public async Task Everything_that_is_seen_moves_with_its_scene()
    {
        var timeline = await studio.MixedAsync();
        var keys = await KeysAsync(timeline);
        var opener = Shot("opener", 0, 3000, "photo.png");
        var later = ChunkStudio.Later(timeline, 3000);
        var main = later.Tracks[0];
        var moved = await KeysAsync(later with { Tracks = later.Tracks.SetItem(0, main with { Segments = main.Segments.Insert(0, opener) }) });
        Assert.Equal(keys, moved.Skip(1));
    }

    [Fact]
    public async Task What_is_not_seen_does_not_count()
    {
        var timeline = await studio.MixedAsync();
        var keys = await KeysAsync(timeline);
        var main = timeline.Tracks[0];
        var clip = main.Segments[1] with
        {
            Title = "A", Volume = 0.3, Muted = true, FadeIn = Ms(300), Provenance = new Provenance("B"), Id = "other",
        };
        Timeline[] same =
        [
            timeline with { Title = "Another" },
            timeline with { Tracks = timeline.Tracks.SetItem(0, main with { Name = "C", Muted = true, Segments = main.Segments.SetItem(1, clip) }) },
            timeline with { Tracks = timeline.Tracks.SetItem(3, timeline.Tracks[3] with { Muted = true }) },
        ];
        foreach (var other in same) Assert.Equal(keys, await KeysAsync(other));
    }

    [Fact]
    public async Task A_change_of_a_scene_changes_its_own_key_alone()
    {
        var timeline = await studio.MixedAsync();
        var keys = await KeysAsync(timeline);
        var back = timeline.Tracks[0].Segments[2];
        Segment[] changes =
        [
            back with { Opacity = 0.9 }, back with { Flip = Flip.Vertical }, back with { Fit = Fit.Contain, Crop = new CropRectangle(0, 0, 0.5, 1) },
            back with { Reversed = false }, back with { Speed = 1.1 }, back with { Freeze = Ms(100) },
            back with { Asset = new MediaAsset(MediaReference.OfFile("clip.mp4"), Ms(1079)) },
            back with { Asset = new MediaAsset(MediaReference.OfFile("small.mp4"), Ms(1039)) }, back with { Asset = new ColorAsset(Rgba.Black) },
            back with { ChromaKey = new ChromaKey(new Rgba(0, 200, 0, 255)) }, back with { Effects = [new Effect("look") { Name = "warm" }] },
            back with { Motion = new Motion(MotionKind.PanLeft) }, back with { Transform = new Transform(0.5, 0.5, 0.7, 3) },
            back with { Focus = [new FocusPoint(Ms(0), 0.2, 0.5)], Crop = new CropRectangle(0, 0, 1, 0.5) },
        ];
        foreach (var change in changes)
        {
            var changed = await KeysAsync(WithScene(timeline, 2, change));
            Assert.True(keys[2] != changed[2], $"{change} went unnoticed");
            Assert.Equal([keys[0], keys[1], keys[3]], [changed[0], changed[1], changed[3]]);
        }
    }

    [Fact]
    public async Task A_caption_and_a_picture_in_the_picture_change_the_chunks_they_touch()
    {
        var timeline = await studio.MixedAsync();
        var keys = await KeysAsync(timeline);
        var caption = timeline.Tracks[2].Segments[0] with { Text = new TextBlock("Other words") { Style = TextStyle.Caption } };
        var spoken = await KeysAsync(timeline with { Tracks = timeline.Tracks.SetItem(2, timeline.Tracks[2] with { Segments = [caption] }) });
        Assert.Equal([true, false, false, true], keys.Zip(spoken, (one, other) => one == other));
        var inset = timeline.Tracks[1].Segments[0] with { Duration = Ms(6000) };
        var shorter = await KeysAsync(timeline with { Tracks = timeline.Tracks.SetItem(1, timeline.Tracks[1] with { Segments = [inset] }) });
        Assert.Equal([true, true, false, false], keys.Zip(shorter, (one, other) => one == other));
    }

    [Fact]
    public async Task A_transition_changes_the_chunks_of_both_its_sides()
    {
        var timeline = await studio.MixedAsync();
        var keys = await KeysAsync(timeline);
        var photo = timeline.Tracks[0].Segments[0];
        var changed = await KeysAsync(WithScene(timeline, 0, photo with { Transition = new Transition(TransitionKind.WipeLeft, Ms(500)) }));
        Assert.Equal([true, false, true, true], keys.Zip(changed, (one, other) => one == other));
    }

    [Fact]
    public async Task A_file_counts_by_its_content_and_a_table_too()
    {
        var timeline = await studio.MixedAsync();
        File.WriteAllText(studio["a.cube"], "LUT_1D_SIZE 2\n0 0 0\n1 1 1\n");
        var lut = new Effect("lut") { Source = MediaReference.OfFile("a.cube") };
        timeline = WithScene(timeline, 1, timeline.Tracks[0].Segments[1] with { Effects = [lut] });
        var keys = await KeysAsync(timeline);
        File.WriteAllText(studio["a.cube"], "LUT_1D_SIZE 2\n0 0 0\n1 1 0.9\n");
        var graded = await KeysAsync(timeline);
        Assert.Equal([true, false, true, true], keys.Zip(graded, (one, other) => one == other));
        var bytes = File.ReadAllBytes(studio["clip.mp4"]);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(studio["clip.mp4"], bytes);
        var painted = await KeysAsync(timeline);
        Assert.Equal([true, false, false, false], graded.Zip(painted, (one, other) => one == other));
    }

    [Fact]
    public async Task Settings_and_canvas_count_but_not_the_container()
    {
        var timeline = ChunkStudio.Colors("ab");
        var settings = ChunkStudio.Settings(timeline);
        var keys = await KeysAsync(timeline, settings);
        ExportSettings[] others =
        [
            settings with { Quality = ExportQuality.High }, settings with { Codec = VideoCodec.Hevc }, settings with { Width = 180 },
            settings with { FrameRate = new FrameRate(12) },
        ];
        foreach (var other in others) Assert.Empty(keys.Intersect(await KeysAsync(timeline, other)));
        var grey = timeline with { Canvas = timeline.Canvas with { Background = new Rgba(9, 9, 9, 255) } };
        Assert.Empty(keys.Intersect(await KeysAsync(grey, settings)));
        Assert.Equal(keys, await KeysAsync(timeline, settings with { Format = ExportFormat.Mov, Codec = VideoCodec.H264 }));
    }

    private static Timeline WithScene(Timeline timeline, int place, Segment scene)
    {
        var main = timeline.Tracks[0];
        return timeline with { Tracks = timeline.Tracks.SetItem(0, main with { Segments = main.Segments.SetItem(place, scene) }) };
    }

    private async Task<List<string>> KeysAsync(Timeline timeline, ExportSettings? settings = null)
    {
        var film = new Film(await studio.RequestAsync(timeline, "unused", settings));
        using var keys = new ChunkKeys(film, "one renderer");
        return [.. ChunkEdges.Of(film.Planner).Select(keys.Of)];
    }
}
