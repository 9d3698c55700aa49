using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scenes;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>The main track: scenes, cameras, and one kind of transition, another only where a chapter begins.</summary>
internal static class SceneTrack
{
    private static readonly TimeSpan ShortestTransition = TimeSpan.FromMilliseconds(120);

    public static Track Build(Brief brief, ValueList<DirectedShot> shots, string mood)
    {
        var (usual, chapter) = brief.CutsOnBeat ? (TransitionKind.Cut, TransitionKind.Cut) : KindsOf(mood);
        var segments = shots.Select((shot, i) => new Segment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"scene{i + 1}"),
            Start = shot.Shot.Range.Start,
            Duration = shot.Shot.Range.Duration,
            Asset = shot.Asset,
            Title = Wording.Shorten(shot.Asset.Prompt, 60),
            Motion = shot.Motion,
            Effects = brief.Look is { } look ? [new Effect("look") { Name = look }] : [],
            Transition = i + 1 < shots.Count ? Between(shot.Shot, shots[i + 1].Shot, shots[i + 1].Shot.StartsChapter ? chapter : usual)
                : null,
        });
        return new Track { Id = "main", Kind = TrackKind.Video, Name = "Video", Role = TrackRole.Main, Segments = segments.ToValueList() };
    }

    private static Transition? Between(Shot shot, Shot next, TransitionKind kind)
    {
        if (kind == TransitionKind.Cut) return null;
        var shorter = shot.Range.Duration < next.Range.Duration ? shot.Range.Duration : next.Range.Duration;
        var most = Milliseconds.Round(shorter / 4);
        var usual = Catalogue.Of(kind).Duration;
        var length = usual < most ? usual : most;
        return length < ShortestTransition ? null : new Transition(kind, length);
    }

    private static (TransitionKind Usual, TransitionKind Chapter) KindsOf(string mood) => mood switch
    {
        "upbeat" or "hip-hop" or "electronic" => (TransitionKind.PushLeft, TransitionKind.Zoom),
        "playful" or "festive" => (TransitionKind.SlideLeft, TransitionKind.Circle),
        "epic" or "suspense" => (TransitionKind.Fade, TransitionKind.FadeBlack),
        _ => (TransitionKind.Fade, TransitionKind.FadeWhite),
    };
}
