namespace Kinora.Sessions;

/// <summary>What is done to a session is done one after the other, in order; sessions do not wait for each other. Safe for threads.</summary>
internal sealed class SessionQueues
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Func<Task>>> waiting = new(StringComparer.Ordinal);

    /// <param name="work">Never throws; runs without anyone waiting for it.</param>
    /// <returns>False: more than <paramref name="most"/> wait already.</returns>
    public bool TryEnqueue(string sessionId, Func<Task> work, int most)
    {
        lock (gate)
        {
            if (waiting.TryGetValue(sessionId, out var queue))
            {
                if (queue.Count >= most) return false;
                queue.Enqueue(work);
                return true;
            }

            waiting[sessionId] = queue = new Queue<Func<Task>>();
            queue.Enqueue(work);
            // What the request that happened to come first knows of itself is none of the later ones' business.
            using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => WorkAsync(sessionId, queue));
            return true;
        }
    }

    /// <summary>Runs <paramref name="work"/> when its turn comes, however many wait.</summary>
    public async Task RunAsync(string sessionId, Func<Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        TryEnqueue(sessionId, async () =>
        {
            try
            {
                await work();
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }, int.MaxValue);
        await done.Task;
    }

    private async Task WorkAsync(string sessionId, Queue<Func<Task>> queue)
    {
        while (Next() is { } work) await work();

        Func<Task>? Next()
        {
            lock (gate)
            {
                if (queue.TryDequeue(out var next)) return next;
                waiting.Remove(sessionId);
                return null;
            }
        }
    }
}
