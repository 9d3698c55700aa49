using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>A message → clauses and what is mentioned in them.</summary>
internal static partial class MessageReader
{
    public static Message Read(string raw, Project project)
    {
        var text = NumberWords.Narrow(raw).ToLowerInvariant();
        var message = new Message(raw, text, Enumerable.Range(0, text.Length + 1).ToValueList());
        var mentions = ConceptBook.Default.Find(text).Cast<Mention>().ToList();
        foreach (Match match in PercentPattern().Matches(text))
        {
            mentions.Add(new Amount(new Span(match.Index, match.Length), double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), AmountUnit.Percent));
        }

        mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        message.Clauses = [new Clause(message, new Span(0, text.Length), mentions.ToValueList(), null)];
        return message;
    }

    [GeneratedRegex(@"(\d+(?:\.\d+)?)\s*%")]
    private static partial Regex PercentPattern();
}
