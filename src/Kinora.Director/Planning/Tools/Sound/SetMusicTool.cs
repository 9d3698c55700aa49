using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Sound;

/// <summary>The film's music.</summary>
internal sealed class SetMusicTool : FilmTool
{
    private const double UnderOthers = 0.35;
    private const string Usual = "acoustic";
    private static readonly TimeSpan FadeIn = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FadeOut = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Empty = TimeSpan.FromSeconds(30);

    public override ToolSpec Spec { get; } = new(
        "set_music",
        "Adds music for the whole film (or a stretch), or replaces the music there is, whose volume, fades and ducking stay. Composed in a mood, or a file.",
        [
            Take.From("mood", "The mood to compose in.", Catalogue.Moods),
            Take.Medium("medium", "Or: a sound file that was sent."),
            Take.Number("volume", "Linear amplitude.", 0, TimelineLimits.MaxVolume),
            Take.Whole("seed", "Another number, another piece.", 0, int.MaxValue),
            Take.Time("from", "Where it begins; the film's start when left out."),
            Take.Time("to", "Where it ends; the film's end when left out."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var film = draft.FilmEnd > TimeSpan.Zero ? draft.FilmEnd : draft.Timeline.Duration;
        if (film == TimeSpan.Zero) film = Empty;
        var range = TimeRange.FromTo(arguments.Time("from") ?? TimeSpan.Zero, arguments.Time("to") is { } to && to < film ? to : film);
        if (range.Start < TimeSpan.Zero || range.IsEmpty)
        {
            draft.Refuse($"There is no such stretch: the film is {draft.Seconds(film)} long.", $"没有这样的一段：影片长{draft.Seconds(film)}。");
            return;
        }

        var isStretch = arguments.Has("from") || arguments.Has("to");
        var old = draft.Timeline.Tracks.Where(track => track is { Kind: TrackKind.Audio, Role: TrackRole.Music }).SelectMany(track => track.Segments).ToList();
        if (Source(draft, arguments, old.FirstOrDefault()) is not { } source) return;
        if (isStretch && old.Count > 0) MakeRoom(draft, range);
        if (!isStretch && old.Count > 0) Replace(draft, old, source, range);
        else Add(draft, source, range, old.FirstOrDefault());
        if (arguments.Number("volume") is not { } volume) return;
        if (volume is >= 0 and <= TimelineLimits.MaxVolume)
        {
            foreach (var segment in Music(draft).Where(segment => segment.Range.Overlaps(range))) draft.Apply(new SetVolume(segment.Id, volume));
        }
        else draft.Refuse("Say how loud it shall be, from 0 to 400%.", "请说明音量，范围是0到400%。");
    }

    private static IEnumerable<Segment> Music(FilmDraft draft) =>
        draft.Timeline.Tracks.Where(track => track is { Kind: TrackKind.Audio, Role: TrackRole.Music }).SelectMany(track => track.Segments).ToList();

    private static Piece? Source(FilmDraft draft, ToolArguments arguments, Segment? old)
    {
        if (arguments.Text("medium") is not { } name)
        {
            var before = old?.Asset as MusicAsset;
            var mood = arguments.Text("mood") ?? before?.Mood ?? Usual;
            // The same mood again is asked for by those who did not like the piece.
            var next = before is null ? 1 : before.Mood == mood && before.Seed is < int.MaxValue ? before.Seed + 1 : before.Seed ?? 1;
            return new Piece(new MusicAsset(mood, arguments.Integer("seed") ?? next), Catalogue.FindMood(mood)!.Display.English, null);
        }

        if (SentFiles.Find(draft, name) is not { } medium) return null;
        if (medium.Facts.HasSound) return new Piece(new MediaAsset(medium.Reference, TimeSpan.Zero), SentFiles.Stem(medium.Name), medium.Facts.Duration);
        draft.Refuse($"{medium.Name} has no sound.", $"{medium.Name}没有声音。");
        return null;
    }

    /// <summary>The first piece stays the segment it is, so that whatever belongs to it stays.</summary>
    private static void Replace(FilmDraft draft, List<Segment> old, Piece piece, TimeRange range)
    {
        foreach (var other in old.Skip(1)) draft.Apply(new RemoveSegment(other.Id, Ripple.None));
        var first = old[0];
        var length = piece.Within(range.Duration);
        var room = first.Duration < length ? first.Duration : length;
        if (room < first.Duration) draft.Apply(new TrimSegment(first.Id, null, first.Start + room, Ripple.None));
        draft.Apply(new ReplaceSegment(first.Id, piece.Asset, piece.Title, null, Ripple.None));
        draft.Apply(new RetimeSegments([new SegmentTime(first.Id, range.Start, length)]));
        if (draft.Now(first.Id) is not { } now) return;
        var fades = old[^1].FadeOut;
        if (now.FadeIn + fades > now.Duration) draft.Apply(new SetFades(first.Id, Milliseconds.Round(now.Duration / 4), Milliseconds.Round(now.Duration / 4)));
        else if (fades != now.FadeOut) draft.Apply(new SetFades(first.Id, null, fades));
        draft.Touch(first.Id);
        Repeat(draft, draft.TrackOf(now).Id, first.Id, piece, range.End);
    }

    private static void Add(FilmDraft draft, Piece piece, TimeRange range, Segment? like)
    {
        var isUnder = Heard.HasOthers(draft);
        var known = draft.Timeline.Tracks.FirstOrDefault(track => track is { Kind: TrackKind.Audio, Role: TrackRole.Music });
        if (Rows.Of(draft, TrackKind.Audio, TrackRole.Music) is not { } track) return;
        if (known is null && draft.Timeline.Tracks.Any(other => other.Role == TrackRole.Narration)) draft.Apply(new SetTrack(track, Duck: true));
        var id = FreeIds.NextSegment(draft.Timeline);
        var length = piece.Within(range.Duration);
        var quarter = Milliseconds.Round(length / 4);
        draft.Apply(new AddSegment(track, new Segment
        {
            Id = id, Start = range.Start, Duration = length, Asset = piece.Asset, Title = piece.Title,
            Volume = like?.Volume ?? (isUnder ? UnderOthers : 1),
            FadeIn = Shorter(FadeIn, quarter), FadeOut = Shorter(FadeOut, quarter),
        }));
        draft.Touch(id);
        Repeat(draft, track, id, piece, range.End);
    }

    /// <summary>A file that is shorter than the film begins again, up to the end.</summary>
    private static void Repeat(FilmDraft draft, string track, string first, Piece piece, TimeSpan end)
    {
        const int MostTurns = 200;
        var last = first;
        for (var turn = 1; turn < MostTurns && piece.Length is { } length && draft.Now(last) is { } before && before.End < end; turn++)
        {
            var next = FreeIds.NextSegment(draft.Timeline);
            var rest = end - before.End;
            var again = before with { Id = next, Start = before.End, Duration = Shorter(rest, Milliseconds.Round(length)), FadeIn = TimeSpan.Zero, FadeOut = TimeSpan.Zero, Transition = null };
            if (!draft.Apply(new AddSegment(track, again))) return;
            var fade = before.FadeOut;
            draft.Apply(new SetFades(last, null, TimeSpan.Zero));
            draft.Apply(new SetFades(next, null, Shorter(fade, Milliseconds.Round(again.Duration / 2))));
            draft.Touch(next);
            last = next;
            if (turn == 1) draft.Note($"The file is {draft.Seconds(length)} long, so it plays again from its start.", $"文件只有{draft.Seconds(length)}，所以会循环播放。");
        }
    }

    private static void MakeRoom(FilmDraft draft, TimeRange range)
    {
        foreach (var segment in Music(draft).Where(segment => segment.Range.Overlaps(range)))
        {
            if (segment.Start >= range.Start && segment.End <= range.End) draft.Apply(new RemoveSegment(segment.Id, Ripple.None));
            else if (segment.Start < range.Start) draft.Apply(new TrimSegment(segment.Id, null, range.Start, Ripple.None));
            else draft.Apply(new TrimSegment(segment.Id, range.End, null, Ripple.None));
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <param name="Length">Of a file; null for what is composed to any length.</param>
    private sealed record Piece(Asset Asset, string Title, TimeSpan? Length)
    {
        public TimeSpan Within(TimeSpan wanted) => Length is { } length && Milliseconds.Round(length) < wanted ? Milliseconds.Round(length) : wanted;
    }
}
