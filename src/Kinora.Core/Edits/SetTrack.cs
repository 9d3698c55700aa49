namespace Kinora.Core.Edits;

/// <summary>What a track is for and called. What is null stays as it is; an empty name takes the name away.</summary>
/// <param name="Duck">Audio: lowered while narration speaks.</param>
public sealed record SetTrack(string Id, TrackRole? Role = null, string? Name = null, bool? Duck = null) : Edit
{
    public override string Label => $"set track {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindTrack(Id, out var index) is { } unknown) return unknown;
        var track = scope.Timeline.Tracks[index];
        if (TrackRoles.Refuse(Id, track.Kind, Role) is { } unsuited) return unsuited;
        if (TrackRoles.RefuseDuck(Id, track.Kind, Duck ?? false) is { } silent) return silent;
        return scope.With(index, track with
        {
            Role = Role ?? track.Role,
            Name = Name is null ? track.Name : Name.Length == 0 ? null : Name,
            Duck = Duck ?? track.Duck,
        });
    }
}
