using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Speech.Voices;
using Kinora.Media.Network;

namespace Kinora.Media.Audio.Speech;

/// <summary>The voices there are, made from settings: what a person configured comes first.</summary>
internal static class SpeechVoices
{
    public static SpeechChain Open(SpeechSettings settings, SoundCache cache, TimeProvider time)
    {
        var voices = new List<ISpeechVoice>();
        if (settings.Address is { } address)
        {
            var hosts = new HashSet<string>([address.IdnHost], StringComparer.OrdinalIgnoreCase);
            voices.Add(new ServerVoice(settings, new HttpClient(GuardedHandler.Create(hosts)) { Timeout = Timeout.InfiniteTimeSpan }));
        }

        if (settings.PiperVoice is not null) voices.Add(new PiperVoice(settings));
        voices.Add(new EmbeddedVoice(new EspeakEngine()));
        return new SpeechChain(voices, cache, time);
    }
}
