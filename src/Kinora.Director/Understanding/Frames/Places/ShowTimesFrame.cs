using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>From when to when a text, a logo or an overlay is seen: "only show the logo in the last 3 seconds", "标题从第2秒开始显示".</summary>
internal sealed class ShowTimesFrame : EditFrame
{
    private const string Intent = "show times";

    private static readonly string[] Words =
    [
        "act.show", "act.set", "act.move", "act.keep", "music.starts", "shown.*", "which.only", "which.start", "which.end", "thing.logo",
        "thing.watermark", "thing.overlay", "thing.title", "thing.text", "thing.lower-third", "thing.subtitle",
        "thing.captions", "thing.intro", "thing.outro", "act.unhide", "act.add", "act.place", "which.last", "clip.*",
        "more.late", "less.late", "thing.narration", "thing.voice", "act.make", "which.all", "thing.film", "thing.video", "music.stops", "noise.want",
    ];

    /// <summary>What is seen or heard from then on.</summary>
    private static readonly string[] Starts = ["act.show", "music.starts", "shown.appear", "clip.start-at", "clip.start"];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.First<Quote>() is not null || clause.HasAny("act.remove", "thing.music", "act.cut", "act.fade", "act.fade-in",
            "act.fade-out", "act.hide")) return null;
        if (Bare(clause, scope) is { } shifted) return shifted;
        if (Narration(clause, scope) is { } spoken) return spoken;
        var target = TextTarget.IsNamed(clause) ? TextTarget.Find(WithoutEnds(clause), scope, Unnamed.None)
            : clause.HasAny("thing.logo", "thing.watermark", "thing.overlay")
                ? References.Find(WithoutEnds(clause), scope, new ReferenceWish(TargetKinds.Logo
                | TargetKinds.Overlay) { Unnamed = Unnamed.None }) : Spoken(clause, scope);
        if (target.Segments.Count > 1 && Shift(clause) is { } shift) return All(clause, target, shift);
        if (target.Segments.Count != 1 || When(clause, scope, target.Segments[0]) is not { } range) return null;
        var segment = target.Segments[0];
        var used = new Heard(clause).Of(target).Of(Words).Every<Stretch>().Every<Instant>().Every<Ordinals>().Every<Length>().Spans;
        var length = Call.Of("set_length", ("segments", Named.Ids([segment])), ("duration", Call.Ms(range.Duration)));
        var move = Call.Of("move_clip", ("segment", segment.Id), ("at", Call.Ms(range.Start)));
        // What gets shorter has room to move, what gets longer must have moved.
        ValueList<ToolCall> calls = range.Duration == segment.Duration ? [move] : range.Start == segment.Start ? [length]
            : range.Duration < segment.Duration ? [length, move] : [move, length];
        return new Reading(Intent) { Calls = calls, Used = used, Bonus = 0.05 };
    }

    /// <summary>"Earlier please", "a bit later": of a text, logo or sound that was spoken of, by about a second.</summary>
    private static Reading? Bare(Clause clause, FrameScope scope)
    {
        if (!clause.Mentions.Any(mention => mention is Concept { Key: "more.late" or "less.late", IsInherited: false }) || !clause.Mentions.All(mention => mention.IsNoise || mention.IsInherited || mention is Degree or Concept { Key: "more.late" or "less.late" or "which.it" or "which.that" or "which.this" or "act.set" or "act.make" or "act.move" or "clip.earlier" or "clip.later" } or Concept { Family: "join" or "manners" })) return null;
        if (scope.Project.Memory.Focus is not [{ } id] || scope.Timeline.FindSegment(id) is not { } found || found.Track.Role is TrackRole.Main or TrackRole.Music or null) return null;
        var by = (clause.Has("less.late") ? -1 : 1) * Parts.Steps.Of(clause, 0.5, 1, 2);
        var used = new Heard(clause).Of("more.late", "less.late", "which.*", "act.*", "clip.*").Every<Degree>().Spans;
        if (by < 0 && found.Segment.Start == TimeSpan.Zero) return new Reading(Intent) { Refusal = scope.Say("It is there from the very beginning already.", "它已经从最开头开始了。"), IsSoAlready = true, Used = used, Bonus = 0.1 };
        var shift = TimeSpan.FromSeconds(by) < -found.Segment.Start ? -found.Segment.Start : TimeSpan.FromSeconds(by);
        return new Reading(Intent) { Calls = [Call.Of("move_clip", ("segment", id), ("by", Call.Ms(shift)))], Used = used, Bonus = 0.1 };
    }

    /// <summary>"Let it stay until second six": the text or logo that was spoken of.</summary>
    private static Target Spoken(Clause clause, FrameScope scope)
    {
        if (!clause.HasAny("which.it", "which.this", "which.that") || !clause.HasAny("clip.last", "act.show", "shown.appear", "shown.vanish")) return Target.None;
        var target = References.Find(clause, scope, new ReferenceWish(TargetKinds.Texts | TargetKinds.Logo | TargetKinds.Overlay) { Unnamed = Unnamed.Focus });
        return target.Segments.All(segment => scope.Project.Memory.Focus.Contains(segment.Id)) ? target : Target.None;
    }

    /// <summary>"Make the voice start at second 2", "旁白提前一秒": all lines keep their distances.</summary>
    private static Reading? Narration(Clause clause, FrameScope scope)
    {
        if (!clause.HasAny("thing.narration", "thing.voice") || TextTarget.IsNamed(clause) || TextWords.IsToBeSaid(clause) && !clause.HasAny("music.starts", "clip.start-at") || clause.HasAny("shown.vanish", "music.stops")
            || clause.Has("act.add") && !clause.HasAny("act.move", "act.place")) return null;
        var lines = Sound.SoundTarget.OfRole(scope, TrackRole.Narration).OrderBy(line => line.Start).ToValueList();
        var start = clause.First<Instant>()?.In(scope.Timeline.Duration)
            ?? (clause.First<Stretch>() is { From: { } from, To: null, Last: null } ? from : clause.Has("act.move") && clause.First<Length>() is { IsBy: false } goal && IsTo(clause, goal) ? goal.Value : (TimeSpan?)null);
        if (start is not null && !clause.HasAny(Starts) && !clause.HasAny("which.start", "act.move", "act.place", "clip.move")) start = null;
        var shift = Shift(clause) ?? start - (lines.Count > 0 ? lines[0].Start : TimeSpan.Zero);
        if (shift is not { } by || clause.First<Ordinals>() is not null) return null;
        var used = new Heard(clause).Of(Words).Of("act.make", "act.move", "act.narrate", "clip.move", "clip.*").Every<Length>().Every<Instant>().Every<Stretch>().Spans;
        if (lines.Count == 0) return new Reading(Intent) { Question = WordsQuestions.Narration(scope, isMissing: true), Used = used, Bonus = 0.1 };
        if (lines[0].Start + by < TimeSpan.Zero) by = -lines[0].Start;
        return All(clause, new Target(HowFound.Kind) { Segments = lines }, by) with { Used = used, Bonus = 0.1 };
    }

    /// <summary>"Half a second earlier": below zero.</summary>
    private static TimeSpan? Shift(Clause clause) => clause.First<Length>() is { } by && Later(clause, by) is var sign and not 0 ? by.Value * sign : null;

    /// <summary>"Make the captions half a second earlier": each makes room for the next.</summary>
    private static Reading All(Clause clause, Target target, TimeSpan shift) => new(Intent)
    {
        Calls = (shift < TimeSpan.Zero ? target.Segments.OrderBy(segment => segment.Start) : target.Segments.OrderByDescending(segment => segment.Start))
            .Select(segment => Call.Of("move_clip", ("segment", segment.Id), ("by", Call.Ms(shift)))).ToValueList(),
        Used = new Heard(clause).Of(target).Of(Words).Every<Length>().Spans,
        Bonus = 0.05,
    };

    private static TimeRange? When(Clause clause, FrameScope scope, Segment segment)
    {
        var film = scope.Timeline.Duration;
        if (clause.Has("shown.throughout") && clause.First<Stretch>() is null && clause.First<Length>() is null)
        {
            return TimeRange.FromTo(TimeSpan.Zero, film);
        }

        if (clause.Has("which.start") && clause.HasAny("shown.there", "shown.appear", "act.show") && !clause.Mentions.Any(mention => mention is Length or Stretch or Instant)) return new TimeRange(TimeSpan.Zero, segment.Duration < film ? segment.Duration : film);
        if (clause.Has("shown.until-end") && clause.First<Length>() is null) return Rest(clause, segment, film);
        if (clause.First<Length>() is { } wait && Later(clause, wait) is var sign and not 0) return Moved(segment, wait.Value * sign, film);
        if (clause.First<Length>() is { IsBy: false } length && clause.First<Stretch>() is null
            && clause.HasAny("act.keep", "act.show", "shown.appear"))
        {
            var start = clause.First<Instant>()?.In(film) ?? segment.Start;
            return start >= film ? null : new TimeRange(start, start + length.Value > film ? film - start : length.Value);
        }

        // "It should disappear after 2 seconds": so long after it came.
        if (clause.Has("shown.vanish") && clause.First<Stretch>() is { From: { } stay, To: null, Last: null, Shares: null } && stay > TimeSpan.Zero)
        {
            return new TimeRange(segment.Start, segment.Start + stay > film ? film - segment.Start : stay);
        }

        if (clause.First<Stretch>() is { } stretch)
        {
            var (from, to) = stretch.In(film);
            // "Until second six": from when it is seen now.
            if (stretch is { From: null, Last: null, Shares: null } && segment.Start < to) from = segment.Start;
            return to > from ? TimeRange.FromTo(from, to) : null;
        }

        if (clause.First<Length>() is { } by && clause.HasAny("more.late", "less.late") && !clause.HasAny("act.shorten", "act.lengthen", "more.long", "less.long"))
        {
            var start = segment.Start + (clause.Has("less.late") && !clause.Has("more.late") ? -by.Value : by.Value);
            if (start < TimeSpan.Zero) start = TimeSpan.Zero;
            return start >= film ? null : new TimeRange(start, start + segment.Duration > film ? film - start : segment.Duration);
        }

        var moments = clause.All<Instant>().Select(moment => moment.In(film)).ToList();
        if (moments.Count == 2 && clause.HasAny("act.show", "shown.appear", "music.starts", "shown.vanish")) return moments[1] > moments[0] ? TimeRange.FromTo(moments[0], moments[1]) : null;
        if (clause.First<Instant>() is { } gone && clause.Has("shown.vanish")) return gone.In(film) > segment.Start ? TimeRange.FromTo(segment.Start, gone.In(film)) : null;
        if (clause.Has("act.move") && clause.First<Length>() is { IsBy: false } goal && IsTo(clause, goal)) return Moved(segment, goal.Value - segment.Start, film);
        if (clause.First<Instant>() is not { } instant || !clause.HasAny(Starts) && !clause.HasAny("act.move", "act.place", "clip.move")) return null;
        var at = instant is { FromEnd: true, Value.Ticks: 0 } && segment.Duration < film ? film - segment.Duration : instant.In(film);
        return at >= film ? null : new TimeRange(at, at + segment.Duration > film ? film - at : segment.Duration);
    }

    /// <summary>"From second 5 until the end"; without a start, from where it is now.</summary>
    private static TimeRange? Rest(Clause clause, Segment segment, TimeSpan film)
    {
        var from = clause.First<Instant>()?.In(film) ?? clause.First<Stretch>()?.In(film).From ?? segment.Start;
        return from < film ? TimeRange.FromTo(from, film) : null;
    }

    private static readonly string[] LaterSigns = ["晚", "推迟", "延后", "延迟", "往后"];
    private static readonly string[] EarlierSigns = ["早", "提前", "往前"];

    /// <summary>1 for later, −1 for earlier, 0 for neither.</summary>
    private static int Later(Clause clause, Length by)
    {
        if (clause.Has("more.late")) return 1;
        if (clause.Has("less.late")) return -1;
        if (!by.IsBy) return 0;
        return LaterSigns.Any(sign => clause.Text.Contains(sign, StringComparison.Ordinal)) ? 1
            : EarlierSigns.Any(sign => clause.Text.Contains(sign, StringComparison.Ordinal)) ? -1 : 0;
    }

    /// <summary>"Move it to 6.5 seconds".</summary>
    private static bool IsTo(Clause clause, Length goal) => clause.Message.Text[clause.Span.Start..goal.Span.Start].TrimEnd().EndsWith(" to", StringComparison.Ordinal);

    /// <summary>"Three seconds later", "晚一秒出来".</summary>
    private static TimeRange? Moved(Segment segment, TimeSpan by, TimeSpan film)
    {
        var start = segment.Start + by;
        if (start < TimeSpan.Zero) start = TimeSpan.Zero;
        return start >= film ? null : new TimeRange(start, start + segment.Duration > film ? film - start : segment.Duration);
    }

    /// <summary>"At the end" tells when, not which.</summary>
    private static Clause WithoutEnds(Clause clause) => clause with
    {
        Mentions = clause.Mentions.Where(mention => mention is not (Instant or Stretch or Concept { Key: "thing.outro" or "thing.intro"
            or "which.start" or "which.end" or "which.last" or "thing.film" })).ToValueList(),
    };
}
