namespace Kinora.Core.Edits;

/// <summary>Hides a track, or shows it again.</summary>
public sealed record SetTrackHidden(string Id, bool Hidden) : Edit
{
    public override string Label => $"{(Hidden ? "hide" : "show")} track {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindTrack(Id, out var index) is { } unknown) return unknown;
        var track = scope.Timeline.Tracks[index];
        if (!Holders.Visible.Has(track.Kind))
        {
            return new Rejected(ReasonCode.NotPossible,
                $"Track {FaultList.Shown(Id)} has no picture that could be hidden: choose a track with {Holders.Visible.InWords()}.", Id);
        }

        return scope.With(index, track with { Hidden = Hidden });
    }
}
