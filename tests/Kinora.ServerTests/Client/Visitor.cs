using Kinora.Client;
using Kinora.Client.Accounts;
using Kinora.Client.Sessions;
using Kinora.Client.Turns;

namespace Kinora.ServerTests.Client;

/// <summary>A person with a client of their own, and what they were told.</summary>
internal sealed class Visitor : IDisposable, IProgress<ClientEvent>
{
    private readonly List<ClientEvent> events = [];

    public Visitor(Uri server, Func<ClientSettings, ClientSettings>? change = null)
    {
        var settings = new ClientSettings { Server = server, Events = this, Attribution = new Attribution("free-generator-editor", "1.0.0", "clawhub") };
        Client = new KinoraClient(change?.Invoke(settings) ?? settings);
    }

    public KinoraClient Client { get; }

    public IReadOnlyList<ClientEvent> Events
    {
        get
        {
            lock (events) return [.. events];
        }
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<ClientSession> SessionAsync(string language = "en") => Client.CreateSessionAsync("project", language, Stop);

    /// <summary>All that happens until a message is answered.</summary>
    public static async Task<IReadOnlyList<TurnEvent>> SayAsync(ClientSession session, string text)
    {
        var happened = new List<TurnEvent>();
        await foreach (var e in session.SendAsync(text, cancellation: Stop)) happened.Add(e);
        return happened;
    }

    public void Report(ClientEvent value)
    {
        lock (events) events.Add(value);
    }

    public void Dispose() => Client.Dispose();
}

/// <summary>Streams of events in tests.</summary>
internal static class Started
{
    /// <summary>Begins something else beside a stream.</summary>
    public static IAsyncEnumerable<T> WithStarted<T>(this IAsyncEnumerable<T> stream, Action begin)
    {
        begin();
        return stream;
    }
}
