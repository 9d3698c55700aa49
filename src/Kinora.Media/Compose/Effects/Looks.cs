namespace Kinora.Media.Compose.Effects;

/// <summary>The named looks at full strength; the names are those of the catalogue.</summary>
internal static class Looks
{
    /// <returns>Null when there is no such look.</returns>
    public static Grade? Find(string name) => name switch
    {
        "warm" => Warm(),
        "cool" => Cool(),
        "mono" => Mono(),
        "sepia" => Sepia(),
        "vivid" => Vivid(),
        "cinematic" => Cinematic(),
        "vintage" => Vintage(),
        "noir" => Noir(),
        "faded" => Faded(),
        "golden" => Golden(),
        "dramatic" => Dramatic(),
        "pastel" => Pastel(),
        _ => null,
    };

    private static Grade Warm()
    {
        var tone = Curve.Contrast(0.12).Then(Curve.Range(0.02, 1));
        return color => Saturate(Adjustments.Warm(tone[color], 0.45), 1.08);
    }

    private static Grade Cool()
    {
        var tone = Curve.Contrast(0.18);
        return color => Saturate(Adjustments.Warm(tone[color], -0.45), 0.95);
    }

    private static Grade Mono()
    {
        var tone = Curve.Contrast(0.25);
        return color => Rgb.Grey(tone[color.Luma]);
    }

    private static Grade Sepia()
    {
        var tone = Curve.Contrast(0.15);
        return color => Tritone(tone[color.Luma], new(0.09, 0.06, 0.04), new(0.56, 0.43, 0.30), new(1.0, 0.95, 0.84));
    }

    private static Grade Vivid()
    {
        var tone = Curve.Contrast(0.32);
        return color =>
        {
            // Pale colours gain most, so that skin and skies keep their drawing.
            var toned = tone[color];
            var spread = Math.Max(toned.R, Math.Max(toned.G, toned.B)) - Math.Min(toned.R, Math.Min(toned.G, toned.B));
            return Saturate(toned, 1.2 + 0.35 * (1 - spread));
        };
    }

    private static Grade Cinematic()
    {
        var tone = Curve.Contrast(0.22).Then(Curve.Range(0.025, 0.97));
        return color => SplitTone(Saturate(tone[color], 0.92), new(-0.050, 0.008, 0.060), new(0.060, 0.008, -0.070));
    }

    private static Grade Vintage()
    {
        var red = Curve.Contrast(0.20).Then(Curve.Range(0.10, 0.98));
        var green = Curve.Contrast(0.12).Then(Curve.Range(0.075, 0.94));
        var blue = Curve.Contrast(-0.10).Then(Curve.Range(0.11, 0.80));
        return color =>
        {
            var muted = Saturate(color, 0.72);
            return new Rgb(red[muted.R], green[muted.G], blue[muted.B]);
        };
    }

    private static Grade Noir()
    {
        var tone = Curve.Gamma(1.15).Then(Curve.Contrast(0.85));
        return color => Rgb.Grey(tone[0.35 * color.R + 0.5 * color.G + 0.15 * color.B]);
    }

    private static Grade Faded()
    {
        var tone = Curve.Range(0.14, 0.94);
        return color => Saturate(tone[color], 0.78) + new Rgb(0.0, 0.002, 0.012) * (1 - color.Luma);
    }

    private static Grade Golden()
    {
        var tone = Curve.Gamma(0.92).Then(Curve.Contrast(0.12));
        return color => SplitTone(Saturate(Adjustments.Warm(tone[color], 0.55), 1.12), new(0.015, 0.0, -0.01), new(0.07, 0.025, -0.06));
    }

    private static Grade Dramatic()
    {
        var tone = Curve.Gamma(1.08).Then(Curve.Contrast(0.65));
        return color => SplitTone(Saturate(tone[color], 0.68), new(-0.015, 0.0, 0.025), new(0.015, 0.005, -0.01));
    }

    private static Grade Pastel()
    {
        var tone = Curve.Gamma(0.78).Then(Curve.Range(0.13, 0.985));
        return color => Saturate(tone[color], 0.8) + new Rgb(0.015, -0.004, 0.012) * color.Luma;
    }

    private static Rgb Saturate(Rgb color, double factor) => Rgb.Grey(color.Luma).Mix(color, factor);

    /// <summary>Adds one tint to dark tones and another to light ones, each fading out towards the other end and the ends.</summary>
    private static Rgb SplitTone(Rgb color, Rgb dark, Rgb light)
    {
        var luma = Math.Clamp(color.Luma, 0, 1);
        var ends = 4 * luma * (1 - luma);
        return color + dark * ((1 - luma) * (0.4 + 0.6 * ends)) * 1.4 + light * (luma * (0.3 + 0.7 * ends)) * 1.4;
    }

    private static Rgb Tritone(double tone, Rgb dark, Rgb middle, Rgb light) =>
        tone < 0.5 ? dark.Mix(middle, tone * 2) : middle.Mix(light, tone * 2 - 1);
}
