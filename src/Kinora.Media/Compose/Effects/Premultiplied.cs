using Kinora.Media.Pixels.Blend;

namespace Kinora.Media.Compose.Effects;

/// <summary>Takes alpha out of a row and puts it back. Where alpha is 0 there is nothing, before and after.</summary>
internal static class Premultiplied
{
    public static void Divide(Span<byte> row, ReadOnlySpan<byte> alpha)
    {
        for (var x = 0; x < row.Length; x++)
        {
            if (alpha[x] is not (0 or 255)) row[x] = (byte)Math.Min(255, (row[x] * 255 + alpha[x] / 2) / alpha[x]);
        }
    }

    public static void Multiply(Span<byte> row, ReadOnlySpan<byte> alpha)
    {
        for (var x = 0; x < row.Length; x++) row[x] = (byte)BlendRows.DivideBy255(row[x] * alpha[x]);
    }
}
