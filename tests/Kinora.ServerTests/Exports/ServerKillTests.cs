using Kinora.ServerTests.Faults;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Exports;

/// <summary>The whole server killed without a warning, as by a power cut.</summary>
public sealed class ServerKillTests : IAsyncDisposable
{
    private static readonly string[] Ids = ["one", "two", "three"];

    private readonly string folder = Directory.CreateTempSubdirectory("kinora-kill-").FullName;

    [Fact]
    public async Task What_was_accepted_is_made_after_the_server_was_killed()
    {
        string token;
        await using (var first = await ServerChild.StartAsync(folder))
        {
            token = TokenOf(first);
            var wire = WireOf(first);
            foreach (var id in Ids) await wire.PostAsync(Films.Root, Films.Order(id, Films.Long(seconds: 5)));
            await wire.StatusAsync("one", status => status != "pending");
        } // no grace: SIGKILL

        await using var second = await ServerChild.StartAsync(folder);
        Assert.Equal(token, TokenOf(second));
        foreach (var id in Ids) Assert.Equal("completed", await WireOf(second).EndOfAsync(id));
    }

    public ValueTask DisposeAsync() => Folders.DeleteAsync(folder);

    private static Wire WireOf(ServerChild server) => new(server.Client, null, TestContext.Current.CancellationToken);

    private static string TokenOf(ServerChild server) => server.Client.DefaultRequestHeaders.Authorization!.Parameter!;
}
