using System.Net;
using System.Text.Json.Nodes;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.Uploads;
using Kinora.Uploads.Derived;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Uploads;

public sealed class DerivedTests : IAsyncLifetime
{
    private LiveServer server = null!;
    private string session = null!;

    public async ValueTask InitializeAsync()
    {
        server = await LiveServer.StartAsync();
        session = await server.SessionAsync(server.OwnerToken);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("mp4")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("heic")]
    public async Task What_can_be_seen_has_a_thumbnail(string format)
    {
        var id = await UploadAsync(format == "heic" ? await SmallMedia.PhotoAsync() : await SmallMedia.OfAsync(format));
        using var response = await GetAsync(id, "thumbnail");
        Assert.Equal((200, "image/jpeg"), ((int)response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        var facts = await FactsAsync(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((MediaKind.Image, 64, 48), (facts.Kind, facts.Width, facts.Height));
    }

    [Fact]
    public async Task What_can_be_heard_has_a_waveform()
    {
        var id = await UploadAsync(await SmallMedia.SoundAsync());
        using var response = await GetAsync(id, "waveform");
        var waveform = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var points = waveform["data"]!.AsArray().Select(point => point!.GetValue<int>()).ToList();
        Assert.Equal((2, 1, points.Count / 2), (waveform["version"]!.GetValue<int>(), waveform["channels"]!.GetValue<int>(), waveform["length"]!.GetValue<int>()));
        Assert.InRange(points.Count / 2 * waveform["samples_per_pixel"]!.GetValue<int>() / (double)waveform["sample_rate"]!.GetValue<int>(), 0.95, 1.1);
        Assert.InRange(points.Max(), 5, 127);
        Assert.InRange(points.Min(), -128, -5);
        using var none = await GetAsync(id, "thumbnail");
        Assert.Equal(404, (int)none.StatusCode);
    }

    [Fact]
    public async Task A_clip_gets_a_proxy_whose_every_picture_stands_for_itself()
    {
        var id = await UploadAsync(await SmallMedia.ClipAsync());
        var medium = await server.Services.GetRequiredService<MediaStore>().FindAsync("owner", id, TestContext.Current.CancellationToken);
        var derived = server.Services.GetRequiredService<DerivedFiles>();
        Assert.Equal(DerivedState.Made, await derived.MakeAsync(medium!.BlobKey, DerivedKind.Proxy, TestContext.Current.CancellationToken));
        using var file = await derived.OpenAsync(medium, DerivedKind.Proxy, TestContext.Current.CancellationToken);
        var info = Assert.IsType<MediaProbed>(await MediaProbe.ProbeAsync(file!.Path, TestContext.Current.CancellationToken)).Info;
        Assert.Equal((medium.Facts.Width, medium.Facts.Height, medium.Facts.FrameRate), (info.Facts.Width, info.Facts.Height, info.Facts.FrameRate));
        Assert.InRange((info.Facts.Duration!.Value - medium.Facts.Duration!.Value).TotalSeconds, -0.1, 0.1);
        Assert.True(info.Facts.HasSound);
        Assert.Equal("10,10", await KeyFrames.CountAsync(file.Path));
    }

    [Fact]
    public async Task What_waits_is_made_after_a_restart_however_often_the_server_was_killed_over_it()
    {
        var id = await UploadAsync(await SmallMedia.PictureAsync());
        var medium = await server.Services.GetRequiredService<MediaStore>().FindAsync("owner", id, TestContext.Current.CancellationToken);
        await server.StopAsync();
        var thumbnail = Path.Combine(server.DataFolder, "blobs", DerivedMaker.KeyOf(medium!.BlobKey, DerivedKind.Thumbnail));
        File.Delete(thumbnail);
        await RestartWaitingAsync();
        using var response = await GetAsync(id, "thumbnail");
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task What_is_made_of_a_file_that_is_just_being_deleted_is_not_left_behind()
    {
        var id = await UploadAsync(await SmallMedia.PictureAsync());
        using (var made = await GetAsync(id, "thumbnail")) Assert.Equal(200, (int)made.StatusCode);
        var medium = await server.Services.GetRequiredService<MediaStore>().FindAsync("owner", id, TestContext.Current.CancellationToken);
        await server.Services.GetRequiredService<Kinora.Store.IDatabase>().WriteAsync(
            (connection, transaction) => Dapper.SqlMapper.Execute(
                connection, "UPDATE derived SET state = 'waiting', attempts = 0; UPDATE contents SET state = 'leaving'", transaction: transaction), TestContext.Current.CancellationToken);
        var state = await server.Services.GetRequiredService<DerivedFiles>().MakeAsync(medium!.BlobKey, DerivedKind.Thumbnail, TestContext.Current.CancellationToken);
        Assert.Equal(DerivedState.None, state);
        Assert.DoesNotContain(server.Leftovers(), path => path.EndsWith("thumbnail.jpg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thumbnails_of_others_do_not_exist()
    {
        var id = await UploadAsync(await SmallMedia.PictureAsync());
        var other = await server.TokenAsync();
        foreach (var path in new[] { "thumbnail", "waveform", "content" }) Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, $"/api/media/{id}/{path}", other)).Status);
    }

    // As a server that was killed leaves it: the row says that it waits.
    private async Task RestartWaitingAsync()
    {
        using (var database = Kinora.Store.SqliteDatabase.Open(Path.Combine(server.DataFolder, "kinora.db")))
        {
            await database.WriteAsync((connection, transaction) => Dapper.SqlMapper.Execute(connection, "UPDATE derived SET state = 'waiting', begun = 20", transaction: transaction), TestContext.Current.CancellationToken);
        }

        server = await LiveServer.StartAsync(folder: server.DataFolder);
    }

    private async Task<string> UploadAsync(byte[] bytes) => (await server.UploadAsync(server.OwnerToken, session, ("file", bytes))).Files()[0]!["id"]!.GetValue<string>();

    // As long as it is being made, the server says to try again in a few seconds.
    private Task<HttpResponseMessage> GetAsync(string id, string what) => Soon.Async(() => AskAsync(id, what), answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable);

    private async Task<HttpResponseMessage> AskAsync(string id, string what)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/media/{id}/{what}");
        request.Headers.Authorization = new("Bearer", server.OwnerToken);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<MediaFacts> FactsAsync(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            return Assert.IsType<MediaProbed>(await MediaProbe.ProbeAsync(path, TestContext.Current.CancellationToken)).Info.Facts;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
