namespace Kinora.Core.Films;

/// <summary>Title and subtitle over the film's first seconds; over all of it where there is nothing else to see.</summary>
internal static class TitleTracks
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(3500);
    private static readonly TimeSpan SubtitleDelay = TimeSpan.FromMilliseconds(400);

    public static IEnumerable<Track> Build(FilmRequest request, TimeSpan film)
    {
        var end = request.Shots.Count == 0 || film <= Usual ? film : Usual;
        if (request.Title is { } title)
        {
            yield return BuildTrack("title", "Title", TrackRole.Title, TextStyle.Title, title, TimeRange.FromTo(TimeSpan.Zero, end));
        }

        if (request.Subtitle is { } subtitle)
        {
            var start = request.Title is not null && end > 2 * SubtitleDelay ? SubtitleDelay : TimeSpan.Zero;
            yield return BuildTrack("subtitle", "Subtitle", TrackRole.Text, TextStyle.Subtitle, subtitle, TimeRange.FromTo(start, end));
        }
    }

    private static Track BuildTrack(string id, string name, TrackRole role, TextStyle style, string text, TimeRange range) => new()
    {
        Id = id,
        Kind = TrackKind.Text,
        Name = name,
        Role = role,
        Segments =
        [
            new Segment
            {
                Id = id + "1",
                Start = range.Start,
                Duration = range.Duration,
                Text = new TextBlock(text) { Style = style, Animation = TextAnimation.Rise },
                Title = text,
            },
        ],
    };
}
