using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class BatchTests
{
    [Fact]
    public void Each_edit_sees_what_the_one_before_it_left()
    {
        var result = Batch.Apply(Film("AABB"), [new DuplicateSegment("A", NewId: "C"), new RemoveSegment("A"), new SetVolume("C", 0.5)]);
        var applied = Assert.IsType<Applied>(result);
        Assert.Equal("CCBB", Of(applied.Timeline));
        Assert.Equal((["C"], ["A"]), (applied.Change.AddedSegments, applied.Change.RemovedSegments));
        Assert.Equal("3 edits", applied.Change.Label);
    }

    [Fact]
    public void The_first_refusal_is_the_whole_batchs_and_says_which_edit_it_was()
    {
        var film = Film("AABB");
        var rejected = Assert.IsType<Rejected>(Batch.Apply(film, [new RemoveSegment("A"), new SetVolume("B", 9), new RemoveSegment("A")]));
        Assert.Equal((1, "B", ReasonCode.OutOfRange), (rejected.EditIndex, rejected.Id, rejected.Reason.Code));
        Assert.Equal("Edit 2 of 3 (set the volume of B): Segment B on track v has volume 9: use 0 to 4.", rejected.Reason.Sentence);
        Assert.Equal("AABB", Of(film));
    }

    [Fact]
    public void A_batch_may_be_named_and_may_be_empty()
    {
        Assert.Equal("calmer", Film("AB").ChangeBy(new Batch([new SetVolume("A", 0.1), new SetVolume("B", 0.1)], "calmer")).Label);
        Assert.True(Film("AB").ChangeBy(new Batch([])).IsEmpty);
    }

    [Fact]
    public void A_faulty_film_is_refused_with_its_fault()
    {
        var rejected = Assert.IsType<Rejected>(new SetVolume("A", 1).ApplyTo(Film("AB").With("B", b => b with { Start = default })));
        Assert.Equal((ReasonCode.UnsoundTimeline, "B"), (rejected.Reason.Code, rejected.Id));
    }
}

public class ChangeTests
{
    [Fact]
    public void Says_what_came_went_changed_and_only_shifted()
    {
        var change = Film("AABBCC").ChangeBy(new TrimSegment("B", null, Seconds(3)));
        Assert.Equal("trim B", change.Label);
        Assert.Equal(((ValueList<string>)["B"], (ValueList<string>)["C"]), (change.ChangedSegments, change.ShiftedSegments));
        Assert.Equal(TimeRange.FromTo(Seconds(2), Seconds(6)), change.Affected);
        Assert.Equal((Seconds(6), Seconds(5)), (change.DurationBefore, change.DurationAfter));
    }

    [Fact]
    public void A_change_of_place_only_touches_what_lies_between()
    {
        var change = Film("AABBCC").ChangeBy(new SplitSegment("B", Seconds(3), "D"));
        Assert.Equal(((ValueList<string>)["D"], (ValueList<string>)["B"]), (change.AddedSegments, change.ChangedSegments));
        Assert.Equal(TimeRange.FromTo(Seconds(2), Seconds(4)), change.Affected);
    }

    [Fact]
    public void Tracks_and_the_film_are_told_apart_from_segments()
    {
        var film = Film("AA", (TrackRole.Music, "MM"));
        Assert.Equal(["t1"], film.ChangeBy(new AddTrack(TrackKind.Text)).AddedTracks);
        var removed = film.ChangeBy(new RemoveTrack("music"));
        Assert.Equal(((ValueList<string>)["music"], (ValueList<string>)["M"]), (removed.RemovedTracks, removed.RemovedSegments));
        Assert.Equal(["music"], film.ChangeBy(new SetTrackMuted("music", true)).ChangedTracks);
        Assert.Equal(["music", "v"], film.ChangeBy(new MoveTrack("music", 0)).ChangedTracks);
        var canvas = film.ChangeBy(new SetCanvas(1080, 1920));
        Assert.True(canvas.FilmChanged);
        Assert.Null(canvas.Affected);
    }

    [Fact]
    public void Doing_what_was_done_changes_nothing() => Assert.True(Film("AA").ChangeBy(new SetVolume("A", 1)).IsEmpty);
}
