using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Lower the music while someone speaks", "说话的时候音乐小一点", "no ducking".</summary>
internal sealed class DuckFrame : EditFrame
{
    private static readonly string[] Words =
    [
        "act.duck", "act.lower", "less.loud", "less.big", "thing.music", "thing.narration", "thing.voice", "act.narrate", "state.off",
        "negation.not", "negation.no", "act.remove",
        "act.add", "act.set", "which.under", "when.spoken", "act.use", "act.mute", "act.cut", "act.hide",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isWhile = clause.Has("when.spoken") && clause.Has("thing.music")
            && (Change.Find(clause, acts: true, "loud", "big", "high", "strong") is { Sign: < 0 } || IsSilenced(clause));
        if (!clause.Has("act.duck") && !isWhile) return null;
        if (clause.Has("act.duck") && !clause.HasAny("thing.music", "thing.narration", "thing.voice", "thing.sound", "when.spoken")
            && !clause.Has("duck.plain")) return null;
        var used = new Heard(clause).Of(Words).Of("duck.plain").Every<Mentions.Degree>().Spans;
        if (SoundTarget.OfRole(scope, TrackRole.Music).Count == 0)
        {
            return new Reading("duck") { Refusal = scope.Say("There is no music in the film that could make way.", "影片里没有音乐，不需要避让。"),
                Used = used };
        }

        var isOff = !IsSilenced(clause) && (clause.IsNegated || clause.HasAny("act.remove", "state.off"));
        return new Reading("duck") { Calls = [Call.Of("duck", ("on", !isOff))], Used = used, Bonus = 0.1 };
    }

    /// <summary>"Remove the music while he is talking", "说话的时候不要音乐": making way is what is asked for.</summary>
    private static bool IsSilenced(Clause clause) => clause.Has("when.spoken") && clause.Has("thing.music") && !clause.Has("act.duck")
        && (clause.HasAny("act.remove", "act.mute", "act.cut", "state.off") || clause.IsNegated);
}
