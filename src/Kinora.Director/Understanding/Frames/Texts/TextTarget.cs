using Kinora.Core;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>Which words on screen a clause is about.</summary>
internal static class TextTarget
{
    private static readonly string[] Things = ["thing.title", "thing.subtitle", "thing.captions", "thing.lower-third", "thing.text",
        "thing.quote", "thing.counter"];

    /// <summary>Whether any words on screen are named.</summary>
    public static bool IsNamed(Clause clause) => clause.HasAny(Things) || clause.Has("thing.line") && !clause.HasAny("thing.narration", "thing.voice");

    public static Target Find(Clause clause, FrameScope scope, Unnamed unnamed = Unnamed.Focus)
    {
        var plain = Plain(clause, scope);
        return Shared.Numbered.Of(clause, scope, References.Find(plain, scope, ReferenceWish.Texts with { Unnamed = unnamed }));
    }

    /// <summary>
    /// Of a word with two meanings ("subtitle") the one that the film has; "text" beside a narrower word ("the text of the title") says
    /// nothing more.
    /// Letters, fonts and backgrounds are parts of a text, places no clips.
    /// </summary>
    public static Clause Plain(Clause clause, FrameScope scope)
    {
        var pool = new FilmPool(scope.Timeline, scope.Project);
        var texts = clause.All<Concept>().Where(concept => Things.Contains(concept.Key)).ToList();
        var narrow = texts.Where(concept => concept.Key != "thing.text").ToList();
        var dropped = new HashSet<Concept>();
        foreach (var group in texts.GroupBy(concept => concept.Span).Where(group => group.Count() > 1))
        {
            var there = group.Where(concept => IsThere(concept, pool)).ToList();
            foreach (var concept in group.Where(concept => there.Count > 0 ? !there.Contains(concept)
                : concept != group.First())) dropped.Add(concept);
        }

        if (narrow.Any(concept => !dropped.Contains(concept)))
        {
            foreach (var concept in texts.Where(concept => concept.Key == "thing.text")) dropped.Add(concept);
        }

        return clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept concept || !dropped.Contains(concept))
            .ToValueList() };
    }

    private static bool IsThere(Concept concept, FilmPool pool) =>
        NamedKind.Of(concept) is { } kind && kind.In(pool, TargetKinds.Texts).Any(segment => concept.Key != "thing.title"
            || segment.Text is { Style: not TextStyle.Subtitle });
}
