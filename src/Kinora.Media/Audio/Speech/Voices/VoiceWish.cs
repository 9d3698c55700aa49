using System.Text.RegularExpressions;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>What a draft's voice names: nothing, "female" or "male", a language and region ("en-gb"), both ("en-gb-female"), or a voice.</summary>
internal static partial class VoiceWish
{
    public static bool IsFemale(string? voice) => Words(voice).Any(word => word is "female" or "woman");

    public static bool IsMale(string? voice) => Words(voice).Any(word => word is "male" or "man");

    /// <summary>A voice by its own name; null where the wish is a kind of voice, which every engine has.</summary>
    public static string? Named(string? voice)
    {
        if (string.IsNullOrWhiteSpace(voice) || IsFemale(voice) || IsMale(voice) || IsPiperFile(voice) || Variant(voice) is not null) return null;
        return SpeechLanguages.IsLocale(voice) ? null : voice.Trim();
    }

    public static bool IsPiperFile(string? voice) => voice?.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A variant of espeak-ng such as "+f3"; null when none is named.</summary>
    public static string? Variant(string? voice) => voice is not null && EspeakVariant().Match(voice) is { Success: true } match ? match.Value : null;

    /// <summary>A language with the region that the wish names for it.</summary>
    public static string Regional(string language, string? voice)
    {
        var words = Words(voice).ToList();
        if (words.Count < 2 || words[0] != SpeechLanguages.Primary(language) || words[1] is "female" or "male") return language;
        return $"{words[0]}-{words[1]}";
    }

    private static IEnumerable<string> Words(string? voice) => voice is null || IsPiperFile(voice) ? [] : voice.Trim().ToLowerInvariant().Split('-', '_', ' ', '+');

    [GeneratedRegex(@"(?<=^[A-Za-z-]*)\+[A-Za-z][A-Za-z0-9]{0,15}$")]
    private static partial Regex EspeakVariant();
}
