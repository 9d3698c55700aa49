namespace Kinora.Media.Compose.Effects;

/// <summary>
/// Any change of colour as three tables in Y'UV. Luma is looked up exactly, chroma on a lattice with a step of 8: each
/// entry packs the results at the four corners of its chroma cell, so one load and one multiply-add interpolate a sample.
/// A table takes 3 MB; making one takes 40–100 ms, so chains are kept, not made for each frame.
/// </summary>
internal sealed class ColorTable
{
    public const int CellBits = 3;
    public const int Cells = 256 >> CellBits;
    private const int Nodes = Cells + 1;

    public ColorTable(Grade grade)
    {
        var y = new byte[Nodes * Nodes * 256];
        var u = new byte[y.Length];
        var v = new byte[y.Length];
        for (var node = 0; node < Nodes * Nodes; node++)
        {
            var (blue, red) = ((node / Nodes << CellBits) - 128, (node % Nodes << CellBits) - 128);
            var next = Entry(grade, 0, blue, red);
            // The grade is worked out for every second luma; those between lie halfway.
            for (var luma = 0; luma < 256; luma += 2)
            {
                var here = next;
                next = Entry(grade, luma + 2, blue, red);
                var at = node * 256 + luma;
                (y[at], u[at], v[at]) = (Round(here.Y), Round(here.U), Round(here.V));
                (y[at + 1], u[at + 1], v[at + 1]) =
                    (Round((here.Y + next.Y) / 2), Round((here.U + next.U) / 2), Round((here.V + next.V) / 2));
            }
        }
        Y = Pack(y);
        U = Pack(u);
        V = Pack(v);
    }

    /// <summary>Pinned; index ((u / 8) · 32 + v / 8) · 256 + luma; bytes from the lowest: corner (0, 0), (u + 1), (v + 1), both.</summary>
    public uint[] Y { get; }

    public uint[] U { get; }

    public uint[] V { get; }

    private static (double Y, double U, double V) Entry(Grade grade, int y, int u, int v)
    {
        var luma = (y - 16) / 219.0;
        var blue = u / 224.0 * 1.8556;
        var red = v / 224.0 * 1.5748;
        var color = new Rgb(luma + red, luma - (0.2126 * red + 0.0722 * blue) / 0.7152, luma + blue);
        // The grade sees what a screen shows; luma beyond that (headroom, footroom) is added to what it makes.
        var shown = color.Clamp();
        var result = grade(shown).Fit();
        var level = result.Luma;
        return (16 + 219 * (level + color.Luma - shown.Luma),
            128 + 224 * (result.B - level) / 1.8556, 128 + 224 * (result.R - level) / 1.5748);
    }

    private static uint[] Pack(byte[] nodes)
    {
        var packed = GC.AllocateUninitializedArray<uint>(Cells * Cells * 256, pinned: true);
        for (var cell = 0; cell < Cells * Cells; cell++)
        {
            var corner = (cell / Cells * Nodes + cell % Cells) * 256;
            for (var luma = 0; luma < 256; luma++)
            {
                packed[cell * 256 + luma] = nodes[corner + luma] | (uint)nodes[corner + luma + Nodes * 256] << 8
                    | (uint)nodes[corner + luma + 256] << 16 | (uint)nodes[corner + luma + (Nodes + 1) * 256] << 24;
            }
        }
        return packed;
    }

    private static byte Round(double value) => (byte)Math.Clamp(Math.Floor(value + 0.5), 0, 255);
}
