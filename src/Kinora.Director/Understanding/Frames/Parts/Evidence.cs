using Kinora.Core;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>The words of a clause that a reading accounts for, gathered while it is made.</summary>
internal sealed class Evidence(Clause clause)
{
    private readonly List<Span> spans = [];

    public ValueList<Span> Spans => spans.Distinct().ToValueList();

    public bool IsEmpty => spans.Count == 0;

    /// <summary>All words of these meanings.</summary>
    /// <returns>The first of them; null when there is none.</returns>
    public Concept? Take(params string[] keys)
    {
        Concept? first = null;
        foreach (var concept in clause.All<Concept>().Where(concept => keys.Contains(concept.Key)))
        {
            first ??= concept;
            Take(concept);
        }

        return first;
    }

    public bool Takes(params string[] keys) => Take(keys) is not null;

    /// <returns>What was given.</returns>
    public T? Take<T>(T? mention)
        where T : Mention
    {
        if (mention is null) return null;
        spans.Add(mention.Span);
        if (mention is Concept { Tail: { } tail }) spans.Add(tail);
        return mention;
    }

    public Target Take(Target target)
    {
        spans.AddRange(target.Used);
        // What is asked about was named by a word for its kind.
        if (target.IsAmbiguous) Take("thing.clip", "thing.photo", "thing.scene", "thing.video", "which.this", "which.that");
        return target;
    }

    /// <summary>How many words that carry meaning nothing accounts for.</summary>
    public double LeftOver() => WordCount.Uncovered(clause.Message.Text, clause.Span,
        [.. spans, .. clause.Mentions.Where(mention => mention.IsNoise || mention is Degree or Concept { Family: "join" }).Select(mention => mention.Span)]);

    /// <summary>
    /// Nobody named what it is about, and there are words that were not understood: those may well have named it ("slow the giraffe down").
    /// </summary>
    public bool IsDoubtful(Target target) => !target.IsNamed && WordCount.Uncovered(clause.Message.Text, clause.Span,
        [.. spans, .. clause.Mentions.Where(mention => mention.IsNoise || mention is Degree or Concept { Family: "join" or "act" or "clip" or "direction" or "font" or "answer" }).Select(mention => mention.Span)]) >= 1;

    public void Take(Span span) => spans.Add(span);
}
