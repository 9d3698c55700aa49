using System.Threading.Channels;
using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;

namespace Kinora.Media.Export;

/// <summary>Composes frames in order while a task of its own hands the finished ones on, so that neither waits for the other.</summary>
internal static class FramePipeline
{
    // Six, 19 MB at 1080p, so that a photo being decoded on the same cores (0.2 s) does not make the encoder wait.
    private const int FramesWaiting = 6;

    /// <param name="write">Takes each frame in order; blocks as long as it must. A frame is reused once the next one was taken.</param>
    /// <param name="written">Told the number of frames written so far.</param>
    /// <param name="finish">Called behind the last frame, which is kept until it is over.</param>
    /// <exception cref="OperationCanceledException">Cancelled; both sides have stopped.</exception>
    public static async Task RunAsync(
        Compositor compositor, Canvas canvas, long first, long count, Action<Frame> write, Action<long> written, Func<Task> finish,
        CancellationToken cancellation)
    {
        using var pool = new FramePool(canvas.Width, canvas.Height);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ready = Channel.CreateBounded<Frame>(FramesWaiting);
        var writing = Task.Factory.StartNew(
            () => WriteAsync(ready.Reader, write, written, finish, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        try
        {
            for (var frame = first; frame < first + count; frame++)
            {
                var target = pool.Rent();
                await compositor.RenderAsync(frame, target, stop.Token);
                await ready.Writer.WriteAsync(target, stop.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The writer stopped us; its own failure, thrown below, is the reason.
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            ready.Writer.Complete();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (ready.Reader.TryRead(out var left)) left.Dispose();
        }

        await writing;
        cancellation.ThrowIfCancellationRequested();
    }

    private static async Task WriteAsync(
        ChannelReader<Frame> ready, Action<Frame> write, Action<long> written, Func<Task> finish, CancellationTokenSource stop)
    {
        Frame? lent = null;
        try
        {
            var count = 0L;
            await foreach (var frame in ready.ReadAllAsync(stop.Token))
            {
                write(frame);
                lent?.Dispose();
                lent = frame;
                written(++count);
            }

            await finish();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            lent?.Dispose();
        }
    }
}
