using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>Reads the file's objects, of any version and any program, into a tree; what is not understood is noted and left out.</summary>
internal sealed class OtioParser(InterchangeNotes notes)
{
    /// <summary>The newest versions known; later ones are read as these.</summary>
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal)
    {
        ["Timeline"] = 1, ["Stack"] = 1, ["Track"] = 1, ["Clip"] = 2, ["Gap"] = 1, ["Transition"] = 1, ["Marker"] = 2,
        ["ExternalReference"] = 1, ["GeneratorReference"] = 1, ["MissingReference"] = 1, ["LinearTimeWarp"] = 1, ["FreezeFrame"] = 1,
    };

    private int items;

    /// <returns>The timeline, or why there is none.</returns>
    public (OtioRoot? Root, string Refusal) ParseRoot(JsonElement element)
    {
        var root = new OtioObject(element);
        CheckVersion(root);
        switch (root.Schema)
        {
            case "Timeline":
                return ParseTimeline(root);
            case "Stack" or "Track" or "Sequence" or "Clip":
                if (Parse(root, 0) is OtioItem item) return (new OtioRoot(item.Name, null, StackOf(item)), "");
                break;
            case "SerializableCollection" or "SerializeableCollection":
                return ParseCollection(root);
            case "":
                return (null, "the file has no OTIO_SCHEMA: it is no OpenTimelineIO timeline");
        }

        return (null, $"the file holds a {Quoted.Text(root.Schema)} and no timeline: export the timeline itself");
    }

    private static OtioComposition StackOf(OtioItem item) => item is OtioComposition { IsStack: true } stack
        ? stack
        : new OtioComposition("", null, null, true, IsStack: true, IsAudio: false, [item]);

    private (OtioRoot? Root, string Refusal) ParseTimeline(OtioObject root)
    {
        if (root.Child("tracks") is not { } tracks || Parse(tracks, 0) is not OtioItem stack)
            return (null, "the timeline has no tracks: export it again, or look at $.tracks");
        if (root.Time("global_start_time") is { Value: not 0 })
        {
            notes.Add(
                "start",
                "The timeline's time code does not begin at zero: the film does");
        }

        return (new OtioRoot(root.Text("name") ?? "", root.Kinora, StackOf(stack)), "");
    }

    private (OtioRoot? Root, string Refusal) ParseCollection(OtioObject root)
    {
        OtioObject? found = null;
        foreach (var child in root.Children("children"))
        {
            if (child.Schema != "Timeline") continue;
            if (found is null) found = child;
            else
            {
                notes.Add(
                    "collection",
                    $"The file holds several timelines: the first one was taken, {Quoted.Text(child.Text("name") ?? "")} was not");
            }
        }

        if (found is { } timeline) return ParseTimeline(timeline);
        return (null, "the file is a collection without a timeline: export the timeline itself");
    }

    private OtioNode? Parse(OtioObject wire, int depth)
    {
        CheckVersion(wire);
        var name = wire.Text("name") ?? "";
        if (++items > 10 * TimelineLimits.MaxSegments)
        {
            notes.Add("many", "There are more clips than a film may have: the rest is left out");
            return null;
        }

        switch (wire.Schema)
        {
            case "Clip":
                return ParseClip(wire, name);
            case "Gap" or "Filler":
                return new OtioGap(name, wire.Kinora, SourceRange(wire, name)) { Markers = Markers(wire) };
            case "Transition":
                var type = wire.Text("transition_type") ?? "";
                return new OtioTransition(name, wire.Kinora, type, wire.Time("in_offset"), wire.Time("out_offset"));
            case "Stack" or "Track" or "Sequence" when depth > OtioLimits.Nesting:
                notes.Add(
                    "deep",
                    $"{Called(name, "A nested timeline")} lies deeper than {OtioLimits.Nesting} timelines in one another and is left out");
                return new OtioGap(name, null, SourceRange(wire, name));
            case "Stack" or "Track" or "Sequence":
                return ParseComposition(wire, name, depth);
            default:
                notes.Add(
                    "schema " + wire.Schema,
                    $"{Called(name, "An item")} is a {Quoted.Text(wire.Schema)}, which nobody here knows: its place stays empty");
                return new OtioGap(name, null, SourceRange(wire, name));
        }
    }

    private OtioComposition ParseComposition(OtioObject wire, string name, int depth)
    {
        if (depth > 0 && ReadTimeScalar(wire, name) is not null)
        {
            notes.Add(
                "nested speed",
                $"The speed of {Called(name, "a nested timeline")} is not applied: it plays as fast as it is");
        }

        var children = wire.Children("children").Select(child => Parse(child, depth + 1)).OfType<OtioNode>().ToList();
        return new OtioComposition(
            name, wire.Kinora, SourceRange(wire, name), wire.Flag("enabled") ?? true,
            IsStack: wire.Schema == "Stack",
            IsAudio: string.Equals(wire.Text("kind"), "Audio", StringComparison.OrdinalIgnoreCase),
            children)
        {
            Markers = Markers(wire),
        };
    }

    private OtioClip ParseClip(OtioObject wire, string name)
    {
        var media = ParseMedia(wire.Child("media_reference") ?? ActiveReference(wire));
        return new OtioClip(name, wire.Kinora, SourceRange(wire, name), wire.Flag("enabled") ?? true, media, ReadTimeScalar(wire, name))
        {
            Markers = Markers(wire),
        };
    }

    /// <summary>Clip.2 has several media for one clip, and one that is used.</summary>
    private static OtioObject? ActiveReference(OtioObject wire)
    {
        if (wire.Child("media_references") is not { } references) return null;
        return references.Child(wire.Text("active_media_reference_key") ?? "DEFAULT_MEDIA") ?? references.Child("DEFAULT_MEDIA");
    }

    private OtioMedia ParseMedia(OtioObject? reference)
    {
        if (reference is not { } wire) return new OtioUnknown("MissingReference", null, null);
        CheckVersion(wire);
        var available = wire.Range("available_range");
        switch (wire.Schema)
        {
            case "ExternalReference":
                var url = wire.Text("target_url") ?? "";
                var isOurs = wire.Kinora?.Text(KinoraMetadata.Address) == url;
                var own = isOurs ? wire.Kinora?.Text(KinoraMetadata.Medium) : null;
                return new OtioExternal(url, MediaAddress.Read(own ?? url), available, wire.Element);
            case "GeneratorReference":
                var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var property in wire.Child("parameters")?.Element.EnumerateObject() ?? default)
                {
                    if (property.Value.ValueKind == JsonValueKind.String) parameters[property.Name] = property.Value.GetString()!;
                }

                return new OtioMade(wire.Text("generator_kind") ?? "", parameters, available, wire.Element);
            default:
                return new OtioUnknown(wire.Schema, available, wire.Element);
        }
    }

    /// <summary>The first effect that changes time counts; all others are noted.</summary>
    private double? ReadTimeScalar(OtioObject wire, string name)
    {
        double? scalar = null;
        foreach (var effect in wire.Children("effects"))
        {
            CheckVersion(effect);
            if (effect.Flag("enabled") == false) continue;
            var read = effect.Schema switch { "FreezeFrame" => 0, "LinearTimeWarp" => effect.Number("time_scalar"), _ => null };
            if (scalar is null && read is { } number && double.IsFinite(number)) scalar = number;
            else
            {
                var effectName = effect.Text("effect_name") is { Length: > 0 } called ? called : effect.Text("name") ?? effect.Schema;
                notes.Add("effect " + effectName, $"The effect {Quoted.Text(effectName)} of {Called(name, "a clip")} is left out");
            }
        }

        return scalar;
    }

    private OtioRange? SourceRange(OtioObject wire, string name)
    {
        if (wire.Child("source_range") is not { } written) return null;
        var range = wire.Range("source_range");
        if (range is null || (written.Child("start_time") is not null && written.Time("start_time") is null))
            notes.Add("times", $"The times of {Called(name, "an item")} are none that can be reckoned with: they were passed over");
        return range;
    }

    private IReadOnlyList<OtioMark> Markers(OtioObject wire)
    {
        List<OtioMark>? marks = null;
        foreach (var marker in wire.Children("markers"))
        {
            if (marker.Range("marked_range") is not { } range) continue;
            var (name, color, comment) = (marker.Text("name") ?? "", marker.Text("color") ?? "GREEN", marker.Text("comment") ?? "");
            (marks ??= []).Add(new OtioMark(name, color, comment, range));
        }

        return marks ?? (IReadOnlyList<OtioMark>)[];
    }

    private void CheckVersion(OtioObject wire)
    {
        if (Known.TryGetValue(wire.Schema, out var newest) && wire.Version > newest)
            notes.Add(
                "version " + wire.Schema,
                $"{wire.Schema}.{wire.Version} is newer than {wire.Schema}.{newest}, the newest known here: what is new in it is left out");
    }

    public static string Called(string name, string otherwise) => string.IsNullOrWhiteSpace(name) ? otherwise : Quoted.Text(name);
}
