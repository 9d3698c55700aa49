using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>Questions about the film, answered from the timeline: "how long is it?", "which music is it?", "what's at 0:12?",
/// "字幕是什么字体".</summary>
internal sealed class AnswerFrame : IFrame
{
    private static readonly IReadOnlyList<ITopic> Topics =
    [
        new WhyTopic(), new LastChangeTopic(), new OrderTopic(), new CountTopic(), new MomentTopic(), new TextTopic(), new SoundTopic(), new CanvasTopic(),
            new PictureTopic(), new PlaceTopic(), new LengthTopic(), new PresenceTopic(),
    ];

    private static readonly string[] Asking =
        ["ask.what", "ask.how-long", "ask.how-many", "ask.how-much", "ask.why", "ask.when", "ask.where", "ask.who", "ask.is"];

    private static readonly string[] Harmless =
        ["act.show", "act.use", "act.make", "act.preview", "act.narrate", "act.write", "act.set", "act.understand", "act.style",
            "act.change", "act.animate"];

    private static readonly string[] Words =
    [
        "ask.*", "thing.*", "which.*", "more.*", "less.*", "act.show", "act.set", "act.use", "act.narrate", "act.write", "act.preview",
        "act.change", "act.understand", "position.*", "level.*", "look.*", "mood.*", "act.make", "words.word", "act.add",
        "act.fade", "act.place", "font.*", "style.*", "transition.*", "motion.*", "effect.*", "hear.cannot", "speech.pace", "canvas.*",
        "negation.not", "read.hard", "vague.*", "status.*", "fit.*", "asked.*", "act.mute", "voice.*", "part.*", "look.mono",
    ];

    public Reading? Read(Clause said, FrameScope scope)
    {
        var clause = Asked(said);
        // "Have someone say “…” when the team comes up": when it is said, not a question.
        if (clause.First<Quote>() is { IsQuoted: true } && clause.HasAny("act.narrate", "act.add", "act.write") && !clause.IsQuestion) return null;
        if (clause.IsKept || clause.IsNoise || !IsAsked(clause)) return null;
        foreach (var topic in Topics)
        {
            if (topic.Answer(clause, scope) is not { } answer) continue;
            var used = new Heard(clause).Of(Words).Every<Ordinals>().Every<Instant>().Every<Stretch>().Every<NamedFile>().Every<Quote>()
                .Every<Shape>().Spans;
            return new Reading("answer") { Answer = answer, Used = used, Bonus = 0.08 };
        }

        return null;
    }

    /// <summary>"Is the second clip muted?", "are there captions?".</summary>
    private static bool IsYesOrNo(Clause clause)
    {
        var text = clause.Message.Text;
        var end = clause.Span.End;
        return Openings.Any(word => clause.Text.StartsWith(word, StringComparison.Ordinal))
            && (clause.Text.EndsWith('?') || (end < text.Length && text[end..].TrimStart().StartsWith('?')));
    }

    private static readonly string[] Openings = ["is the ", "is there ", "are the ", "are there ", "does the ", "does it ", "is it ",
        "has the ", "is my "];

    /// <summary>"标题写的是什么": the question word behind "write" was taken for the words to write.</summary>
    private static Clause Asked(Clause clause) => Texts.TextWords.IsAskedFor(clause) && clause.First<Quote>() is { } quote
        ? clause with { Mentions = clause.Mentions.Select(mention => mention == quote ? new Concept(quote.Span, "ask.what") : mention)
            .ToValueList() }
        : clause;

    /// <summary>"How long is …" may also begin a wish ("how about …"): what has an act in it is none.</summary>
    private static bool IsAsked(Clause clause) => IsYesOrNo(clause) || (clause.IsQuestion && !clause.Has("ask.can"))
        || (clause.HasAny(Asking)
        && clause.Family("act").All(act => Harmless.Contains(act.Key)));
}
