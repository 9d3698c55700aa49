using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>From a brief to a script, made of the user's own words and, for a bare topic in English, of the dictionary's.</summary>
internal sealed class ScriptWriter(IWordBook book)
{
    // From this many words on reading them in silence is work: they are spoken.
    private const double SpokenFrom = 45;

    // Three or more sentences are a text, not the description of a picture, from this many words on.
    private const double TextFrom = 26;

    private static readonly Regex Greeting =
        PhrasePattern.Compile($@"^\W*(?:{PhrasePattern.AnyOf(Lexicon.Of("kinds").Phrases("greeting"))})");
    private static readonly Regex Article =
        PhrasePattern.Compile(@"^(?:an?|the|some|my|our|one|two|three|un|une?a?|le|la|el|ein|eine|der|die|das|[一两三])(?![\p{Ll}\p{Lu}])");

    // A topic is named in a few words.
    private const double TopicWords = 16;

    /// <param name="given">A script that came beside the words.</param>
    public FilmScript Write(Brief brief, string? given)
    {
        var script = Choose(brief, string.IsNullOrWhiteSpace(given) ? null : given);
        var words = script.Parts.Sum(part => Writing.CountWords(part.Words));
        var isSpoken = script.Kind is ScriptKind.Spoken or ScriptKind.Explainer || (script.Kind is not ScriptKind.Visual
            && words >= SpokenFrom);
        var canSpeak = script.Parts.Any(part => Writing.HasWords(part.Words));
        var narrated = canSpeak && (brief.HasNarration ?? (isSpoken && !brief.IsSilent));
        return script with
        {
            Title = brief.HasText ? brief.Title is { } title ? Wording.Shorten(title.Trim(), 120) : script.Title : null,
            Name = brief.Title is { } name ? Wording.Title(name) : script.Name,
            IsNarrated = narrated,
            HasCaptions = canSpeak && (narrated || script.Kind != ScriptKind.Visual) && (brief.HasCaptions ?? (narrated && brief.HasText)),
        };
    }

    private FilmScript Choose(Brief brief, string? given)
    {
        if (given is not null && Spoken(given, brief, given) is { } asked) return asked;
        if (brief.IsScript && Spoken(brief.Text, brief) is { } spoken) return spoken;
        var text = brief.Text.Trim();
        if (!HasPicture(text)) return Nothing(brief);
        if (!Writing.HasWords(text)) return Visual(brief);
        if (QuoteScript.Find(text) is { } quote) return quote;
        if (ComparisonScript.Find(text, brief.Language) is { } comparison) return comparison;
        if (ListScript.Find(text, brief) is { } list) return list;
        if (NumbersScript.Find(text) is { } numbers) return numbers;
        var words = Writing.CountWords(text);
        if (brief.IsExplainer && words <= TopicWords && Sentences.Split(text).Count == 1) return new ExplainerScript(book).Write(brief);
        if (brief.IsProduct && words < SpokenFrom) return AnnouncementScript.Write(brief);
        if (words >= SpokenFrom || (words >= TextFrom && Sentences.Split(text).Count >= 3)) return Spoken(text, brief) ?? Visual(brief);
        return brief.IsExplainer && Spoken(text, brief) is { } explained ? explained : Visual(brief);
    }

    /// <summary>Words, or emoji that may be drawn; not signs and spaces alone.</summary>
    private static bool HasPicture(string text) => Writing.HasWords(text) || text.EnumerateRunes().Any(rune => Writing.IsEmoji(rune)
        && rune.Value > 0x2190);

    private static FilmScript? Spoken(string text, Brief brief, string? given = null)
    {
        var parts = SpokenScript.Parts(text);
        if (!parts.Any(part => Writing.HasWords(part.Words))) return null;
        var first = parts.First(part => Writing.HasWords(part.Words)).Words;
        var heading = HeadingOf(text);
        return new FilmScript
        {
            Kind = ScriptKind.Spoken,
            Parts = SpokenScript.WithEnd(parts, Wording.Title(heading ?? brief.Subject ?? first)),
            Name = Wording.Title(heading ?? brief.Subject ?? first),
            Title = heading is not null ? Wording.Title(heading) : null,
            Topic = brief.Subject ?? (given is not null && brief.Text.Length is > 0 and <= 120 ? brief.Text : first),
        };
    }

    /// <summary>A text's own title: a first line of its own that is a Markdown heading.</summary>
    private static string? HeadingOf(string text)
    {
        var first = text.TrimStart().Split('\n', 2)[0].Trim();
        return first.StartsWith('#') && text.Trim().Contains('\n') ? PlainScript.Clean(first) is { Length: > 0 } heading ? heading : null
            : null;
    }

    private static FilmScript Visual(Brief brief)
    {
        var sentences = Sentences.Split(PlainScript.Clean(brief.Text)).Select(sentence => sentence.Text).ToList();
        var topic = sentences.Count > 0 ? string.Join(' ', sentences) : brief.Text;
        // "a birthday video: her name is Anna" shows a birthday.
        if (brief.Subject is { } subject && sentences.Count <= 1) topic = subject + (brief.Language is "zh" or "ja" ? "，" : ", ") + topic;
        var steps = sentences.SelectMany(Steps).ToList();
        var parts = steps.Count > 1
            ? steps.Select(step => new ScriptPart(step) { Role = PartRole.Picture })
            : [new ScriptPart(Writing.HasWords(topic) ? topic : "") { Role = PartRole.Picture, Prompt = Wording.Shorten(topic, 400) }];
        return new FilmScript
        {
            Kind = ScriptKind.Visual,
            Parts = parts.ToValueList(),
            Name = Wording.Title(topic),
            Title = brief.OnScreenText is null && steps.Count <= 1 && IsTitle(topic, brief) ? Wording.Title(topic) : null,
            // What comes later in the words comes later in the film: night has not fallen in its first scene.
            Topic = Wording.Shorten(steps.Count > 1 ? steps[0] : topic, 400),
        };
    }

    /// <summary>"a dog runs, then it rains": one picture after the other.</summary>
    private static IEnumerable<string> Steps(string sentence) =>
        Regex.Split(sentence, @"(?:,?\s+(?:and\s+)?then\s+|[,，；;]?\s*(?:然后|接着|随后)[，,]?)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
            .Select(step => step.Trim()).Where(step => step.Length > 0);

    /// <summary>A greeting is there to be read, and a film is named by a topic of a few words ("a film about morning yoga").</summary>
    private static bool IsTitle(string topic, Brief brief) => IsName(topic)
        || (Greeting.IsMatch(topic) && Writing.Width(topic) <= 44)
        || (brief.IsTopic && Writing.CountWords(topic) is >= 2 and <= 4 && !Article.IsMatch(topic));

    /// <summary>"Autumn in Kyoto" is a name and makes a title; "a sunset over a city" is a description and makes none.</summary>
    private static bool IsName(string topic)
    {
        var words = topic.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5 || words.Any(word => word.Any(Writing.IsIdeograph))) return false;
        return char.IsUpper(words[0][0]) && words.Count(word => char.IsUpper(word[0])) >= 2 && words.All(word => char.IsUpper(word[0])
            || word.Length <= 4);
    }

    private static FilmScript Nothing(Brief brief)
    {
        var shown = brief.Title ?? brief.OnScreenText;
        return new FilmScript
        {
            Kind = shown is null ? ScriptKind.Nothing : ScriptKind.Visual,
            Parts = [new ScriptPart("") { Role = PartRole.Picture, Prompt = shown ?? Kindly(brief) }],
            Name = Wording.Title(shown ?? Kindly(brief)),
            Title = shown is null && brief.HasText ? Kindly(brief) : null,
            Topic = shown ?? "",
            Lack = shown is null ? ScriptLack.Topic : ScriptLack.None,
        };
    }

    private static string Kindly(Brief brief) => brief.ReplyLanguage == "zh" ? "想拍点什么？" : "What shall we make?";
}
