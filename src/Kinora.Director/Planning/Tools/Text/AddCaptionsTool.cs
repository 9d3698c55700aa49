using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Core.Films;
using Kinora.Core.Media;
using Kinora.Director.Language;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>Captions: given ones, or of what is said.</summary>
internal sealed class AddCaptionsTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "add_captions",
        "Adds captions: lines that are given, or what the narration (else the clips) says, timed to the words. Captions of speech replace the ones there are.",
        [
            new("lines", ToolType.List, "Given captions, in order.")
            {
                Items =
                [
                    new("line", ToolType.Object, "One of them.")
                    {
                        Items = [Take.Words("text", "What it says.", required: true), Take.Time("from", "When it comes."), Take.Time("to", "When it goes.")],
                    },
                ],
            },
            Take.Words("text", "Or: all of them as one text, a caption a line or sentence."),
            Take.OneOf("style", "karaoke lights up the spoken word; usual where the words' times are known.", ["caption", "karaoke"]),
            Take.OneOf<TextPosition>("position", "Where; at the bottom when left out."),
            Take.OneOf("from", "What they are made from when none are given: speech (usual), or the words that stand there.", ["speech", "words"]),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var film = draft.FilmEnd;
        if (film == TimeSpan.Zero)
        {
            draft.Refuse("The film is empty so far.", "影片目前还是空的。");
            return;
        }

        var given = Given(draft, arguments, film);
        if (draft.IsRefused) return;
        var lines = given ?? await SpokenAsync(draft, cancellation);
        if (draft.IsRefused) return;
        var isAdded = arguments.Objects("lines").Any(line => line.Has("from"));
        if (!isAdded && arguments.Text("style") is null && arguments.Text("position") is null && AreThere(draft, lines))
        {
            draft.Note("The captions are there already.", "字幕已经有了。");
            return;
        }

        if (!isAdded) Clear(draft);
        var style = arguments.Text("style") is { } name ? WireName.Parse<TextStyle>(name)!.Value : given is null ? TextStyle.Karaoke : Common(draft) ?? TextStyle.Caption;
        var position = arguments.Text("position") is { } place ? WireName.Parse<TextPosition>(place) : null;
        foreach (var line in lines)
        {
            if (Rows.WithRoom(draft, TrackKind.Text, TrackRole.Caption, line.Range) is not { } track) return;
            var id = FreeIds.NextSegment(draft.Timeline);
            draft.Apply(new AddSegment(track, new Segment
            {
                Id = id, Start = line.Range.Start, Duration = line.Range.Duration,
                Text = new TextBlock(line.Text) { Style = style, Position = position, Words = line.Words, Animation = TextAnimation.None },
            }));
            draft.Touch(id);
        }
    }

    /// <summary>The same words in the same order: what is asked for is to be seen already.</summary>
    private static bool AreThere(FilmDraft draft, List<CaptionLine> lines)
    {
        static string Letters(IEnumerable<string> words) => string.Concat(words.SelectMany(word => word).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var there = draft.Timeline.Tracks.Where(track => track is { Kind: TrackKind.Text, Role: TrackRole.Caption, Hidden: false }).SelectMany(track => track.Segments)
            .Where(segment => !segment.Hidden).OrderBy(segment => segment.Start).Select(segment => segment.Text!).ToList();
        if (lines.Exists(line => line.Words.Count > 0) && there.Exists(text => text.Words.Count == 0)) return false;
        return Letters(there.Select(text => text.Text)) is { Length: > 0 } letters && letters == Letters(lines.Select(line => line.Text));
    }

    private static TextStyle? Common(FilmDraft draft) => draft.Scope.Timeline.Tracks.Where(track => track.Role == TrackRole.Caption)
        .SelectMany(track => track.Segments).Select(segment => segment.Text?.Style).FirstOrDefault();

    private static void Clear(FilmDraft draft)
    {
        foreach (var segment in draft.Timeline.Tracks.Where(track => track is { Kind: TrackKind.Text, Role: TrackRole.Caption }).SelectMany(track => track.Segments))
        {
            draft.Apply(new RemoveSegment(segment.Id, Ripple.None));
        }
    }

    /// <returns>Null when none are given.</returns>
    private static List<CaptionLine>? Given(FilmDraft draft, ToolArguments arguments, TimeSpan film)
    {
        var lines = arguments.Objects("lines").ToList();
        if (lines.Count == 0 && (string.IsNullOrWhiteSpace(arguments.Text("text")) || IsSpoken(draft, arguments.Text("text")!))) return null;
        var texts = lines.Count > 0 ? lines.Select(line => line.Text("text")!.Trim()).ToList() : Sentences(arguments.Text("text")!);
        if (texts.Count == 0 || texts.Any(text => text.Length == 0))
        {
            draft.Refuse("A caption needs some words.", "字幕需要有文字。");
            return [];
        }

        if (lines.Any(line => line.Has("from"))) return Timed(draft, lines, film);
        // As many as clips: one with each; else by the time each takes to read.
        var row = draft.Main?.Segments ?? [];
        if (row.Count == texts.Count) return texts.Zip(row, (text, clip) => new CaptionLine(text, clip.Range, [])).ToList();
        var all = texts.Sum(text => ReadingTime.Of(text).TotalMilliseconds);
        var done = 0.0;
        var result = new List<CaptionLine>();
        foreach (var text in texts)
        {
            var start = Milliseconds.Round(film * (done / all));
            done += ReadingTime.Of(text).TotalMilliseconds;
            result.Add(new CaptionLine(text, TimeRange.FromTo(start, Milliseconds.Round(film * (done / all))), []));
        }

        return result;
    }

    /// <summary>The very words of the narration are timed as they are spoken, wherever they were taken from.</summary>
    private static bool IsSpoken(FilmDraft draft, string text)
    {
        static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var spoken = draft.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<SpeechAsset>();
        return Letters(text) is { Length: > 0 } letters && letters == Letters(string.Concat(spoken.Select(speech => speech.Text)));
    }

    private static List<CaptionLine> Timed(FilmDraft draft, List<ToolArguments> lines, TimeSpan film)
    {
        var result = new List<CaptionLine>();
        var free = TimeSpan.Zero;
        foreach (var line in lines)
        {
            var text = line.Text("text")!.Trim();
            var from = line.Time("from") ?? free;
            var to = line.Time("to") ?? from + ReadingTime.Of(text);
            if (to > film) to = film;
            if (from < TimeSpan.Zero || from >= film || to <= from)
            {
                draft.Refuse($"The film is {draft.Seconds(film)} long: choose times within it.", $"影片长{draft.Seconds(film)}，请选择其中的时间。");
                return [];
            }

            result.Add(new CaptionLine(text, TimeRange.FromTo(from, to), []));
            free = to;
        }

        return result;
    }

    private static List<string> Sentences(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 1) return [.. lines];
        return [.. Language.Sentences.Split(text).Select(sentence => sentence.Text.Trim()).Where(sentence => sentence.Length > 0)];
    }

    private static async Task<List<CaptionLine>> SpokenAsync(FilmDraft draft, CancellationToken cancellation)
    {
        var lines = new List<CaptionLine>();
        var canvas = draft.Timeline.Canvas;
        string? problem = null;
        foreach (var line in SpokenRoom.Lines(draft.Timeline).Where(line => !line.Muted))
        {
            if (line.Asset is SpeechAsset speech)
            {
                var spoken = await draft.Scope.Ports.Speaker.SpeakAsync(speech, cancellation);
                lines.AddRange(CaptionLines.Of(speech.Text, spoken.Words, line.Start, spoken.Duration, speech.Language, canvas));
            }
            else problem = await HeardAsync(draft, line, lines, cancellation) ?? problem;
        }

        if (lines.Count == 0)
        {
            foreach (var clip in (draft.Main?.Segments ?? []).Where(clip => !clip.Muted && Sound.Heard.IsHeard(draft, clip)))
            {
                problem = await HeardAsync(draft, clip, lines, cancellation) ?? problem;
            }
        }

        if (lines.Count > 0) return CaptionLines.Placed(lines, draft.FilmEnd);
        if (problem is null)
        {
            draft.Refuse(
                "Nothing is said in the film yet: give me the words of the captions, or have me narrate something.",
                "影片里还没有人说话：请告诉我字幕内容，或让我添加旁白。");
        }
        else draft.Refuse($"I can't hear what is said in the clips. {problem} Or give me the words.", "我听不出片段里说了什么，需要先设置语音识别；也可以直接把字幕内容发给我。");
        return [];
    }

    /// <returns>Why nothing was heard, where that is so.</returns>
    private static async Task<string?> HeardAsync(FilmDraft draft, Segment clip, List<CaptionLine> lines, CancellationToken cancellation)
    {
        if (clip is not { Asset: MediaAsset media, Reversed: false, Freeze: null }) return null;
        var insight = await draft.Scope.Ports.Understanding.UnderstandAsync(media.Media, InsightParts.Transcript, cancellation);
        if (insight?.Transcript is not { } transcript) return insight?.Problems.FirstOrDefault();
        var heard = transcript.Words.Where(word => word.Start >= media.In && word.End <= media.In + clip.SourceDuration)
            .Select(word => word with { Start = (word.Start - media.In) / clip.Speed, End = (word.End - media.In) / clip.Speed }).ToValueList();
        // A long pause ends a caption.
        foreach (var run in Runs(heard))
        {
            var start = run[0].Start;
            var words = run.Select(word => word with { Start = word.Start - start, End = word.End - start }).ToValueList();
            var text = new Transcript(transcript.Language, words).Text;
            lines.AddRange(CaptionLines.Of(text, words, clip.Start + start, words[^1].End, transcript.Language, draft.Timeline.Canvas));
        }

        return null;
    }

    private static IEnumerable<List<TimedWord>> Runs(ValueList<TimedWord> words)
    {
        var run = new List<TimedWord>();
        foreach (var word in words)
        {
            if (run.Count > 0 && word.Start - run[^1].End > TimeSpan.FromMilliseconds(900))
            {
                yield return run;
                run = [];
            }

            run.Add(word);
        }

        if (run.Count > 0) yield return run;
    }
}
