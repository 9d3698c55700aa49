using Kinora.Core.Plan;

namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// Where chroma samples lie. Coordinates are continuous: sample i covers i … i + 1, its centre is i + ½. Left-sited chroma
/// sample k has its centre at luma (2k + ½, 2k + 1), so luma x is chroma (x + ½) / 2 across and y / 2 down.
/// </summary>
public static class ChromaSiting
{
    /// <summary>
    /// The window of a half-size plane that shows what <paramref name="window"/> shows of the luma plane, when the luma
    /// output is <paramref name="outputWidth"/> samples wide. The shift is (1 − step) / 4: half a chroma sample when
    /// mirrored at scale 1 (step −1), nothing at scale 1.
    /// </summary>
    public static RectangleD HalfWindow(RectangleD window, int outputWidth) => new(
        window.X / 2 + (1 - window.Width / outputWidth) / 4, window.Y / 2, window.Width / 2, window.Height / 2);

    /// <summary>The matrix from half-size output to half-size source for one that maps luma output to luma source.</summary>
    public static AffineMatrix HalfMatrix(AffineMatrix matrix)
    {
        // Half-size output (u, v) is luma (2u − ½, 2v); luma source (x, y) is half-size ((x + ½) / 2, y / 2).
        var x = matrix.A * -0.5 + matrix.Tx;
        var y = matrix.B * -0.5 + matrix.Ty;
        return matrix with { Tx = (x + 0.5) / 2, Ty = y / 2 };
    }
}
