using Kinora.Core.Effects;

namespace Kinora.Core.Files;

/// <summary>Reads what a segment shows or plays. Kinds that this version does not know are kept whole.</summary>
internal static class AssetReader
{
    private static readonly string[] Moods = [.. Catalogue.Moods.Select(spec => spec.Name)];

    public static Asset? Read(WireObject wire)
    {
        var kind = wire.RequiredText("k", "the kind of asset");
        Asset? asset = kind switch
        {
            "" => null,
            "media" => ReadMedia(wire),
            "color" => ReadColor(wire),
            "scene" => new SceneAsset(wire.RequiredText("prompt", "what is seen"), wire.Text("style"), ReadSeed(wire)),
            "music" => ReadMusic(wire),
            "speech" => new SpeechAsset(
                wire.RequiredText("text", "what is said"), wire.Text("voice"), wire.Text("language")),
            _ => new OpaqueAsset(kind, CompactJson.Of(wire.Element)),
        };
        return asset is OpaqueAsset or null ? asset : asset with { Unknown = wire.Unknown() };
    }

    /// <summary>The keys <c>id</c> (an uploaded medium) or <c>file</c> (a path relative to the draft's folder): one of them.</summary>
    public static MediaReference ReadReference(WireObject wire)
    {
        var file = wire.Text("file");
        var id = wire.Text("id");
        if (!wire.Has("file") && !wire.Has("id")) wire.Missing("id", "a medium's id, or its \"file\"");
        if (wire.Has("file") && wire.Has("id")) wire.Fault("file", "a file beside a medium's id", "leave one of them out");
        if (file?.Contains('\0') == true) wire.Fault("file", "a zero character in a file name", "leave it out");
        return file is not null ? MediaReference.OfFile(file) : MediaReference.OfId(id ?? "");
    }

    private static MediaAsset ReadMedia(WireObject wire) =>
        new(ReadReference(wire), wire.Time("in", "the in-point") ?? TimeSpan.Zero);

    private static ColorAsset ReadColor(WireObject wire)
    {
        if (!wire.Has("color")) wire.Missing("color", "a colour");
        return new ColorAsset(wire.Color("color") ?? default);
    }

    private static MusicAsset ReadMusic(WireObject wire)
    {
        if (!wire.Has("mood")) wire.Missing("mood", "the music's mood");
        return new MusicAsset(wire.Name("mood", "mood", Moods) ?? "", ReadSeed(wire));
    }

    private static long? ReadSeed(WireObject wire) => wire.Whole("seed", "the seed");
}
