using Kinora.Client.Accounts;
using Kinora.Client.Service;
using Kinora.Client.Sessions;
using Kinora.Core.Summary;

namespace Kinora.Client;

/// <summary>
/// A server and the person who uses it. Everything waits with a <see cref="CancellationToken"/>, and everything that the server refuses and the
/// client can't settle is a <see cref="ServiceException"/> with a sentence for people. It may be used by several at once.
/// </summary>
public sealed class KinoraClient : IDisposable
{
    private readonly ServiceLine line;
    private readonly ServerOffers offers;
    private readonly HttpClient? own;

    /// <param name="settings">Which server, and how.</param>
    /// <param name="http">Whose connections are used, and whose time limit should be infinite; null: the client's own. It is not disposed.</param>
    public KinoraClient(ClientSettings settings, HttpClient? http = null)
    {
        own = http is null ? Connect() : null;
        line = new ServiceLine(settings, http ?? own!);
        offers = new ServerOffers(line);
    }

    /// <summary>As they were given.</summary>
    public ClientSettings Settings => line.Settings;

    /// <summary>The language in which people are told things from now on; at first that of the settings.</summary>
    public SummaryLanguage Language
    {
        get => line.Sentences.Language;
        set => line.Sentences.Language = value;
    }

    /// <summary>Whose token is used; null: nothing was asked yet.</summary>
    public string? UserId => line.Tokens.UserId;

    /// <summary>Begins a session: a film and the talk about it.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <param name="language">The language to begin in, such as <c>en</c> or <c>zh</c>; null: the client's.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public async Task<ClientSession> CreateSessionAsync(string name = "project", string? language = null, CancellationToken cancellation = default)
    {
        var session = new ClientSession(line, offers, null, name, language ?? Tag);
        await session.BeginAsync(cancellation);
        return session;
    }

    /// <summary>
    /// The first contact: it is told that things are being set up, and that all is ready when it is. A session that is gone is replaced.
    /// </summary>
    /// <param name="id">The session to go on with; null: a new one.</param>
    /// <param name="name">What a new one is called.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public async Task<ClientSession> OpenSessionAsync(string? id = null, string name = "project", CancellationToken cancellation = default)
    {
        if (await line.Tokens.HasAsync(cancellation)) line.Tell(new ClientEvent.Connecting(line.Sentences.Say("Connecting…", "正在连接…")));
        ClientSession session;
        if (id is null)
        {
            session = await CreateSessionAsync(name, null, cancellation);
        }
        else
        {
            session = Session(id);
            await session.StateAsync(cancellation);
        }

        line.Tell(new ClientEvent.Ready(line.Sentences.Say("Connected and ready.", "已连接，可以开始了。")));
        return session;
    }

    /// <summary>A session that is there already. Nothing is asked: whether it is really there shows when it is used.</summary>
    /// <param name="id">Its id.</param>
    public ClientSession Session(string id) => new(line, offers, id, "project", Tag);

    /// <summary>The person's sessions, the latest first, where the server lists them.</summary>
    /// <exception cref="ServiceException">The server refuses, can't be reached, or lists none (<see cref="FaultKind.NotFound"/>).</exception>
    public async Task<IReadOnlyList<SessionEntry>> SessionsAsync(CancellationToken cancellation = default)
    {
        using var answer = await line.AskAsync(Call.Get("api/tasks/me/sessions"), cancellation);
        return [.. answer.Find("sessions").Items().Select(item => item.Field("session_id", "id")?.AsText() is { } id
            ? new SessionEntry(
                id, WireAnswer.OneLine(item.Field("task_name", "name")?.AsText() ?? ""), item.Field("language")?.AsText(),
                item.Field("created_at")?.AsTime(), item.Field("updated_at")?.AsTime())
            : null).OfType<SessionEntry>()];
    }

    /// <summary>Gives a session another name.</summary>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public Task RenameSessionAsync(string id, string name, CancellationToken cancellation = default) => line.TellAsync(
        new Call(HttpMethod.Patch, $"api/tasks/me/sessions/{Uri.EscapeDataString(id)}") { Body = () => JsonBody.Of(new { task_name = name }) }, cancellation);

    /// <summary>Deletes a session with its film and its files.</summary>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public Task DeleteSessionAsync(string id, CancellationToken cancellation = default) =>
        line.TellAsync(new Call(HttpMethod.Delete, $"api/tasks/me/sessions/{Uri.EscapeDataString(id)}") { IsRepeatable = false }, cancellation);

    /// <summary>What is left of the person's credits.</summary>
    /// <exception cref="ServiceException">The server refuses or can't be reached.</exception>
    public async Task<CreditBalance> CreditsAsync(CancellationToken cancellation = default)
    {
        using var answer = await line.AskAsync(Call.Get("api/credits/balance/simple"), cancellation);
        if (answer.Find("available")?.AsWhole() is not { } available) throw new ServiceException(line.Sentences.Strange());
        var frozen = answer.Find("frozen")?.AsWhole() ?? 0;
        return new CreditBalance(available, frozen, answer.Find("total")?.AsWhole() ?? available + frozen);
    }

    /// <summary>Makes an account. What the person made without one goes over to it.</summary>
    /// <exception cref="ServiceException">The server refuses (the address is taken, the password is too weak) or can't be reached.</exception>
    public Task RegisterAsync(string email, string password, CancellationToken cancellation = default) => new AccountDesk(line).RegisterAsync(email, password, cancellation);

    /// <summary>Uses an account from now on. What the person made without one goes over to it.</summary>
    /// <exception cref="ServiceException">The address or the password is wrong, or the server can't be reached.</exception>
    public Task LoginAsync(string email, string password, CancellationToken cancellation = default) => new AccountDesk(line).LoginAsync(email, password, cancellation);

    /// <summary>Forgets the account here, and its token there.</summary>
    /// <returns>Whether there was anything to forget.</returns>
    /// <exception cref="ServiceException">The server can't be reached; the token is forgotten here all the same.</exception>
    public Task<bool> LogoutAsync(CancellationToken cancellation = default) => new AccountDesk(line).LogoutAsync(cancellation);

    /// <summary>The address of the account that is used; null: an anonymous user.</summary>
    public async Task<string?> AccountAsync(CancellationToken cancellation = default) =>
        Settings.Token is null ? (await Settings.Credentials.ReadAsync(Settings.Server, cancellation))?.Account : null;

    /// <summary>Gets a token now, so that the first thing a person asks for need not wait for it.</summary>
    /// <exception cref="ServiceException">None can be had.</exception>
    public async Task ConnectAsync(CancellationToken cancellation = default) => await line.Tokens.CurrentAsync(cancellation);

    /// <summary>Whether a server answers.</summary>
    public async Task<bool> IsUpAsync(CancellationToken cancellation = default)
    {
        try
        {
            await line.TellAsync(Call.Get("health") with { IsAuthorized = false, IsRepeatable = false }, cancellation);
            return true;
        }
        catch (ServiceException)
        {
            return false; // that is the answer to the question
        }
    }

    private string Tag => Language == SummaryLanguage.Chinese ? "zh" : "en";

    /// <inheritdoc/>
    public void Dispose()
    {
        line.Tokens.Dispose();
        own?.Dispose();
    }

    /// <summary>Connections that follow nobody on their own: a token must not be sent on to another host.</summary>
    private static HttpClient Connect() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
