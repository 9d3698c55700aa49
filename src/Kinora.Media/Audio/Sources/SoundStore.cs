using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Audio.Sources;

/// <summary>
/// Decoded sound in a temporary file, so that any number of clips can read it from any sample on, backwards too, without
/// decoding again. The file has no name once it is open and is gone when this is disposed, even if Kinora is killed.
/// </summary>
internal sealed class SoundStore : IDisposable
{
    private readonly SafeFileHandle file;

    /// <param name="folder">An existing folder with room for 384 KB a second.</param>
    /// <param name="first">The source's sample that sample 0 of the store is.</param>
    public SoundStore(string folder, long first)
    {
        First = first;
        var path = Path.Combine(folder, ".kinora-sound-" + Path.GetRandomFileName());
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        File.Delete(path);
    }

    public long First { get; }

    public long Length { get; private set; }

    public void Append(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var bytes = new byte[left.Length * Sound.FrameBytes];
        SampleBlock.Interleave(left, right, bytes);
        RandomAccess.Write(file, bytes, Length * Sound.FrameBytes);
        Length += left.Length;
    }

    /// <summary>Reads from a sample of the source on; 0 outside what is stored.</summary>
    public int Read(long start, Span<float> left, Span<float> right)
    {
        var position = start - First;
        if (position < 0 || position >= Length) return 0;
        var count = (int)Math.Min(left.Length, Length - position);
        var bytes = new byte[count * Sound.FrameBytes];
        var filled = 0;
        while (filled < bytes.Length)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(filled), position * Sound.FrameBytes + filled);
            if (read == 0) throw new IOException("a temporary sound file became shorter while it was read");
            filled += read;
        }

        SampleBlock.Deinterleave(bytes, left[..count], right[..count]);
        return count;
    }

    public void Dispose() => file.Dispose();
}
