using Kinora.Core.Effects;

namespace Kinora.Core.Files;

/// <summary>Reads one segment of a track whose kind is known.</summary>
internal static class SegmentReader
{
    private static readonly string[] FlipNames = ["h", "v", "hv"];

    public static Segment Read(WireObject wire, TrackKind kind)
    {
        var meta = wire.Child("m");
        return new Segment
        {
            Id = wire.RequiredText("id", "a segment id"),
            Start = wire.RequiredTime("s", "the start"),
            Duration = wire.RequiredTime("d", "the length"),
            Asset = ReadAsset(wire, kind),
            Text = ReadText(wire, kind),
            Title = meta?.Text("title"),
            Provenance = meta?.Child("source") is { } source ? ReadProvenance(source) : null,
            Speed = wire.Number("sp", "the speed") ?? 1,
            Reversed = wire.Flag("rev"),
            Freeze = wire.Time("fz", "the source time"),
            Volume = wire.Number("v", "the volume") ?? 1,
            Opacity = wire.Number("o", "the opacity") ?? 1,
            Fit = wire.Name<Fit>("fit", "fit") ?? Fit.Cover,
            Transform = wire.Child("x") is { } transform ? ReadTransform(transform) : Transform.Identity,
            Crop = wire.Child("crop") is { } crop ? ReadCrop(crop) : null,
            Focus = wire.Children("focus", TimelineLimits.MaxFocusPoints).Select(ReadFocus).ToValueList(),
            Flip = ReadFlip(wire),
            ChromaKey = wire.Child("key") is { } key ? ReadChromaKey(key) : null,
            Motion = wire.Child("mo") is { } motion ? ReadMotion(motion) : null,
            Effects = wire.Children("fx", TimelineLimits.MaxEffects).Select(ReadEffect).ToValueList(),
            Transition = wire.Child("tr") is { } transition ? ReadTransition(transition) : null,
            FadeIn = wire.Time("fi", "the fade-in") ?? TimeSpan.Zero,
            FadeOut = wire.Time("fo", "the fade-out") ?? TimeSpan.Zero,
            Muted = meta?.Flag("muted") ?? false,
            Hidden = meta?.Flag("hidden") ?? false,
            UnknownMeta = meta?.Unknown() ?? UnknownKeys.None,
            Unknown = wire.Unknown(),
        };
    }

    private static Provenance ReadProvenance(WireObject wire) => new(wire.RequiredText("provider", "who gave it"))
    {
        License = wire.Text("license"),
        Author = wire.Text("author"),
        Url = wire.Text("url"),
        Prompt = wire.Text("prompt"),
        Unknown = wire.Unknown(),
    };

    private static Asset? ReadAsset(WireObject wire, TrackKind kind)
    {
        if (kind != TrackKind.Text && !wire.Has("a")) wire.Missing("a", "what is seen or heard");
        return wire.Child("a") is { } child ? AssetReader.Read(child) : null;
    }

    private static TextBlock? ReadText(WireObject wire, TrackKind kind)
    {
        if (kind == TrackKind.Text && !wire.Has("tx")) wire.Missing("tx", "what is written");
        return wire.Child("tx") is { } child ? TextReader.Read(child) : null;
    }

    private static Transform ReadTransform(WireObject wire) => new(
        wire.Number("x", "the centre") ?? 0.5,
        wire.Number("y", "the centre") ?? 0.5,
        wire.Number("scale", "the scale") ?? 1,
        wire.Number("rotate", "the rotation in degrees") ?? 0)
    {
        Unknown = wire.Unknown(),
    };

    private static CropRectangle ReadCrop(WireObject wire) => new(
        wire.RequiredNumber("x", "the left edge"),
        wire.RequiredNumber("y", "the top edge"),
        wire.RequiredNumber("w", "the width"),
        wire.RequiredNumber("h", "the height"))
    {
        Unknown = wire.Unknown(),
    };

    private static FocusPoint ReadFocus(WireObject wire) => new(
        wire.RequiredTime("at", "the source time"),
        wire.Number("x", "the point") ?? 0.5,
        wire.Number("y", "the point") ?? 0.5)
    {
        Unknown = wire.Unknown(),
    };

    private static Flip ReadFlip(WireObject wire) => wire.Name("flip", "flip", FlipNames) switch
    {
        "h" => Flip.Horizontal,
        "v" => Flip.Vertical,
        "hv" => Flip.Both,
        _ => Flip.None,
    };

    private static ChromaKey ReadChromaKey(WireObject wire)
    {
        if (!wire.Has("color")) wire.Missing("color", "the colour to make see-through");
        return new ChromaKey(
            wire.Color("color") ?? default,
            wire.Number("tolerance", "the tolerance") ?? 0.2,
            wire.Number("soften", "the softening") ?? 0.1)
        {
            Unknown = wire.Unknown(),
        };
    }

    private static Motion ReadMotion(WireObject wire)
    {
        if (!wire.Has("k")) wire.Missing("k", "the motion");
        var spec = Catalogue.Of(wire.Name<MotionKind>("k", "motion") ?? MotionKind.None);
        return new Motion(spec.Kind, wire.Number("amount", "the amount") ?? spec.Amount.Default)
        {
            Ease = wire.Name<MotionEase>("ease", "ease") ?? MotionEase.InOut,
            Unknown = wire.Unknown(),
        };
    }

    private static Effect ReadEffect(WireObject wire)
    {
        if (!wire.Has("k")) wire.Missing("k", "the effect");
        var kind = wire.Name("k", "effect", EffectNames.All);
        var spec = kind is null ? null : Catalogue.FindEffect(kind);
        if (spec is { NeedsLook: true } && !wire.Has("name")) wire.Missing("name", "the look's name");
        return new Effect(kind ?? "")
        {
            Name = spec is { NeedsLook: true } ? wire.Name("name", "effect", EffectNames.Looks) : null,
            Amount = wire.Number("amount", "the amount"),
            Source = spec is { NeedsSource: true } ? AssetReader.ReadReference(wire) : null,
            Unknown = wire.Unknown(),
        };
    }

    public static Transition ReadTransition(WireObject wire)
    {
        if (!wire.Has("k")) wire.Missing("k", "the transition");
        var spec = Catalogue.Of(wire.Name<TransitionKind>("k", "transition") ?? TransitionKind.Cut);
        return new Transition(spec.Kind, wire.Time("d", "the transition's length") ?? spec.Duration) { Unknown = wire.Unknown() };
    }

    private static class EffectNames
    {
        public static readonly IReadOnlyList<string> All = [.. Catalogue.Effects.Select(spec => spec.Name)];
        public static readonly IReadOnlyList<string> Looks = [.. Catalogue.Looks.Select(spec => spec.Name)];
    }
}
