namespace Kinora.Core.Edits;

/// <summary>Silences a track, or lets it be heard again.</summary>
public sealed record SetTrackMuted(string Id, bool Muted) : Edit
{
    public override string Label => $"{(Muted ? "mute" : "unmute")} track {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindTrack(Id, out var index) is { } unknown) return unknown;
        var track = scope.Timeline.Tracks[index];
        if (!Holders.Audible.Has(track.Kind))
        {
            return new Rejected(ReasonCode.NotPossible,
                $"Track {FaultList.Shown(Id)} has no sound that could be muted: choose a track with {Holders.Audible.InWords()}.", Id);
        }

        return scope.With(index, track with { Muted = Muted });
    }
}
