using Kinora.Media.Native;

namespace Kinora.Operation;

/// <summary>
/// Gives back what a server no longer needs when it has come to rest: behind its start, and after work. It may take a tenth of a second, so it
/// waits for a moment in which hardly anything is done, and for enough to give back.
/// </summary>
internal sealed class QuietMemory(TimeProvider time)
{
    private const long Worthwhile = 4L << 20;
    private const double Busy = 0.1; // of a core; a thousand idle streams take half of that

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Until it is told to stop.</summary>
    public async Task CareAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var (used, at, allocated) = (Environment.CpuUsage.TotalTime, time.GetTimestamp(), 0L);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                var (now, passed) = (Environment.CpuUsage.TotalTime, time.GetElapsedTime(at));
                var isBusy = (now - used) / passed > Busy;
                (used, at) = (now, time.GetTimestamp());
                if (isBusy || GC.GetTotalAllocatedBytes() - allocated < Worthwhile) continue;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                ProcessMemory.GiveBack();
                allocated = GC.GetTotalAllocatedBytes();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
