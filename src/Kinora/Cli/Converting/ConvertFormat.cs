namespace Kinora.Cli.Converting;

/// <summary>What a film can be converted into, told by the ending of a name.</summary>
internal enum ConvertFormat
{
    Draft,
    Otio,
    Edl,
    Fcpxml,
    Srt,
    Vtt,
}

internal static class ConvertFormats
{
    public const string Endings = ".json (a draft), .otio, .edl, .fcpxml, .srt or .vtt";

    public static ConvertFormat? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => ConvertFormat.Draft,
        ".otio" => ConvertFormat.Otio,
        ".edl" => ConvertFormat.Edl,
        ".fcpxml" => ConvertFormat.Fcpxml,
        ".srt" => ConvertFormat.Srt,
        ".vtt" => ConvertFormat.Vtt,
        _ => null,
    };
}
