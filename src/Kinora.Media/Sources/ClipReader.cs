using Kinora.Core;
using Kinora.Media.Analysis;
using Kinora.Media.Disk;
using Kinora.Media.Pixels;

namespace Kinora.Media.Sources;

/// <summary>Opens clips for reading, forwards, backwards or frozen.</summary>
public static class ClipReader
{
    /// <summary>Starts the decoder. Dispose the reader to end it, at any time.</summary>
    /// <exception cref="Ffmpeg.ToolFailedException">The decoder could not be started.</exception>
    /// <exception cref="ArgumentException">The medium has no picture, or the request asks for less than one frame.</exception>
    public static IClipReader Open(MediaInfo media, ClipRequest request, CancellationToken cancellationToken = default) =>
        OpenAsync(media, request, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="Open"/>
    public static async Task<IClipReader> OpenAsync(MediaInfo media, ClipRequest request, CancellationToken cancellationToken = default)
    {
        if (media is not { Format: MediaFormat.WebP, Still.FrameCount: > 1 })
        {
            var plain = await SourceAsync(media, cancellationToken).ConfigureAwait(false);
            return await OpenAsync(plain, request, cancellationToken).ConfigureAwait(false);
        }
        var folder = WorkFolder.Temporary();
        try
        {
            var source = await WebPConversion.ConvertAsync(media, folder.Path, cancellationToken).ConfigureAwait(false);
            return await OpenAsync(source, request, cancellationToken, folder).ConfigureAwait(false);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>One frame: the one on screen at a source time, whole and upright, at an even size.</summary>
    /// <exception cref="Ffmpeg.ToolFailedException">Nothing could be decoded; the message is for people.</exception>
    public static async Task<Still> ReadFrameAsync(
        MediaInfo media, TimeSpan time, int width, int height, CancellationToken cancellationToken = default)
    {
        var request = new ClipRequest
        {
            SourceStart = time,
            SourceStep = TimeSpan.Zero,
            FrameCount = 1,
            Rate = media.Facts.FrameRate ?? new FrameRate(30),
            Width = width,
            Height = height,
        };
        using var reader = await OpenAsync(media, request, cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => ReadOne(reader), CancellationToken.None).ConfigureAwait(false);
    }

    internal static async Task<IClipReader> OpenAsync(
        PictureSource source, ClipRequest request, CancellationToken cancellationToken, IDisposable? owned = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.FrameCount, 1);
        var alpha = source.Picture.HasAlpha;
        var bytes = StreamClipReader.PictureBytes(request.Width, request.Height, alpha);
        IPictureStream pictures;
        if (request.SourceStep > TimeSpan.Zero)
        {
            pictures = await ForwardPictures.StartAsync(source, request, cancellationToken).ConfigureAwait(false);
        }
        else if (request.SourceStep < TimeSpan.Zero)
        {
            pictures = new ReversedPictures(source, request, bytes, cancellationToken);
        }
        else
        {
            var single = await ForwardPictures.StartAsync(source, One(request), cancellationToken).ConfigureAwait(false);
            pictures = new FrozenPictures(single, bytes, request.FrameCount);
        }
        return new StreamClipReader(pictures, request.Width, request.Height, alpha, owned);
    }

    private static Still ReadOne(IClipReader reader)
    {
        var still = reader.HasAlpha ? new Still(new Sprite(reader.Width, reader.Height))
            : new Still(new Frame(reader.Width, reader.Height));
        try
        {
            if (still.Sprite is { } sprite ? reader.TryRead(sprite) : reader.TryRead(still.Frame!)) return still;
            throw new InvalidOperationException("A reader gives a first frame or throws.");
        }
        catch
        {
            still.Dispose();
            throw;
        }
    }

    private static async Task<PictureSource> SourceAsync(MediaInfo media, CancellationToken cancellationToken)
    {
        if (media.Video is { } video) return PictureSources.OfVideo(media, video);
        if (media.Still is not { } still) throw new ArgumentException($"{Path.GetFileName(media.Path)} has no picture.");
        var head = await StillReader.ReadHeadAsync(media.Path, cancellationToken).ConfigureAwait(false);
        return PictureSources.OfStill(media, still, StillColors.Read(head, media.Format, still));
    }

    private static ClipRequest One(ClipRequest request) => request with { SourceStep = request.Rate.TimeOf(1), First = 0, FrameCount = 1 };
}
