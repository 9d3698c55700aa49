using Kinora.Core;

namespace Kinora.Tests.Summary;

/// <summary>Short forms for films to tell about.</summary>
internal static class Films
{
    public static Timeline Of(params Track[] tracks) => new() { Tracks = tracks.ToValueList() };

    public static Track Video(params Segment[] segments) => On(TrackKind.Video, "Video", segments);

    public static Track On(TrackKind kind, string? name, params Segment[] segments) =>
        new() { Id = name ?? kind.ToString(), Kind = kind, Name = name, Segments = segments.ToValueList() };

    public static Segment Clip(string title, double start, double end) => Piece(title, start, end) with
    {
        Asset = new MediaAsset(MediaReference.OfId("med_" + title), TimeSpan.Zero),
    };

    public static Segment Words(string text, double start, double end) =>
        Piece(text, start, end) with { Title = null, Text = new TextBlock(text) };

    public static Timeline With(this Timeline film, string id, Func<Segment, Segment> change) => film with
    {
        Tracks = film.Tracks
            .Select(track => track with { Segments = track.Segments.Select(s => s.Id == id ? change(s) : s).ToValueList() })
            .ToValueList(),
    };

    private static Segment Piece(string title, double start, double end) => new()
    {
        Id = title, Title = title, Start = TimeSpan.FromSeconds(start), Duration = TimeSpan.FromSeconds(end - start),
    };
}
