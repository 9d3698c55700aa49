using Kinora.Media.Audio.Speech.Voices;

namespace Kinora.Media.Audio.Speech;

/// <summary>A voice that films can be spoken with.</summary>
/// <param name="Name">What is asked for it by.</param>
/// <param name="Provider">Who speaks: the embedded voice, Piper, a server.</param>
/// <param name="Note">What to know of it; empty for nothing.</param>
public sealed record VoiceChoice(string Name, string Provider, string Note);

/// <summary>The voices there are, those that come first in the chain first.</summary>
public static class VoiceList
{
    public static IReadOnlyList<VoiceChoice> Of(SpeechSettings settings) => [.. Configured(settings), .. Embedded()];

    private static IEnumerable<VoiceChoice> Configured(SpeechSettings settings)
    {
        if (settings.Address is { } address) yield return new VoiceChoice(settings.Voice ?? ServerVoice.DefaultVoice, address.Host, $"model {settings.Model}");
        if (settings.PiperVoice is { } piper) yield return new VoiceChoice(Path.GetFileNameWithoutExtension(piper), "Piper", "");
    }

    private static IEnumerable<VoiceChoice> Embedded() => EspeakTable.All.Select(entry =>
        new VoiceChoice(entry.Key, "eSpeak NG", entry.Value.Name + (entry.Value.IsRough ? ", rough" : "") + $"; {entry.Key}-female, {entry.Key}-male"));
}
