namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// The colours of skin, of all people: they differ in light far more than in hue (D. Chai, K. N. Ngan, "Face Segmentation Using Skin-Color
/// Map", IEEE Trans. CSVT 9, 1999). Softly, for wood and sand are much the same.
/// </summary>
internal static class SkinColours
{
    // The middle of the range in BT.709, and how far from it half as likely.
    private const double U = 110;
    private const double V = 150;
    private const double USpread = 11;
    private const double VSpread = 9;

    public static void Measure(Glance glance, float[] map)
    {
        for (var i = 0; i < map.Length; i++)
        {
            if (glance.Y[i] < 45)
            {
                map[i] = 0;
                continue;
            }

            var (u, v) = ((glance.U[i] - U) / USpread, (glance.V[i] - V) / VSpread);
            map[i] = (float)Math.Exp(-(u * u + v * v) / 2);
            if (map[i] < 0.25) map[i] = 0;
        }
    }
}
