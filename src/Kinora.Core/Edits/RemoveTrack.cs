namespace Kinora.Core.Edits;

/// <summary>Takes a track away with everything on it; the others stay as they are.</summary>
public sealed record RemoveTrack(string Id) : Edit
{
    public override string Label => $"remove track {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindTrack(Id, out var index) is { } unknown) return unknown;
        return scope.Timeline with { Tracks = scope.Timeline.Tracks.RemoveAt(index) };
    }
}
