using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>
/// The film, or a stretch of it, once more: "loop it until it lasts a minute", "play the whole thing twice", "repeat the first 4 seconds at
/// the end", "把第3到5秒重复两遍".
/// </summary>
internal sealed class RepeatFrame : ClauseFrame
{
    private const int Most = 100;

    private static readonly string[] Plain = ["which.it", "which.this", "which.that", "which.again", "thing.film", "thing.video", "thing.clip", "act.set", "act.make", "which.all", "clip.plays", "act.preview", "clip.to", "clip.limit", "clip.last", "clip.total", "noise.reason"];

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var row = ClipWish.Row(scope);
        if (clause.IsNegated || row.Count == 0 || Wordings.IsAboutOther(clause) || clause.HasAny("act.remove", "act.split", "act.export")) return null;
        var evidence = new Evidence(clause);
        if (!evidence.Takes("act.loop", "act.duplicate", "clip.twice")) return null;
        var length = ClipWish.Length(scope);
        var goal = Goal(clause, length, evidence);
        var stretch = goal is null ? evidence.Take(clause.First<Stretch>()) : null;
        var named = References.Find(clause, scope, ClipWish.Of(clause));
        if (named.Missing is not null) return null;
        if (stretch is null && goal is null && !IsOfFilm(clause, row, named)) return null;
        var whole = stretch is null && (goal is not null || row.Count > 1 || IsOfFilm(clause, row, named));
        var clip = named is { Segments: [var only], How: not HowFound.Time } && row.Contains(only) && !whole ? evidence.Take(named).Segments[0] : null;
        evidence.Take(Plain);
        var (from, to) = stretch is null ? (TimeSpan.Zero, length) : Within(stretch, clip, length);
        if (to <= from) return null;
        var times = goal is { } wish ? (int)Math.Ceiling(wish / length) - 1 : Copies(clause, evidence);
        var parts = row.Where(segment => segment.Start < to && segment.End > from).ToList();
        if (times < 1 || times * parts.Count > Most) return null;
        return new Reading("repeat") { Calls = Calls(clause, scope, parts, (from, to), times, goal, evidence), Used = evidence.Spans, Bonus = 0.06 };
    }

    /// <summary>"Loop it", "play the whole film again"; where there are several clips, "it" may be one of them.</summary>
    private static bool IsOfFilm(Clause clause, ValueList<Segment> row, Target named) =>
        Wordings.IsAboutWhole(clause) || (clause.Has("act.loop") && !named.IsNamed && !Wordings.IsAboutPieces(clause) && (row.Count == 1 || clause.HasAny("thing.video", "clip.total")));

    /// <summary>"So it lasts a minute", "for 30 seconds", "until 1:00": how long the whole is to become.</summary>
    private static TimeSpan? Goal(Clause clause, TimeSpan length, Evidence evidence)
    {
        if (clause.First<Length>() is { IsBy: false } said && said.Value > length)
        {
            evidence.Take(said);
            return said.Value;
        }

        if (clause.First<Stretch>() is not { From: null, To: { } until, Last: null, Shares: null } stretch || until <= length) return null;
        evidence.Take(stretch);
        return until;
    }

    private static (TimeSpan From, TimeSpan To) Within(Stretch stretch, Segment? clip, TimeSpan length)
    {
        if (clip is null) return stretch.In(length);
        var (from, to) = stretch.In(clip.Duration);
        return (clip.Start + from, clip.Start + to);
    }

    private static ValueList<ToolCall> Calls(Clause clause, FrameScope scope, List<Segment> parts, (TimeSpan From, TimeSpan To) range, int times, TimeSpan? goal, Evidence evidence)
    {
        var row = ClipWish.Row(scope);
        var isStart = evidence.Takes("which.start", "clip.first-place", "thing.intro") && clause.First<Instant>() is { FromEnd: false, Value.Ticks: 0 };
        var isEnd = evidence.Takes("which.end", "clip.last-place", "thing.outro", "clip.tail", "clip.head") && clause.First<Instant>() is { FromEnd: true };
        foreach (var place in clause.All<Instant>().Where(_ => isStart || isEnd)) evidence.Take(place);
        var calls = new List<ToolCall>();
        var (first, count) = (row.Count + 1, 0);
        if (isStart) first = 1;
        else if (!isEnd && range.To < ClipWish.Length(scope))
        {
            // Right behind the stretch: the clip is divided there.
            var last = parts[^1];
            if (range.To < last.End) calls.Add(Call.Of("split_clip", ("segment", last.Id), ("at", Call.Ms(range.To))));
            first = row.FindIndex(segment => segment.Id == last.Id) + 2;
        }

        for (var i = 0; i < times; i++)
        {
            foreach (var part in parts)
            {
                var from = range.From > part.Start ? Call.Ms(range.From - part.Start) : null;
                var isSplit = calls.Exists(call => call.Name == "split_clip") && part == parts[^1];
                var to = range.To < part.End && !isSplit ? Call.Ms(range.To - part.Start) : null;
                calls.Add(Call.Of("duplicate_clip", ("segment", part.Id), ("place", first + count++), ("from", from), ("to", to)));
            }
        }

        if (goal is { } wish && (range.To - range.From) * (times + 1) > wish) calls.Add(Call.Of("cut_range", ("from", Call.Ms(wish))));
        return calls.ToValueList();
    }

    /// <summary>"Three times" is how often it is seen in all.</summary>
    private static int Copies(Clause clause, Evidence evidence)
    {
        var amount = evidence.Take(clause.All<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.Times or AmountUnit.None && amount.Value is >= 1 and <= 50));
        return amount is null ? 1 : Math.Max(1, (int)Math.Round(amount.Value) - 1);
    }
}
