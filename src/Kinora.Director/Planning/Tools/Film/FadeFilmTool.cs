using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Summary;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Film;

/// <summary>
/// The film comes out of black and goes into it: a colour lies over its first and last moments and crosses over into nothing. No clip
/// is changed, and the film is as long as it was.
/// </summary>
internal sealed class FadeFilmTool : FilmTool
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(60);

    public override ToolSpec Spec { get; } = new(
        "fade_film",
        "Fades the film's picture in from a colour at its start, and out to it at its end; 0 takes a fade away.",
        [
            Take.Time("in", "How long the fade at the start takes."),
            Take.Time("out", "How long the fade at the end takes."),
            Take.OneOf("color", "black when left out.", ["black", "white"]),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var (fadeIn, fadeOut) = (arguments.Time("in"), arguments.Time("out"));
        var film = draft.FilmEnd;
        if (film == TimeSpan.Zero)
        {
            draft.Refuse("The film is empty so far.", "影片目前还是空的。");
            return;
        }

        if ((fadeIn is null && fadeOut is null) || fadeIn < TimeSpan.Zero || fadeOut < TimeSpan.Zero)
        {
            draft.Refuse("Say whether it shall fade in or out, and for how long.", "请说明是淡入还是淡出，以及持续多久。");
            return;
        }

        var color = arguments.Text("color") == "white" ? Rgba.White : Rgba.Black;
        if (fadeIn is { } come) Lay(draft, Within(draft, come, film), film, color, isStart: true);
        if (fadeOut is { } go) Lay(draft, Within(draft, go, film), film, color, isStart: false);
    }

    private static TimeSpan Within(FilmDraft draft, TimeSpan wanted, TimeSpan film)
    {
        if (wanted <= film / 2) return wanted;
        draft.Note($"A fade takes half of the film at most: {draft.Seconds(film / 2)}.", $"淡入淡出最多占影片的一半：{draft.Seconds(film / 2)}。");
        return Milliseconds.Round(film / 2);
    }

    /// <summary>
    /// A transition takes half of either of its sides at most, so each side is two thirds of the fade: a third is the plain colour,
    /// then it crosses over.
    /// <code>
    /// in   |colour    |nothing   |        out  |nothing   |colour    |
    ///          |–crossing–|                        |–crossing–|
    /// </code>
    /// </summary>
    private static void Lay(FilmDraft draft, TimeSpan length, TimeSpan film, Rgba color, bool isStart)
    {
        Clear(draft, film, isStart);
        if (length < Shortest) return;
        var side = Milliseconds.Round(length * 2 / 3);
        if (2 * side > film) side = Milliseconds.Round(film / 2) - TimeSpan.FromMilliseconds(1);
        if (Track(draft, isStart ? new TimeRange(TimeSpan.Zero, 2 * side) : new TimeRange(film - 2 * side, 2 * side)) is not { } track) return;
        var first = FreeIds.NextSegment(draft.Timeline);
        var (a, b) = isStart ? (color, color with { A = 0 }) : (color with { A = 0 }, color);
        var start = isStart ? TimeSpan.Zero : film - 2 * side;
        draft.Apply(new AddSegment(track, new Segment { Id = first, Start = start, Duration = side, Asset = new ColorAsset(a) }));
        var second = FreeIds.NextSegment(draft.Timeline);
        draft.Apply(new AddSegment(track, new Segment { Id = second, Start = start + side, Duration = side, Asset = new ColorAsset(b) }));
        draft.Apply(new SetTransition(first, new Transition(TransitionKind.Fade, side)));
        draft.Touch(first);
    }

    private static string? Track(FilmDraft draft, TimeRange range)
    {
        var known = draft.Timeline.Tracks.FirstOrDefault(track => IsFade(track) && track.Segments.All(segment => !segment.Range.Overlaps(range)));
        if (known is not null) return known.Id;
        var id = FreeIds.NextTrack(draft.Timeline);
        var top = draft.Timeline.Tracks.Count;
        return draft.Apply(new AddTrack(TrackKind.Video, TrackRole.Overlay, FilmFade.TrackName, id, top)) ? id : null;
    }

    /// <summary>The track on which such fades lie.</summary>
    public static bool IsFade(Track track) => FilmFade.IsOne(track);

    private static void Clear(FilmDraft draft, TimeSpan film, bool isStart)
    {
        foreach (var track in draft.Timeline.Tracks.Where(IsFade))
        {
            foreach (var segment in track.Segments.Where(segment => isStart == segment.Start + segment.Duration / 2 < film / 2))
            {
                draft.Apply(new RemoveSegment(segment.Id, Ripple.None));
            }

            if (draft.Timeline.FindTrack(track.Id) is { Segments.Count: 0 }) draft.Apply(new RemoveTrack(track.Id));
        }
    }
}
