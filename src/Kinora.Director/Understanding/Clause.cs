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

    /// <summary>
    /// Tells not to, or that something is not wanted: "don't zoom", "no captions", "不要音乐" (which asks to remove it). See <see
    /// cref="IsKept"/>.
    /// </summary>
    public bool IsNegated => !IsKept && HasAny("negation.not", "negation.no");

    /// <summary>Tells to leave something as it is: "don't change the music", "leave the captions alone", "别动字幕". Nothing is to be
    /// done.</summary>
    public bool IsKept { get; init; }

    /// <summary>Asks for an answer, not for a change: "how long is it?", "有几个片段".</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Nothing in it but politeness: "thanks!", "好的".</summary>
    public bool IsNoise { get; init; }

    /// <summary>
    /// This clause with what it leaves out taken from the clauses before: the act of "… and the third to 2", the thing of "…, smaller".
    /// What was taken over is marked <see cref="Mention.IsInherited"/>. Itself, where it leaves nothing out.
    /// </summary>
    public Clause Filled => ClauseFilling.Fill(this);

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

    /// <summary>The nearest of a kind behind a place: the colour behind "background".</summary>
    public T? FirstAfter<T>(int place)
        where T : Mention => Mentions.OfType<T>().FirstOrDefault(mention => mention.Span.Start >= place);

    /// <summary>The words between two places as the person wrote them, without spaces around: what a prompt or a text is made of.</summary>
    public string RawOf(int start, int end) => end <= start ? "" : Message.RawOf(new Span(start, end - start));
}
