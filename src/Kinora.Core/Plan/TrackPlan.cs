namespace Kinora.Core.Plan;

/// <summary>A video track in frames: its clips in order and the windows in which two of them are seen together.</summary>
internal sealed class TrackPlan
{
    private readonly List<PlannedClip> clips = [];
    private readonly Canvas canvas;

    public TrackPlan(Track track, Canvas canvas, IMediaCatalogue catalogue)
    {
        this.canvas = canvas;
        var rate = canvas.FrameRate;
        var shown = track.Segments
            .Where(segment => !segment.Hidden && segment.Asset is not (null or OpaqueAsset or MusicAsset or SpeechAsset or SoundAsset))
            .Select(segment => (Segment: segment, First: rate.FrameAt(segment.Start), End: rate.FrameAt(segment.End)))
            .Where(item => item.End > item.First)
            .ToList();
        var incoming = default(CutWindow);
        for (var i = 0; i < shown.Count; i++)
        {
            var (segment, first, end) = shown[i];
            var outgoing = i + 1 < shown.Count ? CutWindow.Between(shown[i], shown[i + 1], rate) : default;
            var facts = catalogue.Find(segment.Asset!);
            var plan = ClipPlanner.Plan(segment, facts, rate, first, end, incoming.Before, outgoing.After);
            clips.Add(new PlannedClip(plan, end - outgoing.Before, outgoing));
            incoming = outgoing;
        }
    }

    public IEnumerable<ClipPlan> Clips => clips.Select(clip => clip.Plan);

    /// <summary>What this track shows at a frame: nothing, a picture (with its backdrop), or a transition.</summary>
    public IEnumerable<Layer> LayersAt(long frame)
    {
        var index = LastStartedBefore(frame);
        if (index < 0) return [];
        var clip = clips[index];
        // Inside the window both clips have started; the earlier one knows the transition.
        if (index > 0 && frame < clips[index - 1].VisibleEnd && clips[index - 1].Outgoing.Length > 0)
        {
            var earlier = clips[index - 1];
            var progress = (frame - earlier.WindowStart + 0.5) / earlier.Outgoing.Length;
            return [new TransitionLayer(earlier.Outgoing.Kind, progress, Pictures(earlier, frame), Pictures(clip, frame))];
        }

        return frame < clip.VisibleEnd ? Pictures(clip, frame) : [];
    }

    private int LastStartedBefore(long frame)
    {
        var low = 0;
        var high = clips.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clips[middle].VisibleStart <= frame) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private ValueList<PictureLayer> Pictures(PlannedClip clip, long frame)
    {
        var plan = clip.Plan;
        var (width, height) = SourceSize(plan);
        if (width <= 0 || height <= 0) return [];
        var clipFrame = Math.Clamp(frame - plan.FirstFrame, 0, plan.FrameCount - 1);
        var progress = (double)(frame - clip.VisibleStart) / (clip.VisibleEnd - clip.VisibleStart);
        var segment = plan.Segment;
        var sourceTime = plan.SourceStart + plan.SourceStep * clipFrame;
        var picture = new PictureLayer(
            plan, clipFrame, PlacementPlanner.Place(segment, canvas, width, height, progress, sourceTime), segment.Opacity);
        if (segment.Fit != Fit.Blur) return [picture];
        var backdrop = PlacementPlanner.PlaceBackdrop(segment, canvas, width, height);
        return [new PictureLayer(plan, clipFrame, backdrop, segment.Opacity) { IsBackdrop = true }, picture];
    }

    private (int Width, int Height) SourceSize(ClipPlan plan) => plan.Segment.Asset switch
    {
        // A scene is drawn for the very canvas it is shown on; its segment's motion is its own camera's.
        ColorAsset or SceneAsset => (canvas.Width, canvas.Height),
        _ => plan.Facts is { HasPicture: true } facts ? (facts.Width, facts.Height) : (0, 0),
    };

    /// <param name="WindowStart">Where its outgoing transition begins.</param>
    private sealed record PlannedClip(ClipPlan Plan, long WindowStart, CutWindow Outgoing)
    {
        public long VisibleStart => Plan.VisibleStart;

        public long VisibleEnd => Plan.VisibleEnd;
    }
}
