using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>Silences segments, or lets them be heard again.</summary>
internal sealed class MuteTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "mute",
        "Silences segments, or lets them be heard again; original is the sound of the main track's clips.",
        [Take.Segments(), Take.Flag("on", "False to let them be heard again; true when left out.")]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var on = arguments.Flag("on") ?? true;
        foreach (var segment in Heard.Find(draft, arguments))
        {
            draft.Apply(new SetSegmentMuted(segment.Id, on));
            if (!on && draft.TrackOf(segment) is { Muted: true } track) draft.Apply(new SetTrackMuted(track.Id, false));
            if (!on && segment.Volume == 0) draft.Apply(new SetVolume(segment.Id, 1));
        }
    }
}
