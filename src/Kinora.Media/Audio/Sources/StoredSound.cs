namespace Kinora.Media.Audio.Sources;

/// <summary>Plays a store from one of the source's samples on: forwards, or backwards to the source's start.</summary>
/// <param name="start">Forwards the first sample heard; backwards the one behind it, as a range's end.</param>
internal sealed class StoredSound(SoundStore store, long start, bool backwards) : ISampleStream
{
    private long position = start;

    public int Read(Span<float> left, Span<float> right)
    {
        if (backwards) return ReadBackwards(left, right);
        var count = store.Read(position, left, right);
        position += count;
        return count;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // the store belongs to whoever made it

    private int ReadBackwards(Span<float> left, Span<float> right)
    {
        position = Math.Min(position, store.First + store.Length); // a source shorter than its probe said starts at its real end
        var count = (int)Math.Min(left.Length, Math.Max(0, position - store.First));
        if (count == 0) return 0;
        store.Read(position - count, left[..count], right[..count]);
        left[..count].Reverse();
        right[..count].Reverse();
        position -= count;
        return count;
    }
}
