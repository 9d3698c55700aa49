using System.Collections.Concurrent;

namespace Kinora.Exports.Previews;

/// <summary>How much each user has under way.</summary>
internal sealed class UserPlaces(int most)
{
    private readonly ConcurrentDictionary<string, int> taken = [];

    /// <returns>Gives the place back; null: the user has all that there are.</returns>
    public IDisposable? TryTake(string userId)
    {
        if (taken.AddOrUpdate(userId, 1, (_, count) => count + 1) <= most) return new Place(this, userId);
        Leave(userId);
        return null;
    }

    private void Leave(string userId)
    {
        if (taken.AddOrUpdate(userId, 0, (_, count) => count - 1) <= 0) taken.TryRemove(KeyValuePair.Create(userId, 0));
    }

    private sealed class Place(UserPlaces places, string userId) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) places.Leave(userId);
        }
    }
}
