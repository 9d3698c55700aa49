using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Takes a stretch out of the whole film, or all but a stretch.</summary>
internal sealed class CutRangeTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "cut_range",
        "Takes a stretch of time out of the whole film and closes the gap on all tracks; with keep, takes out everything else.",
        [
            Take.Time("from", "Where the stretch begins; the film's start when left out."),
            Take.Time("to", "Where it ends; the film's end when left out."),
            Take.Flag("keep", "Keeps the stretch and takes out all else."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var film = draft.FilmEnd;
        var from = arguments.Time("from") ?? TimeSpan.Zero;
        var to = arguments.Time("to") ?? film;
        if (film == TimeSpan.Zero)
        {
            draft.Refuse("The film is empty so far.", "影片目前还是空的。");
            return;
        }

        if (from < TimeSpan.Zero || from >= film || to <= from)
        {
            draft.Refuse($"There is no such stretch: the film is {draft.Seconds(film)} long.", $"没有这样的一段：影片长{draft.Seconds(film)}。");
            return;
        }

        if (to > film) to = film;
        var keeps = arguments.Flag("keep") == true;
        if (!keeps && from == TimeSpan.Zero && to >= film)
        {
            draft.Refuse("That would take out the whole film.", "这样会把整部影片都剪掉。");
            return;
        }

        if (!keeps)
        {
            draft.Apply(new RemoveRange(from, to));
        }
        else
        {
            var all = draft.Timeline.Duration;
            if (to < all) draft.Apply(new RemoveRange(to, all));
            if (from > TimeSpan.Zero) draft.Apply(new RemoveRange(TimeSpan.Zero, from));
        }

        Rows.DropEmpty(draft);
    }
}
