using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>A part of a message that asks for one thing.</summary>
/// <param name="Span">Where it stands in <see cref="Message.Text"/>.</param>
/// <param name="Mentions">In the order of their starts.</param>
/// <param name="Before">The clause before it in the message, which may hold what this one leaves out ("… and the title too").</param>
public sealed record Clause(Message Message, Span Span, ValueList<Mention> Mentions, Clause? Before)
{
    public string Text => Message.Text.Substring(Span.Start, Span.Length);

    /// <summary>Tells not to: "don't touch the music", "别动字幕".</summary>
    public bool IsNegated => Has("negation.not");

    public bool Has(string key) => Mentions.Any(mention => mention is Concept concept && concept.Key == key);

    public bool HasAny(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Has(key)) return true;
        }

        return false;
    }

    public Concept? Find(string key) => Mentions.OfType<Concept>().FirstOrDefault(concept => concept.Key == key);

    public Concept? FindAny(params string[] keys) => Mentions.OfType<Concept>().FirstOrDefault(concept => keys.Contains(concept.Key));

    /// <summary>All of a family: <c>look</c>.</summary>
    public IEnumerable<Concept> Family(string family) => Mentions.OfType<Concept>().Where(concept => concept.Family == family);

    public T? First<T>()
        where T : Mention => Mentions.OfType<T>().FirstOrDefault();

    public IEnumerable<T> All<T>()
        where T : Mention => Mentions.OfType<T>();
}
