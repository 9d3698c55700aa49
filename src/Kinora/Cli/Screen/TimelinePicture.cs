using System.Globalization;
using Kinora.Core;
using Kinora.Core.Summary;
using Spectre.Console;

namespace Kinora.Cli.Screen;

/// <summary>
/// A film as tracks across a window: a ruler, and below it each track's segments as blocks with their names, to the scale of the film. With colours a
/// block is a stretch of colour, without them it stands in brackets.
/// </summary>
internal sealed class TimelinePicture(Timeline film, int columns, bool isColored, SummaryLanguage language, Func<MediaReference, string?>? nameOf = null)
{
    private const int MostTracks = 16;
    private const int MostNameCells = 12;
    private const int LeastCells = 20;

    // Of a label of the ruler and the room behind it.
    private const int LabelCells = 9;

    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

    private static readonly Style Pale = new(Color.Grey);

    private readonly List<Track> tracks = [.. film.Tracks.Take(MostTracks)];

    public IReadOnlyList<PictureRow> Rows()
    {
        var rows = new List<PictureRow> { new([new(Cells.Cut(Head(), columns - 1), new Style(decoration: Decoration.Bold))]) };
        if (film.Duration <= TimeSpan.Zero) return rows;
        rows.Add(new([new(Cells.Pad("", NameCells + 1), Style.Plain), new(Ruler(), Pale)]));
        rows.AddRange(tracks.Select(Row));
        if (film.Tracks.Count > MostTracks) rows.Add(new([new(Say($"… and {film.Tracks.Count - MostTracks} more tracks", $"…另有 {film.Tracks.Count - MostTracks} 条轨道"), Pale)]));
        return rows;
    }

    private int NameCells => Math.Clamp(tracks.Select(track => Cells.Of(NameOf(track))).DefaultIfEmpty(0).Max(), 1, MostNameCells);

    private int Room => Math.Max(LeastCells, columns - 1 - NameCells - 1);

    private string Head()
    {
        if (film.Duration <= TimeSpan.Zero) return Say("The film is still empty.", "影片还是空的。");
        var facts = string.Create(CultureInfo.InvariantCulture, $"{Time(film.Duration)} · {film.Canvas.Width}×{film.Canvas.Height} · {film.Canvas.FrameRate.FramesPerSecond:0.##} {Say("fps", "帧/秒")}");
        return string.IsNullOrWhiteSpace(film.Title) ? facts : $"{Shown.Line(film.Title)} · {facts}";
    }

    private string Ruler()
    {
        var seconds = film.Duration.TotalSeconds;
        var step = Steps.FirstOrDefault(step => step / seconds * Room >= LabelCells, Math.Ceiling(seconds / 3600) * 3600);
        var ruler = new char[Room];
        Array.Fill(ruler, ' ');
        for (var at = 0.0; at < seconds; at += step)
        {
            var label = "╷" + Mark(TimeSpan.FromSeconds(at));
            var cell = CellOf(TimeSpan.FromSeconds(at));
            if (cell + label.Length <= Room) label.CopyTo(ruler.AsSpan(cell));
        }

        return new string(ruler).TrimEnd();
    }

    private PictureRow Row(Track track)
    {
        var pieces = new List<PicturePiece> { new(Cells.Pad(Cells.Cut(NameOf(track), NameCells), NameCells) + " ", track.Hidden || track.Muted ? Pale : Style.Plain) };
        if (track.Kind == TrackKind.Opaque) pieces.Add(new(Say("kept as it is", "原样保留"), Pale));
        var used = 0;
        var number = 0;
        foreach (var segment in track.Segments)
        {
            var from = Math.Max(used, CellOf(segment.Start));
            var to = Math.Min(Room, Math.Max(CellOf(segment.End), CellOf(segment.Start) + 1));
            if (to <= from) continue; // its neighbours fill its cell already
            if (from > used) pieces.Add(new(new string(' ', from - used), Style.Plain));
            pieces.Add(Block(track, segment, to - from, number++ % 2 == 1));
            used = to;
        }

        return new PictureRow(pieces);
    }

    private PicturePiece Block(Track track, Segment segment, int cells, bool isOdd)
    {
        var name = SegmentNames.Of(segment, language, nameOf) + Facts(track, segment);
        if (isColored)
        {
            var text = cells < 4 ? "" : " " + Cells.Cut(name, cells - 2);
            return new(Cells.Pad(text, cells), track.Hidden || track.Muted || segment.Hidden || segment.Muted ? new Style(Color.Grey, Color.Grey19) : StyleOf(track, isOdd));
        }

        if (cells < 3) return new(cells == 1 ? "|" : "[]", Style.Plain);
        var cut = Cells.Cut(name, cells - 2);
        return new($"[{cut}{new string('-', cells - 2 - Cells.Of(cut))}]", Style.Plain);
    }

    private string Facts(Track track, Segment segment)
    {
        var facts = "";
        if (track.Kind == TrackKind.Audio && segment.Volume != 1) facts += string.Create(CultureInfo.InvariantCulture, $" {segment.Volume * 100:0.#}%");
        if (segment.Speed != 1 && segment.Freeze is null) facts += string.Create(CultureInfo.InvariantCulture, $" {segment.Speed:0.##}×");
        if (track.Muted || segment.Muted) facts += Say(" (muted)", "（静音）");
        if (track.Hidden || segment.Hidden) facts += Say(" (hidden)", "（隐藏）");
        return facts;
    }

    private static Style StyleOf(Track track, bool isOdd)
    {
        var (even, odd) = (track.Kind, track.Role) switch
        {
            (TrackKind.Text, _) => (58, 100),
            (TrackKind.Audio, TrackRole.Narration) => (94, 130),
            (TrackKind.Audio, TrackRole.Music or null) => (22, 28),
            (TrackKind.Audio, _) => (23, 30),
            (_, TrackRole.Overlay or TrackRole.Logo) => (54, 97),
            _ => (24, 31),
        };
        return new Style(Color.White, Color.FromInt32(isOdd ? odd : even));
    }

    private string NameOf(Track track) => Shown.Line(TrackNames.Of(track, language));

    private int CellOf(TimeSpan time) => (int)Math.Round(time / film.Duration * Room);

    private string Time(TimeSpan time) => time.TotalSeconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} {Say("s", "秒")}")
        : Shown.Time(time);

    private static string Mark(TimeSpan time) => time.TotalSeconds < 60 && time.Minutes == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#}s")
        : Shown.Time(time);

    private string Say(string english, string chinese) => language == SummaryLanguage.Chinese ? chinese : english;
}
