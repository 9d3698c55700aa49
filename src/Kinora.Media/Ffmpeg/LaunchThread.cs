using System.Collections.Concurrent;
using System.Diagnostics;

namespace Kinora.Media.Ffmpeg;

/// <summary>
/// Starts every child from one thread that lives as long as Kinora. A child asks to be killed when its parent dies
/// (PR_SET_PDEATHSIG), and the kernel means the parent thread by that: started from a thread of the pool, it would be killed
/// whenever the pool retires that thread.
/// </summary>
internal static class LaunchThread
{
    private static readonly BlockingCollection<(Process Process, TaskCompletionSource Started)> Queue = [];

    static LaunchThread() => new Thread(Run) { IsBackground = true, Name = "tool launcher" }.Start();

    public static Task StartAsync(Process process)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Queue.Add((process, started));
        return started.Task;
    }

    private static void Run()
    {
        foreach (var (process, started) in Queue.GetConsumingEnumerable())
        {
            try
            {
                process.Start();
                started.SetResult();
            }
            catch (Exception exception)
            {
                started.SetException(exception);
            }
        }
    }
}
