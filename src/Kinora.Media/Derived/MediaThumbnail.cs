using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.Media.Export;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Sources;

namespace Kinora.Media.Derived;

/// <summary>A small JPEG that stands for a picture or clip in lists.</summary>
public static class MediaThumbnail
{
    // Clips often begin black or with a fade.
    private static readonly TimeSpan LatestInstant = TimeSpan.FromSeconds(3);

    /// <param name="target">Absolute; appears only when it is whole.</param>
    /// <param name="side">Pixels of the longer side at most; pictures are never enlarged.</param>
    /// <exception cref="Ffmpeg.ToolFailedException">Nothing could be decoded.</exception>
    /// <exception cref="OutputException">The target can't be written.</exception>
    public static async Task WriteAsync(MediaInfo media, string target, int side, CancellationToken cancellationToken = default)
    {
        var (width, height) = SizeOf(media.Facts, side);
        using var still = media.Facts is { Kind: MediaKind.Video, Duration: { } duration }
            ? await ClipReader.ReadFrameAsync(media, InstantOf(duration), width, height, cancellationToken).ConfigureAwait(false)
            : await StillReader.ReadAsync(media, width, height, cancellationToken).ConfigureAwait(false);
        using var drawn = still.Frame is null ? OnGrey(still.Sprite!) : null;
        await FileWriter.WritePictureAsync(drawn ?? still.Frame!, target, ExportFormat.Jpeg, ExportQuality.Draft, cancellationToken).ConfigureAwait(false);
    }

    internal static (int Width, int Height) SizeOf(MediaFacts facts, int side)
    {
        var scale = Math.Min(1, side / (double)Math.Max(facts.Width, facts.Height));
        return (Even(facts.Width * scale), Even(facts.Height * scale));
    }

    private static TimeSpan InstantOf(TimeSpan duration) => duration / 10 < LatestInstant ? duration / 10 : LatestInstant;

    // Black logos and white ones are both seen on it.
    private static Frame OnGrey(Sprite sprite)
    {
        var frame = new Frame(sprite.Width, sprite.Height);
        frame.Fill(150, 128, 128);
        SourceOver.Blend(sprite, frame, 0, 0);
        return frame;
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}
