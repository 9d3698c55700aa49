namespace Kinora.Core.Files.Otio;

/// <summary>Makes a film of a file's tree: its own metadata where that still holds, the file's fields where they say otherwise.</summary>
internal sealed class OtioFilmReader(OtioRoot root, InterchangeNotes notes)
{
    public Timeline Read()
    {
        var film = ReadHead();
        var clock = new OtioClock(FindRate(film));
        film = (film ?? Timeline.Empty) with { Canvas = (film ?? Timeline.Empty).Canvas with { FrameRate = clock.Rate } };
        if (root.Name != (film.Title ?? "")) film = film with { Title = OtioText.Name(root.Name) };
        var layout = new OtioLayout(clock, notes);
        var rows = layout.Lay(root.Stack);
        film = film with { Tracks = new OtioTrackReader(clock, notes, isOurs: root.Film is not null).Read(rows).ToValueList() };
        return film with { UnknownMeta = ReadMarkers(film, layout, clock) };
    }

    /// <summary>The film without its tracks, from the metadata.</summary>
    private Timeline? ReadHead()
    {
        if (root.Film is not { } kinora) return null;
        using var document = KinoraMetadata.Find(kinora, KinoraMetadata.Film);
        if (document is null) return null;
        var faults = new DraftFaults();
        var wire = new WireObject(document.RootElement, JsonPath.Root, faults);
        if (wire.Whole("v", "the version") is not DraftJson.Version)
        {
            notes.Add("newer", "What Kinora itself noted in the file is of another version and was not used");
            return null;
        }

        var film = new TimelineReader().Read(wire) with { Tracks = [] };
        if (!faults.Any && TimelineRules.Check(film) is []) return film;
        notes.Add("head", "What Kinora itself noted about the film was damaged and was not used");
        return null;
    }

    /// <summary>The metadata's where the file's times still have it; else that of the first picture, else of anything.</summary>
    private FrameRate FindRate(Timeline? film)
    {
        var rates = new List<(bool IsPicture, double Rate)>();
        CollectRates(root.Stack, true, rates);
        var isKept = rates.Count == 0 || rates.Exists(rate => film is not null && new OtioClock(film.Canvas.FrameRate).IsFilm(rate.Rate));
        if (film is not null && isKept) return film.Canvas.FrameRate;
        foreach (var (_, rate) in rates.OrderByDescending(rate => rate.IsPicture))
        {
            if (FrameRate.FromDecimal(rate) is { FramesPerSecond: >= 5 } found) return found;
        }

        return film?.Canvas.FrameRate ?? Canvas.Default.FrameRate;
    }

    private static void CollectRates(OtioItem item, bool isPicture, List<(bool IsPicture, double Rate)> rates)
    {
        const int Enough = 100;
        if (rates.Count >= Enough) return;
        if (item is not OtioComposition composition)
        {
            if ((item.Source ?? (item as OtioClip)?.Media.Available) is { } range) rates.Add((isPicture, range.Duration.Rate));
            return;
        }

        foreach (var child in composition.Children.OfType<OtioItem>()) CollectRates(child, isPicture && !composition.IsAudio, rates);
    }

    /// <summary>Markers that are where the film's own are stay as they were kept.</summary>
    private UnknownKeys ReadMarkers(Timeline film, OtioLayout layout, OtioClock clock)
    {
        var kept = InterchangeMarkers.Of(film);
        var found = layout.Markers.Select(Read).ToList();
        return kept.Count == found.Count && kept.Zip(found).All(pair => IsSame(pair.First, pair.Second, clock))
            ? film.UnknownMeta
            : InterchangeMarkers.With(film.UnknownMeta, found);
    }

    private static InterchangeMarker Read((decimal Start, decimal Duration, OtioMark Mark) found) => new(
        OtioClock.Time(Math.Max(0, found.Start)), OtioClock.Time(found.Duration), found.Mark.Name, found.Mark.Color, found.Mark.Comment);

    private static bool IsSame(InterchangeMarker kept, InterchangeMarker found, OtioClock clock) =>
        (kept.Name, kept.Color, kept.Comment) == (found.Name, found.Color, found.Comment)
        && clock.Rate.FrameAt(kept.Start) == clock.Rate.FrameAt(found.Start)
        && clock.Rate.FrameAt(kept.Start + kept.Duration) == clock.Rate.FrameAt(found.Start + found.Duration);
}
