namespace Kinora.Core.Plan;

/// <summary>
/// Says what is to be heard of a timeline.
/// <list type="bullet">
/// <item>Heard: the segments of audio tracks and the sound of clips on video tracks. Hidden means not seen, so a hidden clip is
/// still heard, as in other editors; <see cref="Track.Muted"/> and <see cref="Segment.Muted"/> silence.</item>
/// <item>Silent: stills, colours, scenes, freezes, media without sound or unknown to the catalogue, and volume 0.</item>
/// <item>A clip ends where its source does, however long its segment is.</item>
/// <item>Speech that is longer than its segment ends with it, faded briefly: a word cut off sharply sounds like a fault.</item>
/// <item>A transition between two touching segments that are both heard makes their sound overlap, centred on the cut, with
/// equal power. A side without source beyond its in- or out-point overlaps only as far as it has some; where neither has
/// any, both fade briefly at the cut. Like the picture's window, an overlap takes at most half of either segment.</item>
/// <item>Two segments that are one uncut stretch of a source (a split) pass into each other without a dip.</item>
/// </list>
/// </summary>
public static class AudioPlanner
{
    // Long enough to hide the seam between two copies of one sound, too short to be heard as anything.
    private static readonly TimeSpan SeamOverlap = TimeSpan.FromMilliseconds(5);

    // Below this a crossfade is a click with a bump: rather fade both sides.
    private static readonly TimeSpan ShortestOverlap = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan ShortFade = TimeSpan.FromMilliseconds(40);

    public static AudioPlan Plan(Timeline timeline, IMediaCatalogue catalogue)
    {
        var clips = timeline.Tracks
            .Where(track => !track.Muted && track.Kind is TrackKind.Video or TrackKind.Audio)
            .SelectMany(track => PlanTrack(track, timeline.Canvas.FrameRate, catalogue))
            .OrderBy(clip => clip.Range.Start);
        return new AudioPlan(timeline.Duration, clips.ToValueList());
    }

    private static List<AudioClip> PlanTrack(Track track, FrameRate rate, IMediaCatalogue catalogue)
    {
        var stretches = new List<SoundStretch>();
        foreach (var segment in track.Segments)
        {
            if (Stretch(track, segment, catalogue) is { } stretch) stretches.Add(stretch);
        }

        for (var i = 0; i + 1 < stretches.Count; i++)
        {
            if (rate.FrameAt(stretches[i].Segment.End) == rate.FrameAt(stretches[i + 1].Segment.Start)) Join(stretches[i], stretches[i + 1]);
        }

        return stretches.Select(stretch => stretch.ToClip(track)).OfType<AudioClip>().ToList();
    }

    private static SoundStretch? Stretch(Track track, Segment segment, IMediaCatalogue catalogue)
    {
        if (segment.Muted || segment.Volume <= 0 || segment.Freeze is not null) return null;
        var isSound = segment.Asset is MediaAsset || (track.Kind == TrackKind.Audio && segment.Asset is MusicAsset or SpeechAsset or SoundAsset);
        if (!isSound || catalogue.Find(segment.Asset!) is not { HasSound: true } facts) return null;
        var stretch = new SoundStretch(segment, facts.Duration);
        if (segment.Asset is SpeechAsset) stretch.FadeOut = Longer(stretch.FadeOut, Shorter(ShortFade, segment.Duration / 2));
        return stretch;
    }

    /// <summary>
    /// <code>
    ///              |  cut
    /// left  ───────┼──╲        handle of the left source, as far as it goes
    /// right     ╱──┼───────    handle of the right source
    /// </code>
    /// </summary>
    private static void Join(SoundStretch left, SoundStretch right)
    {
        var continues = left.RunsInto(right);
        var transition = left.Segment.Transition is { Kind: not TransitionKind.Cut } wanted ? wanted.Duration : TimeSpan.Zero;
        if (continues && transition < SeamOverlap) transition = SeamOverlap;
        if (transition <= TimeSpan.Zero) return;
        var after = Shortest(transition / 2, right.Segment.Duration / 2, left.HandleAfter);
        var before = Shortest(transition / 2, left.Segment.Duration / 2, right.HandleBefore);
        var overlap = before + after;
        if (overlap >= ShortestOverlap || (continues && overlap > TimeSpan.Zero))
        {
            left.OverlapAfter(after, overlap, continues);
            right.OverlapBefore(before, overlap, continues);
            return;
        }

        var fade = Shortest(ShortFade, left.Segment.Duration / 2, right.Segment.Duration / 2);
        left.FadeOut = Longer(left.FadeOut, fade);
        right.FadeIn = Longer(right.FadeIn, fade);
    }

    private static TimeSpan Shortest(TimeSpan first, TimeSpan second, TimeSpan third) => new(Math.Min(first.Ticks, Math.Min(second.Ticks, third.Ticks)));

    private static TimeSpan Shorter(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private static TimeSpan Longer(TimeSpan first, TimeSpan second) => first > second ? first : second;
}
