using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>Gives a segment the transition that the file has behind its clip.</summary>
internal sealed class OtioTransitionReader(OtioClock clock, InterchangeNotes notes)
{
    /// <summary>What the file says of the way into the next clip.</summary>
    public Segment Read(Segment segment, OtioPlaced placed)
    {
        if (placed.Transition is not { } found) return segment; // one that joins nothing is no object of the file
        var (before, after) = (FramesOf(found.In), FramesOf(found.Out));
        var known = ReadTransition(found);
        var isKnown = known is not null && OtioTransitions.TypeOf(known.Kind) == found.Type;
        var kind = isKnown ? known!.Kind : OtioTransitions.Read(found.Type, found.Name);
        if (kind is null)
        {
            notes.Add(
                "transition " + found.Name,
                $"The transition {Quoted.Text(found.Name.Length > 0 ? found.Name : found.Type)} is not known here: it became a dissolve");
        }

        var isSame = known is not null && OffsetsOf(found) == (before, after);
        var length = isSame ? known!.Duration : OtioClock.Time((decimal)(before + after) * clock.Rate.Denominator / clock.Rate.Numerator);
        if (length <= TimeSpan.Zero) return segment with { Transition = null };
        if (length > TimelineLimits.MaxTime) length = TimelineLimits.MaxTime;
        if (!isSame && before != after && Math.Abs(before - after) > 1)
        {
            notes.Add("centred", "Transitions lie evenly around their cuts here: some came from one side only");
        }

        var unknown = known?.Unknown ?? UnknownKeys.None;
        return segment with { Transition = new Transition(kind ?? TransitionKind.Dissolve, length) { Unknown = unknown } };
    }

    private Transition? ReadTransition(OtioTransition found)
    {
        using var document = KinoraMetadata.Find(found.Kinora, KinoraMetadata.Transition);
        if (document is null) return null;
        var faults = new DraftFaults();
        var transition = SegmentReader.ReadTransition(new WireObject(document.RootElement, JsonPath.Root, faults));
        return faults.Any || transition.Duration < TimeSpan.Zero || transition.Duration > TimelineLimits.MaxTime ? null : transition;
    }

    private long FramesOf(OtioTime? time) => time is { } offset ? Math.Max(0, clock.Frame(clock.Seconds(offset))) : 0;

    private static (long Before, long After)? OffsetsOf(OtioTransition found) =>
        found.Kinora is { } kinora && kinora.Element.TryGetProperty(KinoraMetadata.Offsets, out var offsets)
        && offsets.ValueKind == JsonValueKind.Array && offsets.GetArrayLength() == 2
        && offsets[0].ValueKind == JsonValueKind.Number && offsets[0].TryGetInt64(out var before)
        && offsets[1].ValueKind == JsonValueKind.Number && offsets[1].TryGetInt64(out var after)
            ? (before, after)
            : null;
}
