using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Kinora.Store;
using Microsoft.Data.Sqlite;

namespace Kinora.ServerTests.Faults;

/// <summary>Another program keeps the database locked for longer than anyone should wait.</summary>
public sealed class LockedDatabaseTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-locked-").FullName;

    [Fact]
    public async Task Whoever_writes_is_told_to_try_again_and_nothing_is_half_done()
    {
        await using var server = await ServerChild.StartAsync(folder, "--tokens-per-address", "100");
        var wire = new Wire(server.Client, null, TestContext.Current.CancellationToken);
        var given = await wire.PostAsync("/api/auth/anonymous-token", null, ("X-Client-Id", Guid.NewGuid().ToString()));
        wire = wire.Of(given.Data("token"));
        var session = await wire.SessionAsync();
        await wire.PostAsync(Films.Root, Films.Order("running", Films.Long(seconds: 20)));
        List<Task<Sent>> refused;
        Task<string> turn;
        using (LockedDatabase())
        {
            // All at once: nobody waits in line for all the others' patience.
            refused =
            [
                .. Enumerable.Range(0, 3).Select(_ => wire.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", null, 503)),
                wire.SendAsync(HttpMethod.Post, Films.Root, Wire.Json(Films.Order("second", Films.Color())), 503),
            ];
            turn = SayAsync(wire, session);
            await wire.GetAsync($"/api/state/nemo_agent/me/{session}/latest");
            await wire.GetAsync("/health/live");
            foreach (var sent in await Task.WhenAll(refused)) Assert.Equal(503, sent.Code);
            Assert.Contains("\"errorCode\":\"503\"", await turn, StringComparison.Ordinal);
        }

        Assert.Contains("\"version\":1", await SayAsync(wire, session), StringComparison.Ordinal);
        await wire.PostAsync(Films.Root, Films.Order("second", Films.Color()));
        foreach (var id in new[] { "running", "second" }) Assert.Equal("completed", await wire.EndOfAsync(id));
        Assert.Equal("90", await wire.SettledBalanceAsync());
    }

    public ValueTask DisposeAsync() => Folders.DeleteAsync(folder);

    private static async Task<string> SayAsync(Wire wire, string session)
    {
        using var response = await wire.OpenAsync(HttpMethod.Post, "/run_sse", Wire.Json(Conversation.Body(session, "make a 6 second film about the sea")));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private SqliteConnection LockedDatabase()
    {
        SystemSqlite.Use();
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "kinora.db")};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }
}
