using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Language;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>Has something said over the film.</summary>
internal sealed class NarrateTool : FilmTool
{
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan Tail = TimeSpan.FromMilliseconds(400);

    public override ToolSpec Spec { get; } = new(
        "narrate",
        "Has a text spoken over the film, sentence by sentence, or single lines at times; without words, speaks the captions and titles that are there. Music goes lower under it.",
        [
            Take.Words("text", "What is said."),
            new("lines", ToolType.List, "Or: single lines.")
            {
                Items = [new("line", ToolType.Object, "One of them.") { Items = [Take.Words("text", "What is said.", required: true), Take.Time("at", "When.")] }],
            },
            Take.Words("voice", "A voice's name; the film's usual one when left out."),
            Take.Words("language", "ISO 639-1; that of the words when left out."),
            Take.Number("rate", "How fast, 1 as the voice does by itself.", TimelineLimits.MinSpeechRate, TimelineLimits.MaxSpeechRate),
            Take.Flag("replace", "In place of the narration there is."),
            Take.Medium("medium", "Or: a recording that was sent, which is heard from the film's start on."),
        ]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        if (arguments.Number("rate") is not (null or (>= TimelineLimits.MinSpeechRate and <= TimelineLimits.MaxSpeechRate)))
        {
            draft.Refuse("A voice can speak from half to twice its speed.", "语速可以在0.5倍到2倍之间。");
            return;
        }

        if (arguments.Text("medium") is { } medium)
        {
            Record(draft, medium, arguments);
            return;
        }

        var lines = Wanted(draft, arguments);
        if (lines.Count == 0) draft.Refuse("Give me the words that shall be said.", "请告诉我要说什么。");
        if (draft.FilmEnd == TimeSpan.Zero) draft.Refuse("The film is empty so far: there is nothing to speak over.", "影片目前还是空的，还没有画面可以配旁白。");
        if (draft.IsRefused) return;
        if (arguments.Flag("replace") == true) Clear(draft);
        var spoken = new List<(SpeechAsset Speech, TimeSpan? At, TimeSpan Length)>();
        foreach (var (text, at) in lines)
        {
            var speech = Voiced(draft, text, arguments);
            var said = await draft.Scope.Ports.Speaker.SpeakAsync(speech, cancellation);
            foreach (var note in said.Notes) draft.Tell(note);
            spoken.Add((speech, at, Milliseconds.Round(said.Duration)));
        }

        Place(draft, spoken, isEach: lines.All(line => line.At is null) && lines.Count == (draft.Main?.Segments.Count ?? 0));
        foreach (var music in draft.Timeline.Tracks.Where(track => track is { Kind: TrackKind.Audio, Role: TrackRole.Music, Duck: false })) draft.Apply(new SetTrack(music.Id, Duck: true));
    }

    /// <summary>The person's own voice, as far as there are pictures to it.</summary>
    private static void Record(FilmDraft draft, string medium, ToolArguments arguments)
    {
        if (SentFiles.Find(draft, medium) is not { } sent) return;
        if (!sent.Facts.HasSound) draft.Refuse($"{sent.Name} has no sound.", $"{sent.Name}没有声音。");
        if (draft.FilmEnd == TimeSpan.Zero) draft.Refuse("The film is empty so far: there is nothing to speak over.", "影片目前还是空的，还没有画面可以配旁白。");
        if (draft.IsRefused) return;
        if (arguments.Flag("replace") == true) Clear(draft);
        var length = sent.Facts.Duration is { } whole && Milliseconds.Round(whole) < draft.FilmEnd ? Milliseconds.Round(whole) : draft.FilmEnd;
        if (SpokenRoom.Lines(draft.Timeline).Any(line => line.Range.Overlaps(new TimeRange(TimeSpan.Zero, length))))
        {
            draft.Refuse("There is narration already: say whether the recording shall take its place.", "影片已有旁白：请说明是否用这段录音替换它。");
            return;
        }

        if (Rows.Of(draft, TrackKind.Audio, TrackRole.Narration) is not { } track) return;
        var id = FreeIds.NextSegment(draft.Timeline);
        draft.Apply(new AddSegment(track, new Segment { Id = id, Start = TimeSpan.Zero, Duration = length, Asset = new MediaAsset(sent.Reference, TimeSpan.Zero), Title = SentFiles.Stem(sent.Name) }));
        draft.Touch(id);
    }

    private static List<(string Text, TimeSpan? At)> Wanted(FilmDraft draft, ToolArguments arguments)
    {
        var lines = arguments.Objects("lines").Select(line => (Text: line.Text("text")!.Trim(), At: line.Time("at"))).Where(line => line.Text.Length > 0).ToList();
        if (lines.Count > 0) return lines;
        if (arguments.Text("text") is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return [.. Sentences.Split(text).Select(sentence => (sentence.Text.Trim(), (TimeSpan?)null)).Where(line => Writing.HasWords(line.Item1))];
        }

        var words = draft.Timeline.Tracks.Where(track => track is { Kind: TrackKind.Text, Hidden: false }).ToList();
        var captions = words.Where(track => track.Role == TrackRole.Caption).SelectMany(track => track.Segments).ToList();
        return [.. (captions.Count > 0 ? captions : [.. words.SelectMany(track => track.Segments)])
            .OrderBy(segment => segment.Start).Where(segment => Writing.HasWords(segment.Text!.Text))
            .Select(segment => (segment.Text!.Text.ReplaceLineEndings(" "), (TimeSpan?)segment.Start))];
    }

    /// <summary>As the film's narration sounds already, where nothing else is said.</summary>
    private static SpeechAsset Voiced(FilmDraft draft, string text, ToolArguments arguments)
    {
        var known = SpokenRoom.Lines(draft.Scope.Timeline).Select(line => line.Asset).OfType<SpeechAsset>().FirstOrDefault();
        var language = arguments.Text("language") ?? LanguageDetector.Detect(text) ?? known?.Language ?? draft.Timeline.Language;
        var voice = arguments.Text("voice") ?? (known?.Language == language ? known?.Voice : null);
        return new SpeechAsset(text, voice, language) { Rate = arguments.Number("rate") ?? known?.Rate ?? 1 };
    }

    private static void Clear(FilmDraft draft)
    {
        foreach (var line in SpokenRoom.Lines(draft.Timeline).ToList()) draft.Apply(new RemoveSegment(line.Id, Ripple.None));
    }

    private static void Place(FilmDraft draft, List<(SpeechAsset Speech, TimeSpan? At, TimeSpan Length)> lines, bool isEach)
    {
        var taken = SpokenRoom.Lines(draft.Timeline).Select(line => line.Range).ToList();
        var free = taken.Count > 0 && lines.All(line => line.At is null) ? taken.Max(range => range.End) + Pause : Lead;
        var film = draft.FilmEnd;
        var row = draft.Main?.Segments ?? [];
        var places = new List<TimeRange>();
        for (var i = 0; i < lines.Count; i++)
        {
            var start = lines[i].At is { } at ? at : isEach && row[i].Start + Lead > free ? row[i].Start + Lead : free;
            if (start < TimeSpan.Zero || (lines[i].At is not null && start >= film))
            {
                draft.Refuse($"The film is {draft.Seconds(film)} long: the narration does not fit behind what is said.", $"影片长{draft.Seconds(film)}，旁白放不下了。");
                return;
            }

            // A line never begins in another one.
            foreach (var other in taken.Concat(places).OrderBy(other => other.Start))
            {
                if (new TimeRange(start, lines[i].Length).Overlaps(other)) start = other.End + (lines[i].At is null ? Pause : TimeSpan.Zero);
            }

            places.Add(new TimeRange(start, lines[i].Length));
            free = places[^1].End + Pause;
        }

        SpokenRoom.Hold(draft, places.Max(place => place.End) + Tail);
        if (draft.IsRefused || Rows.Of(draft, TrackKind.Audio, TrackRole.Narration) is not { } track) return;
        for (var i = 0; i < lines.Count; i++)
        {
            var id = FreeIds.NextSegment(draft.Timeline);
            draft.Apply(new AddSegment(track, new Segment
            {
                Id = id, Start = places[i].Start, Duration = places[i].Duration, Asset = lines[i].Speech, Title = Said.Short(lines[i].Speech.Text, 60),
            }));
            draft.Touch(id);
        }
    }
}
