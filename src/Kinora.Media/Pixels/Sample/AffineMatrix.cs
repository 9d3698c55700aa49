namespace Kinora.Media.Pixels.Sample;

/// <summary>x' = A·x + C·y + Tx, y' = B·x + D·y + Ty, in continuous coordinates (the centre of sample i is i + ½), y down.</summary>
public readonly record struct AffineMatrix(double A, double B, double C, double D, double Tx, double Ty)
{
    public static readonly AffineMatrix Identity = new(1, 0, 0, 1, 0, 0);

    public double Determinant => A * D - B * C;

    public static AffineMatrix Translate(double x, double y) => new(1, 0, 0, 1, x, y);

    public static AffineMatrix Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>Clockwise on the screen. Quarter turns are exact.</summary>
    public static AffineMatrix Rotate(double degrees)
    {
        var turn = degrees % 360;
        if (turn < 0) turn += 360;
        var (cos, sin) = turn switch
        {
            0 => (1, 0),
            90 => (0, 1),
            180 => (-1, 0),
            270 => (0, -1),
            _ => (Math.Cos(turn * Math.PI / 180), Math.Sin(turn * Math.PI / 180)),
        };
        return new AffineMatrix(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>This first, then <paramref name="next"/>.</summary>
    public AffineMatrix Then(AffineMatrix next) => new(
        next.A * A + next.C * B, next.B * A + next.D * B,
        next.A * C + next.C * D, next.B * C + next.D * D,
        next.A * Tx + next.C * Ty + next.Tx, next.B * Tx + next.D * Ty + next.Ty);

    /// <summary>The way back; the determinant must not be zero.</summary>
    public AffineMatrix Invert()
    {
        var inverse = 1 / Determinant;
        return new AffineMatrix(D * inverse, -B * inverse, -C * inverse, A * inverse,
            (C * Ty - D * Tx) * inverse, (B * Tx - A * Ty) * inverse);
    }

    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + Tx, B * x + D * y + Ty);
}
