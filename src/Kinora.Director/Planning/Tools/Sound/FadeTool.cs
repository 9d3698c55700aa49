using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>Lets sounds come and go gradually.</summary>
internal sealed class FadeTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "fade",
        "Fades sounds in and out; 0 takes a fade away. Of a role, the first segment fades in and the last one out.",
        [Take.Segments(), Take.Time("in", "How long it takes to come."), Take.Time("out", "How long it takes to go.")]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var (fadeIn, fadeOut) = (arguments.Time("in"), arguments.Time("out"));
        if ((fadeIn is null && fadeOut is null) || fadeIn < TimeSpan.Zero || fadeOut < TimeSpan.Zero)
        {
            draft.Refuse("Say for how long it shall fade, and whether at its start or its end.", "请说明淡入还是淡出，以及持续多久。");
            return;
        }

        foreach (var row in Heard.Find(draft, arguments).GroupBy(segment => draft.TrackOf(segment).Id))
        {
            var segments = row.ToList();
            for (var i = 0; i < segments.Count; i++)
            {
                // One song after another is one piece of music.
                var isOwnStart = i == 0 || segments[i - 1].End < segments[i].Start;
                var isOwnEnd = i == segments.Count - 1 || segments[i + 1].Start > segments[i].End;
                Fade(draft, segments[i], isOwnStart ? fadeIn : null, isOwnEnd ? fadeOut : null);
            }
        }
    }

    private static void Fade(FilmDraft draft, Segment segment, TimeSpan? fadeIn, TimeSpan? fadeOut)
    {
        if (fadeIn is null && fadeOut is null) return;
        var (start, end) = (fadeIn ?? segment.FadeIn, fadeOut ?? segment.FadeOut);
        var room = segment.Duration;
        if (start + end > room)
        {
            // What was asked for goes before what was there.
            if (fadeIn is null) start = room - end > TimeSpan.Zero ? room - end : TimeSpan.Zero;
            else if (fadeOut is null) end = room - start > TimeSpan.Zero ? room - start : TimeSpan.Zero;
            if (start + end > room) (start, end) = (Milliseconds.Round(room * (start / (start + end))), Milliseconds.Round(room * (end / (start + end))) - TimeSpan.FromMilliseconds(1));
            if (end < TimeSpan.Zero) end = TimeSpan.Zero;
            draft.Note($"{Said.Capital(draft.Name(segment))} lasts {draft.Seconds(room)}, so its fades are shorter.", $"{draft.Name(segment)}只有{draft.Seconds(room)}，所以淡入淡出缩短了。");
        }

        draft.Apply(new SetFades(segment.Id, start, end));
    }
}
