using System.Globalization;

namespace Kinora.Media.Compose.Effects;

/// <summary>
/// Reads the text of a <c>.cube</c> file (Adobe Cube LUT Specification 1.0, 2013): 1-D and 3-D tables, DOMAIN_MIN and
/// DOMAIN_MAX, LUT_1D_INPUT_RANGE and LUT_3D_INPUT_RANGE of other programs, comments. Faults come back as a refusal.
/// </summary>
public static class CubeParser
{
    public const int LargestLattice = 129;
    public const int LargestCurve = 65536;

    public static CubeResult Parse(TextReader text)
    {
        var state = new CubeReading();
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 4096)
                return new CubeResult.Refused(number, "A line of more than 4096 characters is no line of a .cube file.");
            if (state.Take(line.Trim('\uFEFF', ' ', '\t')) is { } fault) return new CubeResult.Refused(number, fault);
        }
        return state.Finish() is { } missing ? new CubeResult.Refused(Math.Max(1, number), missing) : new CubeResult.Read(state.Lut());
    }

    /// <summary>A finite number as the format writes it, never in the culture of the machine.</summary>
    internal static double? Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
