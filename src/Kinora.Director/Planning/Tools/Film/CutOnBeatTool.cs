using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Media;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Film;

/// <summary>Moves the cuts of the main track to beats of the music.</summary>
internal sealed class CutOnBeatTool : FilmTool
{
    private static readonly TimeSpan Reach = TimeSpan.FromMilliseconds(1200);
    private static readonly TimeSpan ShortestShot = TimeSpan.FromMilliseconds(300);

    public override ToolSpec Spec { get; } = new("cut_on_beat", "Moves the cuts of the main track to the nearest beats of the film's music; its length stays.", []);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        if (draft.Main is not { Segments.Count: > 1 } main)
        {
            draft.Refuse("There are no cuts yet that could follow the music.", "还没有可以跟随音乐的切换点。");
            return;
        }

        var music = draft.Timeline.Tracks.Where(track => track.Role == TrackRole.Music).SelectMany(track => track.Segments).ToList();
        if (music.Count == 0)
        {
            draft.Refuse("There is no music to cut to: add some first.", "影片里没有音乐，请先添加音乐。");
            return;
        }

        var beats = new List<TimeSpan>();
        foreach (var piece in music) beats.AddRange(await BeatsOfAsync(draft, piece, cancellation));
        if (beats.Count == 0)
        {
            draft.Refuse("The music has no beat that could be heard clearly.", "这段音乐没有清晰的节拍。");
            return;
        }

        beats.Sort();
        Move(draft, main, beats);
    }

    private static async Task<IEnumerable<TimeSpan>> BeatsOfAsync(FilmDraft draft, Segment piece, CancellationToken cancellation)
    {
        if (piece.Asset is MusicAsset music) return draft.Scope.Ports.Beats.BarsOf(music, piece.Duration).Select(beat => piece.Start + beat);
        if (piece.Asset is not MediaAsset media) return [];
        var insight = await draft.Scope.Ports.Understanding.UnderstandAsync(media.Media, InsightParts.Beats, cancellation);
        if (insight?.Beats is not { IsReliable: true } grid) return [];
        return grid.Times.Where(time => time >= media.In).Select(time => piece.Start + (time - media.In) / piece.Speed).Where(time => time < piece.End);
    }

    private static void Move(FilmDraft draft, Track main, List<TimeSpan> beats)
    {
        var row = main.Segments;
        var starts = row.Select(segment => segment.Start).ToArray();
        var times = new List<MainTime>();
        var moved = 0;
        for (var i = 0; i + 1 < row.Count; i++)
        {
            var cut = row[i].End;
            if (row[i + 1].Start != cut) continue;
            var earliest = starts[i] + ShortestShot;
            // The next clip gives up, or gains, what this one gains or gives up.
            var latest = Sooner(row[i + 1].End - ShortestShot, starts[i] + (Lengths.Most(draft, row[i], atStart: false) ?? TimelineLimits.MaxTime));
            if (Lengths.Most(draft, row[i + 1], atStart: false) is { } most && row[i + 1].End - most > earliest) earliest = row[i + 1].End - most;
            var near = beats.Where(beat => beat >= earliest && beat <= latest && (beat - cut).Duration() <= Reach).ToList();
            if (near.Count == 0) continue;
            starts[i + 1] = Milliseconds.Round(near.MinBy(beat => (beat - cut).Duration()));
            if (starts[i + 1] != cut) moved++;
        }

        for (var i = 0; i < row.Count; i++)
        {
            var end = i + 1 < row.Count && row[i + 1].Start == row[i].End ? starts[i + 1] : row[i].End;
            if (end - starts[i] != row[i].Duration) times.Add(new MainTime(row[i].Id, end - starts[i]));
        }

        if (times.Count == 0) draft.Note("The cuts fall on the beat already.", "切换点本来就在节拍上。");
        else draft.Apply(new RetimeMain(times.ToValueList()));
        foreach (var time in times) draft.Touch(time.Id);
    }

    private static TimeSpan Sooner(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
