using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Film;

/// <summary>How long the whole film is.</summary>
internal sealed class SetDurationTool : FilmTool
{
    private static readonly TimeSpan ShortestPicture = TimeSpan.FromMilliseconds(200);

    public override ToolSpec Spec { get; } = new(
        "set_duration",
        "Makes the whole film that long: scenes and photos last longer or shorter in proportion, clips are trimmed or play on, music follows. Narration is never cut off.",
        [Take.Time("duration", "The new length."), Take.Number("factor", "Or: times the present length.", 0.01, 100), Take.Time("by", "Or: longer by; shorter below zero.")]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        var film = draft.FilmEnd;
        var wanted = arguments.Time("duration")
            ?? (arguments.Number("factor") is { } factor ? Milliseconds.Round(TimeSpan.FromMilliseconds(Math.Clamp(film.TotalMilliseconds * factor, -1e10, 1e10))) : film + arguments.Time("by"));
        if (film == TimeSpan.Zero || draft.Main is not { Segments.Count: > 0 } main)
        {
            draft.Refuse("There is no picture yet whose length could be changed.", "影片里还没有画面，无法调整时长。");
            return;
        }

        if (wanted is not { } length || length < TimeSpan.FromMilliseconds(500) || length > TimelineLimits.MaxTime)
        {
            draft.Refuse("Say how long the film shall be: from half a second to a day.", "请说明影片要多长：从半秒到一天。");
            return;
        }

        if (length == film) return;
        var gaps = film - main.Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Duration);
        var bounds = new List<Bounds>();
        foreach (var segment in main.Segments) bounds.Add(await BoundsOf(draft, segment, cancellation));
        var lengths = Shared(bounds, length - gaps);
        Explain(draft, length, lengths.Aggregate(gaps, (sum, one) => sum + one), bounds, film);
        await ApplyAsync(draft, main.Segments, lengths, bounds, cancellation);
    }

    private static async Task<Bounds> BoundsOf(FilmDraft draft, Segment segment, CancellationToken cancellation)
    {
        var spoken = TimeSpan.Zero;
        foreach (var line in SpokenRoom.Lines(draft.Timeline).Where(line => segment.Range.Contains(line.Start + line.Duration / 2)))
        {
            spoken += await SpokenRoom.NeededAsync(draft, line, cancellation);
        }

        var least = spoken > ShortestPicture ? spoken : ShortestPicture;
        var isStill = segment.Asset is not MediaAsset || segment.Freeze is not null || draft.FactsOf(segment)?.Duration is null;
        var most = isStill ? TimelineLimits.MaxTime : Lengths.Most(draft, segment, atStart: false) ?? TimelineLimits.MaxTime;
        return new Bounds(segment.Duration, least < segment.Duration ? least : segment.Duration, most, isStill, spoken > TimeSpan.Zero);
    }

    /// <summary>All in proportion, as far as each may go: the factor at which they add up to the wanted sum.</summary>
    private static TimeSpan[] Shared(List<Bounds> bounds, TimeSpan wanted)
    {
        var (low, high) = (0.0, 1e8);
        for (var i = 0; i < 100; i++)
        {
            var middle = Math.Sqrt(Math.Max(low, 1e-9) * high);
            if (bounds.Sum(bound => bound.At(middle)) < wanted.TotalMilliseconds) low = middle;
            else high = middle;
        }

        var lengths = bounds.Select(bound => TimeSpan.FromMilliseconds(Math.Floor(bound.At(high)))).ToArray();
        // The milliseconds that rounding took are given back one each.
        var left = (int)Math.Clamp((wanted - lengths.Aggregate(TimeSpan.Zero, (sum, one) => sum + one)).TotalMilliseconds, 0, bounds.Count);
        for (var i = 0; i < lengths.Length && left > 0; i++)
        {
            if (lengths[i] >= bounds[i].Most) continue;
            lengths[i] += TimeSpan.FromMilliseconds(1);
            left--;
        }

        return lengths;
    }

    private static void Explain(FilmDraft draft, TimeSpan wanted, TimeSpan reached, List<Bounds> bounds, TimeSpan film)
    {
        if ((reached - wanted).Duration() <= TimeSpan.FromMilliseconds(50)) return;
        if (reached < wanted)
        {
            if (reached <= film) draft.Refuse($"The clips have no more than {draft.Seconds(reached)}: add clips or photos, or play them slower.", $"素材总共只有{draft.Seconds(reached)}：可以再加一些片段或照片，或者放慢播放。");
            else draft.Note($"The clips have no more than {draft.Seconds(reached)}, so the film is that long.", $"素材总共只有{draft.Seconds(reached)}，所以影片就这么长。");
        }
        else if (bounds.Any(bound => bound.IsSpoken))
        {
            if (reached >= film) draft.Refuse($"The narration takes {draft.Seconds(reached)}: shorten what is said for a shorter film.", $"旁白需要{draft.Seconds(reached)}：要更短，请先删减旁白。");
            else draft.Note($"The narration needs {draft.Seconds(reached)}, so the film is that long; shorten what is said for a shorter one.", $"旁白需要{draft.Seconds(reached)}，所以影片就这么长；要更短请删减旁白。");
        }
        else
        {
            draft.Note($"With so many clips the film can't be shorter than {draft.Seconds(reached)}.", $"片段太多，影片最短只能到{draft.Seconds(reached)}。");
        }
    }

    private static async Task ApplyAsync(FilmDraft draft, ValueList<Segment> row, TimeSpan[] lengths, List<Bounds> bounds, CancellationToken cancellation)
    {
        var stretched = new List<MainTime>();
        // From the back, so that what is in front stays where it is while a clip is cut.
        for (var i = row.Count - 1; i >= 0; i--)
        {
            if (lengths[i] == row[i].Duration) continue;
            var keepsTime = !bounds[i].IsStill || bounds[i].IsSpoken;
            if (keepsTime) await Lengths.ChangeAsync(draft, row[i].Id, lengths[i], atStart: false, cancellation);
            else stretched.Add(new MainTime(row[i].Id, lengths[i]));
        }

        if (stretched.Count > 0) draft.Apply(new RetimeMain(stretched.ToValueList()));
    }

    /// <param name="IsStill">Lasts as long as one likes.</param>
    private sealed record Bounds(TimeSpan Duration, TimeSpan Least, TimeSpan Most, bool IsStill, bool IsSpoken)
    {
        public double At(double factor) => Math.Clamp(Duration.TotalMilliseconds * factor, Least.TotalMilliseconds, Math.Max(Least.TotalMilliseconds, Most.TotalMilliseconds));
    }
}
