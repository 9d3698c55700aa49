using Kinora.Core;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>Another voice, language or pace for all narration.</summary>
internal sealed class SetVoiceTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_voice",
        "Has all narration spoken anew, in another voice, in a language's voice, or faster or slower. Words are not translated.",
        [
            Take.Words("voice", "A voice's name."),
            Take.Words("language", "ISO 639-1."),
            Take.Number("rate", "How fast, 1 as the voice does by itself.", TimelineLimits.MinSpeechRate, TimelineLimits.MaxSpeechRate),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var (voice, language, rate) = (Named(arguments, "voice"), Named(arguments, "language"), arguments.Number("rate"));
        var lines = SpokenRoom.Lines(draft.Timeline).Where(line => line.Asset is SpeechAsset).ToList();
        if (lines.Count == 0) draft.Refuse("There is no narration in the film.", "影片里没有旁白。");
        if (voice is null && language is null && rate is null) draft.Refuse("Say which voice, or how fast.", "请说明要什么声音，或多快的语速。");
        if (rate is not (null or (>= TimelineLimits.MinSpeechRate and <= TimelineLimits.MaxSpeechRate)))
        {
            draft.Refuse("A voice can speak from half to twice its speed.", "语速可以在0.5倍到2倍之间。");
        }

        foreach (var line in lines)
        {
            var old = (SpeechAsset)line.Asset!;
            var changed = language is not null && language != old.Language;
            var speech = old with { Voice = voice ?? (changed ? null : old.Voice), Language = language ?? old.Language, Rate = rate ?? old.Rate };
            await Speaking.RespeakAsync(draft, line, speech, cancellation);
        }
    }

    private static string? Named(ToolArguments arguments, string name) => arguments.Text(name)?.Trim() is { Length: > 0 } text ? text : null;
}
