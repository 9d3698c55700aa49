using System.Globalization;

namespace Kinora.Core.Films;

/// <summary>
/// Captions: timed ones when they say, the others with the pictures. As many as shots go one with each; fewer stay for several
/// shots; more share the film by the time each takes to read.
/// </summary>
internal static class CaptionTrack
{
    public static Track? Build(FilmRequest request, IReadOnlyList<Shot> shots, TimeSpan film, List<string> notes)
    {
        var timed = request.Captions.Any(caption => caption.Range is not null);
        var placed = timed ? Timed(request, film, notes) : [.. Place(request.Captions, shots, film)];
        var segments = placed.Select((caption, i) => new Segment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"caption{i + 1}"),
            Start = caption.Range.Start,
            Duration = caption.Range.Duration,
            Text = new TextBlock(caption.Caption.Text)
            {
                Style = TextStyle.Caption,
                Animation = timed ? TextAnimation.None : TextAnimation.Fade,
                Position = caption.Caption.Position,
                Words = caption.Caption.Words,
            },
        }).ToValueList();
        return segments.Count == 0
            ? null
            : new Track { Id = "captions", Kind = TrackKind.Text, Name = "Captions", Role = TrackRole.Caption, Segments = segments };
    }

    private static List<(FilmCaption Caption, TimeRange Range)> Timed(FilmRequest request, TimeSpan film, List<string> notes)
    {
        var result = new List<(FilmCaption, TimeRange)>();
        var free = TimeSpan.Zero;
        var late = 0;
        foreach (var caption in request.Captions.Where(caption => caption.Range is not null).OrderBy(caption => caption.Range!.Value.Start))
        {
            var range = caption.Range!.Value;
            var start = range.Start > free ? range.Start : free; // two at once can't both be read: the later one waits
            var end = range.End < film ? range.End : film;
            if (range.Start >= film) late++;
            if (start >= end) continue;
            result.Add((caption, TimeRange.FromTo(start, end)));
            free = end;
        }

        if (late > 0) notes.Add($"{late} of {request.Captions.Count} captions begin after the film's end and are left out.");
        return result;
    }

    private static IEnumerable<(FilmCaption Caption, TimeRange Range)> Place(ValueList<FilmCaption> captions, IReadOnlyList<Shot> shots, TimeSpan film)
    {
        if (captions.Count == 0) return [];
        if (captions.Count > shots.Count) return ByReadingTime(captions, film);
        return captions.Select((caption, i) =>
        {
            var first = shots[i * shots.Count / captions.Count].Range;
            var last = shots[(i + 1) * shots.Count / captions.Count - 1].Range;
            return (caption, TimeRange.FromTo(first.Start, last.End));
        });
    }

    private static IEnumerable<(FilmCaption Caption, TimeRange Range)> ByReadingTime(ValueList<FilmCaption> captions, TimeSpan film)
    {
        var times = captions.Select(caption => ReadingTime.Of(caption.Text)).ToArray();
        var all = TimeSpan.FromTicks(times.Sum(time => time.Ticks));
        var ranges = ShotLengths.Place([.. times.Select(time => film * (time / all))]);
        return captions.Zip(ranges, (caption, range) => (caption, range)).Where(placed => !placed.range.IsEmpty);
    }
}
