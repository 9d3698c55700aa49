namespace Kinora.Core.Files.Otio;

/// <summary>Texts of other programs within what a draft may hold.</summary>
internal static class OtioText
{
    /// <returns>Null for an empty one.</returns>
    public static string? Name(string text) => text.Length == 0 ? null : Within(text, TimelineLimits.MaxName);

    public static string Within(string text, int most)
    {
        if (text.Length <= most) return text;
        return char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
    }
}
