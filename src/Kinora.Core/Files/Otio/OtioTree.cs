using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>What a file holds, as far as it is understood: a closed set of what may stand in a track or stack.</summary>
internal abstract record OtioNode(string Name, OtioObject? Kinora);

/// <summary>A node that takes time.</summary>
/// <param name="Source">The stretch of itself that is used; null is all of it.</param>
internal abstract record OtioItem(string Name, OtioObject? Kinora, OtioRange? Source, bool IsEnabled) : OtioNode(Name, Kinora)
{
    public IReadOnlyList<OtioMark> Markers { get; init; } = [];
}

/// <param name="TimeScalar">Source seconds a second, below zero backwards; null where no effect says one.</param>
internal sealed record OtioClip(string Name, OtioObject? Kinora, OtioRange? Source, bool IsEnabled, OtioMedia Media, double? TimeScalar)
    : OtioItem(Name, Kinora, Source, IsEnabled);

internal sealed record OtioGap(string Name, OtioObject? Kinora, OtioRange? Source) : OtioItem(Name, Kinora, Source, true);

internal sealed record OtioTransition(string Name, OtioObject? Kinora, string Type, OtioTime? In, OtioTime? Out) : OtioNode(Name, Kinora);

/// <param name="IsStack">Children at once, the last on top; else one after another.</param>
internal sealed record OtioComposition(
    string Name, OtioObject? Kinora, OtioRange? Source, bool IsEnabled, bool IsStack, bool IsAudio, IReadOnlyList<OtioNode> Children)
    : OtioItem(Name, Kinora, Source, IsEnabled);

/// <summary>A marker in its item's own time.</summary>
internal sealed record OtioMark(string Name, string Color, string Comment, OtioRange Range);

/// <summary>What a clip shows.</summary>
/// <param name="Available">The whole of it, in its own time; null where unknown.</param>
internal abstract record OtioMedia(OtioRange? Available);

/// <param name="Url">As written.</param>
/// <param name="Media">The medium it leads to; null when it leads to the network, or nowhere.</param>
internal sealed record OtioExternal(string Url, MediaReference? Media, OtioRange? Available, JsonElement Raw) : OtioMedia(Available);

/// <param name="Parameters">Those that are texts.</param>
internal sealed record OtioMade(string Kind, IReadOnlyDictionary<string, string> Parameters, OtioRange? Available, JsonElement Raw)
    : OtioMedia(Available);

/// <summary>Media that are missing, or of a kind that nobody here knows.</summary>
/// <param name="Raw">Null where there is nothing at all.</param>
internal sealed record OtioUnknown(string Schema, OtioRange? Available, JsonElement? Raw) : OtioMedia(Available);

/// <param name="Film">The timeline's own metadata of this program.</param>
internal sealed record OtioRoot(string Name, OtioObject? Film, OtioComposition Stack);
