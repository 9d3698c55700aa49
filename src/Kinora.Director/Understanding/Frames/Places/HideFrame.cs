using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Hide the captions", "show the logo again", "隐藏字幕": kept, but not seen.</summary>
internal sealed class HideFrame : EditFrame
{
    private static readonly (string Thing, TrackRole Role)[] Roles =
    [
        ("thing.captions", TrackRole.Caption), ("thing.title", TrackRole.Title), ("thing.lower-third", TrackRole.LowerThird),
            ("thing.logo", TrackRole.Logo),
        ("thing.watermark", TrackRole.Logo), ("thing.overlay", TrackRole.Overlay), ("thing.text", TrackRole.Text), ("thing.music",
            TrackRole.Music), ("thing.narration", TrackRole.Narration),
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isHidden = clause.HasAny("act.hide", "hide.track");
        var isShown = clause.HasAny("act.unhide") && Hidden(scope);
        if ((!isHidden && !isShown) || clause.HasAny("act.remove", "act.undo") && !isShown) return null;
        var wished = Roles.Where(pair => clause.Has(pair.Thing)).Select(pair => pair.Role).Distinct().ToList();
        var roles = wished.Where(role => scope.Timeline.Tracks.Any(track => track.Role == role && track.Segments.Count > 0)).ToList();
        if (wished.Count == 0) return null;
        var used = new Heard(clause).Of("act.hide", "act.unhide", "hide.track", "which.all", "which.again", "act.show", "negation.not")
            .Of(Roles.Select(pair => pair.Thing).ToArray()).Spans;
        if (roles.Count == 0) return new Reading("hide") { Refusal = scope.Say("There is none in the film.", "影片里没有这个。"), Used = used };
        if (wished.Contains(TrackRole.Text) && wished.Count == 1)
        {
            roles = scope.Timeline.Tracks.Where(track => track.Kind == TrackKind.Text && track.Role is not null && track.Segments.Count > 0)
                .Select(track => track.Role!.Value).Distinct().ToList();
        }

        var calls = roles.Select(role => Call.Of("set_track", ("role", WireName.Of(role)), (role is TrackRole.Music or TrackRole.Narration
            ? "muted" : "hidden", isHidden && !isShown))).ToValueList();
        return new Reading("hide") { Calls = calls, Used = used, Bonus = 0.1 };
    }

    private static bool Hidden(FrameScope scope) => scope.Timeline.Tracks.Any(track => track.Hidden);
}
