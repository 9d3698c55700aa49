namespace Kinora.Core.Files.Edl;

/// <summary>One event of a list, in frames of the film.</summary>
internal sealed class EdlEvent
{
    public required Segment Segment { get; init; }

    public required string Channel { get; init; }

    public required string Reel { get; init; }

    public required string Name { get; init; }

    public string? File { get; init; }

    /// <summary>The source's first frame.</summary>
    public required long Source { get; set; }

    public required long Record { get; set; }

    public required long RecordEnd { get; set; }

    /// <summary>Source frames a frame; below zero backwards, 0 for one frame that stands.</summary>
    public required double TimeScalar { get; init; }

    /// <summary>Film frames that the source has in front of its first one.</summary>
    public required long FramesBefore { get; init; }

    /// <summary>Film frames that the source has behind its last one; as many as one likes where nobody knows.</summary>
    public required long FramesAfter { get; init; }

    /// <summary>The event that this one comes out of by a transition.</summary>
    public EdlEvent? From { get; set; }

    public TransitionKind Transition { get; set; }

    public long TransitionFrames { get; set; }

    public bool IsTimed => TimeScalar != 1;

    /// <summary>The source frame behind its last one: never none, a list can't say that.</summary>
    public long SourceEnd => Source + (TimeScalar == 0 ? 1 : Math.Max(1, SourceFrames(RecordEnd - Record)));

    /// <summary>Begins earlier by some frames of the film.</summary>
    public void Extend(long frames)
    {
        Record -= frames;
        if (TimeScalar > 0) Source = Math.Max(0, Source - SourceFrames(frames));
    }

    private long SourceFrames(long frames) => (long)Math.Round(frames * Math.Abs(TimeScalar), MidpointRounding.AwayFromZero);
}

/// <summary>What of which source a segment plays.</summary>
internal sealed class EdlSources(FrameRate rate, InterchangeNotes notes, InterchangeMedia? media)
{
    private const long Endless = long.MaxValue / 4;

    private readonly EdlReels reels = new();

    public EdlEvent Read(Segment segment, string channel)
    {
        var (record, end) = (rate.FrameAt(segment.Start), rate.FrameAt(segment.End));
        if (segment.Asset is not MediaAsset asset) return Made(segment, channel, record, end);
        var medium = media?.Invoke(asset.Media);
        var name = medium?.Name ?? MediaAddress.NameOf(asset.Media.Name);
        var scalar = Otio.OtioView.TimeScalar(segment);
        var source = rate.FrameAt(Otio.OtioView.SourceStart(segment));
        var used = (long)Math.Ceiling((end - record) * Math.Abs(scalar));
        var stands = scalar == 0 || medium?.Facts is { Duration: null };
        if (asset.In >= TimeSpan.FromHours(24)) notes.Add("day", "Time code begins again after 24 hours: some sources are longer");
        return new EdlEvent
        {
            Segment = segment, Channel = channel, Reel = reels.Of(asset.Media, name), Name = EdlWriter.Line(segment.Title is { Length: > 0 } title && !asset.Media.IsFile ? title : name, 200),
            File = asset.Media.IsFile ? EdlWriter.Line(asset.Media.Name, TimelineLimits.MaxName) : null,
            Source = source, Record = record, RecordEnd = end, TimeScalar = scalar,
            FramesBefore = stands || scalar < 0 ? Endless : (long)(source / Math.Abs(scalar)),
            FramesAfter = stands || scalar < 0 || medium?.Facts?.Duration is not { } length ? Endless : Math.Max(0, (long)((rate.FrameAt(length) - source - used) / scalar)),
        };
    }

    /// <summary>What is drawn has no reel: black, or the auxiliary source that a person sets to what the comment says.</summary>
    private EdlEvent Made(Segment segment, string channel, long record, long end)
    {
        var isBlack = segment.Asset is ColorAsset { Color: { R: 0, G: 0, B: 0 } };
        if (!isBlack)
        {
            notes.Add(
                "made",
                "What is drawn here (scenes, colours) has no reel: such events are called AX, render those parts and put them there");
        }
        return new EdlEvent
        {
            Segment = segment, Channel = channel, Reel = isBlack ? EdlReels.Black : EdlReels.Auxiliary,
            Name = EdlWriter.Line(Otio.OtioView.NameOf(segment), 200),
            Source = 0, Record = record, RecordEnd = end, TimeScalar = 1, FramesBefore = Endless, FramesAfter = Endless,
        };
    }
}
