using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>What is left of a short message ("only …", "not …") when its form is taken off: something of the film that it names.</summary>
internal static class NamedRest
{
    /// <param name="form">Its group <c>what</c> is the rest.</param>
    /// <param name="may">The families of words that may stand in it.</param>
    /// <returns>As the person wrote it; null where the message has another form, or the rest names nothing, or says more.</returns>
    public static string? Of(Clause words, Regex form, Predicate<string> may)
    {
        if (form.Match(words.Text) is not { Success: true } match) return null;
        var group = match.Groups["what"];
        var span = new Span(words.Span.Start + group.Index, group.Length);
        var said = words.Mentions.Where(mention => span.Holds(mention.Span)).ToList();
        var isNamed = said.Exists(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.intro" or "thing.outro" });
        return isNamed && said.TrueForAll(mention => mention is Ordinals or NamedFile || (mention is Concept concept && may(concept.Family))) ? words.RawOf(span.Start, span.End) : null;
    }
}
