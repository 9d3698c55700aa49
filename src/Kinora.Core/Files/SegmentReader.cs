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
            Id = wire.RequiredId("a segment id"),
            Start = wire.RequiredTime("s", "the start"),
            Duration = wire.RequiredTime("d", "the length", 1),
            Asset = ReadAsset(wire, kind),
            Text = ReadText(wire, kind),
            Title = meta?.Text("title"),
            Speed = wire.Number("sp", 0.1, 16, "the speed") ?? 1,
            Reversed = wire.Flag("rev"),
            Freeze = wire.Time("fz", "the source time"),
            Volume = wire.Number("v", 0, 4, "the volume") ?? 1,
            Opacity = wire.Number("o", 0, 1, "the opacity") ?? 1,
            Fit = wire.Name<Fit>("fit", "fit") ?? Fit.Cover,
            Transform = wire.Child("x") is { } transform ? ReadTransform(transform) : Transform.Identity,
            Crop = wire.Child("crop") is { } crop ? ReadCrop(crop) : null,
            Flip = ReadFlip(wire),
            ChromaKey = wire.Child("key") is { } key ? ReadChromaKey(key) : null,
            Motion = wire.Child("mo") is { } motion ? ReadMotion(motion) : null,
            Effects = wire.Children("fx", DraftLimits.Effects).Select(ReadEffect).ToValueList(),
            Transition = wire.Child("tr") is { } transition ? ReadTransition(transition) : null,
            FadeIn = wire.Time("fi", "the fade-in") ?? TimeSpan.Zero,
            FadeOut = wire.Time("fo", "the fade-out") ?? TimeSpan.Zero,
            Muted = meta?.Flag("muted") ?? false,
            Hidden = meta?.Flag("hidden") ?? false,
            UnknownMeta = meta?.Unknown() ?? UnknownKeys.None,
            Unknown = wire.Unknown(),
        };
    }

    private static Asset? ReadAsset(WireObject wire, TrackKind kind)
    {
        var asset = wire.Child("a") is { } child ? AssetReader.Read(child, kind) : null;
        if (kind == TrackKind.Text && wire.Has("a")) wire.Fault("a", "an asset on a text track", "write its words under \"tx\"");
        if (kind != TrackKind.Text && !wire.Has("a")) wire.Missing("a", "what is seen or heard");
        return asset;
    }

    private static TextBlock? ReadText(WireObject wire, TrackKind kind)
    {
        var text = wire.Child("tx") is { } child ? TextReader.Read(child) : null;
        if (kind == TrackKind.Text && !wire.Has("tx")) wire.Missing("tx", "what is written");
        if (kind != TrackKind.Text && wire.Has("tx")) wire.Fault("tx", "words on a track of pictures or sound", "put them on a track with \"tt\":7");
        return text;
    }

    private static Transform ReadTransform(WireObject wire) => new(
        wire.Number("x", -100, 100, "the centre") ?? 0.5,
        wire.Number("y", -100, 100, "the centre") ?? 0.5,
        wire.Number("scale", 0.001, 100, "the scale") ?? 1,
        wire.Number("rotate", -36_000, 36_000, "the rotation in degrees") ?? 0)
    {
        Unknown = wire.Unknown(),
    };

    private static CropRectangle ReadCrop(WireObject wire)
    {
        const double Rounding = 1e-9; // of writers that add fractions up
        var crop = new CropRectangle(
            wire.RequiredNumber("x", 0, 1, "the left edge"),
            wire.RequiredNumber("y", 0, 1, "the top edge"),
            wire.RequiredNumber("w", 0.001, 1, "the width"),
            wire.RequiredNumber("h", 0.001, 1, "the height"));
        if (crop.X + crop.Width > 1 + Rounding) wire.Fault("w", "the crop reaches over the right edge", "keep x + w at 1 or below");
        if (crop.Y + crop.Height > 1 + Rounding) wire.Fault("h", "the crop reaches over the lower edge", "keep y + h at 1 or below");
        return crop with { Unknown = wire.Unknown() };
    }

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
            wire.Number("tolerance", 0, 1, "the tolerance") ?? 0.2,
            wire.Number("soften", 0, 1, "the softening") ?? 0.1)
        {
            Unknown = wire.Unknown(),
        };
    }

    private static Motion ReadMotion(WireObject wire)
    {
        if (!wire.Has("k")) wire.Missing("k", "the motion");
        var spec = Catalogue.Of(wire.Name<MotionKind>("k", "motion") ?? MotionKind.None);
        return new Motion(spec.Kind, ReadAmount(wire, spec.Amount) ?? spec.Amount.Default)
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
        var isLut = spec is { NeedsSource: true };
        return new Effect(kind ?? "")
        {
            Name = spec is { NeedsLook: true } ? wire.Name("name", "effect", EffectNames.Looks) : null,
            Amount = spec is null ? null : ReadAmount(wire, spec.Amount),
            Source = isLut ? AssetReader.ReadReference(wire) : null,
            Unknown = wire.Unknown(),
        };
    }

    private static double? ReadAmount(WireObject wire, ParamSpec spec) => wire.Number(spec.Name, spec.Minimum, spec.Maximum, "the amount");

    private static Transition ReadTransition(WireObject wire)
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
