using System.Reflection;
using System.Text.RegularExpressions;
using Kinora.Cli.Talk;
using Kinora.Core.Summary;

namespace Kinora.MediaTests.Cli;

public sealed partial class PhraseTests
{
    [Fact]
    public void Every_sentence_is_there_in_both_languages_and_tells_the_same()
    {
        var all = typeof(Phrases).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, Phrase: (Phrase)field.GetValue(null)!)).ToList();
        Assert.True(all.Count > 40);
        Assert.All(all, one =>
        {
            Assert.Matches(@"\p{L}|\{0\}", one.Phrase.English);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}|\{0\}", one.Phrase.Chinese);
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", one.Phrase.English);
            Assert.Equal(Places(one.Phrase.English), Places(one.Phrase.Chinese));
        });
    }

    [Theory]
    [InlineData(SummaryLanguage.Chinese, "LANG=zh_CN.UTF-8")]
    [InlineData(SummaryLanguage.Chinese, "LC_ALL=C.UTF-8", "LANG=zh_CN.UTF-8")]
    [InlineData(SummaryLanguage.Chinese, "LC_MESSAGES=zh_TW", "LANG=en_US.UTF-8")]
    [InlineData(SummaryLanguage.English, "LC_ALL=en_GB.UTF-8", "LANG=zh_CN.UTF-8")]
    [InlineData(SummaryLanguage.English, "LANG=de_DE.UTF-8")]
    [InlineData(SummaryLanguage.English, "LANG=C")]
    [InlineData(SummaryLanguage.English)]
    public void The_locale_says_which_language(SummaryLanguage language, params string[] variables)
    {
        var given = variables.Select(variable => variable.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(language, Wording.OfLocale(given.GetValueOrDefault).Language);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
