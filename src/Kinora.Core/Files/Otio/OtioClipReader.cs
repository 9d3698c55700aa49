namespace Kinora.Core.Files.Otio;

/// <summary>Makes a segment of a clip: the metadata's where there is some, changed where the file's fields say something else.</summary>
internal sealed class OtioClipReader(OtioClock clock, InterchangeNotes notes)
{
    /// <summary>The segment as it was written.</summary>
    /// <returns>Null for clips of other programs, and where the metadata is damaged.</returns>
    public Segment? ReadMetadata(OtioClip clip)
    {
        using var document = KinoraMetadata.Find(clip.Kinora, KinoraMetadata.Segment);
        if (document is null) return null;
        var faults = new DraftFaults();
        var wire = new WireObject(document.RootElement, JsonPath.Root, faults);
        var segment = SegmentReader.Read(wire, wire.Has("tx") ? TrackKind.Text : TrackKind.Video);
        if (!faults.Any && IsSound(segment)) return segment;
        notes.Add("segment", $"What Kinora itself noted about {OtioParser.Called(clip.Name, "a clip")} was damaged and was not used");
        return null;
    }

    /// <summary>All but its id, its place and its transition.</summary>
    public Segment Read(OtioPlaced placed, Segment? known, bool isAudio, bool isSilent)
    {
        var clip = placed.Clip;
        var segment = known ?? MakeForeign(clip, isAudio, isSilent);
        if (known is not null)
        {
            segment = WithMedia(segment, clip);
            if (clip.Name != InterchangeView.NameOf(known)) segment = segment with { Title = OtioText.Name(clip.Name) };
        }

        if (InterchangeView.IsEnabled(segment, isAudio) != placed.IsEnabled)
            segment = isAudio ? segment with { Muted = !placed.IsEnabled } : segment with { Hidden = !placed.IsEnabled };
        segment = WithSpeed(segment, clip);
        return WithSourceStart(segment, placed);
    }

    private Segment MakeForeign(OtioClip clip, bool isAudio, bool isSilent)
    {
        var blank = new Segment { Id = "", Start = TimeSpan.Zero, Duration = TimeSpan.Zero };
        var segment = ForeignMedia(blank, clip);
        var name = segment.Asset is MediaAsset && clip.Name == InterchangeView.NameOf(segment) ? null : OtioText.Name(clip.Name);
        segment = segment with { Title = name };
        if (!isSilent || isAudio || segment.Asset is not MediaAsset) return segment;
        notes.Add("sound", "The sound of the clips is on tracks of its own: the pictures themselves are silent");
        return segment with { Muted = true };
    }

    private Segment WithMedia(Segment segment, OtioClip clip)
    {
        switch (clip.Media)
        {
            case OtioExternal external when segment.Asset is MediaAsset asset:
                if (external.Media is null) return ForeignMedia(segment, clip);
                if (external.Media == asset.Media) return segment;
                return segment with { Asset = asset with { Media = external.Media.Value }, Provenance = null };
            case OtioMade made when OtioGenerator.Of(segment) is { } own && own.Kind == made.Kind:
                var value = made.Parameters.GetValueOrDefault(own.Parameter, own.Value);
                return value == own.Value || Try(OtioGenerator.With(segment, value), clip) is not { } changed ? segment : changed;
            case OtioUnknown when OtioGenerator.Of(segment) is null && segment.Asset is not MediaAsset:
            case OtioUnknown { Raw: null } when segment.Asset is not MediaAsset:
                return segment;
            default:
                return segment.Asset is OpaqueAsset && clip.Media is OtioExternal { Media: null } ? segment : ForeignMedia(segment, clip);
        }
    }

    /// <summary>The segment with what the file names, whatever it had.</summary>
    private Segment ForeignMedia(Segment segment, OtioClip clip)
    {
        switch (clip.Media)
        {
            case OtioExternal { Media: { } media }:
                return segment with { Asset = new MediaAsset(media, TimeSpan.Zero), Text = null };
            case OtioExternal external:
                notes.Add(
                    "address",
                    $"{OtioParser.Called(clip.Name, "A clip")} is at {Quoted.Text(external.Url)}, which is no file: "
                    + "it stays empty until you put a file there");
                return segment with { Asset = OtioForeign.Keep(external.Raw), Text = null };
            case OtioMade made when Make(segment, made, clip) is { } generated:
                return generated;
            case OtioMade made:
                notes.Add(
                    "generator " + made.Kind,
                    $"The generator {Quoted.Text(made.Kind)} of {OtioParser.Called(clip.Name, "a clip")} is not known here: it stays empty");
                return segment with { Asset = OtioForeign.Keep(made.Raw), Text = null };
            case OtioUnknown unknown:
                if (unknown.Schema == "MissingReference")
                {
                    notes.Add(
                        "missing",
                        $"The media of {OtioParser.Called(clip.Name, "a clip")} are missing: it stays empty until you put a file there");
                }
                else
                {
                    notes.Add(
                        "reference " + unknown.Schema,
                        $"{OtioParser.Called(clip.Name, "A clip")} is a {Quoted.Text(unknown.Schema)}, "
                        + "which nobody here knows: it stays empty");
                }

                var missing = unknown.Raw is { } raw ? OtioForeign.Keep(raw) : new OpaqueAsset("missing", "{\"k\":\"missing\"}");
                return segment with { Asset = missing, Text = null };
            default:
                throw new InvalidOperationException($"no case for {clip.Media}");
        }
    }

    private Segment? Make(Segment segment, OtioMade made, OtioClip clip)
    {
        if (OtioGenerator.Empty(made.Kind) is not { } empty || OtioGenerator.Of(empty) is not { } generator) return null;
        string[] names = [generator.Parameter, "text", "Text", "title", "content", "value"];
        var value = names.Select(name => made.Parameters.GetValueOrDefault(name)).FirstOrDefault(found => found is not null)
            ?? (generator.Kind == OtioGenerator.Text ? clip.Name : null);
        var filled = segment with { Asset = empty.Asset, Text = empty.Text };
        return Try(value is null ? filled : OtioGenerator.With(filled, OtioText.Within(value, TimelineLimits.MaxText)), clip);
    }

    /// <returns>Null, and a note, when the rules of a film forbid it.</returns>
    private Segment? Try(Segment segment, OtioClip clip)
    {
        if (IsSound(segment)) return segment;
        notes.Add("value", $"What the generator of {OtioParser.Called(clip.Name, "a clip")} is to make is nothing that can be made here");
        return null;
    }

    private Segment WithSpeed(Segment segment, OtioClip clip)
    {
        var scalar = clip.TimeScalar ?? 1;
        if (Math.Abs(InterchangeView.TimeScalar(segment) - scalar) < 1e-9) return segment;
        if (scalar == 0) return segment with { Freeze = InterchangeView.SourceStart(segment) };
        var speed = Math.Clamp(Math.Abs(scalar), TimelineLimits.MinSpeed, TimelineLimits.MaxSpeed);
        if (speed != Math.Abs(scalar))
        {
            notes.Add(
                "speed",
                $"{OtioParser.Called(clip.Name, "A clip")} plays at the nearest speed there is here, "
                + $"{FaultList.Text(TimelineLimits.MinSpeed)} to {FaultList.Text(TimelineLimits.MaxSpeed)}");
        }

        return segment with { Speed = speed, Reversed = scalar < 0, Freeze = null };
    }

    private Segment WithSourceStart(Segment segment, OtioPlaced placed)
    {
        if (clock.Rate.FrameAt(InterchangeView.SourceStart(segment)) == clock.Frame(placed.SourceStart)) return segment;
        var name = OtioParser.Called(placed.Clip.Name, "A clip");
        var start = OtioClock.Time(placed.SourceStart);
        if (start < TimeSpan.Zero) notes.Add("before", $"{name} begins before its source does: it begins with it");
        if (start > TimelineLimits.MaxSourceTime)
        {
            notes.Add(
                "late",
                $"{name} begins later in its source than any source lasts: it begins with it");
        }

        if (start < TimeSpan.Zero || start > TimelineLimits.MaxSourceTime) start = TimeSpan.Zero;
        if (segment.Freeze is not null) return segment with { Freeze = start };
        switch (segment.Asset)
        {
            case MediaAsset media:
                return segment with { Asset = media with { In = start } };
            case SceneAsset scene:
                return segment with { Asset = scene with { In = start } };
            case MusicAsset or SpeechAsset or SoundAsset:
                notes.Add("made", $"{name} is made anew for its place: that its beginning was cut off is not kept");
                return segment;
            default:
                if (segment.Text is not { Words.Count: > 0 } text) return segment;
                return segment with { Text = text with { Words = Later(text.Words, start) } };
        }
    }

    /// <summary>Words of a caption whose beginning was cut off.</summary>
    private static ValueList<TimedWord> Later(ValueList<TimedWord> words, TimeSpan by) =>
        words.Where(word => word.Start >= by).Select(word => word with { Start = word.Start - by, End = word.End - by }).ToValueList();

    /// <summary>By the rules of films, wherever it stands.</summary>
    private static bool IsSound(Segment segment)
    {
        var kind = segment switch
        {
            { Text: not null } => TrackKind.Text,
            { Asset: MusicAsset or SpeechAsset or SoundAsset } => TrackKind.Audio,
            _ => TrackKind.Video,
        };
        var placed = segment with
        {
            Id = segment.Id.Length > 0 ? segment.Id : "c",
            Duration = segment.Duration > TimeSpan.Zero ? segment.Duration : Milliseconds.ToTime(1),
        };
        var track = new Track { Id = "t", Kind = kind, Segments = [placed] };
        return TimelineRules.Check(Timeline.Empty with { Tracks = [track] }) is [];
    }
}
