using FsCheck;
using FsCheck.Fluent;
using Kinora.Core;
using Kinora.Core.Files.Otio;

namespace Kinora.Tests.Files.Otio;

public class OtioRoundTripTests
{
    [Fact]
    public void A_draft_comes_back_from_OpenTimelineIO_to_the_byte() => ForAnyFilm(timeline =>
    {
        var read = OtherProgram.ReadWithNotes(OtherProgram.Write(timeline));
        Assert.Empty(read.Notes);
        Assert.Equal(Drafts.Write(timeline), Drafts.Write(read.Timeline));
    });

    [Fact]
    public void It_does_after_a_program_that_sorts_keys_and_writes_numbers_its_own_way() => ForAnyFilm(timeline =>
    {
        var read = OtherProgram.ReadWithNotes(OtherProgram.PassOn(OtherProgram.Write(timeline)));
        Assert.Empty(read.Notes);
        Assert.Equal(Drafts.Write(timeline), Drafts.Write(read.Timeline));
    });

    [Fact]
    public void Writing_what_was_read_gives_the_same_file() => ForAnyFilm(timeline =>
    {
        var otio = OtherProgram.Write(timeline);
        Assert.Equal(otio, OtherProgram.Write(OtherProgram.Read(otio)));
    });

    [Fact]
    public void Without_the_metadata_every_film_still_comes_in() => ForAnyFilm(timeline =>
    {
        var bare = OtherProgram.Change(OtherProgram.Write(timeline), Strip);
        var read = OtherProgram.Read(bare);
        Assert.Empty(TimelineRules.Check(read));
        Assert.Equal(bare.Split("Clip.2").Length - 1, read.Tracks.Sum(track => track.Segments.Count) + Brief(timeline));
    });

    [Fact]
    public void The_documents_film_is_written_as_other_programs_know_it()
    {
        var otio = OtherProgram.Write(Drafts.Read(Drafts.UrbanDreams));

        Assert.True(OtioJson.IsOtio(System.Text.Encoding.UTF8.GetBytes(otio)));
        Assert.Contains("\"OTIO_SCHEMA\": \"Timeline.1\"", otio);
        Assert.Contains("\"name\": \"Urban Dreams\"", otio);
        Assert.Contains("\"target_url\": \"kinora:med_1\"", otio);
        Assert.Contains("\"value\": 75.0", otio); // the in-point of 2,500 ms at 30 frames a second
        Assert.Contains("\"generator_kind\": \"kinora.music\"", otio);
    }

    private static void Strip(System.Text.Json.Nodes.JsonNode node)
    {
        switch (node)
        {
            case System.Text.Json.Nodes.JsonObject obj:
                if (obj.ContainsKey("metadata")) obj["metadata"] = new System.Text.Json.Nodes.JsonObject();
                foreach (var (_, value) in obj) if (value is not null) Strip(value);
                break;
            case System.Text.Json.Nodes.JsonArray array:
                foreach (var value in array) if (value is not null) Strip(value);
                break;
        }
    }

    /// <summary>Segments that no frame shows: without the metadata they are gone.</summary>
    private static int Brief(Timeline timeline) => timeline.Tracks.SelectMany(track => track.Segments)
        .Count(segment => timeline.Canvas.FrameRate.FrameAt(segment.Start) == timeline.Canvas.FrameRate.FrameAt(segment.End));

    private static void ForAnyFilm(Action<Timeline> promise)
    {
        var timelines = Gen.Choose(0, int.MaxValue).Select(seed => new RandomTimelines(seed).Next()).ToArbitrary();
        Prop.ForAll(timelines, promise).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121UL, 9UL));
    }
}
