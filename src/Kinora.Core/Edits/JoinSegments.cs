namespace Kinora.Core.Edits;

/// <summary>
/// Makes one segment of two that touch and play on as one: the inverse of a split. Two captions of one look are joined too, their
/// words one after the other. The left one's id stays.
/// <code>| A | C |B|  →  |   A   |B|</code>
/// </summary>
public sealed record JoinSegments(string LeftId, string RightId) : Edit
{
    public override string Label => $"join {FaultList.Shown(LeftId)} and {FaultList.Shown(RightId)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(LeftId, out var place) is { } unknownLeft) return unknownLeft;
        if (scope.FindSegment(RightId, out _) is { } unknownRight) return unknownRight;
        if (TrackRow.Following(place) is not { } right || right.Id != RightId)
        {
            return new Rejected(ReasonCode.NotAdjacent, $"Segment {RightId} does not follow {LeftId} on its track without a gap: "
                + "move it there first.", RightId);
        }

        var left = place.Segment;
        var joined = SegmentCut.Tail(left, -right.Duration) with { Transition = right.Transition, FadeOut = right.FadeOut };
        if (left.Text is { } text && right.Text is { } rightText) joined = joined with { Text = TextCut.Join(text, rightText,
            left.Duration) };
        if (!PlaysOn(left, right, joined))
        {
            return new Rejected(ReasonCode.NotContinuous, $"Segments {LeftId} and {RightId} differ in their source, place, look or sound: "
                + "only the halves of one segment can be joined.", RightId);
        }

        var segments = place.Track.Segments.SetItem(place.Index, WholeScene(joined)).RemoveAt(place.Index + 1);
        return scope.With(place.TrackIndex, place.Track with { Segments = segments });
    }

    /// <summary>Whether the right half is what cutting the joined segment at that place would leave, give or take a millisecond of
    /// source.</summary>
    private static bool PlaysOn(Segment left, Segment right, Segment joined)
    {
        var expected = SegmentCut.Head(joined, left.Duration) with { Id = right.Id, FadeIn = right.FadeIn, Text = null };
        if (expected.Asset is MediaAsset wanted && right.Asset is MediaAsset there
            && (wanted.In - there.In).Duration() <= TimeSpan.FromMilliseconds(1))
        {
            expected = expected with { Asset = wanted with { In = there.In } };
        }

        if (expected.Asset is SceneAsset scene && right.Asset is SceneAsset here && (scene.In - here.In).Duration() <= TimeSpan.FromMilliseconds(1))
        {
            expected = expected with { Asset = scene with { In = here.In } };
        }

        var sameLook = right.Text is null == left.Text is null && (right.Text is null || Look(right.Text) == Look(left.Text!));
        return sameLook && expected == right with { Text = null };
    }

    /// <summary>A scene that is whole again needs no length of its own.</summary>
    private static Segment WholeScene(Segment joined) =>
        joined.Asset is SceneAsset { Length: { } length } scene && (scene.In + joined.SourceDuration - length).Duration() <= TimeSpan.FromMilliseconds(1)
            ? joined with { Asset = scene with { Length = null } }
            : joined;

    private static TextBlock Look(TextBlock text) => text with { Text = "", Words = [] };
}
