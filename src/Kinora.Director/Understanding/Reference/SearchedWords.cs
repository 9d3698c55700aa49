using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>A part of a clause in which something is searched for that is named, and what is mentioned there.</summary>
internal sealed class SearchedWords
{
    public SearchedWords(Clause clause, FrameScope scope, ReferenceWish wish, Span within)
    {
        (Clause, Scope, Wish, Within) = (clause, scope, wish, within);
        Pool = new FilmPool(scope.Timeline, scope.Project);
        Mentions = clause.Mentions.Where(mention => mention.IsInherited ? within == clause.Span : within.Holds(mention.Span)).ToList();
        Ordinals = Mentions.OfType<Ordinals>().ToList();
        // "One" of "the second one" and "a clip" of "cut a clip" are the same word twice: the thing counts once a place.
        Things = Mentions.OfType<Concept>().Select(concept => (concept, NamedKind.Of(concept))).Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.concept, pair.Item2!)).ToList();
        // "第二句旁白": of what the lines are is said.
        if (Things.Exists(pair => pair.Kind.Key != "thing.line" && (pair.Kind.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0)) Things.RemoveAll(pair => pair.Kind.Key == "thing.line");
    }

    public Clause Clause { get; }

    public FrameScope Scope { get; }

    public ReferenceWish Wish { get; }

    public Span Within { get; }

    /// <summary>The whole message's.</summary>
    public string Text => Clause.Message.Text;

    public FilmPool Pool { get; }

    public List<Mention> Mentions { get; }

    /// <summary>Words for kinds of segment.</summary>
    public List<(Concept Concept, NamedKind Kind)> Things { get; }

    public List<Ordinals> Ordinals { get; }

    /// <summary>What stands for several segments by its place has been found: its words are no names by themselves.</summary>
    public void Take(Span span)
    {
        Mentions.RemoveAll(mention => mention.Span.Overlaps(span));
        Things.RemoveAll(pair => pair.Concept.Span.Overlaps(span));
        Ordinals.RemoveAll(one => one.Span.Overlaps(span));
        Mentions.Add(new Concept(span, "which.relative"));
    }

    /// <summary>"The photo of the dog", "小猫那段": the word for the thing belongs to what it shows.</summary>
    public IEnumerable<Span> Beside(Span span) => Things.Where(pair => pair.Kind.IsClip
        || (pair.Kind.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0)
        .Where(pair => IsNear(pair.Concept.Span, span)).Select(pair => pair.Concept.Span)
        .Concat(Mentions.Where(mention => mention is Concept { Key: "which.that" or "which.this" }
            && IsNear(mention.Span, span)).Select(mention => mention.Span));

    public bool IsNear(Span a, Span b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        if (first.End >= second.Start) return true;
        var pointing = Mentions.Where(mention => mention is Concept { Family: "which" or "noise" } or Concept { Key: "thing.line" })
            .Select(mention => mention.Span).ToList();
        return second.Start - first.End <= 24 && WordCount.Uncovered(Text, new Span(first.End, second.Start - first.End), pointing) == 0
            && !Mentions.Exists(mention => mention is Concept { Family: "act" or "join" } && mention.Span.Start >= first.End
                && mention.Span.End <= second.Start);
    }
}
