using Kinora.Core;
using Kinora.Media.Text;

namespace Kinora.Media.Audio.Speech;

/// <summary>Which language a text is read in.</summary>
internal static class SpeechLanguages
{
    private const string Default = "en";

    /// <summary>
    /// As the draft says, else as the wished voice says ("en-gb"), else as the letters say. ISO 639-1, with its region where one was given.
    /// </summary>
    public static string Resolve(SpeechAsset speech)
    {
        if (Clean(speech.Language) is { } language) return language;
        return Guess(speech.Text) ?? Clean(IsLocale(speech.Voice) ? speech.Voice : null) ?? Default;
    }

    /// <summary>True of "en", "en-us", "zh_CN"; not of a voice's name.</summary>
    public static bool IsLocale(string? voice)
    {
        if (voice is null || voice.Length is < 2 or > 10) return false;
        var parts = voice.Split('-', '_');
        return parts[0].Length is 2 or 3 && parts.All(part => part.Length is 2 or 3 or 4 && part.All(char.IsAsciiLetterOrDigit))
            && (parts.Length > 1 || EspeakTable.Knows(parts[0]));
    }

    public static string Primary(string language) => language.Split('-')[0];

    /// <summary>The language whose voice reads a letter within a text of another: its own unless the letter is foreign to it.</summary>
    public static string ReaderOf(int letter, string language)
    {
        if (Letters.IsKana(letter)) return "ja";
        if (Letters.IsIdeograph(letter)) return Primary(language) is "ja" or "yue" or "hak" ? language : Primary(language) == "zh" ? language : "zh";
        if (Letters.IsHangul(letter)) return "ko";
        var script = ScriptOf(letter);
        return script is null || script.Contains(Primary(language)) ? language : script[0];
    }

    private static string? Clean(string? language)
    {
        if (string.IsNullOrWhiteSpace(language)) return null;
        var code = language.Trim().Replace('_', '-').ToLowerInvariant();
        return code switch { "cmn" => "zh", "no" => "nb", "iw" => "he", "in" => "id", "und" => null, _ => code };
    }

    private static string? Guess(string text)
    {
        switch (Letters.LanguageOf(text))
        {
            case TextLanguage.Chinese: return "zh";
            case TextLanguage.Japanese: return "ja";
            case TextLanguage.Korean: return "ko";
        }

        var counts = new Dictionary<string, int>();
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsLetter(rune)) continue;
            letters++;
            if (ScriptOf(rune.Value) is { } script) counts[script[0]] = counts.GetValueOrDefault(script[0]) + 1;
        }

        return counts.Count > 0 && counts.MaxBy(pair => pair.Value) is var most && most.Value * 2 > letters ? most.Key : null;
    }

    /// <summary>The languages of a script that only they use, the likeliest first; null for the Latin one and those not told apart.</summary>
    private static string[]? ScriptOf(int letter) => letter switch
    {
        >= 0x0370 and <= 0x03ff => ["el", "grc"],
        >= 0x0400 and <= 0x052f => ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tt", "ba", "cv", "mn", "uz"],
        >= 0x0530 and <= 0x058f => ["hy", "hyw"],
        >= 0x0590 and <= 0x05ff => ["he", "yi"],
        >= 0x0600 and <= 0x06ff => ["ar", "fa", "ur", "ug", "ku", "sd", "ps"],
        >= 0x0900 and <= 0x097f => ["hi", "mr", "ne", "kok", "sa", "bpy"],
        >= 0x0980 and <= 0x09ff => ["bn", "as", "bpy"],
        >= 0x0a00 and <= 0x0a7f => ["pa"],
        >= 0x0a80 and <= 0x0aff => ["gu"],
        >= 0x0b80 and <= 0x0bff => ["ta"],
        >= 0x0c00 and <= 0x0c7f => ["te"],
        >= 0x0c80 and <= 0x0cff => ["kn"],
        >= 0x0d00 and <= 0x0d7f => ["ml"],
        >= 0x0e00 and <= 0x0e7f => ["th"],
        >= 0x10a0 and <= 0x10ff => ["ka"],
        _ => null,
    };
}
