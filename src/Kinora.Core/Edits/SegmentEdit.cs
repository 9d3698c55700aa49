namespace Kinora.Core.Edits;

/// <summary>An edit of one property of one segment, which changes neither its place nor its length.</summary>
public abstract record SegmentEdit : Edit
{
    private protected SegmentEdit(string id) => Id = id;

    public string Id { get; init; }

    /// <summary>The property in a sentence: <c>volume</c>.</summary>
    private protected abstract string Property { get; }

    /// <summary>Which kinds of track have such a property.</summary>
    private protected abstract Holders Holders { get; }

    public override string Label => $"set the {Property} of {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        if (!Holders.Has(place.Track.Kind))
        {
            var kind = place.Track.Kind.ToString().ToLowerInvariant();
            return new Rejected(ReasonCode.NotPossible,
                $"Segment {Id} is on a track of {kind}, which has no {Property}: choose a segment with {Holders.InWords()}.", Id);
        }

        return Refuse(scope, place) is { } refusal ? refusal : scope.With(place, Make(place.Segment));
    }

    private protected virtual Rejected? Refuse(EditScope scope, Place place) => null;

    private protected abstract Segment Make(Segment segment);
}

/// <summary>Kinds of track whose segments have a property.</summary>
[Flags]
internal enum Holders
{
    Picture = 1,
    Sound = 2,
    Text = 4,
    Visible = Picture | Text,
    Audible = Picture | Sound,
    All = Picture | Sound | Text,
}

internal static class HoldersExtensions
{
    public static bool Has(this Holders holders, TrackKind kind) => kind switch
    {
        TrackKind.Video => holders.HasFlag(Holders.Picture),
        TrackKind.Audio => holders.HasFlag(Holders.Sound),
        TrackKind.Text => holders.HasFlag(Holders.Text),
        _ => false,
    };

    public static string InWords(this Holders holders) => holders switch
    {
        Holders.Picture => "a picture",
        Holders.Sound => "sound",
        Holders.Text => "text",
        Holders.Visible => "a picture or text",
        Holders.Audible => "a picture or sound",
        _ => "content",
    };
}
