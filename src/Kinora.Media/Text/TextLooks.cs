using Kinora.Core;
using Kinora.Core.Effects;

namespace Kinora.Media.Text;

/// <summary>The house's looks: white letters that stay readable over any picture, one warm accent.</summary>
internal static class TextLooks
{
    public static readonly Rgba Gold = new(0xff, 0xd0, 0x3a);

    private static readonly Rgba Ink = new(8, 10, 16);

    private static readonly Shadow[] Deep = [new(0.05, 0.32, Ink with { A = 150 }), new(0.025, 0.08, Ink with { A = 165 })];

    /// <summary>Smaller and lighter letters need a closer, darker ground to stand out from a white picture.</summary>
    private static readonly Shadow[] Halo = [new(0.05, 0.5, Ink with { A = 175 }), new(0.02, 0.12, Ink with { A = 215 })];

    private static readonly Rgba Hairline = Ink with { A = 130 };

    private static readonly Shadow[] Close = [new(0.04, 0.1, Ink with { A = 150 })];

    /// <summary>The style's look with what the text asks for laid over it.</summary>
    public static TextLook Of(TextBlock text, Transform transform, Canvas canvas)
    {
        var spec = Catalogue.Of(text.Style);
        var style = OfStyle(text.Style);
        var size = text.Size is { } asked && double.IsFinite(asked) && asked > 0
            ? Math.Min(asked, 1)
            : spec.SizeOn(canvas);
        var scale = double.IsFinite(transform.Scale) && transform.Scale > 0 ? transform.Scale : 1;
        var look = style with
        {
            Size = Math.Clamp(size * scale, 0.005, 2),
            Color = text.Color ?? style.Color,
            Accent = text.Accent ?? style.Accent,
            Position = text.Position ?? spec.Position,
            Animation = spec.Animation,
            Box = text.Box ?? style.Box,
            Shrink = IsUpright(canvas) ? Math.Max(style.Shrink, 0.9) : style.Shrink,
        };
        if (text.Outline is { } outline)
        {
            look = look with { Outline = outline, OutlineWidth = Math.Max(style.OutlineWidth, 0.05) };
        }
        else if (look.Color.A == 255 && Luminance(look.Color) < 0.25)
        {
            look = ForDarkLetters(look);
        }

        return text.Box is null || text.Outline is not null ? look : look with { Outline = null, OutlineWidth = 0, Shadows = [] };
    }

    /// <summary>
    /// What captions take at the bottom of the safe area, as a fraction of the canvas height: a name stands above it. Two lines,
    /// three on upright canvases, and a little air.
    /// </summary>
    public static double CaptionBand(Canvas canvas)
    {
        var caption = OfStyle(TextStyle.Caption);
        var lines = IsUpright(canvas) ? caption.Lines + 1 : caption.Lines;
        return Catalogue.Of(TextStyle.Caption).SizeOn(canvas) * (lines * caption.Leading + 0.5);
    }

    /// <summary>WCAG relative luminance, 0–1.</summary>
    public static double Luminance(Rgba color)
    {
        static double Linear(byte v) => v <= 10 ? v / 255.0 / 12.92 : Math.Pow((v / 255.0 + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(color.R) + 0.7152 * Linear(color.G) + 0.0722 * Linear(color.B);
    }

    private static TextLook OfStyle(TextStyle style) => style switch
    {
        TextStyle.Title => new()
        {
            Weight = 800, Tracking = -0.012, Leading = 1.08,
            Display = true, Outline = Hairline, OutlineWidth = 0.012, Shadows = Deep, Lines = 2, Height = 0.75,
        },
        TextStyle.Subtitle => new()
        {
            Weight = 500, Leading = 1.22,
            Outline = Hairline, OutlineWidth = 0.022, Shadows = Halo, Lines = 2, Measure = 26, Height = 0.3,
        },
        TextStyle.LowerThird => new()
        {
            Weight = 700, Leading = 1.2,
            Box = Ink with { A = 168 }, Lines = 1, Measure = 24, Height = 0.4,
        },
        TextStyle.Caption => new()
        {
            Weight = 700, Leading = 1.24,
            Outline = Ink, OutlineWidth = 0.055, Shadows = Close, Lines = 2, Measure = 18, Height = 0.4, Shrink = 0.72, Floor = 0.5,
        },
        TextStyle.Karaoke => new()
        {
            Weight = 800, Tracking = 0.008, Leading = 1.24,
            Outline = Ink, OutlineWidth = 0.07, Shadows = Close, Lines = 2, Measure = 16, Height = 0.4, Shrink = 0.7, Floor = 0.5,
        },
        TextStyle.Quote => new()
        {
            Weight = 600, Leading = 1.28,
            Outline = Hairline, OutlineWidth = 0.022, Shadows = Halo, Lines = 4, Measure = 20, Height = 0.8,
        },
        TextStyle.Counter => new()
        {
            Weight = 800, Tracking = -0.01, Leading = 1.1,
            Display = true, Tabular = true, Outline = Hairline, OutlineWidth = 0.01, Shadows = Deep, Lines = 1, Height = 0.7,
        },
        _ => new()
        {
            Weight = 600, Leading = 1.24,
            Outline = Hairline, OutlineWidth = 0.022, Shadows = Halo, Lines = 4, Measure = 26, Height = 0.9,
        },
    };

    /// <summary>On a phone a third line is read sooner than smaller letters.</summary>
    private static bool IsUpright(Canvas canvas) => canvas.Width * 10 < canvas.Height * 8;

    /// <summary>Dark letters are readable in front of light: their outline and shadow turn light too.</summary>
    private static TextLook ForDarkLetters(TextLook look) => look with
    {
        Outline = look.Outline is null ? null : Rgba.White,
        Shadows = [.. look.Shadows.Select(shadow => shadow with { Color = Rgba.White with { A = shadow.Color.A } })],
        Box = look.Box is { } box && Luminance(box) < 0.25 ? Rgba.White with { A = 225 } : look.Box,
    };
}
