using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Seconds that are counted: "at second 5", "seconds 3-5", "at 2, 4 and 6 s". Points in time, never how long something is.</summary>
internal static partial class NumberedSeconds
{
    /// <returns>Where those begin that are points in time whatever stands around them.</returns>
    public static HashSet<int> Add(string text, List<Mention> mentions, List<FoundDuration> durations)
    {
        var moments = AddNumbered(text, mentions, durations);
        moments.UnionWith(AddListed(text, mentions, durations));
        return moments;
    }

    /// <summary>"Second 10 to 15", "seconds 3-5": no other word needs to tell that it is a stretch.</summary>
    /// <returns>Where they stand.</returns>
    public static List<Span> ReadBetween(string text, List<Mention> mentions)
    {
        var spans = new List<Span>();
        foreach (Match match in SecondsBetween().Matches(text))
        {
            var (from, to) = (Number(match.Groups["from"]), Number(match.Groups["to"]));
            var span = new Span(match.Index, match.Length);
            if (from is null || to is null || from >= to || mentions.Exists(mention => mention is Quote or NamedFile && mention.Span.Overlaps(span))) continue;
            spans.Add(span);
            mentions.Add(new Stretch(span, TimeSpan.FromSeconds(from.Value), TimeSpan.FromSeconds(to.Value)));
        }

        return spans;
    }

    private static double? Number(Group group) => NumberWords.Parse(group.Value);

    /// <summary>"At second 5", "from second 2 to 6", "move it to second 4": a point in time, never how long.</summary>
    /// <returns>Where they begin.</returns>
    private static HashSet<int> AddNumbered(string text, List<Mention> mentions, List<FoundDuration> durations)
    {
        var starts = new HashSet<int>();
        foreach (Match match in NumberedSecond().Matches(text))
        {
            foreach (var group in new[] { match.Groups["from"], match.Groups["to"] }.Where(group => group.Success))
            {
                var start = group.Name == "from" ? match.Index : group.Index;
                var found = new FoundDuration(start, group.Index + group.Length - start,
                    TimeSpan.FromSeconds(Number(group) ?? 0));
                var span = new Span(found.Start, found.Length);
                if (!TimeReader.IsTaken(mentions, found) && !mentions.Exists(mention => mention is Stretch && mention.Span.Overlaps(span)) && !durations.Exists(other => new Span(other.Start, other.Length).Overlaps(span)))
                {
                    durations.Add(found);
                    starts.Add(found.Start);
                }
            }
        }

        durations.Sort((a, b) => a.Start.CompareTo(b.Start));
        return starts;
    }

    /// <summary>"At 3 and at 6 seconds", "at 2, 4 and 6 s": the unit is said once, behind the last.</summary>
    /// <returns>Where they begin.</returns>
    private static HashSet<int> AddListed(string text, List<Mention> mentions, List<FoundDuration> durations)
    {
        var starts = new HashSet<int>();
        foreach (Match match in ListedSeconds().Matches(text))
        {
            foreach (Capture number in match.Groups["number"].Captures)
            {
                var found = new FoundDuration(number.Index, number.Length, TimeSpan.FromSeconds(double.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
                var span = new Span(found.Start, found.Length);
                if (!TimeReader.IsTaken(mentions, found) && !durations.Exists(other => new Span(other.Start, other.Length).Overlaps(span))) durations.Add(found);
                starts.Add(found.Start);
            }

            starts.Add(match.Index + match.Length);
        }

        durations.Sort((a, b) => a.Start.CompareTo(b.Start));
        return starts;
    }

    [GeneratedRegex(@"(?:\bat|在|于)\s*第?(?<number>\d{1,4}(?:\.\d+)?)(?:\s*(?:s|secs?|seconds?|秒)(?![a-z]))?(?:\s*(?:,|、|，)\s*(?:at\s+)?第?(?<number>\d{1,4}(?:\.\d+)?)(?:\s*(?:s|secs?|seconds?|秒)(?![a-z]))?)*\s*(?:and|&|,\s*and|,?\s*(?:and\s+)?then|和|以及|、)\s*(?:at\s+|在)?第?(?=\d{1,4}(?:\.\d+)?\s*(?:s|secs?|seconds?|秒)(?![a-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex ListedSeconds();

    [GeneratedRegex(@"(?<=\b(?:at|from|until|till|to|after|before|around|about|between|and|on|in|past|since)\s+(?:the\s+)?)second\s+(?<from>\d{1,4}(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?![\d:%a-z])(?!\s*(?:clip|photo|picture|scene|shot|title|caption|seconds?\b|s\b))(?:\s*(?:to|until|till|and|-)\s*(?<to>\d{1,4}(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)(?![\d:%.a-z])(?!\s*(?:clip|photo|picture|scene|seconds?\b|secs?\b|s\b|min)))?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedSecond();

    [GeneratedRegex(@"(?:\b(?:from|between)\s+(?:the\s+)?)?(?<!\b(?:half|each|every|per)\s)\bseconds?\s+(?<from>\d{1,4}(?:\.\d+)?|[a-z]+)\s*(?:to|until|till|through|thru|and|-|~)\s*(?:the\s+)?(?:seconds?\s+)?(?<to>\d{1,4}(?:\.\d+)?|[a-z]+)(?![\d:%.]|\s*(?:clip|photo|picture|scene|min))", RegexOptions.CultureInvariant)]
    private static partial Regex SecondsBetween();
}
