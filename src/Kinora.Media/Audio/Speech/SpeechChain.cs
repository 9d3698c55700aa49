using System.Collections.Concurrent;
using System.Globalization;
using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Speech.Voices;
using Kinora.Media.Audio.Speech.Words;
using Kinora.Media.Disk;

namespace Kinora.Media.Audio.Speech;

/// <summary>
/// Voices in order: each is checked, has a time limit and one more try where that may help, then the next is asked, and the
/// person is told. One that failed is left out for a while, so that a film does not wait for it at every sentence.
/// </summary>
internal sealed class SpeechChain(IReadOnlyList<ISpeechVoice> voices, SoundCache cache, TimeProvider time) : ISpeaker, ISoundMaker
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LeftOut = TimeSpan.FromMinutes(10);

    // What another voice spoke instead is good for the film at hand; by the next day the first choice is asked again.
    private static readonly TimeSpan StandIn = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<ISpeechVoice, (DateTimeOffset Until, string Sentence)> failed = new();
    private readonly ConcurrentDictionary<string, SpokenText> known = new();

    public TimeSpan Estimate(SpeechAsset speech) =>
        known.TryGetValue(KeyOf(speech), out var spoken) ? spoken.Duration : SpeechEstimate.Of(new SpeechScript(speech), speech.Rate);

    public async Task<SpokenText> SpeakAsync(SpeechAsset speech, CancellationToken cancellation)
    {
        var key = KeyOf(speech);
        if (known.TryGetValue(key, out var spoken)) return spoken;
        using var spare = WorkFolder.Temporary();
        var order = new SoundOrder(speech, TimeSpan.Zero, []);
        var kept = await cache.GetAsync(
            SoundKey.Of(this, order), (path, token) => MakeAsync(order, path, token), spare.Path, cancellation).ConfigureAwait(false);
        spoken = SpokenWordsFile.Read(kept.Folder) with { Notes = kept.Made.Notes };
        return known.GetOrAdd(key, spoken);
    }

    public bool Makes(Asset asset) => asset is SpeechAsset;

    public string KeyOf(SoundOrder order) => KeyOf((SpeechAsset)order.Asset);

    public async Task<MadeSound> MakeAsync(SoundOrder order, string wavPath, CancellationToken cancellation)
    {
        var speech = (SpeechAsset)order.Asset;
        var script = new SpeechScript(speech);
        var notes = new List<string>();
        foreach (var voice in voices)
        {
            if (Excuse(voice, speech) is { } excuse)
            {
                notes.Add(excuse);
                continue;
            }

            if (await TryAsync(voice, script, speech, wavPath, notes, cancellation).ConfigureAwait(false) is not { } spoken) continue;
            SpokenWordsFile.Write(Path.GetDirectoryName(wavPath)!, spoken);
            if (notes.Count > 0) notes.Add($"{voice.Name} spoke instead.");
            return new MadeSound(spoken.Duration, [.. notes, .. spoken.Notes]) { KeepFor = notes.Count > 0 ? StandIn : null };
        }

        throw new SoundFailedException(notes.Count > 0 ? string.Join(" ", notes).TrimEnd('.') : "no voice is set up");
    }

    private string? Excuse(ISpeechVoice voice, SpeechAsset speech)
    {
        if (failed.TryGetValue(voice, out var failure) && failure.Until > time.GetUtcNow()) return failure.Sentence;
        return voice.Obstacle(speech);
    }

    private async Task<SpokenText?> TryAsync(
        ISpeechVoice voice, SpeechScript script, SpeechAsset speech, string wavPath, List<string> notes, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SpeakInTimeAsync(voice, script, speech, wavPath, cancellation).ConfigureAwait(false);
            }
            catch (SpeechFailedException exception) when (exception.IsPassing && attempt == 1 && (exception.RetryAfter ?? TimeSpan.Zero) <= LongestPause)
            {
                await Task.Delay(exception.RetryAfter ?? TimeSpan.FromSeconds(1), time, cancellation).ConfigureAwait(false);
            }
            catch (SpeechFailedException exception)
            {
                failed[voice] = (time.GetUtcNow() + LeftOut, exception.Message);
                notes.Add(exception.Message);
                return null;
            }
        }
    }

    private async Task<SpokenText> SpeakInTimeAsync(
        ISpeechVoice voice, SpeechScript script, SpeechAsset speech, string wavPath, CancellationToken cancellation)
    {
        var limit = voice.LimitFor(script);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(_ => stop.Cancel(), null, limit, Timeout.InfiniteTimeSpan);
        try
        {
            Clear(Path.GetDirectoryName(wavPath)!);
            return await voice.SpeakAsync(script, speech, wavPath, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            var seconds = limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            throw new SpeechFailedException($"{voice.Name} took longer than {seconds} s.", isPassing: false, exception);
        }
    }

    // What a try before left half done.
    private static void Clear(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
    }

    private string KeyOf(SpeechAsset speech) => string.Join('\n', [
        speech.Text, speech.Voice ?? "", speech.Language ?? "", speech.Rate.ToString("R", CultureInfo.InvariantCulture),
        .. voices.Select(voice => voice.Name + " " + voice.Fingerprint)]);
}
