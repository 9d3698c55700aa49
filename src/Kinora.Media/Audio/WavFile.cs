using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Audio;

/// <summary>
/// A WAV of 32-bit floats, written and read again in place: a float file needs no dither, and what encodes it next (AAC, MP3, Opus)
/// takes floats. Past 4 GiB (three hours) it is an RF64 file as EBU Tech 3306 has it, for which a place is kept in the header.
/// </summary>
internal sealed class WavFile : IDisposable
{
    public const int HeaderBytes = 94;

    private readonly SafeFileHandle file;
    private readonly byte[] buffer;

    public WavFile(string path, int blockLength)
    {
        file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        buffer = new byte[blockLength * Sound.FrameBytes];
    }

    public void Write(long position, ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var bytes = buffer.AsSpan(0, left.Length * Sound.FrameBytes);
        SampleBlock.Interleave(left, right, bytes);
        RandomAccess.Write(file, bytes, HeaderBytes + position * Sound.FrameBytes);
    }

    /// <summary>Reads samples that were written.</summary>
    public void Read(long position, Span<float> left, Span<float> right)
    {
        var bytes = buffer.AsSpan(0, left.Length * Sound.FrameBytes);
        for (var filled = 0; filled < bytes.Length;)
        {
            var count = RandomAccess.Read(file, bytes[filled..], HeaderBytes + position * Sound.FrameBytes + filled);
            if (count == 0) throw new IOException("the sound file became shorter while it was written");
            filled += count;
        }

        SampleBlock.Deinterleave(bytes, left, right);
    }

    /// <summary>Makes it a whole file of so many samples.</summary>
    public void Finish(long samples)
    {
        RandomAccess.SetLength(file, HeaderBytes + samples * Sound.FrameBytes);
        RandomAccess.Write(file, Header(samples), 0);
    }

    public void Dispose() => file.Dispose();

    internal static byte[] Header(long samples)
    {
        var data = samples * Sound.FrameBytes;
        var riff = data + HeaderBytes - 8;
        var isLarge = riff > uint.MaxValue;
        using var header = new MemoryStream(HeaderBytes);
        using var writer = new BinaryWriter(header);
        writer.Write(Encoding.ASCII.GetBytes(isLarge ? "RF64" : "RIFF"));
        writer.Write(isLarge ? uint.MaxValue : (uint)riff);
        writer.Write(Encoding.ASCII.GetBytes(isLarge ? "WAVEds64" : "WAVEJUNK"));
        writer.Write(28);
        writer.Write(isLarge ? riff : 0);
        writer.Write(isLarge ? data : 0);
        writer.Write(isLarge ? samples : 0);
        writer.Write(0); // no table of further sizes
        writer.Write(Encoding.ASCII.GetBytes("fmt "));
        writer.Write(18);
        writer.Write((short)3); // IEEE float
        writer.Write((short)Sound.Channels);
        writer.Write(Sound.SampleRate);
        writer.Write(Sound.SampleRate * Sound.FrameBytes);
        writer.Write((short)Sound.FrameBytes);
        writer.Write((short)32);
        writer.Write((short)0);
        writer.Write(Encoding.ASCII.GetBytes("fact"));
        writer.Write(4);
        writer.Write(isLarge ? uint.MaxValue : (uint)samples);
        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(isLarge ? uint.MaxValue : (uint)data);
        return header.ToArray();
    }
}
