using System.Text;

namespace Kinora.Tests.Shared;

/// <summary>What stands before the samples of a WAV: 48 kHz, whole numbers.</summary>
internal static class WaveHead
{
    public const int Bytes = 44;

    private const int Rate = 48_000;

    /// <param name="bytes">Of the samples behind it.</param>
    /// <param name="channels">That many samples at a time.</param>
    /// <param name="bits">Of each sample: 8 without a sign, 16 with one.</param>
    public static byte[] Of(int bytes, int channels, int bits)
    {
        var head = new MemoryStream(Bytes);
        using var writer = new BinaryWriter(head, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(bytes + Bytes - 8);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)channels);
        writer.Write(Rate);
        writer.Write(Rate * channels * bits / 8);
        writer.Write((short)(channels * bits / 8));
        writer.Write((short)bits);
        writer.Write("data"u8);
        writer.Write(bytes);
        return head.ToArray();
    }
}
