using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Frames.Sound;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Manners;

/// <summary>"Make it better", "more energy", "弄得高级一点": what could be meant, to choose from.</summary>
internal sealed class VagueFrame : EditFrame
{
    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var wish = clause.Family("vague").OrderByDescending(concept => concept.Span.Length).FirstOrDefault(concept => !concept.IsInherited);
        if (wish is null || scope.Timeline.Duration == TimeSpan.Zero) return null;
        if (clause.HasAny("thing.music", "act.compose", "thing.transition", "thing.narration", "act.remove", "act.regenerate")
            || clause.First<Quote>() is { IsQuoted: true }) return null;
        var used = new Heard(clause).Of("vague.*", "act.set", "act.make", "act.change", "thing.film", "thing.video", "which.it", "act.add",
            "which.all", "mood.*", "look.*", "more.any", "thing.look", "thing.clip", "thing.effect", "act.use", "more.fast",
            "noise.reason", "thing.speed").Every<Degree>().Every<Ordinals>().Spans;
        var options = Options(wish.Name, scope).ToValueList();
        if (options.Count == 0) return null;
        return new Reading("vague") { Question = new Question(scope.Say("What shall I do for that? Choose one:", "您想怎么改？请选一个："), options),
            Used = used, Bonus = -0.05 };
    }

    private static IEnumerable<QuestionOption> Options(string name, FrameScope scope)
    {
        var main = Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).ToList();
        var hasCuts = main.Count > 1;
        QuestionOption Look(string look, string english, string chinese) => new(scope.Say(english, chinese), [Call
            .Of("set_look", ("segments", "all"), ("name", look))]);
        QuestionOption Music(string mood, string english, string chinese) => new(scope.Say(english, chinese), [Call
            .Of("set_music", ("mood", mood))]);
        switch (name)
        {
            case "energy":
                yield return Music("electronic", "livelier music", "换更有活力的音乐");
                if (SoundTarget.OfRole(scope, TrackRole.Narration).Count == 0
                    && main.Count > 0) yield return new QuestionOption(scope.Say("a quarter shorter, with quicker cuts", "整体缩短四分之一，节奏更快"),
                    [Call.Of("set_duration", ("factor", 0.75))]);
                if (main.Count > 0) yield return Look("vivid", "stronger colours", "颜色更鲜艳");
                break;
            case "calm":
                yield return Music("ambient", "calmer music", "换舒缓的音乐");
                if (hasCuts) yield return new QuestionOption(scope.Say("soft cross-fades between the clips", "片段之间用柔和的淡入淡出"), [Call
                    .Of("set_transition", ("segments", "all"), ("kind", "fade"), ("duration", 1000))]);
                if (main.Count > 0) yield return Look("pastel", "softer colours", "颜色更柔和");
                break;
            case "emotional":
                yield return Music("romantic", "tender piano music", "换温情的钢琴音乐");
                if (main.Count > 0) yield return Look("golden", "a warm, golden look", "温暖的金色滤镜");
                if (hasCuts) yield return new QuestionOption(scope.Say("slow cross-fades", "缓慢的淡入淡出转场"), [Call
                    .Of("set_transition", ("segments", "all"), ("kind", "fade"), ("duration", 1000))]);
                break;
            case "fun":
                yield return Music("playful", "playful music", "换俏皮的音乐");
                if (main.Count > 0) yield return Look("vivid", "bright, strong colours", "鲜艳的颜色");
                break;
            default:
                if (main.Count > 0) yield return Look("cinematic", "a cinematic look", "电影感滤镜");
                if (hasCuts) yield return new QuestionOption(scope.Say("smooth transitions between the clips", "片段之间加柔和的转场"), [Call
                    .Of("set_transition", ("segments", "all"), ("kind", "fade"))]);
                yield return Music(name == "professional" ? "corporate" : "cinematic", name == "professional" ? "calm, confident music"
                    : "wide, cinematic music", name == "professional" ? "沉稳的商务音乐" : "大气的电影音乐");
                break;
        }
    }
}
