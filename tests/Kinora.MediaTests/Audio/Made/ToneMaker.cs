using Kinora.Core;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Made;

namespace Kinora.MediaTests.Audio.Made;

/// <summary>Makes a sine wave of every sound there is, as long as was ordered.</summary>
internal sealed class ToneMaker(params IEnumerable<Type> kinds) : ISoundMaker
{
    private readonly HashSet<Type> kinds = [.. kinds];
    private int running;

    public List<SoundOrder> Orders { get; } = [];

    public int MostAtOnce { get; private set; }

    public string[] Notes { get; init; } = [];

    public TimeSpan? KeepFor { get; init; }

    /// <summary>What goes wrong once the file is half written.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Waited for once the file is half written.</summary>
    public Task Halfway { get; init; } = Task.CompletedTask;

    public bool Makes(Asset asset) => kinds.Count == 0 ? asset is SpeechAsset or MusicAsset or SoundAsset : kinds.Contains(asset.GetType());

    public string KeyOf(SoundOrder order) => $"{order.Asset} {order.Length}";

    public async Task<MadeSound> MakeAsync(SoundOrder order, string wavPath, CancellationToken cancellation)
    {
        lock (Orders)
        {
            Orders.Add(order);
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        }

        var samples = new float[(int)(order.Length.TotalSeconds * Sound.SampleRate)];
        for (var i = 0; i < samples.Length; i++) samples[i] = 0.2f * MathF.Sin(2 * MathF.PI * 440 * i / Sound.SampleRate);
        using var wave = new WavFile(wavPath, samples.Length);
        wave.Write(0, samples, samples);
        await Halfway.WaitAsync(cancellation);
        await Task.Yield();
        lock (Orders) running--;
        if (Failure is not null) throw Failure;
        wave.Finish(samples.Length);
        return new MadeSound(order.Length, [.. Notes]) { KeepFor = KeepFor };
    }
}
