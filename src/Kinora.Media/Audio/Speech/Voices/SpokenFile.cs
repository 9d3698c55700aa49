using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Analysis;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Audio.Speech.Words;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>Has a text's chunks spoken into files, one after the other, and puts them together. Files are someone else's: probed and confined.</summary>
internal static class SpokenFile
{
    // Of a chunk, whatever a server sends: 600 letters take a minute.
    private const int LongestSeconds = 300;

    private const int Block = 1 << 15;

    /// <param name="name">Of the voice, for sentences.</param>
    /// <param name="tempo">How much faster the files are to be heard.</param>
    /// <param name="sayAsync">Has a chunk spoken into the file of that path.</param>
    public static async Task<SpokenText> SpeakAsync(
        string name, SpeechScript script, double tempo, string wavPath, Func<VoiceChunk, string, Task> sayAsync, CancellationToken cancellation)
    {
        using var narration = new Narration(script, wavPath, Sound.SampleRate, null);
        foreach (var chunk in VoiceChunk.Of(script))
        {
            var file = Path.Combine(Path.GetDirectoryName(wavPath)!, "chunk");
            await sayAsync(chunk, file).ConfigureAwait(false);
            var samples = await ReadAsync(name, file, tempo, cancellation).ConfigureAwait(false);
            File.Delete(file);
            foreach (var clause in SpokenClauses.Of(script, chunk.Span, samples, Sound.SampleRate, chunk.After / tempo)) narration.Add(clause);
        }

        return narration.Finish() with { Voice = name };
    }

    private static async Task<float[]> ReadAsync(string name, string path, double tempo, CancellationToken cancellation)
    {
        if (await MediaProbe.ProbeAsync(path, cancellation).ConfigureAwait(false) is not MediaProbed { Info.Audio: { } audio } probed)
            throw new SpeechFailedException($"{name} sent a file that is no sound.", isPassing: true);
        var source = new AudioSource(path) { Demuxer = probed.Info.Demuxer, Stream = audio.Index, Duration = probed.Info.Facts.Duration };
        var decoded = await DecodedSound.OpenAsync(source, TimeSpan.Zero, TimeSpan.FromSeconds(LongestSeconds), cancellation).ConfigureAwait(false);
        await using ISampleStream stream = tempo == 1 ? decoded : await StretchedSound.OpenAsync(decoded, tempo, cancellation).ConfigureAwait(false);
        var samples = await Task.Run(() => ReadAll(stream), cancellation).ConfigureAwait(false);
        var (_, length) = Silence.Trim(samples, Sound.SampleRate).GetOffsetAndLength(samples.Length);
        return length > 0 ? samples : throw new SpeechFailedException($"{name} sent silence.", isPassing: true);
    }

    private static float[] ReadAll(ISampleStream stream)
    {
        var samples = new List<float>();
        var block = new SampleBlock(Block);
        int count;
        do
        {
            count = stream.Read(block.Left, block.Right);
            for (var i = 0; i < count; i++) samples.Add((block.Left[i] + block.Right[i]) / 2);
        }
        while (count == Block);
        return [.. samples];
    }
}
