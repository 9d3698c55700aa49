namespace Kinora.Exports;

/// <summary>Renders that are followed: each is looked at now and then for all its followers together, however many they are. Safe for threads.</summary>
internal sealed class RenderFeeds(RenderStore renders, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Feed> followed = new(StringComparer.Ordinal);

    /// <summary>From now on until it is disposed.</summary>
    /// <param name="first">The render as it was found just now.</param>
    public Following Follow(Render first)
    {
        lock (gate)
        {
            if (!followed.TryGetValue(first.Key, out var feed))
            {
                followed[first.Key] = feed = new Feed(first);
                // What the request that happened to come first knows of itself is none of the others' business.
                using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => LookAsync(feed));
            }

            feed.Followers++;
            return new Following(this, feed);
        }
    }

    private async Task LookAsync(Feed feed)
    {
        while (!feed.Stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Interval, time, feed.Stop.Token);
                var render = await renders.FindByKeyAsync(feed.Latest.Render!.Key, feed.Stop.Token);
                if (render != feed.Latest.Render) feed.Tell(new Look(render, null));
                if (render is null or { HasEnded: true }) return;
            }
            catch (OperationCanceledException) when (feed.Stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                feed.Tell(new Look(null, exception)); // each follower tells it as its own
                return;
            }
        }
    }

    private void Leave(Feed feed)
    {
        lock (gate)
        {
            if (--feed.Followers > 0) return;
            followed.Remove(feed.Key);
            feed.Stop.Cancel();
        }
    }

    /// <summary>One follower's view.</summary>
    internal sealed class Following(RenderFeeds feeds, Feed feed) : IDisposable
    {
        /// <returns>Null: it is gone; and what completes when there is something else to see.</returns>
        public (Render? Render, Task Changed) Look()
        {
            var (look, changed) = feed.Now;
            return look.Failure is { } failure ? throw new InvalidOperationException("A render could not be looked at.", failure) : (look.Render, changed);
        }

        public void Dispose() => feeds.Leave(feed);
    }

    internal sealed record Look(Render? Render, Exception? Failure);

    internal sealed class Feed(Render first)
    {
        private readonly Lock gate = new();
        private TaskCompletionSource changed = NewSignal();

        public string Key => first.Key;

        public int Followers { get; set; }

        public CancellationTokenSource Stop { get; } = new();

        public Look Latest { get; private set; } = new(first, null);

        public (Look Look, Task Changed) Now
        {
            get
            {
                lock (gate) return (Latest, changed.Task);
            }
        }

        public void Tell(Look look)
        {
            TaskCompletionSource signal;
            lock (gate)
            {
                Latest = look;
                (signal, changed) = (changed, NewSignal());
            }

            signal.SetResult();
        }

        private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
