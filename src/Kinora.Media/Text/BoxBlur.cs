namespace Kinora.Media.Text;

/// <summary>
/// Three box blurs after one another, which come within 3 % of a Gaussian (the construction of SVG's feGaussianBlur):
/// a pixel costs the same whatever the radius.
/// </summary>
internal static unsafe class BoxBlur
{
    /// <summary>The box's half width for a standard deviation in pixels; the whole blur reaches three times as far.</summary>
    public static int RadiusOf(double deviation) => (int)Math.Floor((deviation * 3 * Math.Sqrt(2 * Math.PI) / 4 + 0.5) / 2);

    /// <summary>Blurs 8-bit samples in place; what lies outside counts as 0.</summary>
    public static void Apply(byte* data, int width, int height, int stride, int radius)
    {
        if (radius < 1) return;
        var row = new byte[width];
        var sums = new int[width];
        var copy = new byte[width * height];
        for (var pass = 0; pass < 3; pass++)
        {
            for (var y = 0; y < height; y++) BlurRow(new Span<byte>(data + (nint)y * stride, width), row, radius);
            BlurColumns(data, width, height, stride, radius, sums, copy);
        }
    }

    private static void BlurRow(Span<byte> samples, byte[] source, int radius)
    {
        samples.CopyTo(source);
        var reciprocal = Reciprocal(radius);
        var sum = 0;
        for (var x = 0; x < Math.Min(radius, source.Length); x++) sum += source[x];
        for (var x = 0; x < source.Length; x++)
        {
            if (x + radius < source.Length) sum += source[x + radius];
            if (x > radius) sum -= source[x - radius - 1];
            samples[x] = (byte)((sum * reciprocal + 0x8000) >> 16);
        }
    }

    private static void BlurColumns(byte* data, int width, int height, int stride, int radius, int[] sums, byte[] source)
    {
        for (var y = 0; y < height; y++) new Span<byte>(data + (nint)y * stride, width).CopyTo(source.AsSpan(y * width));
        Array.Clear(sums);
        var reciprocal = Reciprocal(radius);
        for (var y = 0; y < Math.Min(radius, height); y++) Add(sums, source.AsSpan(y * width, width));
        for (var y = 0; y < height; y++)
        {
            if (y + radius < height) Add(sums, source.AsSpan((y + radius) * width, width));
            if (y > radius) Subtract(sums, source.AsSpan((y - radius - 1) * width, width));
            var row = data + (nint)y * stride;
            for (var x = 0; x < width; x++) row[x] = (byte)((sums[x] * reciprocal + 0x8000) >> 16);
        }
    }

    // 255 · (2r + 1) · 65536 / (2r + 1) + 0x8000 < 2^31: the product never overflows, and never rounds above 255.
    private static int Reciprocal(int radius) => 65536 / (2 * radius + 1);

    private static void Add(int[] sums, ReadOnlySpan<byte> row)
    {
        for (var x = 0; x < row.Length; x++) sums[x] += row[x];
    }

    private static void Subtract(int[] sums, ReadOnlySpan<byte> row)
    {
        for (var x = 0; x < row.Length; x++) sums[x] -= row[x];
    }
}
