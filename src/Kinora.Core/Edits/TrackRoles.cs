namespace Kinora.Core.Edits;

/// <summary>Which roles suit which kinds of track.</summary>
public static class TrackRoles
{
    public static bool Suit(TrackKind kind, TrackRole role) => kind == role switch
    {
        TrackRole.Main or TrackRole.Overlay or TrackRole.Logo => TrackKind.Video,
        TrackRole.Music or TrackRole.Narration or TrackRole.Sfx or TrackRole.Original => TrackKind.Audio,
        TrackRole.Title or TrackRole.Caption or TrackRole.LowerThird or TrackRole.Text => TrackKind.Text,
        _ => TrackKind.Opaque,
    };

    internal static Rejected? Refuse(string trackId, TrackKind kind, TrackRole? role)
    {
        if (role is not { } wanted || Suit(kind, wanted)) return null;
        var suited = Enum.GetValues<TrackRole>().Where(other => Suit(kind, other));
        return new Rejected(ReasonCode.NotPossible, $"Track {FaultList.Shown(trackId)} can't be of role {wanted}: for {kind} choose "
            + $"{string.Join(", ", suited)}.", trackId);
    }

    internal static Rejected? RefuseDuck(string trackId, TrackKind kind, bool duck) => duck && kind != TrackKind.Audio
        ? new Rejected(ReasonCode.NotPossible, $"Track {FaultList.Shown(trackId)} has no sound to lower: choose an audio track.", trackId)
        : null;
}
