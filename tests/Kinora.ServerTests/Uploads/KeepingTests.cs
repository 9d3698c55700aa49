using System.Text.Json.Nodes;
using Dapper;
using Kinora.Sessions;
using Kinora.Store;
using Kinora.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Uploads;

/// <summary>How long files are kept, how many, for whom; and what happens when something fails in between.</summary>
public sealed class KeepingTests
{
    private readonly ShiftedTime time = new();

    [Fact]
    public async Task The_files_of_a_user_have_a_quota_together()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { UploadQuotaMegabytes = 1 });
        var (token, session) = await NewcomerAsync(server);
        var first = await server.UploadAsync(token, session, ("a.wav", await SmallMedia.WaveAsync(400)));
        Assert.Equal(200, first.Status);
        var second = await server.UploadAsync(token, session, ("b.wav", await SmallMedia.WaveAsync(500)));
        Assert.Equal((413, 4002), (second.Status, second.Code));
        Assert.Contains("b.wav does not fit: your files may take 1 MB together", second.Message);
        var again = await server.UploadAsync(token, session, ("c.wav", await SmallMedia.WaveAsync(400)));
        Assert.Equal(4002, again.Code); // whether the bytes are known is seen only when they have come
        await server.SendAsync(HttpMethod.Delete, $"/api/media/{Id(first)}", token);
        Assert.Equal(200, (await server.UploadAsync(token, session, ("b.wav", await SmallMedia.WaveAsync(500)))).Status);
    }

    [Fact]
    public async Task The_owner_has_no_quota()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { UploadQuotaMegabytes = 1 });
        var session = await server.SessionAsync(server.OwnerToken);
        foreach (var tone in new[] { 400, 500 }) Assert.Equal(200, (await server.UploadAsync(server.OwnerToken, session, ("a.wav", await SmallMedia.WaveAsync(tone)))).Status);
    }

    [Fact]
    public async Task What_nobody_uses_expires_but_for_the_owners()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { MediaDays = 5, TokenDays = 100 }, time, arrange: services => services.OnlyByHand<UploadSweeper>());
        var (token, session) = await NewcomerAsync(server);
        var (busyToken, busySession) = await NewcomerAsync(server);
        var ownersSession = await server.SessionAsync(server.OwnerToken);
        var idle = await server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(1)));
        var used = await server.UploadAsync(busyToken, busySession, ("a.png", await SmallMedia.PictureAsync(1)));
        var owners = await server.UploadAsync(server.OwnerToken, ownersSession, ("a.png", await SmallMedia.PictureAsync(1)));
        var media = server.Services.GetRequiredService<MediaStore>();
        for (var day = 0; day < 6; day++)
        {
            time.Pass(TimeSpan.FromDays(1));
            await media.OfSessionAsync(busySession, TestContext.Current.CancellationToken);
        }

        await SweepAsync(server);
        Assert.Equal(404, await StatusAsync(server, idle, token));
        Assert.Equal(200, await StatusAsync(server, used, busyToken));
        Assert.Equal(200, await StatusAsync(server, owners, server.OwnerToken));
        Assert.Equal(2, Originals(server).Count);
    }

    [Fact]
    public async Task The_files_of_a_deleted_session_go_after_it()
    {
        await using var server = await LiveServer.StartAsync(time: time, arrange: services => services.OnlyByHand<UploadSweeper>());
        var (token, session) = await NewcomerAsync(server);
        var sent = await server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(1)));
        await server.Services.GetRequiredService<SessionStore>().DeleteAsync(session, TestContext.Current.CancellationToken);
        time.Pass(TimeSpan.FromDays(1.1));
        await SweepAsync(server);
        Assert.Equal(404, await StatusAsync(server, sent, token));
        Assert.Empty(Originals(server));
    }

    [Fact]
    public async Task A_server_that_died_between_bytes_and_row_is_put_right()
    {
        await using var server = await LiveServer.StartAsync(time: time, arrange: services => services.OnlyByHand<UploadSweeper>());
        var (token, session) = await NewcomerAsync(server);
        await server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(1)));
        await server.UploadAsync(token, session, ("b.png", await SmallMedia.PictureAsync(2)));
        await ExecuteAsync(server, "DELETE FROM media");
        await ExecuteAsync(server, "UPDATE contents SET state = 'storing'");
        File.Delete(Originals(server)[0]); // one had not come so far
        await SweepAsync(server);
        Assert.Equal(["storing", "stored"], (await StatesAsync(server)).Order(StringComparer.Ordinal).Reverse());
        time.Pass(TimeSpan.FromHours(2)); // nobody was told of either
        await SweepAsync(server);
        Assert.Empty(await StatesAsync(server));
        Assert.Empty(Originals(server));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_left()
    {
        await using var server = await LiveServer.StartAsync(arrange: services => services.AddSingleton<DiskRoom>(provider => new FullDisk(provider.GetRequiredService<Kinora.Settings.ServerSettings>())));
        var (token, session) = await NewcomerAsync(server);
        var sent = await server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(1)));
        Assert.Equal((507, 507), (sent.Status, sent.Code));
        Assert.Empty(server.Leftovers());
    }

    [Fact]
    public async Task A_disk_that_gets_full_while_storing_is_told_and_nothing_is_left()
    {
        await using var server = await LiveServer.StartAsync(arrange: services => services.AddSingleton<IBlobStore, FullBlobs>());
        var (token, session) = await NewcomerAsync(server);
        var sent = await server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(1)), ("b.png", await SmallMedia.PictureAsync(2)));
        Assert.Equal((507, 507), (sent.Status, sent.Code));
        Assert.Empty(server.Leftovers());
        Assert.Empty(await StatesAsync(server));
    }

    [Fact]
    public async Task The_same_file_sent_many_times_at_once_is_kept_once()
    {
        await using var server = await LiveServer.StartAsync();
        var (token, session) = await NewcomerAsync(server);
        var picture = await SmallMedia.PictureAsync(1);
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => server.UploadAsync(token, session, (FormattableString.Invariant($"{number}.png"), picture))));
        Assert.All(sent, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(8, sent.Select(Id).Distinct().Count());
        Assert.Single(Originals(server));
        Assert.Single(await StatesAsync(server));
    }

    [Fact]
    public async Task An_account_takes_its_anonymous_files_over()
    {
        await using var server = await LiveServer.StartAsync();
        var given = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        var session = await server.SessionAsync(given.Data("token"));
        var sent = await server.UploadAsync(given.Data("token"), session, ("a.png", await SmallMedia.PictureAsync(1)));
        var account = await server.SendAsync(HttpMethod.Post, "/api/auth/register", body: new JsonObject
        {
            ["email"] = "ada@example.com", ["password"] = "correct horse battery", ["bind"] = given.Data("user_id"),
        });
        Assert.Equal(200, account.Status);
        Assert.Equal(200, await StatusAsync(server, sent, account.Data("token")));
    }

    private static async Task<(string Token, string Session)> NewcomerAsync(LiveServer server)
    {
        var token = await server.TokenAsync();
        return (token, await server.SessionAsync(token));
    }

    private static Task SweepAsync(LiveServer server) => server.Services.GetRequiredService<UploadSweeper>().SweepAsync(TestContext.Current.CancellationToken);

    private static async Task<int> StatusAsync(LiveServer server, Sent sent, string token) =>
        (await server.SendAsync(HttpMethod.Get, $"/api/media/{Id(sent)}", token)).Status;

    private static string Id(Sent sent) => sent.Files()[0]!["id"]!.GetValue<string>();

    private static IReadOnlyList<string> Originals(LiveServer server) => [.. server.Leftovers().Where(path => Path.GetFileName(path) == "original")];

    private static Task<List<string>> StatesAsync(LiveServer server) => server.Services.GetRequiredService<IDatabase>()
        .ReadAsync(connection => connection.Query<string>("SELECT state FROM contents").AsList(), TestContext.Current.CancellationToken);

    private static Task<int> ExecuteAsync(LiveServer server, string sql) => server.Services.GetRequiredService<IDatabase>()
        .WriteAsync((connection, transaction) => connection.Execute(sql, transaction: transaction), TestContext.Current.CancellationToken);

    private sealed class FullDisk(Kinora.Settings.ServerSettings settings) : DiskRoom(settings)
    {
        protected override long Free() => 0;
    }

    /// <summary>Takes nothing: there is no room.</summary>
    private sealed class FullBlobs : IBlobStore
    {
        public Task StoreAsync(string key, string path, CancellationToken cancellation) => throw new IOException("No space left on device", 28);

        public Task<BlobFile?> OpenFileAsync(string key, CancellationToken cancellation) => Task.FromResult<BlobFile?>(null);

        public Task<long?> SizeAsync(string key, CancellationToken cancellation) => Task.FromResult<long?>(null);

        public Task DeleteAsync(string key, CancellationToken cancellation) => Task.CompletedTask;

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation) => AsyncEnumerable.Empty<string>();
    }
}
