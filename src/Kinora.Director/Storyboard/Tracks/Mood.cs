using System.Text.RegularExpressions;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>Music that fits: what was wished, else what the words suggest, else what suits the kind of film.</summary>
internal static class Mood
{
    private const int Read = 2_000;
    private const int LongText = 400;

    private static readonly (string Mood, Regex Pattern)[] Hints = [.. Lexicon.Of("mood-hints").Keys
        .Select(key => (key, PhrasePattern.Compile(PhrasePattern.AnyOf(Lexicon.Of("mood-hints").Phrases(key)))))];

    public static string Of(Brief brief, FilmScript script)
    {
        if (brief.Mood is { } wished) return wished;
        var words = $"{script.Topic} {string.Join(' ', script.Parts.Select(part => $"{part.Words} {part.Prompt}"))}";
        if (words.Length > Read) words = words[..Read];
        var (mood, count) = Hints.Select(hint => (hint.Mood, hint.Pattern.Matches(words).Select(match => match.Value.ToLowerInvariant())
            .Distinct().Count()))
            .OrderByDescending(hint => hint.Item2).First();
        // In a long text one word is chance.
        if (count > (words.Length > LongText ? 1 : 0)) return mood;
        return script.Kind switch
        {
            ScriptKind.Announcement or ScriptKind.List => "upbeat",
            ScriptKind.Numbers or ScriptKind.Moments or ScriptKind.Explainer => "corporate",
            ScriptKind.Quote or ScriptKind.Nothing => "ambient",
            ScriptKind.Comparison => "playful",
            _ => "cinematic",
        };
    }
}
