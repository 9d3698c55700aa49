using System.Globalization;
using Kinora.Core.Summary;

namespace Kinora.Cli.Talk;

/// <summary>A sentence of the interface; <c>{0}</c> and so on stand for what is told, the same in both languages.</summary>
internal sealed record Phrase(string English, string Chinese);

/// <summary>Says phrases in a person's language.</summary>
internal sealed record Wording(SummaryLanguage Language)
{
    public string Tag => Language == SummaryLanguage.Chinese ? "zh" : "en";

    public string Say(Phrase phrase, params object?[] told) =>
        string.Format(CultureInfo.InvariantCulture, Language == SummaryLanguage.Chinese ? phrase.Chinese : phrase.English, told);

    /// <summary>By the locale, the first that says something: a C locale says nothing, launchers set it for their own sake.</summary>
    /// <param name="variable">Of the environment.</param>
    public static Wording OfLocale(Func<string, string?> variable)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => value is { Length: > 0 } && value.Split('.')[0] is not ("C" or "POSIX"));
        return new Wording(SummaryLanguages.FromTag(locale?.Split('.', '@')[0].Replace('_', '-')));
    }
}
