using System.Globalization;
using System.Text;
using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Speech.Words;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>A local Piper (https://github.com/OHF-Voice/piper1-gpl, or the older binary) with a voice file.</summary>
internal sealed class PiperVoice(SpeechSettings settings) : ISpeechVoice
{
    // A chunk of a minute takes two slow cores about ten seconds; the model is read anew for each.
    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromMinutes(2), Cpu = TimeSpan.FromMinutes(4), MemoryBytes = 3L << 30, FileBytes = 64 << 20,
    };

    public string Name => "Piper";

    public string Fingerprint => $"{settings.Piper} {settings.PiperVoice} {Stamp(settings.PiperVoice)}";

    public string? Obstacle(SpeechAsset speech)
    {
        if (VoiceFile(speech) is not { } voice) return "Piper needs a voice file: set KINORA_PIPER_VOICE.";
        if (!File.Exists(voice)) return $"Piper's voice file {voice} does not exist: check KINORA_PIPER_VOICE.";
        return ToolLocator.Find(settings.Piper) is null ? $"The program {settings.Piper} was not found: set KINORA_PIPER to where Piper is." : null;
    }

    public TimeSpan LimitFor(SpeechScript script) => Limits.Wall!.Value * Math.Max(1, VoiceChunk.Of(script).Count);

    public async Task<SpokenText> SpeakAsync(SpeechScript script, SpeechAsset speech, string wavPath, CancellationToken cancellation)
    {
        var voice = VoiceFile(speech)!;
        var spoken = await SpokenFile.SpeakAsync(
            Name, script, 1, wavPath, (chunk, file) => SayAsync(chunk.Spoken, voice, speech.Rate, file, cancellation), cancellation).ConfigureAwait(false);
        return spoken with { Voice = $"Piper, {Path.GetFileNameWithoutExtension(voice)}" };
    }

    internal static IReadOnlyList<string> Arguments(string voice, double rate, string file) =>
        ["--model", voice, "--length_scale", (1 / rate).ToString("0.###", CultureInfo.InvariantCulture), "--output_file", file];

    private async Task SayAsync(string text, string voice, double rate, string file, CancellationToken cancellation)
    {
        try
        {
            var command = new ToolCommand(settings.Piper, Arguments(voice, rate, file)) { Limits = Limits };
            await ToolProcess.RunAsync(command, Encoding.UTF8.GetBytes(text + "\n"), cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ToolFailedException or ToolMissingException)
        {
            throw new SpeechFailedException($"Piper failed ({exception.Message.TrimEnd('.')}).", isPassing: false, exception);
        }

        if (!File.Exists(file)) throw new SpeechFailedException("Piper wrote no sound.", isPassing: false);
    }

    /// <summary>The file a draft names only where a person's own settings name its folder: a draft from elsewhere opens no file.</summary>
    private string? VoiceFile(SpeechAsset speech)
    {
        if (settings.PiperVoice is not { } configured || !VoiceWish.IsPiperFile(speech.Voice)) return settings.PiperVoice;
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(configured))!, Path.GetFileName(speech.Voice!));
        return File.Exists(beside) ? beside : configured;
    }

    private static string Stamp(string? path) =>
        path is not null && File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : "";
}
