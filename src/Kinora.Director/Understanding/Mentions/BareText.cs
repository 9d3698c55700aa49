using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>
/// Text to be shown that nothing marks as such but its own form: names and headings in capitals ("lower third with my name, Jonas Weber"), numbers to
/// call and addresses ("a text with our phone number 555 0199"), and words that stand in the film beside what they shall become
/// ("instead of Visit us today! put Open until 8").
/// </summary>
internal static partial class BareText
{
    public static void Read(Message message, Project project, List<Mention> mentions)
    {
        ReadInstead(message, project, mentions);
        foreach (var sentence in Sentences(message.Text))
        {
            if (!mentions.Exists(mention => mention is Concept thing && IsText(thing) && sentence.Holds(thing.Span))) continue;
            if (ReadContact(message, sentence, mentions)) continue;
            ReadName(message, sentence, mentions);
        }
    }

    /// <summary>"Instead of [words of the film] put [others]".</summary>
    private static void ReadInstead(Message message, Project project, List<Mention> mentions)
    {
        if (!Instead().IsMatch(message.Text)) return;
        var shown = project.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Text?.Text).OfType<string>()
            .SelectMany(text => text.Split('\n').Append(text.Replace('\n', ' '))).Select(text => PlainWriting.Of(text).Text.Trim()).Where(text => text.Length >= 3)
            .Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length);
        foreach (var text in shown)
        {
            var at = message.Text.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0 && Former().IsMatch(message.Text[..at]) && mentions.Exists(mention => mention is Quote { IsQuoted: true } && mention.Span.End <= at) && !mentions.Exists(mention => mention is Quote && mention.Span.End > at))
            {
                Add(message, new Span(at, text.Length), mentions, isQuoted: true);
                return;
            }

            if (at < 0 || !Instead().Match(message.Text[..at]).Success || Put().Match(message.Text, at + text.Length) is not { Success: true } put) continue;
            var words = put.Groups["words"];
            if (mentions.Exists(mention => mention is Quote && mention.Span.Start >= at)) return;
            Add(message, new Span(at, text.Length), mentions, isQuoted: true);
            Add(message, new Span(words.Index, words.Length), mentions, isQuoted: true);
            return;
        }
    }

    /// <summary>A number to call, a site, an address, a handle.</summary>
    private static bool ReadContact(Message message, Span sentence, List<Mention> mentions)
    {
        if (mentions.Exists(mention => mention is Quote && sentence.Overlaps(mention.Span))) return false;
        if (Contact().Match(message.Text, sentence.Start, sentence.Length) is not { Success: true } match) return false;
        var group = match.Groups["it"];
        Add(message, new Span(group.Index, group.Length), mentions, isQuoted: true);
        return true;
    }

    /// <summary>Words in capitals behind a word for a text, with nothing but little words between.</summary>
    private static void ReadName(Message message, Span sentence, List<Mention> mentions)
    {
        var thing = mentions.OfType<Concept>().Where(concept => IsText(concept) && sentence.Holds(concept.Span)).MinBy(concept => concept.Span.Start)!;
        if (!mentions.Exists(mention => mention is Concept { Key: "act.add" or "act.write" or "act.make" } && mention.Span.Start >= sentence.Start && mention.Span.End <= thing.Span.Start)
            && WordCount.Uncovered(message.Text, new Span(sentence.Start, thing.Span.Start - sentence.Start), mentions.Where(mention => mention.IsNoise).Select(mention => mention.Span).ToList()) >= 1) return;
        if (Leading().Match(message.Text, thing.Span.End, sentence.End - thing.Span.End) is not { Success: true } lead) return;
        var start = lead.Index + lead.Length;
        var span = new Span(start, Capitals(message, start, sentence.End) - start);
        if (span.Length < 2 || mentions.Exists(mention => mention is Quote && mention.Span.Start < span.End && mention.Span.End > sentence.Start)) return;
        // "Title Helvetica", "caption Bottom Left": what it is to be like, not what it says.
        if (mentions.Exists(mention => mention.Span.Start <= span.Start && mention.Span.End >= span.End && mention is not (NamedFile or Concept { Family: "act" or "thing" or "place" or "season" or "time" or "noise" }))) return;
        // "With my name": no name is given to anything.
        mentions.RemoveAll(mention => mention is Concept { Key: "act.rename" } && mention.Span.Start >= thing.Span.End && mention.Span.End <= start);
        Add(message, span, mentions, isQuoted: false);
    }

    /// <returns>Where the words that begin with a capital end; small words between two of them, and numbers behind, belong to them.</returns>
    private static int Capitals(Message message, int start, int limit)
    {
        var end = start;
        foreach (Match word in Word().Matches(message.Text[start..limit]))
        {
            var from = start + word.Index;
            if (from > end + 1) break;
            var first = message.Raw[message.RawIndex[from]];
            var isName = char.IsUpper(first) || (end > start && char.IsDigit(first));
            if (!isName && !(end > start && Small().IsMatch(word.Value) && from + word.Length + 1 < limit && char.IsUpper(message.Raw[message.RawIndex[from + word.Length + 1]]))) break;
            end = from + word.Length;
        }

        return end;
    }

    private static void Add(Message message, Span span, List<Mention> mentions, bool isQuoted)
    {
        mentions.RemoveAll(mention => mention.Span.Overlaps(span) || (mention is Concept { Tail: { } tail } && tail.Overlaps(span)));
        mentions.Add(new Quote(span, message.RawOf(span), isQuoted));
    }

    private static bool IsText(Concept concept) => concept.Key is "thing.title" or "thing.subtitle" or "thing.captions" or "thing.lower-third" or "thing.text" or "thing.quote" or "act.write";

    private static IEnumerable<Span> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '!' or '?' or ';') && !(text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' '))) continue;
            if (i > start) yield return new Span(start, i - start);
            start = i + 1;
        }
    }

    [GeneratedRegex(@"\b(?:instead of|in place of|rather than)\s+(?:the words?\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"\b(?:instead of|in place of|rather than)\s*(?:the words?\s+)?(?=$|\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Instead();

    [GeneratedRegex(@"\G\W*(?:(?:please|just|we|you|i)\s+)*(?:put|write|use|say|have|show|want|make it|it should (?:say|read))\s+(?:the words?\s+)?(?<words>[^\n]+?)\s*[.!]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Put();

    [GeneratedRegex(@"\b(?:phone|tel|telephone|mobile|cell|whatsapp|number|call(?: us)?(?: at)?)\b\D{0,12}?(?<it>\+?\(?\d[\d ()/-]{4,}\d)|(?<it>(?:https?://|www\.)[^\s,]+|[\w.+-]+@[\w-]+\.[a-z.]{2,}|(?<![\w.])@[a-z0-9_.]{2,}\w)|\b(?:website|site|page|web|url|link|address|domain)\b[^.,\n]{0,12}?(?<it>[\w-]+\.(?:com|org|net|io|co|shop|de|fr|es|it|uk|cn|app|me|info|biz|eu)(?:/[^\s,]*)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\G\s*(?:[,:–-]\s*)?(?:(?:that\s+)?(?:says?|saying|reads?|reading)\s+|(?:with|for|of|as|called|is|being)\s+)?(?:(?:my|our|the|his|her|their)\s+(?:(?:full|own|first|last|company|brand|stage)\s+)?(?:names?|brand|company|handle|title|words?|text)\s*,?\s*)?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’&.-]*(?<!\.)|&", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:of|the|and|de|la|le|von|van|der|&|for|in|to|a|an|on|at|with|my|our|by|n)$", RegexOptions.CultureInvariant)]
    private static partial Regex Small();
}
