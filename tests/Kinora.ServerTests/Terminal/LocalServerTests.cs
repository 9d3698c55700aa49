using Kinora.Cli;
using Kinora.Cli.Client;
using Kinora.Store;

namespace Kinora.ServerTests.Terminal;

/// <summary>The server that a terminal starts for itself: real processes, each with data of its own.</summary>
public sealed class LocalServerTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-local-").FullName;
    private readonly List<LocalServerStep> steps = [];

    public ValueTask DisposeAsync()
    {
        if (ServerNotice.Read(folder) is { IsAlive: true } left) Kill(left);
        return Folders.DeleteAsync(folder);
    }

    [Fact]
    public async Task It_is_started_once_found_again_and_stopped()
    {
        var first = await OpenAsync();
        Assert.Equal([LocalServerStep.Starting], steps);
        Assert.True(first.Address.IsLoopback);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "server.json")));
        Assert.Equal(first, await OpenAsync());
        Assert.Single(steps);

        Assert.True(await Local.StopAsync(Cancellation));
        Assert.False(first.IsAlive);
        Assert.Null(ServerNotice.Read(folder));
        Assert.False(await Local.StopAsync(Cancellation));
    }

    [Fact]
    public async Task Terminals_that_begin_at_once_get_one_server()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync, Cancellation)));
        Assert.Single(all.Distinct());
        await Local.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_server_that_was_killed_is_not_taken_for_one_that_runs()
    {
        var killed = await OpenAsync();
        Kill(killed);
        await Soon.Async(() => !killed.IsAlive);
        Assert.True(File.Exists(Path.Combine(folder, "server.json")));
        var next = await OpenAsync();
        Assert.NotEqual(killed.Process, next.Process);
        Assert.NotNull(await Local.AskAsync(next, Cancellation));
        await Local.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_process_that_has_the_number_of_a_dead_server_is_left_alone()
    {
        (ServerNotice.OfThisProcess(new Uri("http://127.0.0.1:1/"), "token") with { Started = 1 }).Write(folder);
        Assert.Null(Local.Running);
        Assert.False(await Local.StopAsync(Cancellation));
    }

    [Fact]
    public async Task One_of_another_version_is_replaced_when_it_has_nothing_to_do()
    {
        var old = await OpenAsync();
        (old with { Version = "0.0.1+other" }).Write(folder);
        var next = await OpenAsync();
        Assert.NotEqual(old.Process, next.Process);
        Assert.False(old.IsAlive);
        Assert.Equal(ServerNotice.OwnVersion, next.Version);
        Assert.Contains(LocalServerStep.Replacing, steps);
        await Local.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_keeps_it_from_starting_is_told_in_a_sentence()
    {
        using var other = DataFolder.Hold(folder);
        var failed = await Assert.ThrowsAsync<CommandFailedException>(OpenAsync);
        Assert.Equal($"the local server could not be started: Another server uses the data in {folder}: stop it, or give --data another folder.", failed.Message);
    }

    [Fact]
    public async Task The_owner_is_told_what_it_works_at_and_nobody_else()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Get, "/api/server", server.OwnerToken);
        Assert.Equal((200, "0", "0", ServerNotice.OwnVersion), (sent.Status, sent.Data("turns"), sent.Data("exports"), sent.Data("version")));
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, "/api/server", await server.TokenAsync())).Status);
    }

    private LocalServer Local => new(folder, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<ServerNotice> OpenAsync() => Local.OpenAsync(
        step =>
        {
            lock (steps) steps.Add(step);
        },
        Cancellation);

    private static void Kill(ServerNotice server)
    {
        using var process = System.Diagnostics.Process.GetProcessById(server.Process);
        process.Kill();
    }
}
