using System.Collections.Concurrent;

namespace Kinora.Media.Pixels;

/// <summary>Keeps frames of one size for use again, so that a film of any length allocates only as many as are in flight.</summary>
public sealed class FramePool(int width, int height) : IDisposable
{
    private readonly ConcurrentBag<Frame> idle = [];
    private volatile bool disposed;

    public int Width => width;

    public int Height => height;

    /// <summary>A frame with whatever was in it last; dispose it to give it back.</summary>
    public Frame Rent()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return idle.TryTake(out var frame) ? frame : new Frame(width, height, this);
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var frame)) frame.Free();
    }

    internal bool TryReturn(Frame frame)
    {
        if (disposed) return false;
        idle.Add(frame);
        return true;
    }
}
