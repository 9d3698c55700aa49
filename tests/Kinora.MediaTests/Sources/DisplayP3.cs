using System.Runtime.InteropServices;

namespace Kinora.MediaTests.Sources;

/// <summary>A Display P3 profile as phones embed it, made with Little CMS, and the same colours by hand.</summary>
internal static unsafe partial class DisplayP3
{
    private const string Library = "liblcms2.so.2";

    // D65, and the primaries of SMPTE RP 431-2 and BT.709: x, y, Y.
    private static readonly double[] White = [0.3127, 0.3290, 1];
    private static readonly double[] P3Primaries = [0.680, 0.320, 1, 0.265, 0.690, 1, 0.150, 0.060, 1];
    private static readonly double[] SrgbPrimaries = [0.640, 0.330, 1, 0.300, 0.600, 1, 0.150, 0.060, 1];

    public static byte[] Profile() => Profile(P3Primaries);

    public static byte[] SrgbProfile() => Profile(SrgbPrimaries);

    /// <summary>Through linear light and CIE XYZ, without a profile.</summary>
    public static (double R, double G, double B) ToSrgb(double red, double green, double blue)
    {
        double[] linear = [Linear(red), Linear(green), Linear(blue)];
        var xyz = Multiply(ToXyz(P3Primaries), linear);
        var srgb = Multiply(Inverse(ToXyz(SrgbPrimaries)), xyz);
        return (Coded(srgb[0]), Coded(srgb[1]), Coded(srgb[2]));
    }

    private static double Linear(double value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : Math.Pow((value / 255 + 0.055) / 1.055, 2.4);

    private static double Coded(double value) =>
        255 * Math.Clamp(value <= 0.0031308 ? value * 12.92 : 1.055 * Math.Pow(value, 1 / 2.4) - 0.055, 0, 1);

    private static double[,] ToXyz(double[] primaries)
    {
        var columns = new double[3, 3];
        for (var i = 0; i < 3; i++)
        {
            var (x, y) = (primaries[3 * i], primaries[3 * i + 1]);
            (columns[0, i], columns[1, i], columns[2, i]) = (x / y, 1, (1 - x - y) / y);
        }
        var scale = Multiply(Inverse(columns), [White[0] / White[1], 1, (1 - White[0] - White[1]) / White[1]]);
        for (var i = 0; i < 3; i++)
        {
            for (var row = 0; row < 3; row++) columns[row, i] *= scale[i];
        }
        return columns;
    }

    private static double[] Multiply(double[,] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => matrix[row, 0] * vector[0] + matrix[row, 1] * vector[1] + matrix[row, 2] * vector[2])];

    private static double[,] Inverse(double[,] m)
    {
        double Minor(int r, int c) =>
            m[(r + 1) % 3, (c + 1) % 3] * m[(r + 2) % 3, (c + 2) % 3] - m[(r + 1) % 3, (c + 2) % 3] * m[(r + 2) % 3, (c + 1) % 3];
        var determinant = m[0, 0] * Minor(0, 0) + m[0, 1] * Minor(0, 1) + m[0, 2] * Minor(0, 2);
        var inverse = new double[3, 3];
        for (var r = 0; r < 3; r++)
        {
            for (var c = 0; c < 3; c++) inverse[c, r] = Minor(r, c) / determinant;
        }
        return inverse;
    }

    private static byte[] Profile(double[] primaries)
    {
        double[] srgbCurve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
        nint curve;
        fixed (double* parameters = srgbCurve) curve = BuildCurve(0, 4, parameters);
        var curves = stackalloc nint[3];
        curves[0] = curves[1] = curves[2] = curve;
        nint profile;
        fixed (double* white = White, colours = primaries) profile = CreateRgb(white, colours, curves);
        FreeCurve(curve);
        uint length = 0;
        Save(profile, null, &length);
        var bytes = new byte[length];
        fixed (byte* pointer = bytes) Save(profile, pointer, &length);
        Close(profile);
        return bytes;
    }

    [LibraryImport(Library, EntryPoint = "cmsBuildParametricToneCurve")]
    private static partial nint BuildCurve(nint context, int kind, double* parameters);

    [LibraryImport(Library, EntryPoint = "cmsCreateRGBProfile")]
    private static partial nint CreateRgb(double* white, double* primaries, nint* curves);

    [LibraryImport(Library, EntryPoint = "cmsFreeToneCurve")]
    private static partial void FreeCurve(nint curve);

    [LibraryImport(Library, EntryPoint = "cmsSaveProfileToMem")]
    private static partial int Save(nint profile, byte* memory, uint* length);

    [LibraryImport(Library, EntryPoint = "cmsCloseProfile")]
    private static partial int Close(nint profile);
}
