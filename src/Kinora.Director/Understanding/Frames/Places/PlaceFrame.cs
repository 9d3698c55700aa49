using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>Where something stands and how large it is: "put the logo bottom left, smaller", "标志放左下角", "move the text up a bit".</summary>
internal sealed class PlaceFrame : EditFrame
{
    private const string Intent = "place";

    private static readonly string[] Words =
    [
        "act.place", "act.move", "act.set", "act.change", "act.scale", "act.enlarge", "act.shrink", "act.add", "act.raise", "act.lower",
        "position.*", "more.big", "less.big", "more.high", "less.high", "more.right", "less.right", "thing.logo",
        "thing.watermark", "thing.overlay", "thing.size", "thing.position", "which.it", "which.all", "direction.*", "thing.title",
        "thing.text", "thing.captions", "thing.subtitle", "thing.lower-third",
        "thing.clip", "thing.photo", "thing.scene", "thing.video", "which.this", "which.that",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("act.remove", "thing.music", "thing.narration", "thing.transition", "act.rotate", "act.flip", "act.crop",
            "thing.motion", "thing.volume", "thing.sound", "thing.opacity", "thing.sfx")) return null;
        if (clause.First<Quote>() is not null) return null;
        var isText = TextTarget.IsNamed(clause);
        var target = isText ? TextTarget.Find(clause, scope) : Find(clause, scope);
        var wish = Wish(clause, scope, target, isText);
        if (wish.Count == 0) return null;
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Every<Ordinals>().Every<NamedFile>().Spans;
        ToolCall Place(ValueList<Segment> segments)
        {
            var arguments = (JsonObject)wish.DeepClone();
            arguments["segments"] = Named.Ids(segments);
            return new ToolCall("place", arguments);
        }

        if (target.Missing is not null && clause.Mentions.Any(mention => mention is Concept { Key: "thing.watermark" or "thing.logo",
            IsInherited: true })
            && scope.Timeline.Tracks.SelectMany(track => track.Segments).Where(segment => scope.Project.Memory.Focus.Contains(segment.Id))
                .ToValueList() is { Count: > 0 } made)
        {
            // A watermark of words stands among the texts: it is what was made right before.
            target = new Target(HowFound.Focus) { Segments = made };
        }

        // "Smaller, and in white" after a look at the whole film: nobody shrinks all pictures without saying so.
        if (target is { How: HowFound.Focus or HowFound.Default, Segments.Count: > 1 } && !clause.HasAny("which.it", "which.all", "which.these", "which.both") && target.Segments.All(segment => scope.Timeline.FindSegment(segment.Id)?.Track.Role == TrackRole.Main)) return null;
        if (References.Trouble(Intent, scope, target, segment => [Place([segment])]) is { } trouble) return trouble with { Used = used };
        if (target.IsFound) return new Reading(Intent) { Calls = [Place(target.Segments)], Used = used };
        // "Put it in the corner": nothing was spoken of.
        var isPointed = clause.HasAny("which.it", "which.this", "which.that") && clause.HasAny("act.place", "act.move", "act.set") && clause.Family("position").Any();
        return isPointed ? new Reading(Intent) { Question = new Planning.Question(scope.Say("What shall go there: the logo, a text, a picture?", "要把什么放到那里：标志、文字，还是图片？"), []), Used = used, Bonus = -0.1 } : null;
    }

    private static Target Find(Clause clause, FrameScope scope)
    {
        var over = new ReferenceWish(TargetKinds.Overlay | TargetKinds.Logo) { Unnamed = Unnamed.Focus };
        if (clause.HasAny("thing.logo", "thing.watermark", "thing.overlay")) return References.Find(clause, scope, over);
        var spoken = References.Find(clause, scope, new ReferenceWish(TargetKinds.Pictures
            | TargetKinds.Texts) { Unnamed = Unnamed.Focus });
        return spoken;
    }

    private static JsonObject Wish(Clause clause, FrameScope scope, Target target, bool isText)
    {
        var wish = new JsonObject();
        var isMain = target.Segments.Count > 0 && scope.Timeline.FindSegment(target.Segments[0].Id)?.Track.Role is TrackRole.Main or null;
        var isOwnText = target.Segments.Count > 0 && scope.Timeline.FindSegment(target.Segments[0].Id)?.Track.Kind == TrackKind.Text;
        var step = Step(clause);
        if (Change.Find(clause, acts: false, "high") is { } up) wish["dy"] = Call.Number(-up.Sign * step);
        else if (clause.HasAny("act.move", "act.place") && clause.HasAny("direction.up", "direction.down") && !clause.Family("position")
            .Any()) wish["dy"] = Call.Number(clause.Has("direction.up") ? -step : step);
        if (Change.Find(clause, acts: false, "right") is { } right && !AbsoluteCorner(clause)) wish["dx"] = Call.Number(right.Sign * step);
        if (wish["dx"] is null && wish["dy"] is null && !isText && !isOwnText && PositionOf(clause) is { } position
            && !isMain) wish["position"] = position;
        if (isText || isOwnText) return wish;
        AddSize(clause, wish, isMain);
        return wish;
    }

    /// <summary>"To the left" is a step, "on the left" and "the top left" are places.</summary>
    private static bool AbsoluteCorner(Clause clause) => clause.Family("position")
        .Any(position => position.Name is "top-left" or "top-right" or "bottom-left" or "bottom-right");

    private static void AddSize(Clause clause, JsonObject wish, bool isMain)
    {
        var change = Change.Find(clause, acts: clause.Has("thing.size"), "big");
        if (change is null && clause.HasAny("act.enlarge", "act.shrink")
            && (!isMain || !clause.HasAny("act.zoom", "motion.zoom-in", "motion.zoom-out"))) change = new Change(clause.Has("act.enlarge") ? 1
            : -1, clause.First<Degree>()?.Size ?? 1);
        if (isMain && change is null && !clause.HasAny("thing.size", "act.scale")) return;
        if (clause.First<Amount>() is { } amount)
        {
            var sign = change?.Sign ?? 1;
            double? factor = amount.Unit switch
            {
                AmountUnit.Percent when amount.IsBy => 1 + sign * amount.Value / 100,
                AmountUnit.Percent => amount.Value / 100,
                AmountUnit.Times => sign < 0 && amount.Value > 1 ? 1 / amount.Value : amount.Value,
                _ => null,
            };
            if (factor is > 0.01 and < 20)
            {
                // Against the screen a percentage is a width; else against what it is now.
                wish[amount.Unit == AmountUnit.Percent && !amount.IsBy && change is null && clause.HasAny("thing.canvas", "thing.film")
                    ? "scale" : "factor"] = Call.Number(factor.Value);
                return;
            }
        }

        if (change is { } relative) wish["factor"] = Call.Number(relative.Factor(1.15, 1.3, 1.6));
    }

    private static double Step(Clause clause) => clause.First<Amount>() is { Unit: AmountUnit.Percent } amount ? amount.Value / 100
        : clause.First<Amount>() is { Unit: AmountUnit.Pixels } pixels ? pixels.Value / 1080
        : clause.First<Degree>()?.Size switch { < 0.8 => 0.05, > 1.3 => 0.2, _ => 0.1 };

    /// <summary>The place that a clause names; for a corner that is not named, the one where logos usually stand.</summary>
    public static string? PositionOf(Clause clause)
    {
        var named = clause.Family("position").Where(position => position.Name != "corner").ToList();
        if (named.Count == 0) return clause.Has("position.corner") ? "top-right" : null;
        // Two sides that were said apart ("at the top on the right") are a corner.
        var names = named.Select(position => position.Name).ToHashSet();
        if (names.Contains("top") && names.Contains("center-left")) return "top-left";
        if (names.Contains("top") && names.Contains("center-right")) return "top-right";
        if (names.Contains("bottom") && names.Contains("center-left")) return "bottom-left";
        if (names.Contains("bottom") && names.Contains("center-right")) return "bottom-right";
        return named[0].Name;
    }

    /// <summary>How much is seen: "transparency 30 %" says how much is not.</summary>
    public static double OpacityOf(Clause clause, Amount amount)
    {
        var share = Math.Clamp(amount.Value / 100, 0, 1);
        var isSeenThrough = (clause.Text.Contains("transparen", StringComparison.Ordinal)
            || clause.Text.Contains("see through", StringComparison.Ordinal) || clause.Text.Contains("透明", StringComparison.Ordinal))
            && !clause.Text.Contains("不透明", StringComparison.Ordinal) && !clause.Text.Contains("opac", StringComparison.Ordinal);
        return Math.Round(isSeenThrough ? 1 - share : share, 4);
    }
}
