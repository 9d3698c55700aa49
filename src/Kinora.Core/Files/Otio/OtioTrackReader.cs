using System.Globalization;

namespace Kinora.Core.Files.Otio;

/// <summary>Makes tracks of rows. A row that holds pictures, sounds and texts becomes a track for each.</summary>
internal sealed class OtioTrackReader(OtioClock clock, InterchangeNotes notes, bool isOurs)
{
    private readonly OtioSegmentReader segments = new(clock, notes);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<Track> tracks = [];

    private bool hasMain;
    private int number;

    public List<Track> Read(List<OtioRow> rows)
    {
        // Other programs keep the sound of a clip on a track of its own: played by the picture too, it would be heard twice.
        segments.IsSilent = !isOurs && rows.Any(row => row.IsAudio && row.Clips.Count > 0);
        foreach (var row in rows) ReadRow(row);
        return [.. tracks.Select(track => track.Id.Length > 0 ? track : track with { Id = FreeId() })];
    }

    private void ReadRow(OtioRow row)
    {
        if (row.Track?.Kinora?.Text(KinoraMetadata.Opaque) is { } opaque && row.Clips.Count == 0 && ReadOpaque(opaque)) return;
        var known = row.Track is { } source ? ReadHead(source) : null;
        var made = segments.Read(row);
        var kinds = made.Select(segment => KindOf(segment, row.IsAudio)).Distinct().Order().ToList();
        if (kinds.Count == 0) kinds.Add(known?.Kind ?? (row.IsAudio ? TrackKind.Audio : TrackKind.Video));
        foreach (var kind in kinds)
        {
            var isKnown = known?.Kind == kind || (kinds.Count == 1 && known is not null && kind != TrackKind.Text);
            var track = isKnown ? known! with { Kind = kind } : NewTrack(row.Track, kind);
            tracks.Add(track with { Segments = made.Where(segment => KindOf(segment, row.IsAudio) == kind).ToValueList() });
        }
    }

    private static TrackKind KindOf(Segment segment, bool isAudio) => segment switch
    {
        { Text: not null } => TrackKind.Text,
        { Asset: MusicAsset or SpeechAsset or SoundAsset } => TrackKind.Audio,
        { Asset: ColorAsset or SceneAsset } => TrackKind.Video,
        _ => isAudio ? TrackKind.Audio : TrackKind.Video,
    };

    private Track NewTrack(OtioComposition? source, TrackKind kind)
    {
        var isFirst = kind == TrackKind.Video && !hasMain && !isOurs;
        hasMain |= isFirst;
        return new Track
        {
            Id = "", // given when all others are known
            Kind = kind,
            Name = source is null ? null : OtioText.Name(source.Name),
            Role = kind == TrackKind.Video && !isOurs ? isFirst ? TrackRole.Main : TrackRole.Overlay : null,
            Muted = kind == TrackKind.Audio && source is { IsEnabled: false },
            Hidden = kind != TrackKind.Audio && source is { IsEnabled: false },
        };
    }

    /// <summary>The track without its segments, from the metadata, changed where the file says otherwise.</summary>
    private Track? ReadHead(OtioComposition source)
    {
        using var document = KinoraMetadata.Find(source.Kinora, KinoraMetadata.Track);
        if (document is null) return null;
        var faults = new DraftFaults();
        var track = new TimelineReader().ReadTrack(new WireObject(document.RootElement, JsonPath.Root, faults), tracks.Count);
        track = track with { Segments = [] };
        if (faults.Any || track.Kind == TrackKind.Opaque || TimelineRules.Check(Timeline.Empty with { Tracks = [track] }) is not [])
        {
            notes.Add(
                "track",
                $"What Kinora itself noted about the track {OtioParser.Called(source.Name, "without a name")} was damaged and was not used");
            return null;
        }

        if (source.Name != (track.Name ?? "")) track = track with { Name = OtioText.Name(source.Name) };
        if (InterchangeView.IsEnabled(track) != source.IsEnabled)
            track = InterchangeView.IsAudio(track) ? track with { Muted = !source.IsEnabled } : track with { Hidden = !source.IsEnabled };
        return taken.Add(track.Id) ? track : track with { Id = "" };
    }

    private bool ReadOpaque(string text)
    {
        using var document = KinoraMetadata.Parse(text);
        if (document is null) return false;
        var faults = new DraftFaults();
        var track = new TimelineReader().ReadTrack(new WireObject(document.RootElement, JsonPath.Root, faults), tracks.Count);
        if (faults.Any || track.Kind != TrackKind.Opaque || !taken.Add(track.Id)) return false;
        tracks.Add(track);
        return true;
    }

    private string FreeId()
    {
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"t{++number}");
        while (!taken.Add(id));
        return id;
    }
}
