namespace Kinora.Media.Audio.Speech;

/// <summary>How the embedded voice is set for a language.</summary>
/// <param name="File">The voice file of espeak-ng.</param>
/// <param name="Name">In English.</param>
/// <param name="Rate">Words a minute as espeak-ng counts them; its own default is 175.</param>
/// <param name="Pitch">0–100, 50 is the variant's own.</param>
/// <param name="Range">0–100: how far the melody moves; 50 is the language's own.</param>
/// <param name="Gap">Between words, in 10 ms.</param>
/// <param name="IsRough">Hard to follow for those who speak it: the film's notes say so.</param>
internal sealed record EspeakSettings(string File, string Name, int Rate, int Pitch, int Range, int Gap, bool IsRough = false);

/// <summary>The one table of settings; docs/speech.md has the measurements behind it.</summary>
internal static class EspeakTable
{
    /// <summary>Of all variants these come closest to the long-term spectrum of speech, of men and of women.</summary>
    public const string Male = "+m7";
    public const string Female = "+f2";

    private static readonly Dictionary<string, EspeakSettings> Table = new()
    {
        ["en"] = new("gmw/en-US", "English", 164, 46, 62, 0),
        ["en-gb"] = new("gmw/en-GB-x-rp", "British English", 164, 46, 62, 0),
        ["es"] = new("roa/es", "Spanish", 168, 46, 58, 0),
        ["es-419"] = new("roa/es-419", "Spanish", 168, 46, 58, 0),
        ["fr"] = new("roa/fr", "French", 155, 46, 58, 0),
        ["de"] = new("gmw/de", "German", 156, 46, 58, 0),
        ["pt"] = new("roa/pt-BR", "Portuguese", 172, 46, 58, 0),
        ["pt-pt"] = new("roa/pt", "European Portuguese", 172, 46, 58, 0),
        ["it"] = new("roa/it", "Italian", 166, 46, 58, 0),
        ["ru"] = new("zle/ru", "Russian", 156, 46, 58, 0),
        ["zh"] = new("sit/cmn", "Chinese", 280, 48, 60, 0, IsRough: true),
        ["yue"] = new("sit/yue", "Cantonese", 270, 48, 60, 0, IsRough: true),
        ["ja"] = new("jpx/ja", "Japanese", 165, 48, 55, 0, IsRough: true),
        ["ko"] = new("ko", "Korean", 160, 48, 55, 0, IsRough: true),
        ["ar"] = new("sem/ar", "Arabic", 160, 46, 55, 1, IsRough: true),
        ["hi"] = new("inc/hi", "Hindi", 155, 46, 55, 0, IsRough: true),
    };

    // Not tuned by hand: spoken a little slower, for they are heard by people who know the language.
    private static readonly EspeakSettings Other = new("", "", 155, 46, 55, 0, IsRough: true);

    public static IEnumerable<KeyValuePair<string, EspeakSettings>> All => Table;

    public static bool Knows(string language) => Table.ContainsKey(language);

    /// <summary>By language and region, else by language; any other has no file of its own here and is looked up by espeak-ng.</summary>
    public static EspeakSettings Of(string language) =>
        Table.GetValueOrDefault(language) ?? Table.GetValueOrDefault(SpeechLanguages.Primary(language)) ?? Other with { File = language };
}
