using System.Text.Json;
using Kinora.Core.Effects;

namespace Kinora.Core.Files;

/// <summary>Writes segments: the order of the keys is the one that drafts are documented in.</summary>
internal sealed class SegmentWriter(Utf8JsonWriter json)
{
    private readonly AssetWriter assets = new(json);

    public void Write(Segment segment)
    {
        json.WriteStartObject();
        json.WriteString("id", segment.Id);
        json.Time("s", segment.Start);
        json.Time("d", segment.Duration);
        if (segment.Asset is { } asset) assets.Write("a", asset);
        if (segment.Text is { } text) json.Child("tx", () => WriteText(text));
        json.Optional("sp", segment.Speed, 1);
        json.Flag("rev", segment.Reversed);
        if (segment.Freeze is { } freeze) json.Time("fz", freeze);
        json.Optional("v", segment.Volume, 1);
        json.Optional("o", segment.Opacity, 1);
        WritePlacement(segment);
        if (segment.Motion is { } motion) json.Child("mo", () => WriteMotion(motion));
        if (segment.Effects.Count > 0) WriteEffects(segment.Effects);
        if (segment.Transition is { } transition)
        {
            json.WritePropertyName("tr");
            Write(json, transition);
        }

        json.OptionalTime("fi", segment.FadeIn);
        json.OptionalTime("fo", segment.FadeOut);
        if (HasMeta(segment)) json.Child("m", () => WriteMeta(segment));
        json.Unknown(segment.Unknown);
        json.WriteEndObject();
    }

    private void WritePlacement(Segment segment)
    {
        if (segment.Fit != Fit.Cover) json.Name<Fit>("fit", segment.Fit);
        if (segment.Transform != Transform.Identity) json.Child("x", () => WriteTransform(segment.Transform));
        if (segment.Crop is { } crop) json.Child("crop", () => WriteCrop(crop));
        if (segment.Focus.Count > 0) WriteFocus(segment.Focus);
        json.Optional("flip", segment.Flip switch { Flip.Horizontal => "h", Flip.Vertical => "v", Flip.Both => "hv", _ => null });
        if (segment.ChromaKey is { } key) json.Child("key", () => WriteChromaKey(key));
    }

    private void WriteTransform(Transform transform)
    {
        json.WriteNumber("x", transform.X);
        json.WriteNumber("y", transform.Y);
        json.WriteNumber("scale", transform.Scale);
        json.WriteNumber("rotate", transform.Rotate);
        json.Unknown(transform.Unknown);
    }

    private void WriteCrop(CropRectangle crop)
    {
        json.WriteNumber("x", crop.X);
        json.WriteNumber("y", crop.Y);
        json.WriteNumber("w", crop.Width);
        json.WriteNumber("h", crop.Height);
        json.Unknown(crop.Unknown);
    }

    private void WriteFocus(ValueList<FocusPoint> focus)
    {
        json.WriteStartArray("focus");
        foreach (var point in focus)
        {
            json.WriteStartObject();
            json.Time("at", point.Time);
            json.WriteNumber("x", point.X);
            json.WriteNumber("y", point.Y);
            json.Unknown(point.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChromaKey(ChromaKey key)
    {
        json.WriteString("color", key.Color.ToString());
        json.WriteNumber("tolerance", key.Tolerance);
        json.WriteNumber("soften", key.Soften);
        json.Unknown(key.Unknown);
    }

    private void WriteMotion(Motion motion)
    {
        json.Name<MotionKind>("k", motion.Kind);
        json.WriteNumber("amount", motion.Amount);
        if (motion.Ease != MotionEase.InOut) json.Name<MotionEase>("ease", motion.Ease);
        json.Unknown(motion.Unknown);
    }

    private void WriteEffects(ValueList<Effect> effects)
    {
        json.WriteStartArray("fx");
        foreach (var effect in effects)
        {
            json.WriteStartObject();
            json.WriteString("k", effect.Kind);
            json.Optional("name", effect.Name);
            if (effect.Source is { } source) json.WriteString(source.IsFile ? "file" : "id", source.Name);
            json.Optional("amount", effect.Amount);
            json.Unknown(effect.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Transition transition)
    {
        json.WriteStartObject();
        json.WriteString("k", WireName.Of(transition.Kind));
        json.Time("d", transition.Duration);
        json.Unknown(transition.Unknown);
        json.WriteEndObject();
    }

    private void WriteText(TextBlock text)
    {
        json.WriteString("text", text.Text);
        if (text.Style != TextStyle.Text) json.Name<TextStyle>("style", text.Style);
        json.Name("position", text.Position);
        json.Optional("size", text.Size);
        json.Optional("color", text.Color);
        json.Optional("accent", text.Accent);
        json.Optional("outline", text.Outline);
        json.Optional("box", text.Box);
        json.Optional("font", text.Font);
        json.Name("anim", text.Animation);
        if (text.Words.Count > 0) WriteWords(text.Words);
        json.Unknown(text.Unknown);
    }

    private void WriteWords(ValueList<TimedWord> words)
    {
        json.WriteStartArray("words");
        foreach (var word in words)
        {
            json.WriteStartObject();
            json.WriteString("t", word.Text);
            json.Time("s", word.Start);
            json.Time("e", word.End);
            json.Unknown(word.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool HasMeta(Segment segment) =>
        segment.Title is not null || segment.Provenance is not null || segment.Muted || segment.Hidden || segment.UnknownMeta.Keys.Count > 0;

    private void WriteMeta(Segment segment)
    {
        json.Optional("title", segment.Title);
        if (segment.Provenance is { } provenance) json.Child("source", () => WriteProvenance(provenance));
        json.Flag("muted", segment.Muted);
        json.Flag("hidden", segment.Hidden);
        json.Unknown(segment.UnknownMeta);
    }

    private void WriteProvenance(Provenance provenance)
    {
        json.WriteString("provider", provenance.Provider);
        json.Optional("license", provenance.License);
        json.Optional("author", provenance.Author);
        json.Optional("url", provenance.Url);
        json.Optional("prompt", provenance.Prompt);
        json.Unknown(provenance.Unknown);
    }
}
