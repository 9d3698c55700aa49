namespace Kinora.Core.Summary;

/// <summary>The languages that people are told about their film in.</summary>
public enum SummaryLanguage
{
    English,
    Chinese,
}

public static class SummaryLanguages
{
    /// <summary>The language for a BCP 47 tag: Chinese for <c>zh</c> and everything under it, else English.</summary>
    public static SummaryLanguage FromTag(string? tag) =>
        $"{tag}-".StartsWith("zh-", StringComparison.OrdinalIgnoreCase)
            ? SummaryLanguage.Chinese
            : SummaryLanguage.English;
}
