namespace Kinora.Core.Plan;

/// <summary>A segment that is heard, while its clip is being worked out: how far it reaches over its ends.</summary>
/// <param name="length">The source's length; null when it is not known, and then it has no handle behind its out-point.</param>
internal sealed class SoundStretch(Segment segment, TimeSpan? length)
{
    // Wire times are whole milliseconds, so the out-point of a split at an odd speed may miss its neighbour's in-point by that.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    private TimeSpan before;
    private TimeSpan after;
    private TimeSpan crossfadeIn;
    private TimeSpan crossfadeOut;
    private bool continuesBefore;
    private bool continuesAfter;

    public Segment Segment => segment;

    public TimeSpan FadeIn { get; set; } = segment.FadeIn;

    public TimeSpan FadeOut { get; set; } = segment.FadeOut;

    /// <summary>How long the source plays on behind the segment's end, in timeline time.</summary>
    public TimeSpan HandleAfter => segment.Reversed ? Earlier : Later;

    /// <summary>How long the source could have played before the segment's start, in timeline time.</summary>
    public TimeSpan HandleBefore => segment.Reversed ? Later : Earlier;

    private TimeSpan SourceIn => segment.Asset is MediaAsset media ? media.In : TimeSpan.Zero;

    private TimeSpan SourceOut => SourceIn + segment.SourceDuration;

    private TimeSpan Earlier => SourceIn / segment.Speed;

    private TimeSpan Later => length is { } known && known > SourceOut ? (known - SourceOut) / segment.Speed : TimeSpan.Zero;

    /// <summary>True when the other segment goes on in the very sound this one ends with.</summary>
    public bool RunsInto(SoundStretch next)
    {
        if (segment.Asset is not MediaAsset mine || next.Segment.Asset is not MediaAsset theirs || mine.Media != theirs.Media) return false;
        if (segment.Speed != next.Segment.Speed || segment.Reversed != next.Segment.Reversed) return false;
        if (segment.FadeOut > TimeSpan.Zero || next.Segment.FadeIn > TimeSpan.Zero || segment.End != next.Segment.Start) return false;
        var gap = segment.Reversed ? next.SourceOut - SourceIn : next.SourceIn - SourceOut;
        return gap.Duration() <= Grain;
    }

    public void OverlapAfter(TimeSpan reach, TimeSpan crossfade, bool continues)
    {
        after = reach;
        crossfadeOut = crossfade;
        continuesAfter = continues;
    }

    public void OverlapBefore(TimeSpan reach, TimeSpan crossfade, bool continues)
    {
        before = reach;
        crossfadeIn = crossfade;
        continuesBefore = continues;
    }

    /// <returns>Null when nothing of the source falls into the segment.</returns>
    public AudioClip? ToClip(Track track)
    {
        var start = segment.Start - before;
        var end = segment.End + after;
        var source = segment.Reversed ? SourceOut + before * segment.Speed : SourceIn - before * segment.Speed;
        if (source < TimeSpan.Zero) source = TimeSpan.Zero;
        if (length is { } known && segment.Reversed && source > known)
        {
            start += (source - known) / segment.Speed; // nothing to hear until the reversed play reaches the source's end
            source = known;
        }

        var left = segment.Reversed ? source : length - source;
        if (left is { } available && available / segment.Speed < end - start) end = start + available / segment.Speed;
        if (end <= start) return null;
        var role = RoleOf(track, segment);
        var (fadeIn, fadeOut) = Fitted(FadeIn, FadeOut, end - start);
        return new AudioClip(segment, role, TimeRange.FromTo(start, end), source)
        {
            Asset = segment.Asset!,
            Volume = segment.Volume,
            Speed = segment.Speed,
            Reversed = segment.Reversed,
            FadeIn = fadeIn,
            FadeOut = fadeOut,
            CrossfadeIn = crossfadeIn,
            CrossfadeOut = crossfadeOut,
            ContinuesBefore = continuesBefore,
            ContinuesAfter = continuesAfter,
            Duck = track.Duck && role != TrackRole.Narration,
        };
    }

    /// <summary>Fades that a trim or an early end left too long are shortened alike, so that they meet and never overlap.</summary>
    private static (TimeSpan In, TimeSpan Out) Fitted(TimeSpan fadeIn, TimeSpan fadeOut, TimeSpan room)
    {
        if (fadeIn + fadeOut <= room) return (fadeIn, fadeOut);
        var shorter = room * (fadeIn / (fadeIn + fadeOut));
        return (shorter, room - shorter);
    }

    /// <summary>What the film's words do not say is told by what is on the track: speech narrates, any other sound of its own is music.</summary>
    private static TrackRole RoleOf(Track track, Segment segment)
    {
        if (track.Kind == TrackKind.Video) return TrackRole.Original;
        if (track.Role is TrackRole.Music or TrackRole.Narration or TrackRole.Sfx or TrackRole.Original) return track.Role.Value;
        return segment.Asset switch
        {
            SpeechAsset => TrackRole.Narration,
            SoundAsset => TrackRole.Sfx,
            _ => TrackRole.Music,
        };
    }
}
