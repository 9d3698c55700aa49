using Kinora.Core.Effects;
using Kinora.Core.Scenes;

namespace Kinora.Core.Files;

/// <summary>Reads what a segment shows or plays. Kinds that this version does not know are kept whole.</summary>
internal static class AssetReader
{
    private static readonly string[] Moods = [.. Catalogue.Moods.Select(spec => spec.Name)];

    private static readonly string[] Sounds = [.. Catalogue.Sounds.Select(spec => spec.Name)];

    public static Asset? Read(WireObject wire)
    {
        var kind = wire.RequiredText("k", "the kind of asset");
        Asset? asset = kind switch
        {
            "" => null,
            "media" => ReadMedia(wire),
            "color" => ReadColor(wire),
            "scene" => ReadScene(wire),
            "music" => ReadMusic(wire),
            "speech" => ReadSpeech(wire),
            "sound" => ReadSound(wire),
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

    private static SceneAsset ReadScene(WireObject wire) =>
        new(wire.RequiredText("prompt", "what is seen"), wire.Text("style"), ReadSeed(wire))
        {
            Place = wire.Name<ScenePlace>("place", "place"),
            Time = wire.Name<DayTime>("time", "time of day"),
            Weather = wire.Name<Weather>("weather", "weather"),
            Season = wire.Name<Season>("season", "season"),
            Closeness = wire.Number("close", "the closeness") ?? 1,
            Layout = wire.Name<SceneLayout>("layout", "layout"),
            Card = wire.Child("card") is { } card ? CardReader.Read(card) : null,
            In = wire.Time("in", "how far the scene has come") ?? TimeSpan.Zero,
            Length = wire.Time("len", "the whole scene's length"),
        };

    private static SpeechAsset ReadSpeech(WireObject wire) =>
        new(wire.RequiredText("text", "what is said"), wire.Text("voice"), wire.Text("language"))
        {
            Rate = wire.Number("rate", "the rate of speech") ?? 1,
        };

    private static SoundAsset ReadSound(WireObject wire)
    {
        if (!wire.Has("name")) wire.Missing("name", "the sound's name");
        return new SoundAsset(wire.Name("name", "sound", Sounds) ?? "", ReadSeed(wire));
    }

    private static MusicAsset ReadMusic(WireObject wire)
    {
        if (!wire.Has("mood")) wire.Missing("mood", "the music's mood");
        return new MusicAsset(wire.Name("mood", "mood", Moods) ?? "", ReadSeed(wire));
    }

    private static long? ReadSeed(WireObject wire) => wire.Whole("seed", "the seed");
}
