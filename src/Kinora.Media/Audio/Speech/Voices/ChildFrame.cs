using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>
/// What the speaking child writes: frames of one letter, a length in bytes and little-endian data. <c>R</c> the sample rate, <c>A</c>
/// 16-bit mono samples, <c>W</c> a word (first code point, length, sample), <c>C</c> the end of a clause (code point, sample),
/// <c>E</c> the end of a piece. Positions and samples count from the piece's start. Numbers have 32 bits.
/// </summary>
internal static class ChildFrame
{
    private const int HeaderBytes = 5;
    private const int LargestFrame = 1 << 20;

    public sealed class Writer(Stream output) : IDisposable
    {
        private readonly BufferedStream buffered = new(output, 1 << 16);

        public void SampleRate(int rate) => Write('R', [rate]);

        public void Samples(ReadOnlySpan<short> samples)
        {
            Header('A', samples.Length * sizeof(short));
            buffered.Write(MemoryMarshal.AsBytes(samples));
        }

        public void Word(int position, int length, int sample) => Write('W', [position, length, sample]);

        public void ClauseEnd(int position, int sample) => Write('C', [position, sample]);

        public void EndPiece()
        {
            Write('E', []);
            buffered.Flush();
        }

        public void Dispose() => buffered.Flush();

        private void Write(char kind, ReadOnlySpan<int> numbers)
        {
            Header(kind, numbers.Length * sizeof(int));
            buffered.Write(MemoryMarshal.AsBytes(numbers));
        }

        private void Header(char kind, int length)
        {
            Span<byte> header = stackalloc byte[HeaderBytes];
            header[0] = (byte)kind;
            BinaryPrimitives.WriteInt32LittleEndian(header[1..], length);
            buffered.Write(header);
        }
    }

    /// <summary>Reads one frame. The reader fills its span or gives fewer bytes at the end.</summary>
    /// <returns>False at the end of all.</returns>
    /// <exception cref="InvalidDataException">That was no frame.</exception>
    public static bool TryRead(Func<byte[], int, int> readFull, out char kind, out byte[] data)
    {
        var header = new byte[HeaderBytes];
        var count = readFull(header, HeaderBytes);
        (kind, data) = ((char)header[0], []);
        if (count == 0) return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(1));
        if (count < HeaderBytes || length is < 0 or > LargestFrame) throw new InvalidDataException("the speaking child wrote rubbish");
        data = new byte[length];
        if (readFull(data, length) < length) throw new InvalidDataException("the speaking child broke off");
        return true;
    }

    public static int Number(byte[] data, int index) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(index * sizeof(int)));
}
