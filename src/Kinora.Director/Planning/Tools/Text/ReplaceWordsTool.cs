using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>Replaces a word wherever it is written or said.</summary>
internal sealed class ReplaceWordsTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "replace_words",
        "Replaces words wherever they are written (captions, titles, texts) or spoken (narration).",
        [
            Take.Words("find", "What is replaced, any case.", required: true),
            Take.Words("replace", "What stands there instead; nothing takes it out.", required: true),
            new("segments", ToolType.Segments, "Only in these; everywhere when left out."),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var (find, replace) = (arguments.Text("find")!.Trim(), arguments.Text("replace")!.Trim());
        if (find.Length == 0)
        {
            draft.Refuse("Say which word shall be replaced.", "请说明要替换哪个词。");
            return;
        }

        var segments = arguments.Has("segments") ? draft.Find(arguments) : draft.Timeline.Tracks.SelectMany(track => track.Segments).ToValueList();
        var count = 0;
        foreach (var segment in segments)
        {
            if (segment.Text is { } text && Replaced(text.Text, find, replace) is { } written)
            {
                if (written.Length == 0) draft.Apply(new RemoveSegment(segment.Id, Ripple.None));
                else draft.Apply(new SetText(segment.Id, written, Words(text, find, replace)));
            }
            else if (segment.Asset is SpeechAsset speech && Replaced(speech.Text, find, replace) is { } said)
            {
                if (said.Length == 0) draft.Apply(new RemoveSegment(segment.Id, Ripple.None));
                else await Speaking.RespeakAsync(draft, segment, speech with { Text = said }, cancellation);
            }
            else continue;

            count++;
            draft.Touch(segment.Id);
        }

        if (count == 0) draft.Refuse($"“{Said.Short(find)}” is neither written nor said in the film.", $"影片的文字和旁白里都没有“{Said.Short(find)}”。");
        Rows.DropEmpty(draft);
    }

    private static string? Replaced(string text, string find, string replace)
    {
        if (!WholeWords.Contains(text, find)) return null;
        var replaced = WholeWords.Replace(text, find, replace);
        return replace.Length > 0 ? replaced : replaced.Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>The times of a caption's words, as long as each of them still stands in it.</summary>
    private static ValueList<TimedWord>? Words(TextBlock text, string find, string replace)
    {
        if (text.Words.Count == 0) return null;
        var words = text.Words.Select(word => word with { Text = WholeWords.Replace(word.Text, find, replace) }).ToValueList();
        return words.Any(word => word.Text.Trim().Length == 0) || words.SequenceEqual(text.Words) ? null : words;
    }
}
