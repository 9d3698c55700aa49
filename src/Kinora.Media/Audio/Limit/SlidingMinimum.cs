namespace Kinora.Media.Audio.Limit;

/// <summary>The least of the last <paramref name="length"/> values, in constant time a value (a queue of rising candidates).</summary>
internal sealed class SlidingMinimum(int length)
{
    private readonly float[] values = new float[length];
    private readonly long[] positions = new long[length];
    private long position;
    private int head;
    private int count;

    public float Next(float value)
    {
        while (count > 0 && values[Slot(count - 1)] >= value) count--;
        if (count > 0 && positions[head] <= position - length)
        {
            head = Slot(1);
            count--;
        }

        var slot = Slot(count);
        values[slot] = value;
        positions[slot] = position++;
        count++;
        return values[head];
    }

    private int Slot(int offset)
    {
        var slot = head + offset;
        return slot < values.Length ? slot : slot - values.Length;
    }
}
