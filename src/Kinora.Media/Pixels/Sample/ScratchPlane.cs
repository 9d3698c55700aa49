namespace Kinora.Media.Pixels.Sample;

/// <summary>A plane of any size out of one buffer that only ever grows.</summary>
internal sealed unsafe class ScratchPlane : IDisposable
{
    private NativeMemoryBlock? memory;

    /// <summary>Valid until the next call; the samples are whatever was there.</summary>
    public Plane Get(int width, int height)
    {
        var length = (nuint)width * (nuint)height;
        if (memory is null || memory.Length < length)
        {
            memory?.Dispose();
            memory = new NativeMemoryBlock(length);
        }
        return new Plane(memory.Pointer, width, height, width);
    }

    public void Dispose() => memory?.Dispose();
}
