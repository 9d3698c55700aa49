namespace Kinora.Core.Files.Edl;

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
        var scalar = InterchangeView.TimeScalar(segment);
        var source = rate.FrameAt(InterchangeView.SourceStart(segment));
        var used = (long)Math.Ceiling((end - record) * Math.Abs(scalar));
        var stands = scalar == 0 || medium?.Facts is { Duration: null };
        if (asset.In >= TimeSpan.FromHours(24)) notes.Add("day", "Time code begins again after 24 hours: some sources are longer");
        return new EdlEvent
        {
            Segment = segment, Channel = channel, Reel = reels.Of(asset.Media, name),
            Name = EdlWriter.Line(name, EdlWriter.NameLetters),
            File = asset.Media.IsFile ? EdlWriter.Line(asset.Media.Name, TimelineLimits.MaxName) : null,
            Source = source, Record = record, RecordEnd = end, TimeScalar = scalar,
            FramesBefore = stands || scalar < 0 ? Endless : (long)(source / Math.Abs(scalar)),
            FramesAfter = stands || scalar < 0 || medium?.Facts?.Duration is not { } length
                ? Endless
                : Math.Max(0, (long)((rate.FrameAt(length) - source - used) / scalar)),
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
            Name = EdlWriter.Line(InterchangeView.NameOf(segment), EdlWriter.NameLetters),
            Source = 0, Record = record, RecordEnd = end, TimeScalar = 1, FramesBefore = Endless, FramesAfter = Endless,
        };
    }
}
