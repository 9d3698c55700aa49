using System.Globalization;

namespace Kinora.Core.Edits;

/// <summary>
/// Puts a track elsewhere in the painting order: a later one lies on top.
/// <code>A B C  →  B C A</code>
/// </summary>
/// <param name="Index">Its place afterwards, 0 at the bottom.</param>
public sealed record MoveTrack(string Id, int Index) : Edit
{
    public override string Label => string.Create(CultureInfo.InvariantCulture, $"move track {FaultList.Shown(Id)} to {Index}");

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindTrack(Id, out var index) is { } unknown) return unknown;
        var tracks = scope.Timeline.Tracks;
        if (Refuse(Id, Index, tracks.Count - 1) is { } outside) return outside;
        return scope.Timeline with { Tracks = tracks.RemoveAt(index).Insert(Index, tracks[index]) };
    }

    internal static Rejected? Refuse(string trackId, int index, int last) => index >= 0 && index <= last ? null : new Rejected(
        ReasonCode.OutOfRange, string.Create(CultureInfo.InvariantCulture,
            $"Track {FaultList.Shown(trackId)} can't be put at {index}: choose a place from 0 to {last}."), trackId);
}
