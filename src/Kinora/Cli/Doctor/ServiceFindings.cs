using Kinora.Media.Analysis.Transcription;
using Kinora.Media.Ffmpeg;
using Kinora.Models;

namespace Kinora.Cli.Doctor;

/// <summary>What else is set up to understand words: named, never asked, so that looking costs nothing.</summary>
internal static class ServiceFindings
{
    public static IEnumerable<Finding> Of(Func<string, string?> variable)
    {
        yield return Try("language model", () => Model(variable));
        yield return Try("transcriber", () => Transcriber(TranscriptionSettings.FromEnvironment(variable)));
    }

    private static Finding Model(Func<string, string?> variable)
    {
        const string What = "language model";
        if (ModelSettings.FromEnvironment(variable) is not { } settings)
        {
            return new Finding(FindingState.Note, What, "none: edits are understood by built-in rules; KINORA_MODEL names one (docs/models.md)", []);
        }

        return Finding.Good(What, $"{settings.Name} at {settings.Address.Host}, {(settings.Key is null ? "without a key" : "with a key")}");
    }

    private static Finding Transcriber(TranscriptionSettings settings)
    {
        const string What = "transcriber";
        if (settings.WhisperModel is { } model)
        {
            if (ToolLocator.Find(settings.Whisper) is null) return new Finding(FindingState.Poor, What, $"{settings.Whisper} is missing: KINORA_WHISPER names the program", []);
            return File.Exists(model)
                ? Finding.Good(What, $"{settings.Whisper} with {Path.GetFileName(model)}")
                : new Finding(FindingState.Poor, What, "KINORA_WHISPER_MODEL names no file", []);
        }

        if (settings.Address is { } address) return Finding.Good(What, $"{settings.Model} at {address.Host}, {(settings.Key is null ? "without a key" : "with a key")}");
        return new Finding(FindingState.Note, What, "none: speech in clips is not read; KINORA_WHISPER_MODEL or KINORA_TRANSCRIBE_URL sets one up", []);
    }

    private static Finding Try(string what, Func<Finding> look)
    {
        try
        {
            return look();
        }
        catch (ArgumentException bad)
        {
            return new Finding(FindingState.Poor, what, bad.Message, []);
        }
    }
}
