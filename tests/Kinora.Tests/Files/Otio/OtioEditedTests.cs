using System.Text.Json.Nodes;
using Kinora.Core;
using static Kinora.Tests.Files.Otio.OtherProgram;

namespace Kinora.Tests.Files.Otio;

/// <summary>What another program changed counts; the metadata beside it gives way, and keeps the rest.</summary>
public class OtioEditedTests
{
    // Times that are no whole frames, so that what is unchanged shows by its milliseconds.
    private const string Draft = """
        {"v":1,"m":{"title":"Trip","fps":25},"t":[
         {"id":"v","tt":0,"m":{"name":"Video"},"sg":[
          {"id":"a","s":0,"d":2010,"a":{"k":"media","file":"clips/a b.mp4","in":1010},"v":0.5,"fx":[{"k":"look","name":"warm"}],"tr":{"k":"wipe-left","d":500},"m":{"title":"A"}},
          {"id":"b","s":2010,"d":3000,"a":{"k":"media","file":"b.mp4"},"sp":2,"own":7},
          {"id":"c","s":6000,"d":1000,"a":{"k":"media","file":"c.mp4"},"fz":400}]},
         {"id":"x","tt":7,"sg":[{"id":"w","s":1000,"d":2000,"tx":{"text":"Hello","size":0.1}}]}]}
        """;

    [Fact]
    public void A_renamed_clip_has_its_new_name_and_all_else() =>
        Assert.Equal(Film() with { Title = "Trip" }, Without(Edit(root => Clip(root, 0)["name"] = "Arrival"), "a", segment => segment with { Title = "A" }, "Arrival"));

    [Fact]
    public void A_removed_clip_is_gone_and_the_others_stay_where_they_are_told_to()
    {
        var read = Edit(root => Children(root, 0).RemoveAt(2)); // b: what follows moves up

        Assert.Equal(["a", "c"], read.Tracks[0].Segments.Select(segment => segment.Id));
        Assert.Equal((0, 2010), Times(read, "a"));
        Assert.Equal((3000, 1000), Times(read, "c"));
        Assert.Null(read.FindSegment("a")!.Value.Segment.Transition);
    }

    [Fact]
    public void A_moved_clip_is_where_it_was_moved()
    {
        var read = Edit(root =>
        {
            var clips = Children(root, 0);
            var last = clips[^1]!;
            clips.RemoveAt(clips.Count - 1);
            clips.Insert(0, last);
        });

        Assert.Equal(["c", "a", "b"], read.Tracks[0].Segments.Select(segment => segment.Id));
        Assert.Equal((0, 1000), Times(read, "c"));
        Assert.Equal(1000, Times(read, "a").Start);
        Assert.Equal(400, read.FindSegment("c")!.Value.Segment.Freeze!.Value.TotalMilliseconds);
    }

    [Fact]
    public void A_trimmed_clip_begins_and_ends_where_it_was_trimmed()
    {
        var read = Edit(root =>
        {
            var range = Clip(root, 2)["source_range"]!;
            SetTime(range["start_time"]!, 50); // 2 s into its source, which was its beginning
            SetTime(range["duration"]!, 25);
        });

        var segment = read.FindSegment("b")!.Value.Segment;
        Assert.Equal((2010, 990), Times(read, "b")); // its start is as it was, its end the frame it was trimmed to
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<MediaAsset>(segment.Asset).In);
        Assert.Equal(2, segment.Speed);
        Assert.Equal("own", segment.Unknown.Keys[0].Name);
    }

    [Fact]
    public void Media_that_were_replaced_are_the_new_ones()
    {
        var read = Edit(root => Clip(root, 0)["media_references"]!["DEFAULT_MEDIA"]!["target_url"] = "file:///media/new%20one.mov");

        var segment = read.FindSegment("a")!.Value.Segment;
        Assert.Equal(MediaReference.OfFile("/media/new one.mov"), Assert.IsType<MediaAsset>(segment.Asset).Media);
        Assert.Equal(1010, Assert.IsType<MediaAsset>(segment.Asset).In.TotalMilliseconds);
        Assert.Equal(0.5, segment.Volume);
    }

    [Fact]
    public void A_text_that_was_changed_keeps_its_look()
    {
        var read = Edit(root => Children(root, 1)[1]!["media_references"]!["DEFAULT_MEDIA"]!["parameters"]!["text"] = "Bye");

        Assert.Equal(new TextBlock("Bye") { Size = 0.1 }, read.FindSegment("w")!.Value.Segment.Text);
    }

    [Fact]
    public void A_caption_whose_beginning_was_cut_off_keeps_the_times_of_its_other_words()
    {
        var film = Drafts.Read("""
            {"v":1,"m":{"fps":25},"t":[{"id":"x","tt":7,"sg":[{"id":"w","s":0,"d":2000,"tx":{"text":"one two","words":[
             {"t":"one","s":0,"e":900},{"t":"two","s":1000,"e":1900}]}}]}]}
            """);
        var read = OtherProgram.Read(Change(Write(film), root =>
        {
            SetTime(Clip(root, 0)["source_range"]!["start_time"]!, 25);
            SetTime(Clip(root, 0)["source_range"]!["duration"]!, 25);
        }));

        Assert.Equal(new TimedWord("two", TimeSpan.Zero, TimeSpan.FromMilliseconds(900)), Assert.Single(read.FindSegment("w")!.Value.Segment.Text!.Words));
    }

    [Fact]
    public void A_speed_that_was_taken_off_is_off_and_one_put_on_is_on()
    {
        var read = Edit(root =>
        {
            var effects = Clip(root, 2)["effects"]!.AsArray();
            var warp = effects[0]!;
            effects.Clear();
            warp["time_scalar"] = -0.5;
            Clip(root, 0)["effects"]!.AsArray().Add(warp);
        });

        Assert.Equal(1, read.FindSegment("b")!.Value.Segment.Speed);
        Assert.Equal((0.5, true), (read.FindSegment("a")!.Value.Segment.Speed, read.FindSegment("a")!.Value.Segment.Reversed));
    }

    [Fact]
    public void A_transition_that_was_made_longer_or_of_another_kind_is_so()
    {
        var longer = Edit(root =>
        {
            SetTime(Children(root, 0)[1]!["in_offset"]!, 10);
            SetTime(Children(root, 0)[1]!["out_offset"]!, 10);
        });
        var other = Edit(root => Children(root, 0)[1]!["transition_type"] = "SMPTE_Dissolve");

        Assert.Equal(new Transition(TransitionKind.WipeLeft, TimeSpan.FromMilliseconds(800)), longer.FindSegment("a")!.Value.Segment.Transition);
        Assert.Equal(new Transition(TransitionKind.Dissolve, TimeSpan.FromMilliseconds(500)), other.FindSegment("a")!.Value.Segment.Transition);
    }

    [Fact]
    public void A_clip_that_was_cut_in_two_is_two_segments_with_the_look_of_one()
    {
        var read = Edit(root =>
        {
            var second = Clip(root, 0).DeepClone();
            SetTime(Clip(root, 0)["source_range"]!["duration"]!, 20);
            SetTime(second["source_range"]!["start_time"]!, 45);
            SetTime(second["source_range"]!["duration"]!, 30);
            Children(root, 0).Insert(1, second);
        });

        Assert.Equal([(0, 800), (800, 1210)], read.Tracks[0].Segments.Take(2).Select(segment => Times(read, segment.Id)));
        Assert.All(read.Tracks[0].Segments.Take(2), segment => Assert.Equal("warm", segment.Effects[0].Name));
        Assert.Equal(1800, Assert.IsType<MediaAsset>(read.Tracks[0].Segments[1].Asset).In.TotalMilliseconds);
    }

    [Fact]
    public void A_clip_or_track_that_was_switched_off_is_off()
    {
        var read = Edit(root =>
        {
            Clip(root, 0)["enabled"] = false;
            root["tracks"]!["children"]![1]!["enabled"] = false;
        });

        Assert.True(read.FindSegment("a")!.Value.Segment.Hidden);
        Assert.True(read.Tracks[1].Hidden);
        Assert.False(read.FindSegment("w")!.Value.Segment.Hidden);
    }

    [Fact]
    public void Tracks_that_changed_places_have_changed_places()
    {
        var read = Edit(root =>
        {
            var tracks = root["tracks"]!["children"]!.AsArray();
            var first = tracks[0]!;
            tracks.RemoveAt(0);
            tracks.Add(first);
        });

        Assert.Equal(["x", "v"], read.Tracks.Select(track => track.Id));
    }

    [Fact]
    public void A_text_that_was_put_onto_a_picture_track_gets_a_track_for_texts()
    {
        var read = Edit(root =>
        {
            var text = Children(root, 1)[1]!;
            Children(root, 1).RemoveAt(1);
            Children(root, 0).Add(text);
        });

        Assert.Equal([TrackKind.Video, TrackKind.Text, TrackKind.Text], read.Tracks.Select(track => track.Kind));
        Assert.Equal((7000, 2000), Times(read, "w"));
    }

    [Fact]
    public void Another_frame_rate_moves_nothing()
    {
        var read = OtherProgram.Read(Change(Write(Film()), root => Rerate(root, 50)));

        Assert.Equal(new FrameRate(50), read.Canvas.FrameRate);
        Assert.Equal(2000, Times(read, "a").Duration, 20.0);
        Assert.Equal((6000, 1000), Times(read, "c"));
    }

    [Fact]
    public void Metadata_that_was_damaged_costs_only_itself()
    {
        var read = ReadWithNotes(Change(Write(Film()), root => Clip(root, 0)["metadata"]!["kinora"]!["segment"]!["sp"] = 900));

        Assert.Contains("damaged", Assert.Single(read.Notes));
        Assert.Equal(3, read.Timeline.Tracks[0].Segments.Count);
        Assert.Equal(MediaReference.OfFile("clips/a b.mp4"), Assert.IsType<MediaAsset>(read.Timeline.Tracks[0].Segments[0].Asset).Media);
    }

    private static Timeline Film() => Drafts.Read(Draft);

    private static Timeline Edit(Action<JsonNode> change) => OtherProgram.Read(PassOn(Change(Write(Film()), change)));

    private static JsonNode Clip(JsonNode root, int index) => Children(root, 0)[index]!;

    private static (int Start, int Duration) Times(Timeline timeline, string id) => timeline.FindSegment(id)!.Value.Segment is var segment
        ? ((int)segment.Start.TotalMilliseconds, (int)segment.Duration.TotalMilliseconds)
        : default;

    /// <summary>The film with one segment put back, which must have had the new title.</summary>
    private static Timeline Without(Timeline read, string id, Func<Segment, Segment> putBack, string title)
    {
        Assert.Equal(title, read.FindSegment(id)!.Value.Segment.Title);
        return read with
        {
            Tracks = read.Tracks.Select(track => track with
            {
                Segments = track.Segments.Select(segment => segment.Id == id ? putBack(segment) : segment).ToValueList(),
            }).ToValueList(),
        };
    }

    private static void Rerate(JsonNode node, double rate)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) if (item is not null) Rerate(item, rate);
        }

        if (node is not JsonObject obj) return;
        if (obj["OTIO_SCHEMA"]?.GetValue<string>() == "RationalTime.1")
        {
            obj["value"] = obj["value"]!.GetValue<double>() * rate / obj["rate"]!.GetValue<double>();
            obj["rate"] = rate;
            return;
        }

        foreach (var (_, value) in obj) if (value is not null) Rerate(value, rate);
    }
}
