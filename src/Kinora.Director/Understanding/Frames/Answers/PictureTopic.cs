using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"Which filter is on it?", "what transitions are there?", "how fast is clip 2?", "用了什么转场".</summary>
internal sealed class PictureTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (Frames.Texts.TextTarget.IsNamed(clause)) return null;
        var named = Facts.Named(clause, scope, TargetKinds.Pictures);
        var segments = named.Count > 0 ? named : Facts.Main(scope);
        if (segments.Count == 0) return null;
        if (clause.Has("thing.transition"))
        {
            var cuts = named.Count > 0 && named.Count < Facts.Main(scope).Count ? named : Facts.Main(scope).SkipLast(1).ToValueList();
            return cuts.Count == 0 ? null : Told(scope, cuts, segment => Facts.Words(scope, Catalogue.Of(segment.Transition?.Kind
                ?? TransitionKind.Cut).Display) + (segment.Transition is { } cut ? " " + Facts.Seconds(scope, cut.Duration) : ""));
        }

        if (clause.HasAny("thing.look", "thing.effect", "thing.lut", "thing.brightness")) return Told(scope, segments, segment =>
            Effects(scope, segment));
        // "What is in scene 3?", "第三个画面是什么".
        if (named is [{ } one] && clause.Has("ask.what") && clause.Mentions.All(mention => mention is Ordinals or NamedFile or Amount
            or Concept { Family: "noise" or "join" or "ask" or "which" or "clip" } or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" or "thing.video" or "thing.film" or "act.show" }))
        {
            return Facts.List(scope, [$"{Facts.Name(scope, one)}: {Facts.Seconds(scope, one.Start)}–{Facts.Seconds(scope, one.End)}"]);
        }

        if (clause.Has("thing.motion")) return Told(scope, segments, segment => Facts.Words(scope, Catalogue.Of(segment.Motion?.Kind
            ?? MotionKind.None).Display));
        return clause.Has("thing.speed") || clause.Text.Contains("how fast", StringComparison.Ordinal)
            ? Told(scope, segments, segment => segment.Speed.ToString("0.##", CultureInfo.InvariantCulture) + "x") : null;
    }

    private static string Effects(FrameScope scope, Segment segment)
    {
        var names = segment.Effects.Select(effect => effect.Kind == "look" && Catalogue.FindLook(effect.Name ?? "") is { } look
            ? Facts.Words(scope, look.Display)
            : (Catalogue.FindEffect(effect.Kind) is { } spec ? Facts.Words(scope, spec.Display)
                : effect.Kind) + (effect.Amount is { } amount ? " " + amount.ToString("+0.##;-0.##", CultureInfo.InvariantCulture)
                : "")).ToList();
        return names.Count == 0 ? scope.Say("none", "无") : string.Join(" + ", names);
    }

    /// <summary>One answer where all are alike.</summary>
    private static string Told(FrameScope scope, ValueList<Segment> segments, Func<Segment, string> fact)
    {
        var facts = segments.Select(segment => (Segment: segment, Fact: fact(segment))).ToList();
        return facts.Count > 1 && facts.Select(pair => pair.Fact).Distinct().Count() == 1
            ? scope.Say($"The same everywhere: {facts[0].Fact}.", $"都一样：{facts[0].Fact}。")
            : Facts.List(scope, facts.Take(8).Select(pair => $"{Facts.Name(scope, pair.Segment)}: {pair.Fact}"));
    }
}
