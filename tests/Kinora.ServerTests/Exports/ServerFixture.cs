namespace Kinora.ServerTests.Exports;

/// <summary>One server and one user for a class of tests.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    internal LiveServer Server { get; private set; } = null!;

    internal string Token { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Server = await LiveServer.StartAsync(settings => settings with { TokensPerAddress = 1000 });
        Token = await Server.TokenAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
