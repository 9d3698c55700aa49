using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Holds a picture of a clip for a while.</summary>
internal sealed class FreezeFrameTool : FilmTool
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);

    public override ToolSpec Spec { get; } = new(
        "freeze_frame",
        "Stops a clip at a moment, holds that picture for a while, and lets it play on; the film gets longer by it.",
        [
            Take.Segment("Which clip; the one at that time when left out.", required: false),
            Take.Time("at", "When, in the film; the clip's end when left out."),
            Take.Time("duration", "How long the picture stands; 2 s when left out."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var at = arguments.Time("at");
        var row = draft.Main?.Segments ?? [];
        var clip = arguments.Text("segment") is { } name
            ? draft.FindOne(name)
            : at is { } time ? row.LastOrDefault(segment => segment.Start <= time && segment.End >= time) : row.LastOrDefault();
        if (draft.IsRefused) return;
        var duration = arguments.Time("duration") ?? Usual;
        if (clip is null || clip.Asset is not (MediaAsset or SceneAsset) || draft.TrackOf(clip).Kind != TrackKind.Video)
        {
            draft.Refuse("There is no clip there that could be stopped.", "那里没有可以定格的片段。");
            return;
        }

        if (duration <= TimeSpan.Zero)
        {
            draft.Refuse("Say for how many seconds it shall stand still.", "请说明要定格几秒。");
            return;
        }

        var when = at ?? clip.End;
        if (when < clip.Start || when > clip.End)
        {
            draft.Refuse(
                $"Choose a time inside {draft.Name(clip)}, from {draft.Seconds(clip.Start)} to {draft.Seconds(clip.End)}.",
                $"请选择{draft.Name(clip)}之内的时间，从{draft.Seconds(clip.Start)}到{draft.Seconds(clip.End)}。");
            return;
        }

        var id = FreeIds.NextSegment(draft.Timeline);
        draft.Apply(new HoldFrame(clip.Id, when, duration, id, draft.IsMain(clip) ? Ripple.AllTracks : Ripple.Track));
        draft.Touch(id);
    }
}
