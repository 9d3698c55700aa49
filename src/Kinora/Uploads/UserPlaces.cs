namespace Kinora.Uploads;

/// <summary>How many files of one user may be on their way at once; further ones wait, unread.</summary>
internal sealed class UserPlaces
{
    private const int AtOnce = 6;

    private readonly Lock guard = new();
    private readonly Dictionary<string, (SemaphoreSlim Places, int Users)> users = [];

    /// <summary>Disposing gives the place back.</summary>
    public async Task<IDisposable> TakeAsync(string user, CancellationToken cancellation)
    {
        SemaphoreSlim places;
        lock (guard)
        {
            (places, var count) = users.TryGetValue(user, out var known) ? known : (new SemaphoreSlim(AtOnce), 0);
            users[user] = (places, count + 1);
        }

        try
        {
            await places.WaitAsync(cancellation);
        }
        catch
        {
            Leave(user);
            throw;
        }

        return new Place(() =>
        {
            places.Release();
            Leave(user);
        });
    }

    private void Leave(string user)
    {
        lock (guard)
        {
            var (places, count) = users[user];
            if (count > 1) users[user] = (places, count - 1);
            else users.Remove(user);
        }
    }

    private sealed class Place(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
