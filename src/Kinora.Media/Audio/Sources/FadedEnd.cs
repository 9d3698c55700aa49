namespace Kinora.Media.Audio.Sources;

/// <summary>
/// Fades the last 5 ms of a stream that ends by itself: a file that breaks off, or is shorter than its container says, would
/// click. Holds that much back until it knows.
/// </summary>
internal sealed class FadedEnd(ISampleStream inner, int fadeSamples) : ISampleStream
{
    private readonly float[] left = new float[fadeSamples];
    private readonly float[] right = new float[fadeSamples];
    private int held;
    private bool ended;

    public int Read(Span<float> leftOut, Span<float> rightOut)
    {
        var fromHeld = Math.Min(held, leftOut.Length);
        left.AsSpan(0, fromHeld).CopyTo(leftOut);
        right.AsSpan(0, fromHeld).CopyTo(rightOut);
        left.AsSpan(fromHeld, held - fromHeld).CopyTo(left);
        right.AsSpan(fromHeld, held - fromHeld).CopyTo(right);
        held -= fromHeld;
        if (ended) return fromHeld;
        var count = fromHeld + inner.Read(leftOut[fromHeld..], rightOut[fromHeld..]);
        return Hold(leftOut, rightOut, count);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <summary>Reads on into what is held back, and if that was the end fades across what was given out and what is held.</summary>
    private int Hold(Span<float> leftOut, Span<float> rightOut, int count)
    {
        if (count == leftOut.Length)
        {
            Fill();
            if (!ended) return count;
        }

        ended = true;
        var total = count + held;
        for (var back = 1; back <= Math.Min(fadeSamples, total); back++)
        {
            var gain = (back - 0.5f) / fadeSamples;
            var index = total - back;
            ref var leftSample = ref index < count ? ref leftOut[index] : ref left[index - count];
            ref var rightSample = ref index < count ? ref rightOut[index] : ref right[index - count];
            leftSample *= gain;
            rightSample *= gain;
        }

        return count;
    }

    private void Fill()
    {
        var count = inner.Read(left.AsSpan(held), right.AsSpan(held));
        ended = held + count < fadeSamples;
        held += count;
    }
}
