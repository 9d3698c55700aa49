using System.Globalization;
using Kinora.Http;
using Kinora.Media.Analysis;

namespace Kinora.Uploads;

/// <summary>
/// Looks into what has arrived and says whether it comes in: by the content, never by the name, and before anything of it is decoded. A few at a
/// time, for each look is a process.
/// </summary>
internal sealed class MediaGate : IDisposable
{
    // A picture of so many pixels in so few bytes is a bomb: plain colours apart, even drawings need more.
    private const long BombPixels = 40_000_000;
    private const long PixelsPerByte = 500;

    private readonly SemaphoreSlim places = new(Math.Max(2, Environment.ProcessorCount));

    /// <param name="name">What people call the file.</param>
    public async Task<Answer<MediaInfo>> LookAsync(IncomingFile file, string name, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await MediaProbe.ProbeAsync(file.Path, cancellation) switch
            {
                MediaProbed { Info: var info } when IsBomb(info, file.Bytes) => Bomb(info, name),
                MediaProbed { Info: var info } => info,
                MediaRefused refused => Refuse(refused, file, name),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of a probe."),
            };
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private static bool IsBomb(MediaInfo info, long bytes) =>
        info.Still is { } still && (long)still.Width * still.Height is var pixels && pixels > BombPixels && pixels > bytes * PixelsPerByte;

    private static Refusal Bomb(MediaInfo info, string name)
    {
        var millions = (info.Facts.Width * (double)info.Facts.Height / 1e6).ToString("0", CultureInfo.InvariantCulture);
        return Refusal.TooLarge($"{name} unpacks to {millions} million pixels out of next to nothing; make it smaller first.");
    }

    // The sentence names the file as it lies here, which is nobody's business.
    private static Refusal Refuse(MediaRefused refused, IncomingFile file, string name)
    {
        var sentence = refused.Sentence.Replace(Path.GetFileName(file.Path), name, StringComparison.Ordinal);
        return refused.Reason is MediaRefusal.TooManyPixels or MediaRefusal.TooLong ? Refusal.TooLarge(sentence) : Refusal.Unsupported(sentence);
    }
}
