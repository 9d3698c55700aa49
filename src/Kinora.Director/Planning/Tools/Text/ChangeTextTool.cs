using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>Other words for a text or a spoken line.</summary>
internal sealed class ChangeTextTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "change_text",
        "Writes something else in a text's place, in the same look; of a narration line: has something else said, and its caption follows.",
        [Take.Segment(), Take.Words("text", "The new words.", required: true)]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        if (draft.FindOne(arguments.Text("segment")) is not { } segment) return;
        var text = arguments.Text("text")!.Trim();
        if (text.Length == 0) draft.Refuse("Say what it shall say; to be rid of it, have it removed.", "请说明新的文字；如果不要它，可以让我删除。");
        else if (segment.Text is { } old)
        {
            Write(draft, segment, text);
            draft.Touch(segment.Id);
            if (segment.Title == old.Text) draft.Apply(new SetSegmentTitle(segment.Id, text));
        }
        else if (segment.Asset is SpeechAsset speech)
        {
            var captions = SpokenRoom.CaptionsOf(draft.Timeline, segment).ToList();
            await Speaking.SayAsync(draft, segment, speech with { Text = text }, cancellation);
            if (captions.Count == 1) Write(draft, captions[0], text);
        }
        else draft.Refuse($"{Said.Capital(draft.Name(segment))} has no words.", $"{draft.Name(segment)}没有文字。");
    }

    private static void Write(FilmDraft draft, Segment segment, string text) => draft.Apply(new SetText(segment.Id, text));
}
