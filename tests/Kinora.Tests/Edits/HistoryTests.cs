using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class HistoryTests
{
    [Fact]
    public void Undo_and_redo_restore_the_very_timeline_and_the_very_bytes()
    {
        var film = Film("AABBCC", (TrackRole.Caption, "XXYYZZ"), (TrackRole.Music, "MMMMMM"));
        var bytes = DraftJson.Write(film);
        var history = Do(History.Start(film), new RemoveSegment("B", Ripple.AllTracks));
        var after = history.Timeline;
        var undone = history.Undo()!;
        Assert.Same(film, undone.Timeline);
        Assert.Equal(bytes, DraftJson.Write(undone.Timeline));
        Assert.Same(after, undone.Redo()!.Timeline);
        Assert.False(undone.CanUndo);
        Assert.Null(undone.Undo());
        Assert.Null(history.Redo());
    }

    [Fact]
    public void Every_version_knows_what_made_it()
    {
        var history = Do(Do(History.Start(Film("AABB")), new SetVolume("A", 0.5), "quieter"), new RemoveSegment("B"));
        Assert.Equal(["start", "quieter", "remove B"], history.Versions.Select(version => version.Label));
        Assert.Equal(["B"], history.Current.Change!.RemovedSegments);
        Assert.Equal(["AABB", "AABB", "AA"], history.Versions.Select(version => Of(version.Timeline)));
    }

    [Fact]
    public void Back_to_the_version_before_the_music()
    {
        var history = Do(History.Start(Film("AABB")), new SetVolume("A", 0.5));
        history = Do(history, new AddTrack(TrackKind.Audio, TrackRole.Music), "add music");
        history = Do(history, new RemoveSegment("B"));
        var music = history.Versions.Last(version => version.Label.Contains("music")).Number;
        var before = history.GoBefore(music)!;
        Assert.Equal(1, before.Current.Number);
        Assert.Equal(2, before.Redo()!.Current.Number);
        Assert.Equal(3, before.Redo()!.Redo()!.Current.Number);
        Assert.Null(history.GoBefore(0));
        Assert.Null(history.GoTo(9));
        Assert.Null(history.GoTo(-1));
    }

    /// <summary><code>0 ── 1 ── 2;  undo, edit:  0 ── 1 ── 2, 1 ── 3</code></summary>
    [Fact]
    public void Editing_after_undo_keeps_the_old_branch()
    {
        var history = Do(Do(History.Start(Film("AABB")), new SetVolume("A", 0.5)), new RemoveSegment("B"));
        history = Do(history.Undo()!, new RemoveSegment("A"));
        Assert.Equal((3, 1), (history.Current.Number, history.Current.Parent!.Value));
        Assert.Equal(3, history.Undo()!.Redo()!.Current.Number);
        var old = history.GoTo(2)!;
        Assert.Equal("AA", Of(old.Timeline));
        // Having gone to the old branch, undo and redo stay on it.
        Assert.Equal(2, old.Undo()!.Redo()!.Current.Number);
        Assert.Equal("BB", Of(old.GoTo(3)!.Timeline));
    }

    [Fact]
    public void A_history_is_restored_from_its_versions()
    {
        var history = Do(Do(History.Start(Film("AABB")), new SetVolume("A", 0.5)), new RemoveSegment("B"));
        var restored = History.Restore(history.Versions, 1);
        Assert.Equal((1, 2), (restored.Current.Number, restored.Redo()!.Current.Number));
        Assert.Throws<ArgumentException>(() => History.Restore(history.Versions.Skip(1), 0));
        Assert.Throws<ArgumentException>(() => History.Restore(history.Versions, 7));
    }

    private static History Do(History history, Edit edit, string? label = null) =>
        history.Record(Assert.IsType<Applied>(edit.ApplyTo(history.Timeline)), label);
}
