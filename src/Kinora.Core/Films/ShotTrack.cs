using System.Globalization;
using Kinora.Core.Effects;

namespace Kinora.Core.Films;

/// <summary>The main track: every shot with its fit, motion, look and the transition into the next.</summary>
internal static class ShotTrack
{

    private static readonly TimeSpan ShortestTransition = TimeSpan.FromMilliseconds(80);

    public static Track Build(FilmRequest request, IReadOnlyList<Shot> shots)
    {
        var motions = new MotionChoice(request.Seed);
        var segments = new List<Segment>(shots.Count);
        for (var i = 0; i < shots.Count; i++)
        {
            var before = i > 0 ? segments[i - 1].Transition : null;
            var transition = i + 1 < shots.Count ? TransitionBetween(request, shots[i], shots[i + 1]) : null;
            segments.Add(BuildSegment(request, shots[i], i, motions, before) with { Transition = transition });
        }

        return new Track { Id = "main", Kind = TrackKind.Video, Name = "Video", Role = TrackRole.Main, Segments = segments.ToValueList() };
    }

    private static Segment BuildSegment(FilmRequest request, Shot shot, int index, MotionChoice motions, Transition? before) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"shot{index + 1}"),
        Start = shot.Range.Start,
        Duration = shot.Range.Duration,
        Asset = new MediaAsset(shot.Source.Media, InPoint(shot, before)),
        Title = shot.Source.Title,
        Fit = request.Fit ?? FitOf(shot.Source, request.Canvas),
        Motion = shot.IsClip ? null : MotionOf(request, shot, motions),
        Effects = request.Look is { } look ? [new Effect("look") { Name = look }] : [],
    };

    /// <summary>A clip that is longer than its shot starts late enough to be already moving while the shot before fades out.</summary>
    private static TimeSpan InPoint(Shot shot, Transition? before)
    {
        if (before is null || shot.Source.Facts.Duration is not { } length) return TimeSpan.Zero;
        var spare = length - shot.Range.Duration;
        var wanted = before.Duration / 2;
        if (spare <= TimeSpan.Zero) return TimeSpan.Zero;
        return Milliseconds.Round(wanted < spare / 2 ? wanted : spare / 2);
    }

    private static Transition? TransitionBetween(FilmRequest request, Shot shot, Shot next)
    {
        if (request.Transition == TransitionKind.Cut) return null;
        if (request.TransitionDuration is { } asked) return asked > TimeSpan.Zero ? new Transition(request.Transition, asked) : null;
        var shorter = shot.Range.Duration < next.Range.Duration ? shot.Range.Duration : next.Range.Duration;
        var most = Milliseconds.Round(shorter / 3);
        var usual = Catalogue.Of(request.Transition).Duration;
        var length = usual < most ? usual : most;
        return length < ShortestTransition ? null : new Transition(request.Transition, length);
    }

    internal static Fit FitOf(FilmSource source, Canvas canvas) => PictureFit.Of(source.Facts, canvas);

    private static Motion? MotionOf(FilmRequest request, Shot shot, MotionChoice motions)
    {
        var kind = request.Motion ?? motions.Next();
        if (kind == MotionKind.None) return null;
        // About two hundredths of the picture a second: seen as movement, never as haste.
        var amount = Math.Clamp(0.02 + 0.02 * shot.Range.Duration.TotalSeconds, 0.03, 0.15);
        return new Motion(kind, Math.Round(amount, 3));
    }
}
