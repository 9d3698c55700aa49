using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Takes segments out of the film.</summary>
internal sealed class RemoveClipsTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "remove_clips",
        "Removes segments of any kind. Removing a clip of the main track closes the gap, and captions, narration and overlays of that stretch go with it.",
        [Take.Segments()]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var names = arguments.Texts("segments");
        var segments = draft.Find(names);
        if (draft.IsRefused) return;
        if (names.Contains("original") && draft.Timeline.Tracks.All(track => track.Role != TrackRole.Original))
        {
            Silence(draft, segments);
            return;
        }

        // From the back, so that the times of those in front stay right.
        foreach (var segment in segments.OrderByDescending(segment => segment.Start))
        {
            if (draft.Now(segment.Id) is not { } here) continue; // gone with a clip that was removed
            if (draft.IsMain(here)) draft.Apply(new RemoveRange(here.Start, here.End));
            else draft.Apply(new RemoveSegment(here.Id, Ripple.None));
        }

        Rows.DropEmpty(draft);
        if (draft.Main?.Segments.LastOrDefault() is { Transition: not null } last && draft.Scope.Timeline.FindSegment(last.Id) is not null)
        {
            draft.Apply(new SetTransition(last.Id, null));
        }
    }

    private static void Silence(FilmDraft draft, ValueList<Segment> clips)
    {
        foreach (var clip in clips.Where(clip => draft.FactsOf(clip) is { HasSound: true })) draft.Apply(new SetSegmentMuted(clip.Id, true));
        if (clips.All(clip => draft.FactsOf(clip) is not { HasSound: true })) draft.Refuse("The clips have no sound of their own.", "这些片段本来就没有声音。");
        draft.Touch(clips);
    }
}
