using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>Worlds seen from afar, drawn about their own middle: a disc, its night side, bands, craters, rings.</summary>
public static class Planets
{
    /// <param name="body">The day side.</param>
    /// <param name="night">What the night side tends to: the colour of the sky around.</param>
    /// <param name="sunAngle">Degrees clockwise from the right to where the light comes from.</param>
    /// <param name="kind">0 bands of cloud, 1 craters, 2 continents, 3 smooth.</param>
    public static void Disc(SvgDrawing drawing, SceneRandom random, double r, Tone body, Tone night, double sunAngle, int kind)
    {
        drawing.Circle(0, 0, r * 1.3, Paint.Radial(new(0, body, 0), new(0.7, body, 0), new(0.77, body.Lighter(0.3), 0.4), new(1, body, 0)));
        drawing.Circle(0, 0, r, body);
        switch (kind)
        {
            case 0: Bands(drawing, random, r, body); break;
            case 1: Craters(drawing, random, r, body); break;
            case 2: Lands(drawing, random, r, body); break;
        }

        drawing.Group(0, 0, sunAngle, 1, side =>
        {
            // The night side: the half turned away, up to an elliptic terminator; twice, so that its edge is soft.
            foreach (var (bulge, opacity) in new[] { (0.1, 0.3), (0.3, 0.3), (0.48, 0.34) })
                side.Path(new SvgPath().MoveTo(0, -r * 1.005).ArcTo(r * 1.005, r * 1.005, false, false, 0, r * 1.005)
                    .ArcTo(r * bulge, r, false, true, 0, -r * 1.005).Close(), Paint.Of(night, opacity));
            side.Path(new SvgPath().MoveTo(0, -r).ArcTo(r, r, false, true, 0, r).ArcTo(r * 0.93, r, false, false, 0, -r).Close(),
                Paint.Of(body.Lighter(0.6), 0.55));
        });
    }

    /// <summary>Half of a ring: the one behind the planet or the one before it.</summary>
    public static void Ring(SvgDrawing drawing, double r, double tilt, Tone tone, bool isFront)
    {
        drawing.Group(0, 0, tilt, 1, ring =>
        {
            foreach (var (inner, outer, opacity) in new[] { (1.35, 1.6, 0.5), (1.64, 1.98, 0.85), (2.03, 2.2, 0.4) })
            {
                ring.Path(new SvgPath().MoveTo(-r * outer, 0).ArcTo(r * outer, r * outer * 0.24, false, !isFront, r * outer, 0)
                    .LineTo(r * inner, 0)
                    .ArcTo(r * inner, r * inner * 0.24, false, isFront, -r * inner, 0).Close(), Paint.Of(tone, opacity));
            }
        });
    }

    private static void Bands(SvgDrawing drawing, SceneRandom random, double r, Tone body)
    {
        for (var y = -0.85; y < 0.8;)
        {
            var next = Math.Min(0.9, y + random.Between(0.09, 0.24));
            var (x1, x2) = (Math.Sqrt(1 - y * y) * r, Math.Sqrt(1 - next * next) * r);
            var tone = random.Pick([body.Darker(0.13), body.Lighter(0.16), body.Mix(Tone.Of(0xf2d9b0), 0.3), body.Darker(0.06)]);
            drawing.Path(new SvgPath().MoveTo(-x1, y * r).QuadraticTo(0, y * r + r * 0.05, x1, y * r).ArcTo(r, r, false, true, x2, next * r)
                .QuadraticTo(0, next * r + r * 0.05, -x2, next * r).ArcTo(r, r, false, true, -x1, y * r).Close(), tone);
            y = next + random.Between(0, 0.08);
        }

        drawing.Ellipse(r * 0.3, r * 0.34, r * 0.17, r * 0.08, body.Mix(Tone.Of(0xc9583c), 0.45));
    }

    private static void Craters(SvgDrawing drawing, SceneRandom random, double r, Tone body)
    {
        for (var i = 0; i < 11; i++)
        {
            var (angle, distance) = (random.Next() * Math.Tau, r * Math.Sqrt(random.Next()) * 0.78);
            var size = r * random.Between(0.05, 0.17);
            var (x, y) = (distance * Math.Cos(angle), distance * Math.Sin(angle));
            drawing.Circle(x, y, size, body.Darker(0.16)).Circle(x + size * 0.12, y + size * 0.14, size * 0.82, body.Darker(0.08));
        }
    }

    private static void Lands(SvgDrawing drawing, SceneRandom random, double r, Tone body)
    {
        for (var i = 0; i < 6; i++)
        {
            var (angle, distance) = (random.Next() * Math.Tau, r * random.Between(0.1, 0.55));
            var tone = body.Mix(Tone.Of(0x7fae5a), 0.6);
            for (var k = 0; k < 3; k++)
                drawing.Ellipse(distance * Math.Cos(angle) + r * random.Between(-0.14, 0.14),
                    distance * Math.Sin(angle) + r * random.Between(-0.1, 0.1), r * random.Between(0.1, 0.26),
                    r * random.Between(0.07, 0.16), tone);
        }

        for (var i = 0; i < 5; i++)
        {
            var y = r * random.Between(-0.7, 0.7);
            var half = Math.Sqrt(r * r - y * y) * 0.5;
            drawing.Rectangle(random.Between(-half, half * 0.2), y, half * random.Between(0.4, 0.9), r * 0.05, Paint.Of(Tone.White, 0.6),
                r * 0.025);
        }
    }
}
