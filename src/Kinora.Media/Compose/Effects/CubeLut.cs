using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kinora.Media.Compose.Effects;

/// <summary>A colour table as a <c>.cube</c> file holds it: one curve a channel, or a lattice of colours, red fastest.</summary>
public sealed class CubeLut
{
    private readonly Rgb[] entries;
    private readonly int size;
    private readonly bool isLattice;
    private readonly Rgb minimum;
    private readonly Rgb maximum;

    internal CubeLut(Rgb[] entries, int size, bool isLattice, Rgb minimum, Rgb maximum)
    {
        this.entries = entries;
        this.size = size;
        this.isLattice = isLattice;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    /// <summary>Steps a side: 2–129 for a lattice, 2–65536 for curves.</summary>
    public int Size => size;

    public string? Title { get; init; }

    /// <summary>A name for its colours.</summary>
    internal string ContentKey
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(MemoryMarshal.AsBytes(entries.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes<Rgb>([minimum, maximum]));
            hash.AppendData([isLattice ? (byte)1 : (byte)0]);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Looks a colour up; outside the domain its edge goes on. A lattice is interpolated in tetrahedra.</summary>
    public Rgb Apply(Rgb color)
    {
        var r = Position(color.R, minimum.R, maximum.R);
        var g = Position(color.G, minimum.G, maximum.G);
        var b = Position(color.B, minimum.B, maximum.B);
        return isLattice ? Lattice(r, g, b) : new Rgb(Line(r, e => e.R), Line(g, e => e.G), Line(b, e => e.B));
    }

    private double Position(double value, double low, double high) => Math.Clamp((value - low) / (high - low), 0, 1) * (size - 1);

    private double Line(double position, Func<Rgb, double> channel)
    {
        var index = Math.Min((int)position, size - 2);
        var (from, to) = (channel(entries[index]), channel(entries[index + 1]));
        return from + (to - from) * (position - index);
    }

    /// <summary>From the corner nearest black to the one nearest white, one channel after the other, largest fraction first.</summary>
    private Rgb Lattice(double r, double g, double b)
    {
        var (ri, gi, bi) = (Math.Min((int)r, size - 2), Math.Min((int)g, size - 2), Math.Min((int)b, size - 2));
        Span<(double Fraction, int Step)> axes = [(r - ri, 1), (g - gi, size), (b - bi, size * size)];
        if (axes[0].Fraction < axes[1].Fraction) (axes[0], axes[1]) = (axes[1], axes[0]);
        if (axes[1].Fraction < axes[2].Fraction) (axes[1], axes[2]) = (axes[2], axes[1]);
        if (axes[0].Fraction < axes[1].Fraction) (axes[0], axes[1]) = (axes[1], axes[0]);
        var index = ri + size * (gi + size * bi);
        var result = entries[index] * (1 - axes[0].Fraction);
        for (var i = 0; i < 3; i++)
        {
            index += axes[i].Step;
            result += entries[index] * (axes[i].Fraction - (i < 2 ? axes[i + 1].Fraction : 0));
        }
        return result;
    }
}
