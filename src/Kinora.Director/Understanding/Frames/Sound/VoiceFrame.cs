using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Use a female voice", "换个男声", "speak slower", "语速快一点".</summary>
internal sealed class VoiceFrame : EditFrame
{
    private const string Intent = "voice";

    private static readonly string[] Words =
    [
        "voice.*", "spoken.*", "thing.narration", "thing.voice", "thing.speed", "thing.sound", "act.narrate", "act.use", "act.replace",
        "act.change", "act.set", "act.make", "more.fast", "less.fast",
        "act.speed-up", "act.slow-down", "which.other", "speech.pace", "act.add", "which.it",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("act.remove", "act.translate", "more.loud", "less.loud", "act.write", "thing.captions", "thing.title",
            "thing.text") || clause.First<Quote>() is not null) return null;
        var voices = clause.Family("voice").ToList();
        var language = clause.Family("spoken").FirstOrDefault()?.Name;
        var isVoice = clause.HasAny("thing.narration", "thing.voice", "act.narrate", "speech.pace") || voices.Count > 0 || IsInFocus(scope);
        var pace = Pace(clause);
        if (!isVoice || (voices.Count == 0 && language is null && pace is null && !IsAnother(clause))) return null;
        if (voices.Count > 0 && !clause.HasAny("thing.narration", "thing.voice", "act.narrate", "act.use", "act.replace", "act.change",
            "act.set", "which.other") && !IsInFocus(scope)
            && !voices.Any(concept => concept.Span.Length >= 4 || scope.IsChinese)) return null;
        if (language is not null && !clause.HasAny("thing.narration", "thing.voice", "act.narrate")) return null;
        var own = SoundTarget.OfRole(scope, TrackRole.Narration).Where(segment => segment.Asset is SpeechAsset).ToList();
        var used = new Heard(clause).Of(Words).Every<Amount>().Every<Degree>().Spans;
        if (own.Count == 0)
        {
            if (pace is not null && !clause.HasAny("thing.narration", "speech.pace")) return null;
            return new Reading(Intent) { Refusal = scope.Say("There is no narration yet: tell me what should be said.", "还没有旁白：请告诉我要说什么。"),
                Used = used };
        }

        var speech = (SpeechAsset)own[0].Asset!;
        var voice = voices.FirstOrDefault(found => found.Name != "other")?.Name;
        if (voice is null && language is null && pace is null) voice = IsFemale(speech.Voice) ? "male" : "female";
        var rate = pace is { } wish ? Math.Clamp(wish.IsFactor ? speech.Rate * wish.Value : wish.Value, 0.5, 2) : (double?)null;
        return new Reading(Intent)
        {
            Calls = [Call.Of("set_voice", ("voice", voice), ("language", language), ("rate", rate is { } value ? Call.Number(value)
                : null))],
            Used = used,
            Bonus = 0.1,
        };
    }

    private static bool IsAnother(Clause clause) => clause.Has("thing.narration") is false && clause.Has("thing.voice")
        && (clause.HasAny("which.other", "act.replace") || clause.Find("act.change") is { } act && clause.Message.Text[act.Span.Start] is not ('调' or '改' or '动' or '弄'))
        && !clause.Has("thing.music");

    private static bool IsFemale(string? voice) => voice is not null && (voice.Contains("female", StringComparison.OrdinalIgnoreCase)
        || voice.Contains('女'));

    private static (double Value, bool IsFactor)? Pace(Clause clause)
    {
        if (clause.First<Amount>() is { Unit: AmountUnit.Times, Value: > 0 } times) return (times.Value, false);
        if (Change.Find(clause, acts: false, "fast") is { } change) return (change.Factor(1.1, 1.25, 1.5), true);
        return clause.Has("act.speed-up") ? (1.25, true) : clause.Has("act.slow-down") ? (0.8, true) : null;
    }

    private static bool IsInFocus(FrameScope scope) =>
        scope.Project.Memory.Focus.Any(id => scope.Timeline.FindSegment(id)?.Track.Role == TrackRole.Narration);
}
