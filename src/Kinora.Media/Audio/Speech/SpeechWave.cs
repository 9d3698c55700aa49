using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Audio.Speech;

/// <summary>A 16-bit stereo WAV that grows: a voice's noise lies far above the last bit.</summary>
internal sealed class SpeechWave : IDisposable
{
    private const int HeaderBytes = 44;
    private const int FrameBytes = 4;

    private readonly SafeFileHandle file;
    private readonly int rate;
    private long bytes;

    public SpeechWave(string path, int rate)
    {
        this.rate = rate;
        file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var samples = new short[2 * left.Length];
        for (var i = 0; i < left.Length; i++) (samples[2 * i], samples[2 * i + 1]) = (Round(left[i]), Round(right[i]));
        RandomAccess.Write(file, MemoryMarshal.AsBytes<short>(samples), HeaderBytes + bytes);
        bytes += samples.Length * sizeof(short);
    }

    public void Finish()
    {
        var header = new byte[HeaderBytes];
        Encoding.ASCII.GetBytes("RIFF").CopyTo(header, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)(bytes + HeaderBytes - 8));
        Encoding.ASCII.GetBytes("WAVEfmt ").CopyTo(header, 8);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1); // PCM
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 2);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), rate * FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        Encoding.ASCII.GetBytes("data").CopyTo(header, 36);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), (uint)bytes);
        RandomAccess.Write(file, header, 0);
    }

    public void Dispose() => file.Dispose();

    private static short Round(float sample) => (short)Math.Clamp(MathF.Round(sample * short.MaxValue), short.MinValue, short.MaxValue);
}
