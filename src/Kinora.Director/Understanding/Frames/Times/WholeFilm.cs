using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>Whether a wish about length or time is about all of the film or about what was last spoken of.</summary>
internal static class WholeFilm
{
    /// <summary>"Make it 15 seconds", "15秒", "the video is too long": no piece is named, and none is being worked on.</summary>
    /// <param name="wish">A length that is asked for: one near the film's own is the film's.</param>
    public static bool IsMeant(Clause clause, FrameScope scope, TimeSpan? wish)
    {
        // "四张图总共8秒": all of them together.
        if (clause.Has("clip.total") && clause.First<Ordinals>() is null && clause.First<NamedFile>() is null && !Wordings.IsAboutOther(clause)) return true;
        if (Wordings.IsAboutPieces(clause) || Wordings.IsAboutOther(clause) || clause.First<NamedFile>() is not null) return false;
        if (clause.HasAny("which.each", "which.both", "which.these", "which.rest", "which.other")) return false;
        // "Drop the lake, then everything 3 s": of several pieces each, where it can't be all of them.
        var isEach = clause.All<Concept>().Any(all => all.Key == "which.all" && clause.All<Concept>().Any(film => film.Key == "thing.film" && film.Span == all.Span));
        if (isEach && !clause.Has("clip.total") && ClipWish.Row(scope).Count > 1 && wish < ClipWish.Length(scope) * 0.4) return false;
        if (Wordings.IsAboutWhole(clause) || clause.Has("clip.total")) return true;
        if (clause.Has("which.all")) return false;
        // "The coffee shot is too long, make it 2 s": the clause before tells whose length.
        if (clause.Before is not null && clause.Filled is var filled && !ReferenceEquals(filled, clause) && (Wordings.IsAboutPieces(filled) || filled.First<NamedFile>() is not null)) return false;
        var target = References.Find(clause, scope, new ReferenceWish(TargetKinds.Any) { Unnamed = Unnamed.Focus });
        if (target.How is not (HowFound.Focus or HowFound.Default or HowFound.NotNamed)) return false;
        return !IsWorkedOn(scope, target, wish);
    }

    /// <summary>The last message was about one piece, and this goes on about it.</summary>
    private static bool IsWorkedOn(FrameScope scope, Target focus, TimeSpan? wish)
    {
        if (focus.Segments.Count != 1 || ClipWish.Row(scope).Count == 1) return false;
        if (scope.Timeline.FindSegment(focus.Segments[0].Id)?.Track.Kind == TrackKind.Audio) return false;
        var film = ClipWish.Length(scope);
        return wish is null || wish < film * 0.6;
    }
}
