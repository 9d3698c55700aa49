using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Compose;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// Names chunks by all that their bytes depend on, relative to their start: the same key means the same frames, encoded alike. It is
/// made of the very plans that the frames are drawn from, so that whatever the planner takes into account counts, and nothing else:
/// a scene that moved as a whole keeps its key.
/// </summary>
internal sealed class ChunkKeys(Film film, string renderer) : IDisposable
{
    /// <summary>
    /// Of a segment: where it stands, which the plans say frame by frame; what is heard; what says where it came from; what no version
    /// of ours draws.
    /// </summary>
    private static readonly string[] NeverSeen =
    [
        nameof(Segment.Id), nameof(Segment.Start), nameof(Segment.End), nameof(Segment.Range), nameof(Segment.Title),
        nameof(Segment.Provenance), nameof(Segment.Volume), nameof(Segment.FadeIn), nameof(Segment.FadeOut), nameof(Segment.Muted),
        nameof(Segment.Transition),
        nameof(Segment.Unknown), nameof(Segment.UnknownMeta),
    ];

    /// <summary>A file's view, motion, focus and source times are in the plans; its content is asked of the file.</summary>
    private static readonly HashSet<string> OfMedia =
    [
        .. NeverSeen, nameof(Segment.Asset), nameof(Segment.Duration), nameof(Segment.SourceDuration), nameof(Segment.Focus),
        nameof(Segment.Crop),
    ];

    private static readonly HashSet<string> OfOthers = [.. NeverSeen];

    private static readonly HashSet<string> Nothing = [];

    private readonly ContentHash hash = new();
    private readonly Dictionary<Segment, long> segments = new(ReferenceEqualityComparer.Instance);
    private readonly FileKeys files = new();

    public string Of(FilmChunk chunk)
    {
        segments.Clear();
        var settings = film.Request.Settings;
        hash.Add(renderer);
        hash.AddAll(film.Timeline.Canvas, Nothing);
        foreach (var argument in EncodeArguments.Chunk(settings, "chunk")) hash.Add(argument);
        hash.Add(chunk.Count);
        for (var frame = chunk.First; frame < chunk.End; frame++)
        {
            var layers = film.Planner.Plan(frame).Layers;
            hash.Add(layers.Count);
            foreach (var layer in layers) Add(layer, frame);
        }

        return hash.Finish();
    }

    public void Dispose() => hash.Dispose();

    private void Add(Layer layer, long frame)
    {
        hash.Add(layer.GetType().Name);
        switch (layer)
        {
            case PictureLayer picture:
                AddPicture(picture, frame);
                break;
            case TransitionLayer transition:
                hash.Add((long)transition.Kind);
                hash.Add(transition.Progress);
                AddSide(transition.Outgoing, frame);
                AddSide(transition.Incoming, frame);
                break;
            case TextLayer words:
                AddSegment(words.Segment);
                hash.Add(words.Local.Ticks);
                break;
            default:
                throw new ArgumentException($"{layer.GetType()} has no key.");
        }
    }

    private void AddSide(ValueList<PictureLayer> pictures, long frame)
    {
        hash.Add(pictures.Count);
        foreach (var picture in pictures) AddPicture(picture, frame);
    }

    private void AddPicture(PictureLayer layer, long frame)
    {
        var clip = layer.Clip;
        AddSegment(clip.Segment);
        hash.Add(clip.SourceStart.Ticks);
        hash.Add(clip.SourceStep.Ticks);
        hash.Add(layer.ClipFrame);
        hash.Add(layer.Opacity);
        hash.Add(layer.IsBackdrop ? 1 : 0);
        var placement = layer.Placement;
        Add(placement.View);
        Add(placement.Target);
        Add(placement.Closest);
        hash.Add(placement.Rotate);
        hash.Add((long)placement.Flip);
        hash.Add(placement.Moves ? 1 : 0);
        if (HasGrain(clip.Segment)) hash.Add(Compositor.LensFrame(clip, film.Timeline.Canvas, frame));
    }

    private void Add(RectangleD rectangle)
    {
        hash.Add(rectangle.X);
        hash.Add(rectangle.Y);
        hash.Add(rectangle.Width);
        hash.Add(rectangle.Height);
    }

    /// <summary>All of it where a chunk meets it first, then its number.</summary>
    private void AddSegment(Segment segment)
    {
        var isNew = segments.TryAdd(segment, segments.Count);
        hash.Add(segments[segment]);
        if (!isNew) return;
        hash.AddAll(segment, segment.Asset is MediaAsset or ColorAsset ? OfMedia : OfOthers);
        if (HasGrain(segment)) hash.Add(segment.Id);
        foreach (var effect in segment.Effects)
        {
            if (effect.Source is { } table) hash.Add(film.Request.Sources.CubeOf(table).ContentKey);
        }

        if (segment.Asset is ColorAsset color) hash.AddAll(color.Color, Nothing);
        if (segment.Asset is SceneAsset scene) hash.AddAll(film.Describe(scene), Nothing);
        if (film.Request.Sources.Media.InfoOf(segment.Asset) is not { } media) return;
        hash.AddAll(media.Facts, Nothing);
        hash.Add(files.Of(media.Path));
    }

    /// <summary>Grain is sown by the segment's name and its frame: see <see cref="SegmentEffects"/>.</summary>
    private static bool HasGrain(Segment segment) => segment.Effects.Any(effect => effect.Kind == "grain");
}
