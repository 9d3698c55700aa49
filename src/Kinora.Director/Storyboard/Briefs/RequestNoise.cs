using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>The words by which people ask for a film, which are not what the film is about.</summary>
internal static class RequestNoise
{
    private static readonly Lexicon Words = Lexicon.Of("requests");

    public static readonly string Make = Any("make");
    public static readonly string Film = Any("film");
    public static readonly string Articles = Any("articles");
    public static readonly string Polite = Any("polite");
    public static readonly string Reference = Any("reference");

    /// <summary>By what it is to be made, behind what it is to be made of: "my script using Gemini AI".</summary>
    public const string Tool =
        @"(?:\s+(?:using|with|via|by|through)\s+(?:the\s+)?(?:(?:google\s+)?gemini(?:\s+ai)?|ai(?:\s+tools?)?|kinora))?";

    // "A free video" costs nothing; "a free diving video" and "a sugar free video" are about something.
    private static readonly Regex Costless = PhrasePattern.Compile(
        @"^\W*(?:(?:(?:completely|totally|entirely|100\s?%)\s+)?free(?:\s+of\s+charge)?|(?:完全)?免费)\W*$");

    private static readonly Regex All = PhrasePattern.Compile(string.Join('|',
        Any("film"), Any("make"), Any("polite"), Any("filler"), Any("articles"), Any("praise"), Any("reference")));

    private static readonly Regex OnlyPolite = PhrasePattern.Compile(Any("polite"));
    private static readonly Regex OnlyFilm = PhrasePattern.Compile($"{Any("film")}|{Any("articles")}|{Any("polite")}");
    private static readonly Regex LeadingMake = PhrasePattern.Compile($@"^(?:\s*(?:{Any("make")}|{Any("polite")}|{Any("articles")}))+");
    private static readonly Regex Camera = PhrasePattern.Compile(Any("camera"));
    private static readonly Regex Praise = PhrasePattern.Compile($"(?:{Any("praise")}|{Any("polite")}|{Any("articles")})(?:的)?");
    private static readonly Regex References = PhrasePattern.Compile($"(?:{Articles}\\s*)?(?:{Any("praise")}\\s*)?{Reference}");
    private static readonly Regex Scripts = PhrasePattern.Compile(Any("script-reference"));

    /// <summary>What is left of a stretch when every word of a request is taken away.</summary>
    public static string Without(string words) => All.Replace(words, " ").Trim();

    public static bool IsPolite(string words) => !Writing.HasWords(OnlyPolite.Replace(words, " "));

    /// <summary>Names a film and nothing else: "视频，".</summary>
    public static bool IsFilm(string words) => !Writing.HasWords(OnlyFilm.Replace(words, " "));

    public static bool StartsWithMaking(string words) => LeadingMake.Match(words).Length > 0;

    /// <summary>Without a making at its start: "做一个宠物店" is about a pet shop.</summary>
    public static string WithoutMaking(string words) => LeadingMake.Replace(words, "");

    public static string WithoutCamera(string words) => Camera.Replace(words, " ");

    public static string WithoutPraise(string words) => Praise.Replace(words, " ");

    /// <summary>Says what the film may cost and nothing else.</summary>
    public static bool IsCost(string words) => Costless.IsMatch(words);

    public static string WithoutReference(string words) => References.Replace(words, " ");

    /// <summary>Whether the request speaks of a script that is to be said.</summary>
    public static bool NamesScript(string words) => Scripts.IsMatch(words);

    public static string Any(string key) => PhrasePattern.AnyOf(Words.Phrases(key));
}
