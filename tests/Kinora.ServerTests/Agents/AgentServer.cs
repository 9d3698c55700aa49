using ModelContextProtocol.Client;

namespace Kinora.ServerTests.Agents;

/// <summary>A server, one of its users, and an agent that works for them.</summary>
public sealed class AgentServer : IAsyncLifetime
{
    internal LiveServer Live { get; private set; } = null!;

    internal string Token { get; private set; } = null!;

    internal McpClient Agent { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Live = await LiveServer.StartAsync(settings => settings with { Credits = 1000, TokensPerAddress = 1000 });
        Token = await Live.TokenAsync();
        Agent = await ConnectAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        await Live.DisposeAsync();
    }

    /// <param name="revision">What the agent speaks; null: the latest that both know.</param>
    internal Task<McpClient> ConnectAsync(string token, string? revision = null) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(Live.Address, "mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = "Bearer " + token },
        }),
        new McpClientOptions { ProtocolVersion = revision },
        cancellationToken: TestContext.Current.CancellationToken);
}
