using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>
/// One scene anew, the rest kept: "redo scene 3 with a forest", "make the second scene at night", "画面换一个", "all scenes in winter",
/// "draw them in paper cut".
/// </summary>
internal sealed partial class SceneFrame : ClauseFrame
{
    private static readonly string[] OwnActs = ["act.set", "act.change", "act.make", "act.replace", "act.use", "act.regenerate", "act.show", "act.write"];

    private static readonly Phrases HintWords = new("scene-hints");

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || Wordings.IsAboutText(clause) || Wordings.IsAboutLogo(clause) || Wordings.IsAboutSound(clause) || clause.HasAny("thing.transition", "act.remove") || clause.All<Concept>().Any(act => act.Key == "act.add" && !IsContained(clause, act) && Instead(clause) is null)) return null;
        var evidence = new Evidence(clause);
        var isAnew = evidence.Takes("act.regenerate", "scene.anew");
        var hints = Hints(clause, evidence);
        var isShow = !isAnew && IsShown(clause, evidence);
        // "那一幕镜头改成慢慢拉远" moves the camera.
        if (!isAnew && clause.Family("motion").Any(motion => !motion.IsInherited)) return null;
        if (!isAnew && hints.Count == 0 && !isShow) return null;
        if (!isAnew && clause.Family("act").Any(act => !OwnActs.Contains(act.Key) && !clause.Family("act").Any(own => own.Span == act.Span && OwnActs.Contains(own.Key)))) return null;
        if (!isAnew && !isShow && !clause.HasAny("act.set", "act.change", "act.replace", "act.use", "thing.scene", "thing.clip", "thing.photo", "thing.film", "act.make", "scene.drawn")) return null;
        var wish = ClipWish.Of(clause, hints.Count > 0 ? Unnamed.Focus | Unnamed.All : Unnamed.Focus | Unnamed.Only);
        var target = evidence.Take(ClipWish.Find(clause, scope, wish));
        if (target.Missing is not null) return new Reading("scene") { Refusal = target.Missing, Used = evidence.Spans };
        var isSpokenOf = Instead(clause) is not null && target is { How: HowFound.Default or HowFound.Focus, Segments.Count: 1 };
        if (!target.IsFound || isShow && !isSpokenOf && (!target.IsNamed || target.Segments.Count != 1)) return Which(clause, scope, target, isAnew, evidence);
        if (!isAnew && !isShow && target.Segments.Any(segment => segment.Asset is not SceneAsset)) return null;
        if (isAnew && !target.IsNamed && ClipWish.IsAll(scope, target)) return null;
        evidence.Take("act.set", "act.change", "act.make", "which.again", "thing.scene", "act.replace", "act.use", "scene.drawn", "which.all");
        var prompt = Prompt(clause, target, isAnew, evidence);
        if (prompt is not null && hints.Count > 0 && IsOnlyHints(prompt)) prompt = null;
        if (prompt is not null) hints.Clear();
        if (isShow && prompt is null && hints.Count == 0) return null;
        if (isAnew && target.Segments.Any(segment => segment.Asset is not SceneAsset) && prompt is null && hints.Count == 0) return !target.IsNamed ? null : Explain(clause, scope, evidence);
        return new Reading("scene") { Calls = [Calls(target.Segments, prompt, hints)], Used = evidence.Spans, Bonus = Instead(clause) is not null ? 0.1 : isAnew || isShow ? 0.05 : -0.05 };
    }

    /// <summary>"第三幕重画，里面要有一只熊": what is to be in the new one.</summary>
    public static bool IsContained(Clause clause, Concept add) => clause.HasAny("act.regenerate", "scene.anew")
        && clause.All<Concept>().Any(shows => shows.Key == "scene.shows" && shows.Span == add.Span);

    private static ToolCall Calls(ValueList<Segment> segments, string? prompt, Dictionary<string, string> hints) => Call.Of(
        "regenerate_scene",
        ("segments", Named.Ids(segments)),
        ("prompt", prompt),
        ("time", hints.GetValueOrDefault("time")),
        ("weather", hints.GetValueOrDefault("weather")),
        ("season", hints.GetValueOrDefault("season")),
        ("style", hints.GetValueOrDefault("style")));

    /// <summary>"Scene 2 should show a beach", "第三个场景要是森林".</summary>
    private static bool IsShown(Clause clause, Evidence evidence)
    {
        if (Instead(clause) is { } instead)
        {
            evidence.Take(instead);
            evidence.Take("noise.want");
            return true;
        }

        if (!clause.HasAny("scene.shows") || !clause.HasAny("thing.scene", "thing.clip")) return false;
        evidence.Take("scene.shows");
        return true;
    }

    /// <summary>"I'd rather have something with roses there", "in scene 2 I'd prefer to see a river", "no, put tulips there": the words before what is to be seen.</summary>
    public static Span? Instead(Clause clause)
    {
        if (clause.First<Quote>() is not null || clause.All<NamedFile>().Any(file => !file.IsInherited)) return null;
        if (Preferred().Match(clause.Text) is not { Success: true } match) return null;
        var words = match.Groups["lead"];
        // "I'd rather have the title there" names what is there already.
        var rest = new Span(clause.Span.Start + words.Index + words.Length, clause.Span.Length - words.Index - words.Length);
        var known = clause.Mentions.Where(mention => rest.Holds(mention.Span) && mention is Ordinals or Concept { Family: "thing" or "transition" or "mood" or "look" or "noise" }).ToList();
        return known.Exists(mention => mention is Ordinals or Concept { Family: "thing" or "transition" }) || WordCount.Uncovered(clause.Message.Text, rest, known.Select(mention => mention.Span).ToList()) < 1 ? null : new Span(clause.Span.Start + words.Index, words.Length);
    }

    [GeneratedRegex(@"(?<lead>(?:\bi(?:'d|\s+would)?\s+(?:much\s+)?(?:rather|prefer(?:\s+to)?)\s+(?:have|see|show|use|like)|\b(?:rather|better)\s+(?:have|show|use|put))\s+)(?=\S)|^(?:(?:no|nah|ok|and|please|just)[\s,]+)*(?<lead>(?:put|show|have|let me see|i want to see|i'd like to see)\s+)(?!it\b|that\b|this\b|them\b)\S.*\s(?:there|in its place|in there|instead)(?:\s+instead|\s+please)*\W*$|(?<=^|[,.;]\s*|\s)(?<lead>(?:i|we)(?:'d|\s+would)?\s+(?:want|like|need|love)\s+)(?!to\b|it\b|that\b|this\b|them\b)\S.*\s(?:there|in its place|in there)(?:\s+instead|\s+please)*\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Preferred();

    /// <summary>"Make scene 2 a snowy forest" tells of more than the weather, "make it snow" does not.</summary>
    private static bool IsOnlyHints(string said) => said.ToLowerInvariant().Replace(" style", "", StringComparison.Ordinal) is var prompt && WordCount.Uncovered(prompt, new Span(0, prompt.Length), HintWords.Keys.SelectMany(key => HintWords.All(prompt, key)).ToList()) <= 0;

    private static string? Prompt(Clause clause, Target target, bool isAnew, Evidence evidence)
    {
        var from = target.Used.Where(clause.Span.Holds).Select(span => span.End)
            .Concat(clause.All<Concept>().Where(concept => !concept.IsInherited && concept.Key is "act.regenerate" or "scene.anew" or "scene.shows" or "thing.scene").Select(concept => concept.Span.End))
            .Append(clause.Span.Start).Max();
        if (Instead(clause) is { } instead) return Prompts.From(clause, instead.End, evidence);
        if (clause.FindAny("scene.shows") is { } shows && shows.Span.End >= from) return Prompts.From(clause, shows.Span.End, evidence);
        if (Prompts.After(clause, from, evidence) is { } after) return after;
        return isAnew || target.How is not (HowFound.Ordinal or HowFound.Content or HowFound.Time or HowFound.Focus) ? null : Prompts.From(clause, from, evidence);
    }

    private static Dictionary<string, string> Hints(Clause clause, Evidence evidence)
    {
        var hints = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = HintWords.Keys.Select(key => (Key: key, Span: HintWords.Find(clause.Text, key))).Where(pair => pair.Span is not null).ToList();
        foreach (var (key, span) in found)
        {
            // "Snowy" inside longer words that mean something else is no hint.
            if (found.Exists(other => other.Span != span && other.Span!.Value.Holds(span!.Value))) continue;
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            var name = key[..dot] == "drawn" ? "style" : key[..dot];
            if (!hints.TryAdd(name, key[(dot + 1)..])) continue;
            evidence.Take(new Span(clause.Span.Start + span!.Value.Start, span.Value.Length));
        }

        return hints;
    }

    /// <summary>Where the clause tells of light, weather or season.</summary>
    public static IEnumerable<Span> HintsIn(Clause clause) => HintWords.Keys.SelectMany(key => HintWords.All(clause.Text, key))
        .Select(span => new Span(clause.Span.Start + span.Start, span.Length));

    private static Reading? Which(Clause clause, FrameScope scope, Target target, bool isAnew, Evidence evidence)
    {
        if (!isAnew || !clause.HasAny("thing.scene", "thing.clip", "thing.photo")) return null;
        var scenes = ClipWish.Row(scope).Where(segment => segment.Asset is SceneAsset).ToValueList();
        if (scenes.Count < 2) return null;
        return new Reading("scene") { Question = References.Ask(scope, target with { Candidates = scenes }, segment => [Calls([segment], null, [])]), Used = evidence.Spans };
    }

    private static Reading Explain(Clause clause, FrameScope scope, Evidence evidence) => new("scene")
    {
        Refusal = scope.Say(
            "That is a file of yours, which can't be drawn anew. Say what it should show instead, or name a file to put there.",
            "那是您上传的素材，不能重新绘制。请说明要换成什么画面，或要换成哪个文件。"),
        Used = evidence.Spans,
        Bonus = clause.Has("thing.scene") ? 0 : -0.1,
    };
}
