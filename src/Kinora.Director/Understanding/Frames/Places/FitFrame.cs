using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Looks;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Fill the screen", "show the whole photo", "blurred bars", "去黑边", "图片显示完整".</summary>
internal sealed class FitFrame : EditFrame
{
    private static readonly string[] Words =
    [
        "fit.*", "act.fit", "act.fill", "act.set", "act.use", "act.remove", "act.add", "act.change", "thing.clip", "thing.photo",
        "thing.scene", "thing.video", "thing.film", "which.all", "which.it", "thing.black-bars", "thing.background",
        "negation.no", "negation.not", "act.crop", "act.stretch", "act.show", "act.blur", "act.lengthen", "which.each", "act.make",
        "thing.canvas",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (Remarks.IsUnfit(clause)) return null;
        if (clause.HasAny("thing.title", "thing.captions", "thing.music", "thing.text", "act.reframe", "thing.transition")) return null;
        var isBars = clause.Has("thing.black-bars");
        if (!clause.Family("fit").Any() && !isBars && !clause.HasAny("act.fit", "act.fill")) return null;
        if (FitOf(clause, isBars) is not { } fit) return null;
        var isWhole = clause.First<Ordinals>() is null && !clause.HasAny("which.it", "which.this", "which.that");
        var target = PictureTarget.Find(clause, scope, isWhole);
        var used = new Heard(clause).Of(target).Of(Words).Every<Ordinals>().Every<NamedFile>().Every<Instant>().Spans;
        ToolCall Set(ValueList<Segment> segments) => Call.Of("set_fit", ("segments", Named.Ids(segments)), ("fit", fit));
        if (References.Trouble("fit", scope, target, segment => [Set([segment])]) is { } trouble) return trouble with { Used = used };
        return target.IsFound ? new Reading("fit") { Calls = [Set(target.Segments)], Used = used, Bonus = 0.03 } : null;
    }

    private static string? FitOf(Clause clause, bool isBars)
    {
        if (clause.Has("fit.blur") || (isBars && clause.HasAny("act.blur", "effect.blur"))) return "blur";
        if (clause.Has("fit.stretch")) return clause.IsNegated ? "cover" : "stretch";
        if (clause.Has("fit.contain")) return "contain";
        if (isBars) return clause.IsNegated || clause.HasAny("act.remove", "fit.cover") ? "cover" : clause.HasAny("act.add", "act.set")
            ? "contain" : null;
        if (clause.HasAny("fit.cover", "act.fill")) return clause.IsNegated && !clause.Has("fit.cover") ? "contain" : "cover";
        return clause.Has("act.fit") ? "contain" : null;
    }
}
