using System.CommandLine;
using Kinora.Cli.Serving;
using Kinora.Cli.Talk;
using Kinora.Client;
using Kinora.Client.Accounts;
using Kinora.Client.Sessions;

namespace Kinora.Cli.Client;

/// <summary>
/// The server that a command speaks to: the one that is named (<c>--server</c>, <c>NEMO_API_URL</c>), else the person's own on this machine, which is
/// started when none runs; and which of its films is meant.
/// </summary>
internal sealed class ServerConnection : IDisposable
{
    private readonly RememberedSessions remembered = new(StateFolder.PathOf("sessions.json"));
    private readonly string place;
    private readonly string? named;

    private ServerConnection(KinoraClient client, string place, string? named, bool isLocal, Wording wording) =>
        (Client, this.place, this.named, IsLocal, Wording) = (client, place, named, isLocal, wording);

    public KinoraClient Client { get; }

    /// <summary>The person's own, on this machine: nothing costs credits, no one logs in.</summary>
    public bool IsLocal { get; }

    public Wording Wording { get; }

    /// <summary>The session of last time; null: none.</summary>
    public string? Remembered
    {
        get => remembered.Find(place);
        set => remembered.Keep(place, value);
    }

    /// <param name="note">Called with what a person who waits may be told.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <param name="mayRenewSession">Whether a film that is gone is replaced by a new one.</param>
    /// <exception cref="CommandFailedException">No server can be named, found or started; a sentence.</exception>
    public static async Task<ServerConnection> OpenAsync(ParseResult parsed, ServerOptions options, Action<string> note, CancellationToken cancellation, bool mayRenewSession = true)
    {
        var wording = Wording.OfLocale(Environment.GetEnvironmentVariable);
        var attribution = parsed.GetValue(options.Skill) is { } skill ? AttributionOf(skill) : Attribution.Kinora;
        var session = parsed.GetValue(options.Session);
        var tell = new Reporter<ClientEvent>(happened => note(happened.Text));
        if (NamedServer(parsed.GetValue(options.Server)) is { } settings)
        {
            settings = settings with
            {
                Attribution = attribution, Credentials = new FileCredentialStore(FileCredentialStore.UsualPath), Events = tell, Language = wording.Language, MayRenewSession = mayRenewSession,
            };
            return new ServerConnection(new KinoraClient(settings), settings.Server.AbsoluteUri, session, isLocal: false, wording);
        }

        var folder = ServerData.Settings(null).DataFolder;
        var notice = await new LocalServer(folder, TimeProvider.System).OpenAsync(step => note(wording.Say(PhraseOf(step))), cancellation);
        var own = new ClientSettings
        {
            Server = notice.Address, Token = notice.Token, MayReplaceToken = false, MayRenewSession = mayRenewSession, Attribution = attribution, Events = tell, Language = wording.Language,
        };
        return new ServerConnection(new KinoraClient(own), "local " + folder, session, isLocal: true, wording);
    }

    /// <summary>The film that is meant: the one that is named, that of last time, or a new one.</summary>
    /// <param name="isNew">A new one in any case.</param>
    /// <param name="name">What a new one is called.</param>
    public async Task<ClientSession> SessionAsync(bool isNew, string? name, CancellationToken cancellation)
    {
        var session = await FindAsync(isNew, cancellation) ?? await Client.CreateSessionAsync(name ?? SessionNames.Unnamed, cancellation: cancellation);
        Remembered = session.Id;
        return session;
    }

    /// <summary>The film that is meant, where there is one.</summary>
    /// <exception cref="CommandFailedException">There is none yet.</exception>
    public async Task<ClientSession> ExistingSessionAsync(CancellationToken cancellation) =>
        await FindAsync(isNew: false, cancellation) ?? throw new CommandFailedException(Wording.Say(Phrases.NoFilmYet));

    public void Dispose() => Client.Dispose();

    private async Task<ClientSession?> FindAsync(bool isNew, CancellationToken cancellation)
    {
        if (named is not null) return Client.Session(named);
        if (isNew || Remembered is not { } last) return null;
        // One that was deleted elsewhere is no reason to begin another under its name unasked.
        return await SessionNames.IsThereAsync(Client, last, cancellation) ? Client.Session(last) : null;
    }

    private static ClientSettings? NamedServer(string? server)
    {
        Uri? address = null;
        if (server is not null && !Uri.TryCreate(server, UriKind.Absolute, out address)) throw new CommandFailedException($"--server {Shown.Line(server)} is no address: it begins with http:// or https://", ExitCodes.BadUsage);
        return EnvironmentSettings.Read(() => ClientSettings.FromEnvironment(address), ExitCodes.BadUsage);
    }

    private static Attribution AttributionOf(string folder)
    {
        try
        {
            return Attribution.Of(folder);
        }
        catch (IOException)
        {
            throw new CommandFailedException($"{Shown.Path(folder)} is no skill's folder: there is no SKILL.md in it that can be read", ExitCodes.BadUsage);
        }
    }

    private static Phrase PhraseOf(LocalServerStep step) => step switch
    {
        LocalServerStep.Starting => Phrases.StartingServer,
        LocalServerStep.Replacing => Phrases.ReplacingServer,
        _ => Phrases.OtherVersion,
    };
}
