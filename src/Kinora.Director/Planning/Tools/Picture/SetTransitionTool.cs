using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>How one clip becomes the next.</summary>
internal sealed class SetTransitionTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_transition",
        "Sets how clips become the next ones; name the clip before the cut, or all for every cut of the film.",
        [
            Take.Segments("The clip before the cut, or all."),
            Take.From("kind", "How; cut is a plain cut.", Catalogue.Transitions, required: true),
            Take.Time("duration", "How long it takes; its usual length when left out."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var kind = WireName.Parse<TransitionKind>(arguments.Text("kind")!)!.Value;
        var wanted = arguments.Time("duration") ?? Catalogue.Of(kind).Duration;
        if (wanted < TimeSpan.Zero || (wanted == TimeSpan.Zero && kind != TransitionKind.Cut))
        {
            draft.Refuse("A transition has to take some time: say for how many seconds.", "转场时长必须大于零，请说明要几秒。");
            return;
        }

        var cuts = 0;
        var segments = Pictures.Find(draft, arguments);
        foreach (var segment in segments)
        {
            if (Next(draft, segment) is not { } next) continue;
            cuts++;
            if (kind == TransitionKind.Cut)
            {
                draft.Apply(new SetTransition(segment.Id, null));
                continue;
            }

            var most = Cuts.Longest(segment, next);
            if (most < TimeSpan.FromMilliseconds(1)) continue;
            if (wanted > most && arguments.Has("duration"))
            {
                draft.Note(
                    $"The transition after {draft.Name(segment)} takes {draft.Seconds(most)}: it can be half of the shorter clip at most.",
                    $"{draft.Name(segment)}之后的转场为{draft.Seconds(most)}：最长只能是较短片段的一半。");
            }

            draft.Apply(new SetTransition(segment.Id, new Transition(kind, wanted < most ? wanted : most)));
        }

        if (cuts == 0) draft.Refuse("There is no cut there: a transition stands between two clips that touch.", "那里没有切换点：转场只能放在相接的两个片段之间。");
    }

    private static Segment? Next(FilmDraft draft, Segment segment) =>
        draft.TrackOf(segment).Segments.FirstOrDefault(other => other.Start == segment.End && other.Id != segment.Id);
}
