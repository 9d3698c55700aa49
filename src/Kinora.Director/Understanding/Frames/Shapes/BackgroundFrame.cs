using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Shapes;

/// <summary>What is seen beside the pictures: "white background", "blur the background", "黑边换成白色", "背景用蓝色".</summary>
internal sealed class BackgroundFrame : EditFrame
{
    private static readonly string[] Words =
    [
        "thing.background", "thing.black-bars", "act.set", "act.change", "act.make", "act.use", "act.blur", "effect.blur", "fit.blur",
        "act.replace", "act.add", "thing.color", "act.recolor", "thing.film", "which.all", "act.fill", "thing.video",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("thing.music", "thing.title", "thing.text", "thing.captions", "thing.lower-third", "act.remove", "part.outline",
            "thing.logo", "thing.subtitle", "act.key", "thing.sound") || clause.First<Ordinals>() is not null) return null;
        var isThing = clause.HasAny("thing.background", "thing.black-bars");
        var isBlur = clause.Has("fit.blur") || (isThing && clause.HasAny("act.blur", "effect.blur"));
        var colour = clause.First<Colour>();
        if (isThing && !isBlur && colour is null) return Ask(clause, scope);
        if (!isBlur && !(isThing && colour is not null)) return null;
        if (clause.First<Quote>() is not null || clause.First<NamedFile>() is not null) return null;
        // "Can it have the blurred thing behind it": the clip that was spoken of, not all of them.
        if (isBlur && colour is null && clause.HasAny("which.it", "which.this", "which.that") && !Wordings.IsAboutWhole(clause)
            && ClipWish.Row(scope).Count(segment => scope.Project.Memory.Focus.Contains(segment.Id)) is var spoken and > 0 && spoken < ClipWish.Row(scope).Count) return null;
        var used = new Heard(clause).Of(Words).Every<Colour>().Spans;
        var call = isBlur && colour is null ? Call.Of("set_background", ("blur", true)) : Call
            .Of("set_background", ("color", colour!.Value.ToString()));
        return new Reading("background") { Calls = [call], Used = used, Bonus = 0.04 };
    }

    /// <summary>"Change the background": by what.</summary>
    private static Reading? Ask(Clause clause, FrameScope scope)
    {
        var heard = new Heard(clause).Of("thing.background", "act.replace", "act.change").Spans;
        var isBare = clause.HasAny("act.replace", "act.change") && clause.Mentions.All(mention => mention is Degree || mention.IsNoise || mention is Concept { Family: "act" or "join" } or Concept { Key: "thing.background" })
            && WordCount.Uncovered(clause.Message.Text, clause.Span, clause.Mentions.Select(mention => mention.Span).ToList()) < 0.5;
        return !isBare ? null : new Reading("background")
        {
            Question = new Planning.Question(scope.Say("To what: a colour, a blurred picture behind, or another scene?", "换成什么：一种颜色、模糊的画面，还是另一个场景？"), []), Used = heard,
        };
    }
}
