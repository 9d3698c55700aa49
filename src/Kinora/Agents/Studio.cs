using Kinora.Client;
using Kinora.Client.Accounts;
using Kinora.Http;

namespace Kinora.Agents;

/// <summary>Whom tools work for: a caller of the API, by the API's own client, so that an agent may do what its user may and nothing else.</summary>
/// <param name="client">Owned.</param>
/// <param name="mayReadFiles">Whether the agent runs as the person whose files these are, so that paths of this machine may be uploaded.</param>
/// <param name="connections">Of the client; owned too.</param>
internal sealed class Studio(KinoraClient client, bool mayReadFiles, HttpClient? connections = null) : IDisposable
{
    private const string Source = "kinora-mcp";

    public KinoraClient Client => client;

    public bool MayReadFiles => mayReadFiles;

    /// <summary>For a request to this server: the same token, the same name of the server in links, the way through the front door.</summary>
    public static Studio Within(HttpContext context, PublicBase address)
    {
        const string Scheme = "Bearer ";
        var settings = new ClientSettings
        {
            Server = address.Local,
            Token = context.Request.Headers.Authorization.ToString()[Scheme.Length..].Trim(),
            MayReplaceToken = false,
            MayRenewSession = false,
            Attribution = Attribution,
        };
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Host = context.Request.Host.Value;
        return new Studio(new KinoraClient(settings, http), mayReadFiles: false, http);
    }

    /// <summary>Who asks, where the API wants to know.</summary>
    public static Attribution Attribution { get; } = Attribution.Kinora with { Source = Source };

    public void Dispose()
    {
        client.Dispose();
        connections?.Dispose();
    }
}
