using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>Music lower while somebody speaks.</summary>
internal sealed class DuckTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "duck",
        "Lowers the music (or another sound) while narration speaks, or no longer does.",
        [Take.Flag("on", "False for no longer; true when left out."), Take.OneOf("role", "Which sound; music when left out.", ["music", "sfx", "original"])]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var role = arguments.Text("role") ?? "music";
        var wanted = WireName.Parse<TrackRole>(role);
        var tracks = draft.Timeline.Tracks.Where(track => track.Kind == TrackKind.Audio && track.Role == wanted && track.Segments.Count > 0).ToList();
        if (tracks.Count == 0)
        {
            draft.Refuse($"There is no {SegmentNames.OfRole(role, false)} in the film.", $"影片里没有{SegmentNames.OfRole(role, true)}。");
            return;
        }

        foreach (var track in tracks)
        {
            draft.Apply(new SetTrack(track.Id, Duck: arguments.Flag("on") ?? true));
            draft.Touch(track.Segments);
        }
    }
}
