namespace Kinora.Core.Plan;

/// <summary>
/// Says what is to be drawn for any frame of a film. Made once for a snapshot of the timeline; asking is cheap, pure and
/// safe from several threads.
/// </summary>
public sealed class FramePlanner
{
    private readonly List<ITrackLayers> tracks = [];

    public FramePlanner(Timeline timeline, IMediaCatalogue catalogue)
    {
        Timeline = timeline;
        FrameCount = timeline.Canvas.FrameRate.FrameAt(timeline.Duration);
        foreach (var track in timeline.Tracks.Where(track => !track.Hidden))
        {
            if (track.Kind == TrackKind.Video) tracks.Add(new VideoLayers(new TrackPlan(track, timeline.Canvas, catalogue)));
            if (track.Kind == TrackKind.Text) tracks.Add(new TextLayers(track, timeline.Canvas.FrameRate));
        }
    }

    private interface ITrackLayers
    {
        IEnumerable<Layer> LayersAt(long frame);
    }

    public Timeline Timeline { get; }

    public Canvas Canvas => Timeline.Canvas;

    /// <summary>The film's length in frames.</summary>
    public long FrameCount { get; }

    /// <summary>Every clip of every visible video track, in painting order of its track, then in time.</summary>
    public IEnumerable<ClipPlan> Clips => tracks.OfType<VideoLayers>().SelectMany(track => track.Plan.Clips);

    public FramePlan Plan(long frame) => new(frame, Canvas, tracks.SelectMany(track => track.LayersAt(frame)).ToValueList());

    private sealed record VideoLayers(TrackPlan Plan) : ITrackLayers
    {
        public IEnumerable<Layer> LayersAt(long frame) => Plan.LayersAt(frame);
    }

    private sealed class TextLayers(Track track, FrameRate rate) : ITrackLayers
    {
        private readonly List<(Segment Segment, long First, long End)> segments =
        [
            .. track.Segments
                .Where(segment => !segment.Hidden && segment.Text is not null)
                .Select(segment => (segment, rate.FrameAt(segment.Start), rate.FrameAt(segment.End))),
        ];

        public IEnumerable<Layer> LayersAt(long frame)
        {
            foreach (var (segment, first, end) in segments)
            {
                if (frame >= first && frame < end) yield return new TextLayer(segment, rate.TimeOf(frame - first));
            }
        }
    }
}
