using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Cuts a segment into parts that play on as one.</summary>
internal sealed class SplitClipTool : FilmTool
{
    private const int Most = 200;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(40);

    public override ToolSpec Spec { get; } = new(
        "split_clip",
        "Cuts a clip (or text) in two at a time of the film, into equal parts, or every so often.",
        [
            Take.Segment("Which; the main clip at that time when left out.", required: false),
            Take.Time("at", "When, in the film."),
            Take.Whole("parts", "Or: into how many equal parts.", 2, Most),
            Take.Time("every", "Or: a cut every so often."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var at = arguments.Time("at");
        if (Which(draft, arguments.Text("segment"), at) is not { } segment) return;
        var cuts = At(segment, arguments).ToList();
        if (segment.Asset is SpeechAsset or MusicAsset or SoundAsset)
        {
            draft.Refuse($"{Said.Capital(draft.Name(segment))} is made as a whole and can't be cut in two.", $"{draft.Name(segment)}是整体生成的，不能切开。");
        }
        else if (cuts.Count == 0 || cuts.Count > Most || cuts[0] < segment.Start + Shortest || cuts[^1] > segment.End - Shortest)
        {
            draft.Refuse(
                $"Choose a time inside {draft.Name(segment)}, between {draft.Seconds(segment.Start)} and {draft.Seconds(segment.End)}.",
                $"请选择{draft.Name(segment)}之内的时间，在{draft.Seconds(segment.Start)}和{draft.Seconds(segment.End)}之间。");
        }

        draft.Touch(segment.Id);
        var id = segment.Id;
        foreach (var cut in cuts)
        {
            var next = FreeIds.NextSegment(draft.Timeline);
            if (!draft.Apply(new SplitSegment(id, cut, next))) return;
            draft.Touch(next);
            id = next;
        }
    }

    private static Segment? Which(FilmDraft draft, string? name, TimeSpan? at)
    {
        if (name is not null)
        {
            // "The music", "all": of several, the one at that time.
            var found = draft.Find([name]);
            if (found.Count > 1 && at is { } there && found.FirstOrDefault(segment => segment.Range.Contains(there)) is { } one) return one;
            return draft.FindOne(name);
        }

        var row = draft.Main?.Segments ?? [];
        if (at is { } time && row.FirstOrDefault(segment => segment.Range.Contains(time)) is { } clip) return clip;
        if (at is null && row.Count == 1) return row[0];
        if (row.Count == 0) draft.Refuse("The film is empty so far.", "影片目前还是空的。");
        else if (at is null) draft.Refuse("Say which clip shall be cut, or when.", "请说明要切哪个片段，或在什么时间切。");
        else draft.Refuse($"There is no clip at that time: the film is {draft.Seconds(draft.FilmEnd)} long.", $"那个时间没有片段：影片长{draft.Seconds(draft.FilmEnd)}。");
        return null;
    }

    private static IEnumerable<TimeSpan> At(Segment segment, ToolArguments arguments)
    {
        if (arguments.Time("at") is { } at) return [at];
        if (arguments.Integer("parts") is { } parts)
        {
            return parts is < 2 or > Most ? [] : Enumerable.Range(1, parts - 1).Select(i => segment.Start + Milliseconds.Round(segment.Duration * i / parts));
        }

        if (arguments.Time("every") is not { } every || every < Shortest) return [];
        var count = (int)Math.Min(Most + 1, Math.Ceiling(segment.Duration / every) - 1);
        return Enumerable.Range(1, Math.Max(0, count)).Select(i => segment.Start + every * i).Where(time => time <= segment.End - Shortest);
    }
}
