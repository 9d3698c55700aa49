using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Shapes;

/// <summary>"Fade to black at the end", "fade the video in", "片尾淡出到黑", "start from white".</summary>
internal sealed class FilmFadeFrame : EditFrame
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(1);

    private static readonly string[] Words =
    [
        "act.fade", "act.fade-in", "act.fade-out", "thing.fade", "film.*", "which.start", "which.end", "thing.film", "thing.video",
        "thing.intro", "thing.outro", "act.add", "act.set", "act.make", "act.remove", "negation.no", "negation.not",
        "transition.fade-black", "transition.fade-white", "thing.clip", "which.last", "which.all", "thing.scene", "thing.photo", "act.cut",
        "transition.fade",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isFade = clause.HasAny("act.fade", "act.fade-in", "act.fade-out", "thing.fade");
        var isColour = clause.HasAny("film.black", "film.white");
        if (clause.Before?.HasAny("thing.transition", "which.between") == true && !isColour) return null;
        if (!isFade && !(isColour && clause.HasAny("transition.fade-black", "transition.fade-white"))) return null;
        if (clause.HasAny("thing.music", "thing.narration", "thing.sound", "thing.title", "thing.text", "thing.captions",
            "thing.transition", "which.between", "thing.logo", "thing.sfx", "thing.lower-third", "thing.subtitle", "thing.original",
            "thing.voice")) return null;
        var (isIn, isOut) = Sides(clause);
        if (!isColour && IsOneInside(clause, scope)) return null;
        if (!isColour && !clause.HasAny("thing.film", "thing.video", "which.start", "which.end", "thing.intro", "thing.outro",
            "which.last") && clause.Mentions.Any(mention => mention is Concept { Family: "which" })) return null;
        var used = new Heard(clause).Of(Words).Every<Length>().Every<Ordinals>().Every<Stretch>().Every<Colour>().Spans;
        var isGone = clause.IsNegated || clause.Has("act.remove");
        var length = isGone ? TimeSpan.Zero : clause.First<Length>()?.Value ?? Stretched(clause, scope) ?? Usual;
        var call = Call.Of(
            "fade_film",
            ("in", isIn ? Call.Ms(length) : null),
            ("out", isOut ? Call.Ms(length) : null),
            ("color", isGone ? null : clause.Has("film.white") || clause.Text.Contains("white", StringComparison.Ordinal)
                || clause.First<Colour>() is { Value: { R: > 200, G: > 200, B: > 200 } } ? "white" : "black"));
        return new Reading("film fade") { Calls = [call], Used = used, Bonus = isColour ? 0.06 : 0 };
    }

    private static (bool In, bool Out) Sides(Clause clause)
    {
        var text = clause.Text;
        var isIn = clause.Has("act.fade-in") || text.Contains("from black", StringComparison.Ordinal)
            || text.Contains("from white", StringComparison.Ordinal) || text.Contains("淡入", StringComparison.Ordinal);
        var isOut = clause.Has("act.fade-out") || text.Contains("to black", StringComparison.Ordinal)
            || text.Contains("to white", StringComparison.Ordinal) || text.Contains("淡出", StringComparison.Ordinal)
            || text.Contains("渐黑", StringComparison.Ordinal) || text.Contains("变黑", StringComparison.Ordinal);
        if (isIn || isOut) return (isIn, isOut);
        var isStart = clause.HasAny("which.start", "thing.intro");
        var isEnd = clause.HasAny("which.end", "thing.outro", "which.last");
        return isStart || isEnd ? (isStart, isEnd) : (true, true);
    }

    private static TimeSpan? Stretched(Clause clause, FrameScope scope)
    {
        if (clause.First<Stretch>() is not { } stretch) return null;
        var (from, to) = stretch.In(scope.Timeline.Duration);
        return to - from;
    }

    /// <summary>A clip in the middle has neighbours: that is a transition.</summary>
    private static bool IsOneInside(Clause clause, FrameScope scope)
    {
        if (clause.First<Ordinals>() is not { } ordinals) return clause.First<NamedFile>() is not null;
        var count = Planning.Tools.Targets.MainTracks(scope.Timeline).Sum(track => track.Segments.Count);
        return !(ordinals.Places is [var place] && (place == -1 || place == count || place == 1));
    }
}
