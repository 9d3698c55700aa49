using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Looks;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Crop 10% off the top", "crop the photo to a square", "裁掉下面的20%", "reset the crop", "keep her in frame".</summary>
internal sealed class CropFrame : EditFrame
{
    private const double Usual = 0.1;

    private static readonly string[] Words =
    [
        "act.crop", "act.reframe", "act.cut", "act.trim", "act.remove", "act.clear", "act.undo", "edge.*", "position.*", "thing.clip",
        "thing.photo", "thing.scene", "thing.video", "thing.film", "which.it", "which.all", "more.close", "less.close",
        "act.zoom", "negation.no", "negation.not", "act.set", "canvas.*", "thing.black-bars", "act.add", "which.this", "motion.zoom-in",
        "act.keep", "thing.original", "act.use", "which.each", "more.big", "act.enlarge",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        // "Show the tracks": no subject is followed.
        var isReframed = clause.Has("act.reframe") && !clause.HasAny("thing.timeline", "act.show", "status.show", "thing.change");
        var isCrop = clause.Has("act.crop") || (clause.HasAny("act.cut", "act.trim", "act.remove")
            && clause.HasAny("edge.all", "edge.top", "edge.bottom", "edge.left", "edge.right"));
        if ((!isCrop && !isReframed) || Texts.TextTarget.IsNamed(clause)
            || clause.HasAny("thing.music", "thing.logo", "thing.sound")) return null;
        if (clause.First<Length>() is not null || clause.First<Stretch>() is not null
            || clause.HasAny("fit.contain", "which.start", "which.end")) return null;
        if (What(clause, scope, isReframed && !clause.Has("act.crop")) is not { } what) return null;
        if (IsBare(clause)) return new Reading("crop") { Question = new Planning.Question(scope.Say("How: a side by how much, a shape such as square, or closer?", "怎么裁：裁掉哪一边多少，裁成什么比例（比如方形），还是拉近一点？"), []),
            Used = new Heard(clause).Of(Words).Every<Ordinals>().Every<NamedFile>().Spans };
        var target = PictureTarget.Find(WithoutPlaces(clause), scope, isWhole: false);
        var used = new Heard(clause).Of(target).Of(Words).Every<Amount>().Every<Degree>().Every<Shape>().Every<Ordinals>()
            .Every<NamedFile>().Every<Instant>().Spans;
        ToolCall Make(ValueList<Segment> segments)
        {
            var arguments = (JsonObject)what.Arguments.DeepClone();
            arguments["segments"] = Named.Ids(segments);
            return new ToolCall(what.Tool, arguments);
        }

        // "Crop it to a square": of a whole film that is its shape.
        var isPiece = clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null || clause.HasAny("thing.clip", "thing.photo", "thing.scene", "which.this", "which.that", "which.each");
        if (what.Tool == "crop" && RatioOf(clause) is { } shape && !isPiece && target.Segments.Count == Targets.MainTracks(scope.Timeline).Sum(track => track.Segments.Count))
        {
            return new Reading("set_canvas") { Calls = [Call.Of("set_canvas", ("ratio", shape))], Used = used, Bonus = 0.03 };
        }

        if (References.Trouble(what.Tool, scope, target, segment => [Make([segment])]) is { } trouble) return trouble with { Used = used };
        return target.IsFound ? new Reading(what.Tool) { Calls = [Make(target.Segments)], Used = used, Bonus = 0.03 } : null;
    }

    /// <summary>"Crop it": not how.</summary>
    private static bool IsBare(Clause clause) => !clause.IsNegated && clause.Has("act.crop") && !clause.Mentions.Any(mention => mention is Amount or Degree or Shape
        || mention is Concept { Family: "edge" or "position" or "more" or "less" or "canvas" or "fit" } 
        || mention is Concept { Family: "act" } act && act.Span != clause.Find("act.crop")!.Span)
        && WordCount.Uncovered(clause.Message.Text, clause.Span, clause.Mentions.Select(mention => mention.Span).ToList()) < 0.5;

    private static (string Tool, JsonObject Arguments)? What(Clause clause, FrameScope scope, bool isReframed)
    {
        var ratio = RatioOf(clause);
        if (isReframed)
        {
            var canvas = scope.Timeline.Canvas;
            return ("reframe", new JsonObject { ["ratio"] = ratio ?? $"{canvas.Width}:{canvas.Height}", ["follow"] = true });
        }

        if (clause.HasAny("act.clear", "act.undo") || clause.IsNegated || (clause.Has("act.remove")
            && clause.Text.Contains("crop", StringComparison.Ordinal) && !clause.Family("edge")
            .Any())) return ("crop", new JsonObject { ["reset"] = true });
        if (ratio is not null) return ("crop", new JsonObject { ["ratio"] = ratio });
        var share = clause.First<Amount>() switch
        {
            { Unit: AmountUnit.Percent } percent => percent.Value / 100,
            { Unit: AmountUnit.Times, Value: < 1 } part => part.Value,
            { Unit: AmountUnit.Pixels } pixels => pixels.Value / 1080,
            _ when clause.Text.Contains("quarter", StringComparison.Ordinal) => 0.25,
            _ when clause.Text.Contains("third", StringComparison.Ordinal) => 0.3333,
            _ when clause.Text.Contains("half", StringComparison.Ordinal) => 0.5,
            _ => clause.First<Degree>()?.Size switch { < 0.8 => 0.05, > 1.3 => 0.2, _ => Usual },
        };
        var sides = new JsonObject();
        void Side(string name, params string[] keys)
        {
            if (clause.HasAny(keys)) sides[name] = Call.Number(share);
        }

        Side("top", "edge.top", "position.top");
        Side("bottom", "edge.bottom", "position.bottom");
        Side("left", "edge.left", "position.center-left");
        Side("right", "edge.right", "position.center-right");
        if (clause.Has("edge.sides")) sides["left"] = sides["right"] = Call.Number(share);
        if (sides.Count == 1 && sides["left"] is not null && clause.Has("edge.sides")) sides["right"] = Call.Number(share);
        if (sides.Count > 0) return ("crop", sides);
        if (clause.Has("edge.all")) return ("crop", new JsonObject { ["left"] = Call.Number(share), ["top"] = Call.Number(share),
            ["right"] = Call.Number(share), ["bottom"] = Call.Number(share) });
        if (clause.First<Amount>() is { Unit: AmountUnit.Times, Value: > 1 } times) return ("crop",
            new JsonObject { ["zoom"] = Call.Number(times.Value) });
        if (clause.First<Amount>() is { Unit: AmountUnit.Percent } closer) return ("crop",
            new JsonObject { ["zoom"] = Call.Number(closer.Value >= 100 ? closer.Value / 100 : 1 + closer.Value / 100) });
        return ("crop", new JsonObject { ["zoom"] = clause.First<Degree>()?.Size switch { < 0.8 => 1.15, > 1.3 => 1.6, _ => 1.3 } });
    }

    private static string? RatioOf(Clause clause) => clause.First<Shape>() is { RatioWidth: { } width, RatioHeight: { } height }
        ? $"{width}:{height}"
        : clause.Has("canvas.square") ? "1:1" : clause.Has("canvas.vertical") ? "9:16" : clause.Has("canvas.horizontal") ? "16:9" : null;

    private static Clause WithoutPlaces(Clause clause) =>
        clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Family: "edge" or "position" }).ToValueList() };
}
