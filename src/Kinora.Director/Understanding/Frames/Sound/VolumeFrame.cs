using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Turn the music down to 20%", "音乐小一点", "I can't hear the voice".</summary>
internal sealed partial class VolumeFrame : EditFrame
{
    private const string Intent = "volume";

    private static readonly string[] Words =
    [
        "act.raise", "act.lower", "act.set", "act.change", "more.loud", "less.loud", "more.big", "less.big", "more.high", "less.high",
        "more.strong",
        "less.strong", "thing.volume", "thing.sound", "level.*", "thing.music", "thing.narration", "thing.voice", "thing.original",
        "more.any", "less.any", "hear.cannot",
        "act.keep", "which.all", "thing.video", "thing.film", "act.enlarge", "act.shrink",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        // "猫叫再大声一点": a sound that is not there is not all the others.
        if (clause.Has("soundof.unknown") && !clause.HasAny("thing.music", "thing.narration", "thing.original", "thing.clip") && Change.Find(clause, acts: true, "loud", "big", "high") is not null && SoundTarget.OfRole(scope, TrackRole.Sfx).All(segment => segment.Asset is not MediaAsset))
        {
            return new Reading(Intent) { Refusal = scope.Say("There is no such sound in the film.", "影片里没有这个声音。"), Used = new Heard(clause).Of(Words).Of("soundof.*").Every<Degree>().Spans, Bonus = 0.1 };
        }

        if (TimedMatch.Timeless(clause).HasAny("thing.speed", "thing.length", "thing.title", "thing.captions", "act.fade-out", "act.fade-in", "act.mute",
            "act.unmute", "act.remove", "more.fast", "less.fast")
            || clause.HasAny("less.strong", "more.strong") && clause.Text.Contains("dramatic", StringComparison.Ordinal)
            || clause.Has("less.any") && clause.Family("mood").Any(mood => !mood.IsInherited) && !clause.HasAny("thing.volume", "more.loud", "less.loud"))
        {
            return null;
        }

        if (clause.Has("thing.music") && MusicFrame.IsAnother(clause)) return null;
        if (clause.Has("hear.cannot") && !clause.Has("thing.text")) return IsSaidElsewhere(clause, true) ? Nothing(clause)
            : Unheard(clause, scope);
        if (IsSaidElsewhere(clause, false)) return Nothing(clause);
        var isNamed = SoundTarget.IsNamed(clause);
        var target = SoundTarget.Find(clause, scope);
        var isLoud = clause.HasAny("more.loud", "less.loud", "thing.volume") || clause.First<Amount>() is { Unit: AmountUnit.Decibel } || (IsTurned(clause) && target.Segments.Count > 0);
        if (!isNamed && !isLoud && !IsSoundInFocus(target, scope)) return null;
        if (!target.IsFound && target.Missing is null && target.Candidates.Count == 0) target = target with { Segments = SoundTarget.All(scope) };
        if (Wish(clause, scope, target) is not { } wish) return null;
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Spans;
        if (References.Trouble(Intent, scope, target, segment => [wish([segment])]) is { } trouble) return trouble with { Used = used };
        if (target.Segments.Count == 0) return new Reading(Intent) { Refusal = scope.Say("There is no sound in the film yet.",
            "影片里还没有声音。"), Used = used };
        return new Reading(Intent) { Calls = [wish(target.Segments)], Used = used };
    }

    private static Reading Nothing(Clause clause) => new(Intent) { Used = new Heard(clause).Of(Words).Every<Degree>().Spans };

    /// <summary>"It is too loud, halve it", "quieter, I can't hear her": a reason or a rough wish beside the exact one, which is done
    /// once.</summary>
    private static bool IsSaidElsewhere(Clause clause, bool isReason)
    {
        var clauses = clause.Message.Clauses;
        var at = clauses.FindIndex(other => other.Span == clause.Span);
        if (at < 0 || clauses.Count < 2 || clause.Mentions.Any(mention => mention is Amount && !mention.IsInherited)) return false;
        if (at + 1 < clauses.Count && IsLoudness(clauses[at + 1]) && (isReason || IsComplaint(clause)
            || clauses[at + 1].First<Amount>() is not null) && !NamesItsOwn(clauses[at + 1])) return true;
        return isReason && at > 0 && (IsLoudness(clauses[at - 1]) || clauses[at - 1].HasAny("act.duck"));
    }

    /// <summary>"Turn Maria up", "boost the second clip".</summary>
    private static bool IsTurned(Clause clause) => clause.HasAny("act.raise", "act.lower")
        && (clause.First<NamedFile>() is not null || clause.First<Ordinals>() is not null
            || clause.HasAny("thing.clip", "thing.video", "voice.female", "voice.male"))
        && !clause.Mentions.OfType<Concept>().Any(concept => concept.Key is "thing.brightness" or "thing.contrast" or "thing.saturation"
            or "thing.speed" or "thing.opacity" or "thing.size" or "thing.length" or "thing.temperature"
            || concept.Family is "effect" or "motion" or "look");

    private static bool IsLoudness(Clause clause) => clause.HasAny("act.raise", "act.lower", "more.loud", "less.loud", "thing.volume")
        || (clause.First<Amount>() is not null && !clause.Mentions.OfType<Concept>()
            .Any(concept => concept.Family is "thing" or "more" or "less" or "look" or "motion" or "transition" or "effect"));

    private static bool IsComplaint(Clause clause) => clause.Text.Contains("too ", StringComparison.Ordinal)
        || clause.Text.Contains(" so ", StringComparison.Ordinal) || clause.Text.Contains('太')
        || clause.Text.Contains("不够", StringComparison.Ordinal);

    private static bool NamesItsOwn(Clause clause) => clause.Mentions
        .Any(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.music" or "thing.narration" or "thing.sfx"
        or "thing.original" or "thing.clip" or "thing.title" or "thing.captions" });

    /// <summary>The voice can't be heard: what drowns it gets lower, else it gets louder.</summary>
    private static Reading Unheard(Clause clause, FrameScope scope)
    {
        var used = new Heard(clause).Of(Words).Of("which.over", "act.duck").Spans;
        var music = SoundTarget.OfRole(scope, TrackRole.Music);
        var isMusicTheTrouble = clause.Has("thing.music") && !clause.Has("act.raise")
            && clause.HasAny("thing.narration", "thing.voice", "thing.original", "thing.sound");
        if (isMusicTheTrouble && music.Count > 0) return new Reading(Intent) { Calls = [Set(music, ("factor", Call.Number(1 / 1.5)))],
            Used = used };
        var target = clause.Has("thing.music") ? music : clause.Has("thing.original") ? SoundTarget.Clips(scope)
            : clause.Has("thing.sfx") ? SoundTarget.OfRole(scope, TrackRole.Sfx) : SoundTarget.Voices(scope);
        if (target.Count == 0) target = SoundTarget.All(scope);
        return target.Count > 0
            ? new Reading(Intent) { Calls = [Set(target, ("factor", Call.Number(1.5)))], Used = used }
            : new Reading(Intent) { Refusal = scope.Say("There is no sound in the film yet.", "影片里还没有声音。"), Used = used };
    }

    /// <summary>What is to be done with the segments; null when nothing about loudness is said.</summary>
    private static Func<ValueList<Segment>, ToolCall>? Wish(Clause clause, FrameScope scope, Target target)
    {
        var change = Change.Find(clause, acts: true, "loud", "big", "high", "strong", "any");
        if (change is null && clause.First<Amount>() is { IsBy: true } by && Down().IsMatch(clause.Message.Text[..by.Span.Start])) change = new Change(-1, 1);
        if (clause.First<Amount>() is { } points && (change is not null || points.IsBy) && Points(clause, points) && target.Segments.Select(segment => segment.Volume).Distinct().Count() == 1)
        {
            var sum = target.Segments[0].Volume + (change?.Sign ?? 1) * points.Value / 100;
            return segments => Set(segments, ("volume", Call.Number(Math.Clamp(sum, 0, 4))));
        }

        if (clause.First<Amount>() is { } said && Exact(said with { IsBy = said.Unit == AmountUnit.Percent
            ? Change.IsDifference(clause, said) : said.IsBy }, change, said.Unit == AmountUnit.Times && Change.IsDifference(clause, said)
                && (clause.HasAny("act.raise", "act.lower") || said.IsBy)) is { } exact) return segments => Set(segments, exact);
        if (clause.Has("level.full")) return segments => Set(segments, ("volume", 1));
        if (clause.Has("level.faint")) return segments => Set(segments, ("volume", Call.Number(0.1)));
        if (clause.Has("level.normal"))
        {
            var isMusic = target.Segments.Count > 0 && target.Segments
                .All(segment => scope.Timeline.FindSegment(segment.Id)?.Track.Role == TrackRole.Music);
            return segments => Set(segments, ("volume", Call.Number(isMusic ? 0.35 : 1)));
        }

        if (change is not { } relative) return null;
        return segments => Set(segments, ("factor", Call.Number(relative.Factor(1.25, 1.5, 2))));
    }

    /// <summary>"再提高20个点", "up 20 percentage points": of full volume, not of what it is now.</summary>
    private static bool Points(Clause clause, Amount amount) => amount.Unit is AmountUnit.None or AmountUnit.Percent && PointsPattern().IsMatch(clause.Message.Text[(amount.Unit == AmountUnit.None ? amount.Span.End : amount.Span.Start)..]);

    [GeneratedRegex(@"^\s*-?[\d.]*\s*(?:(?:percentage |percent |% )?points?\b|个?百分点|个点)", RegexOptions.CultureInvariant)]
    private static partial Regex PointsPattern();

    private static (string, JsonNode?)? Exact(Amount amount, Change? change, bool isDifference)
    {
        var sign = change?.Sign ?? 1;
        switch (amount.Unit)
        {
            case AmountUnit.Percent when amount.IsBy: return ("factor", Call.Number(Math.Max(0, amount.Value < 0 ? 1 + amount.Value / 100
                : 1 + sign * amount.Value / 100)));
            case AmountUnit.Percent: return ("volume", Call.Number(Math.Clamp(amount.Value / 100, 0, 4)));
            case AmountUnit.Decibel when amount.IsBy || change is not null
                && amount.Value > 0: return ("decibels", Call.Number(amount.Value < 0 ? amount.Value : sign * amount.Value));
            case AmountUnit.Decibel: return ("volume", Call.Number(Math.Clamp(Math.Pow(10, amount.Value / 20), 0, 4)));
            case AmountUnit.Times when amount.Value is > 0 and < 1 && isDifference && (change is not null || amount.IsBy):
                return ("factor", Call.Number(1 + sign * amount.Value));
            case AmountUnit.Times when amount.Value > 0: return ("factor", Call.Number(sign < 0 && amount.Value > 1 ? 1 / amount.Value
                : amount.Value));
            case AmountUnit.None when amount.Value is > 4 and <= 400: return ("volume", Call.Number(amount.Value / 100));
            case AmountUnit.None when amount.Value is >= 0 and <= 4: return ("volume", Call.Number(amount.Value));
            default: return null;
        }
    }

    private static bool IsSoundInFocus(Target target, FrameScope scope) => target.Segments.Count > 0
        && target.How is HowFound.Focus or HowFound.Default
        && target.Segments.All(segment => scope.Project.Memory.Focus.Contains(segment.Id)
            && scope.Timeline.FindSegment(segment.Id)?.Track.Kind == TrackKind.Audio);

    private static ToolCall Set(ValueList<Segment> segments, (string Name, JsonNode? Value) what) =>
        Call.Of("set_volume", ("segments", Named.Ids(segments)), (what.Name, what.Value?.DeepClone()));

    /// <summary>"小一半", "降三分之一": less by so much.</summary>
    [GeneratedRegex("(?:小|低|少|降|减|弱|轻|下调|往下.)(?:了|个)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Down();
}
