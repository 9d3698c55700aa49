using System.Collections.Concurrent;

namespace Kinora.Bench.Load;

/// <summary>
/// Many sessions, each of a user of its own, that talk at the same time: each says something, reads the answer to its last byte, thinks for 2.5 to
/// 7.5 s, and goes on. All of it is planned by rules.
/// </summary>
internal sealed class Chatting(TimeProvider time) : IDisposable
{
    private const string First = "make a 10 second video about a city at night with a title and lo-fi music, no narration";

    private static readonly string[] Wishes =
    [
        "make the title bigger", "turn the music down to 20%", "make it black and white", "add a caption that says Summer in Crete at 3 seconds", "undo", "make the title yellow",
        "fade the music out", "what's on the timeline?", "make the first scene warmer", "slow the second scene down a bit", "undo that", "make it vertical",
        "把音乐调小一点", "标题改成红色", "撤销", "现在片子多长？", "make it 16:9 again", "add a fade to black at the end", "louder music", "remove the caption",
    ];

    private readonly List<(Wire User, string Session)> sessions = [];

    public IReadOnlyList<(Wire User, string Session)> Sessions => sessions;

    public int Failures { get; private set; }

    /// <summary>What was answered in kind, and how often: to be seen that edits were made.</summary>
    public ConcurrentDictionary<string, int> Kinds { get; } = new();

    /// <summary>Every session begins with a film of its own.</summary>
    public async Task BeginAsync(Uri address, int count, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (_, stopping) =>
        {
            var user = await Wire.NewUserAsync(address, stopping);
            var session = await user.NewSessionAsync(stopping);
            await user.SayAsync(session, First, stopping);
            lock (sessions) sessions.Add((user, session));
        });
    }

    /// <summary>Talks for so long.</summary>
    public async Task<Figures> TalkAsync(TimeSpan length, bool thinks, CancellationToken cancellation)
    {
        var times = new ConcurrentBag<TimeSpan>();
        var end = time.GetUtcNow() + length;
        await Task.WhenAll(sessions.Select((one, number) => Task.Run(() => TalkAsync(one, number, end, thinks, times, cancellation), cancellation)));
        return new Figures(times);
    }

    public void Dispose()
    {
        foreach (var (user, _) in sessions) user.Dispose();
    }

    private async Task TalkAsync(
        (Wire User, string Session) one, int number, DateTimeOffset end, bool thinks, ConcurrentBag<TimeSpan> times, CancellationToken cancellation)
    {
        var chance = new Random(number);
        if (thinks) await Task.Delay(TimeSpan.FromSeconds(5 * chance.NextDouble()), time, cancellation);
        for (var said = number; time.GetUtcNow() < end; said++)
        {
            var started = time.GetTimestamp();
            try
            {
                var last = await one.User.SayAsync(one.Session, Wishes[said % Wishes.Length], cancellation);
                times.Add(time.GetElapsedTime(started));
                Kinds.AddOrUpdate(last["customMetadata"]?["kind"]?.GetValue<string>() ?? "none", 1, (_, known) => known + 1);
            }
            catch (HttpRequestException exception)
            {
                lock (sessions) Failures++;
                await Console.Error.WriteLineAsync(exception.Message);
            }

            if (thinks) await Task.Delay(TimeSpan.FromSeconds(2.5 + 5 * chance.NextDouble()), time, cancellation);
        }
    }
}
