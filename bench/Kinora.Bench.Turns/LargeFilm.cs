using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;

namespace Kinora.Bench.Turns;

/// <summary>25 photos, 20 captions, two titles, music, narration and a logo: 50 segments.</summary>
internal static class LargeFilm
{
    private static readonly TimeSpan Shot = TimeSpan.FromSeconds(3);

    public static Project Make()
    {
        var photos = Enumerable.Range(0, 25).Select(i => Piece($"p{i}", i * Shot, Shot) with
        {
            Asset = Photo($"photo-{i + 1:00}.jpg"), Motion = new Motion(MotionKind.ZoomIn),
            Transition = i < 24 ? new Transition(TransitionKind.Fade, TimeSpan.FromMilliseconds(500)) : null,
        });
        var captions = Enumerable.Range(0, 20).Select(i => Piece($"c{i}", i * Shot, Shot) with
        {
            Text = new TextBlock($"What the {i + 1}th photo shows") { Style = TextStyle.Caption },
        });
        var timeline = Timeline.Empty with
        {
            Tracks =
            [
                Row("t1", TrackKind.Video, TrackRole.Main, photos),
                Row("t2", TrackKind.Video, TrackRole.Logo, [Piece("logo", TimeSpan.Zero, 25 * Shot) with { Asset = Photo("logo.png") }]),
                Row("t3", TrackKind.Audio, TrackRole.Music, [Piece("bgm", TimeSpan.Zero, 25 * Shot) with { Asset = new MusicAsset("upbeat", 3) }]),
                Row("t4", TrackKind.Audio, TrackRole.Narration, [Piece("n1", Shot, Shot) with { Asset = new SpeechAsset("This is where we began.", null, "en") }]),
                Row("t5", TrackKind.Text, TrackRole.Title, [Title("a", 0, "Crete"), Title("b", 70, "The end")]),
                Row("t6", TrackKind.Text, TrackRole.Caption, captions),
            ],
        };
        return Project.Of(timeline) with { Media = Enumerable.Range(0, 25).Select(i => Medium($"photo-{i + 1:00}.jpg")).ToValueList() };
    }

    private static Segment Piece(string id, TimeSpan start, TimeSpan length) => new() { Id = id, Start = start, Duration = length };

    private static Segment Title(string id, int second, string text) =>
        Piece(id, TimeSpan.FromSeconds(second), Shot) with { Text = new TextBlock(text) { Style = TextStyle.Title } };

    private static MediaAsset Photo(string name) => new(MediaReference.OfFile(name), TimeSpan.Zero);

    private static Track Row(string id, TrackKind kind, TrackRole role, IEnumerable<Segment> segments) =>
        new() { Id = id, Kind = kind, Role = role, Segments = segments.ToValueList() };

    private static ProjectMedia Medium(string name) =>
        new(MediaReference.OfFile(name), name, new MediaFacts { Kind = MediaKind.Image, Width = 4000, Height = 3000 });
}
