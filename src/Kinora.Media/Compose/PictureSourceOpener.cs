using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Analysis;
using Kinora.Media.Pixels.Sample;
using Kinora.Media.Sources;

namespace Kinora.Media.Compose;

/// <summary>Opens files, colours and scenes as sources.</summary>
/// <param name="warn">Told what went wrong without stopping the film, a sentence each; from any thread.</param>
/// <param name="scenes">Says what scenes show.</param>
internal sealed class PictureSourceOpener(
    Canvas canvas, MediaLibrary library, SegmentEffects effects, Func<SceneAsset, SceneDescription> scenes, Action<string> warn) : IPictureSourceOpener
{
    private const double LeastMasterStep = 1.2;

    public async Task<IPictureSource> OpenAsync(PictureLayer layer, SourceShape shape, CancellationToken cancellation)
    {
        var segment = layer.Clip.Segment;
        if (segment.Asset is ColorAsset color) return StillSource.OfColor(color.Color, shape.Part.Width, shape.Part.Height);
        if (segment.Asset is SceneAsset scene) return OpenScene(layer, shape, scene, cancellation);
        var media = library.InfoOf(segment.Asset) ?? throw new InvalidOperationException($"Segment {segment.Id} was planned without its medium.");
        var finisher = new PictureFinisher(layer, shape, effects.OnSource(segment, layer.FillsCanvas(canvas)));
        if (media.Facts.Kind == MediaKind.Video && !layer.Clip.IsStill) return OpenClip(layer, shape, media, finisher);
        using (finisher) return await OpenStillAsync(layer.Clip, shape, layer.IsBackdrop, media, finisher, cancellation);
    }

    private async Task<IPictureSource> OpenStillAsync(
        ClipPlan clip, SourceShape shape, bool isBackdrop, MediaInfo media, PictureFinisher finisher, CancellationToken cancellation)
    {
        var (width, height) = WholeSize(shape, PictureFinisher.DecodedSize(shape, isBackdrop), MasterStep(clip.Segment, shape));
        // Handed on to the finisher, and by it to the source.
        var still = clip.Segment.Freeze is { } time && media.Facts.Kind == MediaKind.Video
            ? await ClipReader.ReadFrameAsync(media, time, width, height, cancellation)
            : await StillReader.ReadAsync(media, width, height, cancellation);
        using var scratch = new Scratch();
        var raw = new Picture(still);
        var window = shape.WindowInSource(clip.Segment.Flip, raw.Width, raw.Height);
        return new StillSource(finisher.Finish(raw, window, 0, scratch));
    }

    private SceneSource OpenScene(PictureLayer layer, SourceShape shape, SceneAsset scene, CancellationToken cancellation)
    {
        var finisher = new PictureFinisher(layer, shape, effects.OnSource(layer.Clip.Segment, layer.FillsCanvas(canvas)));
        try
        {
            return SceneSource.Open(layer, shape, canvas, scenes(scene), finisher, cancellation);
        }
        catch
        {
            finisher.Dispose();
            throw;
        }
    }

    private ClipSource OpenClip(PictureLayer layer, SourceShape shape, MediaInfo media, PictureFinisher finisher)
    {
        var clip = layer.Clip;
        var (width, height) = PictureFinisher.DecodedSize(shape, layer.IsBackdrop);
        if (!shape.IsExact)
        {
            // Nothing is gained by having the decoder enlarge what the sampler can.
            width = Math.Min(width, EvenRectangle.RoundUp(media.Facts.Width));
            height = Math.Min(height, EvenRectangle.RoundUp(media.Facts.Height));
        }

        var source = new ClipSource(OpenAt, warn, finisher, (w, h) => shape.WindowInDelivered(clip.Segment.Flip, w, h));
        source.Prepare(layer.ClipFrame);
        return source;

        IClipReader OpenAt(long frame) => ClipReader.Open(media, new ClipRequest
        {
            SourceStart = clip.SourceStart,
            SourceStep = clip.SourceStep,
            First = frame,
            FrameCount = clip.FrameCount - frame,
            Rate = canvas.FrameRate,
            View = shape.View,
            Width = width,
            Height = height,
        });
    }

    /// <summary>
    /// Master samples a pixel at the closest view: as many as the sampler likes best where the whole picture is seen, but
    /// never so few that a deep zoom turns soft.
    /// </summary>
    private static double MasterStep(Segment segment, SourceShape shape) => shape.IsExact
        ? Resampler.MasterStep
        : Math.Max(Resampler.MasterStep / (1 + segment.Motion!.Amount), LeastMasterStep);

    /// <summary>How large the whole source must be for its delivered part to be so many times the delivered size.</summary>
    private static (int Width, int Height) WholeSize(SourceShape shape, (int Width, int Height) delivered, double times) => (
        EvenRectangle.RoundUp(delivered.Width / shape.View.Width * times),
        EvenRectangle.RoundUp(delivered.Height / shape.View.Height * times));
}
