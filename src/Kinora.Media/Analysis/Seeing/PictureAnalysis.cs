using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>What is seen in a file, found in one pass over small pictures: decoding takes most of the time.</summary>
internal static class PictureAnalysis
{
    // Cuts are found to the frame up to here, above it to every second one.
    private const double MostFrames = 31;

    private const double PointsASecond = 4;

    // What moves is looked for over that long.
    private const double MotionSeconds = 0.1;

    /// <param name="media">With a picture.</param>
    /// <param name="longest">What lies behind it is not looked at.</param>
    public static async Task<PictureFindings> RunAsync(MediaInfo media, TimeSpan longest, CancellationToken cancellation)
    {
        var (width, height) = SizeOf(media.Facts);
        if (media.Facts.Kind == MediaKind.Image)
        {
            using var still = await StillReader.ReadAsync(media, width, height, cancellation).ConfigureAwait(false);
            return OfStill(still.Sprite is { } sprite ? Glance.Of(sprite) : Glance.Of(still.Frame!));
        }

        var rate = RateOf(media.Facts);
        var length = media.Facts.Duration is { } known && known < longest ? known : longest;
        var request = new ClipRequest
        {
            SourceStart = TimeSpan.Zero, SourceStep = rate.TimeOf(1), FrameCount = Math.Max(1, rate.FrameAt(length)), Rate = rate,
            Width = width, Height = height,
        };
        using var reader = await ClipReader.OpenAsync(media, request, cancellation).ConfigureAwait(false);
        return await Task.Run(() => Watch(reader, rate, cancellation), CancellationToken.None).ConfigureAwait(false);
    }

    private static PictureFindings OfStill(Glance glance)
    {
        var (saliency, interest, colors) = (new Saliency(glance.Width, glance.Height), new InterestFinder(), new DominantColors());
        saliency.Look(glance, null, null);
        interest.Add(TimeSpan.Zero, saliency, glance.Width, glance.Height);
        colors.Add(glance);
        return new PictureFindings(null, colors.Find(), interest.Find([])!, []);
    }

    private static PictureFindings Watch(IClipReader reader, FrameRate rate, CancellationToken cancellation)
    {
        var watched = new Watching(rate);
        using var frame = reader.HasAlpha ? null : new Frame(reader.Width, reader.Height);
        using var sprite = reader.HasAlpha ? new Sprite(reader.Width, reader.Height) : null;
        while (frame is not null ? reader.TryRead(frame) : reader.TryRead(sprite!))
        {
            cancellation.ThrowIfCancellationRequested();
            watched.Add(frame is not null ? Glance.Of(frame) : Glance.Of(sprite!));
        }

        return watched.Finish(reader.Warnings);
    }

    private static (int Width, int Height) SizeOf(MediaFacts facts)
    {
        var scale = (double)Glance.DecodedSide / Math.Max(facts.Width, facts.Height);
        return (Even(facts.Width * scale), Even(facts.Height * scale));

        // At least four cells a side, however thin the picture.
        static int Even(double side) => Math.Max(8, (int)Math.Round(side / 2) * 2);
    }

    private static FrameRate RateOf(MediaFacts facts)
    {
        var rate = facts.FrameRate ?? new FrameRate(25);
        var divisor = (int)Math.Ceiling(rate.FramesPerSecond / MostFrames);
        return new FrameRate(rate.Numerator, rate.Denominator * divisor);
    }

    /// <summary>What is remembered of a clip while it is watched.</summary>
    private sealed class Watching(FrameRate rate)
    {
        private readonly ShotDetector shots = new(rate);
        private readonly InterestFinder interest = new();
        private readonly DominantColors colors = new();
        private readonly List<Glance> recent = [];
        private readonly int reach = Math.Max(1, (int)Math.Round(rate.FramesPerSecond * MotionSeconds));
        private readonly int every = Math.Max(1, (int)Math.Round(rate.FramesPerSecond / PointsASecond));
        private Saliency? saliency;
        private long count;

        public void Add(Glance glance)
        {
            shots.Add(glance);
            if (count % (4 * every) == 0) colors.Add(glance);
            recent.Add(glance);
            count++;
            if (recent.Count > 2 * reach + 1) recent.RemoveAt(0);
            var middle = count - 1 - reach;
            if (middle >= 0 && middle % every == 0) Look(middle);
        }

        public PictureFindings Finish(IReadOnlyList<string> warnings)
        {
            for (var left = Math.Max(0, count - reach); left < count; left++)
            {
                if (left % every == 0) Look(left);
            }

            var cuts = shots.Find();
            return new PictureFindings(cuts, colors.Find(), interest.Find(cuts), warnings);
        }

        private void Look(long frame)
        {
            var at = (int)(frame - (count - recent.Count));
            var glance = recent[at];
            saliency ??= new Saliency(glance.Width, glance.Height);
            saliency.Look(glance, at >= reach ? recent[at - reach] : null, at + reach < recent.Count ? recent[at + reach] : null);
            interest.Add(Milliseconds.Round(rate.TimeOf(frame)), saliency, glance.Width, glance.Height);
        }
    }
}

/// <param name="SceneChanges">Null for stills.</param>
/// <param name="Interest">Null where not a single frame came.</param>
/// <param name="Warnings">Sentences about what could not be read.</param>
internal sealed record PictureFindings(
    ValueList<TimeSpan>? SceneChanges, ValueList<ColorShare> Colors, InterestTrack? Interest, IReadOnlyList<string> Warnings);
