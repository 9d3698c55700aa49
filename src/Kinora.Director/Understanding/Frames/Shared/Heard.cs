using Kinora.Core;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>Collects the words of a clause that a reading accounts for; what was taken over from an earlier clause counts for
/// nothing.</summary>
internal sealed class Heard(Clause clause)
{
    private readonly List<Span> spans = [];

    public ValueList<Span> Spans => spans.Distinct().ToValueList();

    public Heard Of(Target target)
    {
        spans.AddRange(target.Used);
        return this;
    }

    /// <param name="keys">Concepts: <c>act.add</c>, or a whole family: <c>look.*</c>.</param>
    public Heard Of(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            var family = key.EndsWith(".*", StringComparison.Ordinal) ? key[..^2] : null;
            foreach (var concept in clause.All<Concept>())
            {
                if (family is null ? concept.Key == key : concept.Family == family) Add(concept);
            }
        }

        return this;
    }

    public Heard Every<T>()
        where T : Mention
    {
        foreach (var mention in clause.All<T>()) Add(mention);
        return this;
    }

    public Heard Of(Mention? mention)
    {
        if (mention is not null) Add(mention);
        return this;
    }

    public Heard Of(Span span)
    {
        spans.Add(span);
        return this;
    }

    private void Add(Mention mention)
    {
        if (mention.IsInherited) return;
        spans.Add(mention.Span);
        if (mention is Concept { Tail: { } tail }) spans.Add(tail);
    }
}
