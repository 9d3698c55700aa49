using System.Text.Json;
using Kinora.Media.Analysis;
using Kinora.Media.Derived;

namespace Kinora.Uploads.Derived;

/// <summary>Makes them, with the same care as when the file came in.</summary>
internal static class DerivedMaker
{
    private const int ThumbnailSide = 480;

    /// <summary>Pixels of the shorter side of a clip's small copy at most.</summary>
    public const int ProxyHeight = 540;

    /// <summary>What can be made of a file.</summary>
    public static IEnumerable<DerivedKind> KindsOf(MediaInfo info, bool proxies)
    {
        if (info.Facts.HasPicture) yield return DerivedKind.Thumbnail;
        if (info is { Audio: not null, Demuxer: not null }) yield return DerivedKind.Waveform;
        if (proxies && PreviewProxy.Suits(info)) yield return DerivedKind.Proxy;
    }

    public static string ContentTypeOf(DerivedKind kind) => kind switch
    {
        DerivedKind.Thumbnail => "image/jpeg",
        DerivedKind.Waveform => "application/json",
        _ => "video/mp4",
    };

    /// <summary>Where it is kept, beside what it is made of.</summary>
    public static string KeyOf(string blobKey, DerivedKind kind) => MediaStore.FolderOf(blobKey) + kind switch
    {
        DerivedKind.Thumbnail => "thumbnail.jpg",
        DerivedKind.Waveform => "waveform.json",
        _ => "proxy.mp4",
    };

    /// <param name="folder">An empty folder of ours.</param>
    /// <returns>A file in it.</returns>
    public static async Task<string> MakeAsync(string source, DerivedKind kind, string folder, CancellationToken cancellation)
    {
        if (await MediaProbe.ProbeAsync(source, cancellation) is not MediaProbed { Info: var info })
        {
            throw new InvalidDataException("What was taken in can't be read any more.");
        }

        if (kind == DerivedKind.Proxy) return await PreviewProxy.WriteAsync(info, folder, ProxyHeight, cancellation);
        var target = Path.Combine(folder, "made");
        if (kind == DerivedKind.Thumbnail) await MediaThumbnail.WriteAsync(info, target, ThumbnailSide, cancellation);
        else await File.WriteAllBytesAsync(target, Write(await MediaWaveform.MeasureAsync(info, cancellation)), cancellation);
        return target;
    }

    // The format of audiowaveform, version 2, which players of waveforms read.
    private static byte[] Write(MediaWaveform waveform) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = 2, channels = 1, sample_rate = waveform.SampleRate, samples_per_pixel = waveform.SamplesPerPoint, bits = 8,
        length = waveform.Points.Count / 2, data = waveform.Points,
    });
}
