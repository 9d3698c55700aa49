using Kinora.Core;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>How long segments last.</summary>
internal sealed class SetLengthTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_length",
        "Makes segments shorter or longer at the same speed: photos, scenes, colours and texts as long as wanted, clips as long as their file. What follows moves along.",
        [
            Take.Segments(),
            Take.Time("duration", "The new length."),
            Take.Number("factor", "Or: times the present length.", 0.01, 100),
            Take.Time("by", "Or: longer by; shorter below zero."),
            Take.OneOf("edge", "Which end moves; the end when left out.", ["start", "end"]),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var segments = draft.Find(arguments);
        if (draft.IsRefused) return;
        draft.Touch(segments);
        foreach (var segment in segments.OrderByDescending(segment => segment.Start))
        {
            var wanted = arguments.Time("duration")
                ?? (arguments.Number("factor") is { } factor ? Scaled(segment.Duration, factor) : segment.Duration + arguments.Time("by"));
            if (wanted is not { } length)
            {
                draft.Refuse("Say how long it shall last.", "请说明要持续多久。");
                return;
            }

            await Lengths.ChangeAsync(draft, segment.Id, length, arguments.Text("edge") == "start", cancellation);
        }
    }

    private static TimeSpan Scaled(TimeSpan time, double factor) =>
        Milliseconds.Round(TimeSpan.FromMilliseconds(Math.Clamp(time.TotalMilliseconds * factor, -1e10, 1e10)));
}
