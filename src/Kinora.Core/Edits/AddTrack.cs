namespace Kinora.Core.Edits;

/// <summary>Adds an empty track.</summary>
/// <param name="Id">Null for the next free one.</param>
/// <param name="Index">Its place in the painting order, 0 at the bottom; null on top.</param>
public sealed record AddTrack(TrackKind Kind, TrackRole? Role = null, string? Name = null, string? Id = null, int? Index = null) : Edit
{
    /// <summary>Audio: lowered while narration speaks.</summary>
    public bool Duck { get; init; }

    public override string Label => Role is { } role ? $"add a {role} track" : $"add a {Kind} track";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.TakeTrackId(Id, out var id) is { } taken) return taken;
        if (Kind is not (TrackKind.Video or TrackKind.Audio or TrackKind.Text))
        {
            return new Rejected(ReasonCode.NotPossible, "A new track has to be for video, audio or text: choose one of them.", id);
        }

        if (TrackRoles.Refuse(id, Kind, Role) is { } unsuited) return unsuited;
        if (TrackRoles.RefuseDuck(id, Kind, Duck) is { } silent) return silent;
        var count = scope.Timeline.Tracks.Count;
        if (MoveTrack.Refuse(id, Index ?? count, count) is { } outside) return outside;
        var track = new Track { Id = id, Kind = Kind, Role = Role, Name = Name, Duck = Duck };
        return scope.Timeline with { Tracks = scope.Timeline.Tracks.Insert(Index ?? count, track) };
    }
}
