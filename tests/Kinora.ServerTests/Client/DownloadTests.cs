using System.Globalization;
using System.Security.Cryptography;
using Kinora.Client.Service;
using Kinora.Client.Sessions;
using Kinora.Client.Transfers;
using Microsoft.AspNetCore.Http;

namespace Kinora.ServerTests.Client;

/// <summary>How films come down from servers and lines that are not as they should be.</summary>
public class DownloadTests
{
    private const string Place = "/films/a.mp4";
    private static readonly byte[] Whole = TemporaryFile.Bytes(300_000);

    [Fact]
    public async Task A_film_comes_whole_with_progress_and_nothing_beside_it()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, Send(Whole));
        using var file = new TemporaryFile("film.mp4");
        var moved = new List<TransferProgress>();
        await DownloadAsync(server, file.Path, moved: moved);
        Assert.Equal(Whole, await File.ReadAllBytesAsync(file.Path, Visitor.Stop));
        Assert.Single(Directory.GetFiles(file.Folder));
        Assert.Equal(1, moved[^1].Fraction);
        Assert.False(server.Requests[^1].Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_download_that_is_cut_goes_on_where_it_broke()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, CutAfter(100_000), CutAfter(50_000), Send(Whole));
        using var file = new TemporaryFile("film.mp4");
        var time = new HeldTime();
        var downloading = DownloadAsync(server, file.Path, time);
        await time.PassAsync(TimeSpan.FromSeconds(1));
        await time.PassAsync(TimeSpan.FromSeconds(1)); // there was progress: it counts anew
        await downloading;
        Assert.Equal(Whole, await File.ReadAllBytesAsync(file.Path, Visitor.Stop));
        Assert.Equal([null, "bytes=100000-", "bytes=150000-"], server.Requests.Select(request => request.Headers.GetValueOrDefault("Range")));
        Assert.Equal("\"v1\"", server.Requests[1].Headers["If-Range"]);
    }

    [Fact]
    public async Task A_film_that_changed_meanwhile_is_fetched_from_its_start()
    {
        await using var server = await StandIn.StartAsync();
        var other = TemporaryFile.Bytes(200_000).Reverse().ToArray();
        server.On("GET", Place, CutAfter(100_000), Send(other, "\"v2\""));
        using var file = new TemporaryFile("film.mp4");
        var time = new HeldTime();
        var downloading = DownloadAsync(server, file.Path, time);
        await time.PassAsync(TimeSpan.FromSeconds(1));
        await downloading;
        Assert.Equal(other, await File.ReadAllBytesAsync(file.Path, Visitor.Stop));
    }

    [Fact]
    public async Task A_slow_download_is_waited_for_as_long_as_something_moves_and_a_dead_one_is_begun_again()
    {
        await using var server = await StandIn.StartAsync();
        var goOn = new SemaphoreSlim(0);
        server.On("GET", Place, async context =>
        {
            context.Response.ContentLength = Whole.Length;
            context.Response.Headers.ETag = "\"v1\"";
            for (var i = 0; i < 3; i++)
            {
                await context.Response.Body.WriteAsync(Whole.AsMemory(i * 1000, 1000), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await goOn.WaitAsync(context.RequestAborted);
            }
        }, Send(Whole));
        using var file = new TemporaryFile("film.mp4");
        var time = new HeldTime();
        var moved = new Signal();
        var downloading = DownloadAsync(server, file.Path, time, progress: moved);
        for (var i = 1; i <= 3; i++)
        {
            await moved.WhenAsync(i * 1000);
            if (i == 3) break;
            time.Pass(TimeSpan.FromSeconds(59)); // slow, but not dead
            goOn.Release();
        }

        await time.PassAsync(TimeSpan.FromSeconds(60));
        await time.PassAsync(TimeSpan.FromSeconds(1));
        await downloading;
        Assert.Equal(Whole, await File.ReadAllBytesAsync(file.Path, Visitor.Stop));
        Assert.Equal("bytes=3000-", server.Requests[^1].Headers["Range"]);
    }

    [Fact]
    public async Task Redirects_are_followed_without_the_token()
    {
        await using var elsewhere = await StandIn.StartAsync();
        await using var server = await StandIn.StartAsync();
        elsewhere.On("GET", "/b.mp4", Send(Whole));
        server.On("GET", Place, Redirect("/films/moved.mp4")).On("GET", "/films/moved.mp4", Redirect(elsewhere.Address + "b.mp4"));
        using var file = new TemporaryFile("film.mp4");
        await DownloadAsync(server, file.Path);
        Assert.Equal(Whole, await File.ReadAllBytesAsync(file.Path, Visitor.Stop));
        Assert.DoesNotContain(elsewhere.Requests, request => request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Redirects_without_end_are_told()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, Redirect(Place));
        using var file = new TemporaryFile("film.mp4");
        await Assert.ThrowsAsync<ServiceException>(() => DownloadAsync(server, file.Path));
        Assert.Empty(Directory.GetFiles(file.Folder));
    }

    [Fact]
    public async Task A_film_of_another_length_than_announced_is_fetched_once_more_and_then_refused()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, Send(Whole));
        using var file = new TemporaryFile("film.mp4");
        var refused = await Assert.ThrowsAsync<ServiceException>(() => DownloadAsync(server, file.Path, change: film => film with { Bytes = 5 }));
        Assert.Contains("300000 bytes instead of 5", refused.Message);
        Assert.Equal(2, server.Count("GET", Place));
        Assert.Empty(Directory.GetFiles(file.Folder));
    }

    [Fact]
    public async Task A_film_that_was_damaged_on_its_way_is_fetched_once_more()
    {
        await using var server = await StandIn.StartAsync();
        var damaged = Whole.ToArray();
        damaged[7] ^= 1;
        server.On("GET", Place, Send(damaged), Send(Whole));
        using var file = new TemporaryFile("film.mp4");
        await DownloadAsync(server, file.Path, change: film => film with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(Whole)) });
        Assert.Equal(Whole, await File.ReadAllBytesAsync(file.Path, Visitor.Stop));
    }

    [Fact]
    public async Task A_checksum_in_the_head_is_compared()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, async context =>
        {
            context.Response.Headers["Repr-Digest"] = $"md5=:AAAA:, sha-256=:{Convert.ToBase64String(SHA256.HashData([1]))}:";
            await Send(Whole)(context);
        });
        using var file = new TemporaryFile("film.mp4");
        Assert.Contains("checksum", (await Assert.ThrowsAsync<ServiceException>(() => DownloadAsync(server, file.Path))).Message);
    }

    [Fact]
    public async Task A_link_that_has_expired_is_renewed_by_the_export()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", "/films/old.mp4", StandIn.Refuse(404, 404, "The link has expired."));
        server.On("GET", "/api/render/proxy/lambda/render_1", StandIn.Json(200, $$"""{"id":"render_1","status":"completed","output":{"url":"{{Place}}"} }"""));
        server.On("GET", Place, Send(Whole));
        using var file = new TemporaryFile("film.mp4");
        await DownloadAsync(server, file.Path, change: film => film with { Address = new Uri(server.Address, "films/old.mp4") });
        Assert.Equal(Whole.Length, new FileInfo(file.Path).Length);
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_it_is_to_be_replaced()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, Send(Whole));
        using var file = new TemporaryFile("film.mp4", 10);
        await Assert.ThrowsAsync<IOException>(() => DownloadAsync(server, file.Path));
        Assert.Equal(10, new FileInfo(file.Path).Length);
        await DownloadAsync(server, file.Path, overwrite: true);
        Assert.Equal(Whole.Length, new FileInfo(file.Path).Length);
    }

    [Fact]
    public async Task A_line_that_always_breaks_is_given_up_and_leaves_nothing()
    {
        await using var server = await StandIn.StartAsync();
        server.On("GET", Place, StandIn.Cut());
        using var file = new TemporaryFile("film.mp4");
        var time = new HeldTime();
        var downloading = DownloadAsync(server, file.Path, time);
        foreach (var pause in new[] { 1, 3, 10, 30 }) await time.PassAsync(TimeSpan.FromSeconds(pause));
        Assert.Equal(FaultKind.Unreachable, (await Assert.ThrowsAsync<ServiceException>(() => downloading)).Fault.Kind);
        Assert.Empty(Directory.GetFiles(file.Folder));
    }

    private static async Task DownloadAsync(
        StandIn server, string path, HeldTime? time = null, Func<Film, Film>? change = null, bool overwrite = false, List<TransferProgress>? moved = null,
        IProgress<TransferProgress>? progress = null)
    {
        using var visitor = new Visitor(server.Address, settings => settings with { Token = "t", Time = time ?? TimeProvider.System });
        var film = new Film("render_1", new Uri(server.Address, Place[1..]));
        ClientSession session = visitor.Client.Session(StandIn.Session);
        await session.DownloadAsync(change?.Invoke(film) ?? film, path, moved is null ? progress : new Collector(moved), overwrite, Visitor.Stop);
    }

    private static StandIn.Answer Redirect(string to) => context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    };

    /// <summary>A file server: the part that is asked for, if it is still of the version that the client has.</summary>
    private static StandIn.Answer Send(byte[] bytes, string tag = "\"v1\"", int? most = null) => async context =>
    {
        var (request, response) = (context.Request, context.Response);
        var from = 0;
        if (request.Headers.Range.ToString() is { Length: > 0 } range && request.Headers.IfRange == tag) from = int.Parse(range[6..^1], CultureInfo.InvariantCulture);
        response.Headers.ETag = tag;
        response.ContentLength = bytes.Length - from;
        if (from > 0)
        {
            response.StatusCode = 206;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{bytes.Length - 1}/{bytes.Length}");
        }

        await response.Body.WriteAsync(bytes.AsMemory(from, Math.Min(most ?? int.MaxValue, bytes.Length - from)), context.RequestAborted);
        await response.Body.FlushAsync(context.RequestAborted);
        if (most is not null) throw new CutException();
    };

    private static StandIn.Answer CutAfter(int bytes) => Send(Whole, most: bytes);

    /// <summary>Waits for how far a film has come.</summary>
    private sealed class Signal : IProgress<TransferProgress>
    {
        private readonly SemaphoreSlim changed = new(0);
        private long done;

        public async Task WhenAsync(long bytes)
        {
            while (Volatile.Read(ref done) < bytes) Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60), Visitor.Stop));
        }

        public void Report(TransferProgress value)
        {
            Volatile.Write(ref done, value.Done);
            changed.Release();
        }
    }

    private sealed class Collector(List<TransferProgress> moved) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => moved.Add(value);
    }
}
