using System.Globalization;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scenes;
using Kinora.Director.Storyboard.Scripts;
using Kinora.Director.Storyboard.Timing;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>Title, the words of a film that nobody speaks, and text that was asked for: above, where scenes are calm.</summary>
internal static class TextTracks
{
    private static readonly TimeSpan TitleTime = TimeSpan.FromMilliseconds(3400);
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);
    /// <summary>A line of a title in an upright picture, in Latin letters.</summary>
    private const int UprightTitle = 16;

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(900);

    public static IEnumerable<Track> Build(Brief brief, TimedScript film, ValueList<DirectedShot> shots)
    {
        var segments = new List<Segment>();
        var first = shots[0].Shot;
        if (film.Script.Title is { } title && shots[0].Asset.Card is null)
        {
            var end = film.Parts[0].Speech is null && first.Range.End < film.Duration ? first.Range.End - Delay
                : Shorter(TitleTime, film.Duration);
            segments.Add(Text("title", 0, title, TimeRange.FromTo(TimeSpan.Zero, Shorter(end, TitleTime)), TextStyle.Title));
        }

        if (brief.HasText && film.Script is { IsNarrated: false, HasCaptions: false })
        {
            segments.AddRange(Lines(brief, film, shots, segments.Count));
        }

        if (brief.OnScreenText is { } asked && Writing.HasWords(asked)) Add(segments, asked.Trim(), film, shots);
        var titles = segments.Where(segment => segment.Text!.Style == TextStyle.Title).ToList();
        var lines = segments.Where(segment => segment.Text!.Style != TextStyle.Title).ToList();
        if (lines.Count > 0) yield return Track("text", "Text", TrackRole.Text, lines);
        if (titles.Count > 0) yield return Track("title", "Title", TrackRole.Title, titles);
    }

    /// <summary>A part's words over the scenes that are its own.</summary>
    private static IEnumerable<Segment> Lines(Brief brief, TimedScript film, ValueList<DirectedShot> shots, int before)
    {
        for (var i = 0; i < film.Parts.Count; i++)
        {
            var part = film.Parts[i].Part;
            var own = shots.Where(shot => shot.Shot.Part == i).ToList();
            if (part.Role == PartRole.Picture || !Writing.HasWords(part.Words) || own.Count == 0
                || own.Any(shot => shot.Asset.Card is not null)) continue;
            var range = TimeRange.FromTo(own[0].Shot.Range.Start + Delay, own[^1].Shot.Range.End - Delay);
            if (range.Duration < Least) range = TimeRange.FromTo(own[0].Shot.Range.Start, own[^1].Shot.Range.End);
            var isTitle = part.Role == PartRole.Hook && Writing.Width(part.Words) <= 60;
            var words = isTitle ? InPhrases(Wording.Line(part.Words), brief) : Wording.Line(part.Shown ?? part.Words);
            yield return Text(isTitle ? "title" : "text", i + before, words, range, isTitle ? TextStyle.Title
                : TextStyle.Text);
        }
    }

    /// <summary>A script without spaces would be broken anywhere in a narrow picture: a long title is broken where a phrase begins.
    /// </summary>
    private static string InPhrases(string words, Brief brief)
    {
        var isUpright = brief.Canvas.Width < brief.Canvas.Height;
        if (!isUpright || !words.Any(Writing.IsIdeograph) || Writing.Width(words) <= UprightTitle) return words;
        var middle = Writing.Width(words) / 2.0;
        var breaks = Clauses.BreaksOf(words, brief.Language)
            .Where(point => point.Strength >= 2 && Writing.Width(words.AsSpan(0, point.At)) <= UprightTitle
                && Writing.Width(words.AsSpan(point.At)) <= UprightTitle).ToList();
        if (breaks.Count == 0) return words;
        var at = breaks.MinBy(point => Math.Abs(Writing.Width(words.AsSpan(0, point.At)) - middle)).At;
        return words[..at].TrimEnd() + "\n" + words[at..].TrimStart();
    }

    /// <summary>Text that was asked for stands as long as there is room: all along, or between the film's own words.</summary>
    private static void Add(List<Segment> segments, string asked, TimedScript film, ValueList<DirectedShot> shots)
    {
        var start = segments.Count == 0 ? Delay : segments.Max(segment => segment.End) + Delay;
        var end = shots.Where(shot => shot.Asset.Card is not null && shot.Shot.Range.Start > start)
            .Select(shot => shot.Shot.Range.Start).DefaultIfEmpty(film.Duration).Min();
        if (end - start < Least)
        {
            segments.Clear();
            (start, end) = (Delay, film.Duration);
        }

        segments.Add(Text("title", segments.Count + 100, asked, TimeRange.FromTo(start, end), TextStyle.Title));
    }

    private static Segment Text(string kind, int index, string words, TimeRange range, TextStyle style) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}"),
        Start = Milliseconds.Round(range.Start),
        Duration = Milliseconds.Round(range.Duration),
        Text = new TextBlock(words) { Style = style, Position = TextPosition.Top, Animation = TextAnimation.Rise },
        Title = Wording.Shorten(words, 60),
    };

    private static Track Track(string id, string name, TrackRole role, List<Segment> segments) =>
        new() { Id = id, Kind = TrackKind.Text, Name = name, Role = role, Segments = segments
            .OrderBy(segment => segment.Start).ToValueList() };

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
