using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Film;

/// <summary>Hides or silences all of a role.</summary>
internal sealed class SetTrackTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_track",
        "Hides or shows, silences or sounds everything of a role.",
        [
            Take.OneOf<TrackRole>("role", "Which.", required: true),
            Take.Flag("hidden", "Not seen, or seen again."),
            Take.Flag("muted", "Not heard, or heard again."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var role = WireName.Parse<TrackRole>(arguments.Text("role")!)!.Value;
        var tracks = draft.Timeline.Tracks.Where(track => role == TrackRole.Main ? track.Id == draft.Main?.Id : track.Role == role).ToList();
        if (tracks.Count == 0)
        {
            draft.Refuse($"There is no {SegmentNames.OfRole(WireName.Of(role), false)} in the film.", $"影片里没有{SegmentNames.OfRole(WireName.Of(role), true)}。");
            return;
        }

        var done = false;
        foreach (var track in tracks)
        {
            if (arguments.Flag("hidden") is { } hidden && track.Kind is TrackKind.Video or TrackKind.Text)
            {
                done |= draft.Apply(new SetTrackHidden(track.Id, hidden));
                foreach (var segment in track.Segments.Where(segment => !hidden && segment.Hidden)) draft.Apply(new SetSegmentHidden(segment.Id, false));
            }

            if (arguments.Flag("muted") is { } muted && track.Kind is TrackKind.Video or TrackKind.Audio)
            {
                done |= draft.Apply(new SetTrackMuted(track.Id, muted));
                foreach (var segment in track.Segments.Where(segment => !muted && segment.Muted)) draft.Apply(new SetSegmentMuted(segment.Id, false));
            }

            draft.Touch(track.Segments);
        }

        if (!done) draft.Refuse("Say whether it shall be hidden or silenced: sounds can't be hidden, texts not silenced.", "请说明要隐藏还是静音：声音不能隐藏，文字不能静音。");
    }
}

/// <summary>Names the film.</summary>
internal sealed class SetTitleTool : FilmTool
{
    public override ToolSpec Spec { get; } = new("set_title", "Names the film itself (not what is written in it).", [Take.Words("title", "Its name.", required: true)]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments) => draft.Apply(new SetFilmTitle(arguments.Text("title")!.Trim()));
}

/// <summary>An empty timeline.</summary>
internal sealed class NewFilmTool : FilmTool
{
    public override ToolSpec Spec { get; } = new("new_film", "Starts an empty film; earlier versions can still be gone back to.", []);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        draft.IsNewFilm = true;
        draft.Become(new Timeline { Canvas = draft.Timeline.Canvas with { Background = Rgba.Black }, Language = draft.Timeline.Language });
        draft.Note("This is an empty film; the one before is kept among the versions.", "现在是一部空白影片；之前的影片仍保留在版本中。");
    }
}
