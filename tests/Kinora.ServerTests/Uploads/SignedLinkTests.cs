using System.Net;
using System.Net.Http.Headers;
using Kinora.Http;
using Kinora.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Uploads;

public sealed class SignedLinkTests : IAsyncLifetime
{
    private readonly ShiftedTime time = new();
    private LiveServer server = null!;

    public async ValueTask InitializeAsync() => server = await LiveServer.StartAsync(time: time);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_link_works_without_a_token()
    {
        var (medium, bytes) = await AddAsync("video.mp4");
        using var response = await GetAsync(Link(medium));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("video/mp4", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for()
    {
        var (medium, bytes) = await AddAsync("video.mp4");
        using var response = await GetAsync(Link(medium), range: new RangeHeaderValue(10, 19));
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(bytes[10..20], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"bytes 10-19/{bytes.Length}", response.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task Head_tells_the_length_without_the_bytes()
    {
        var (medium, bytes) = await AddAsync("video.mp4");
        using var response = await GetAsync(Link(medium), HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, bytes.Length), (response.StatusCode, response.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("100 % \"quoted\"; a=b.mp4")]
    [InlineData("城市 夜景🎬.mp4")]
    [InlineData("a#b?c&d+e.mp4")]
    public async Task Any_name_survives(string name)
    {
        var (medium, bytes) = await AddAsync(name);
        using var response = await GetAsync(Link(medium));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.Equal(("inline", name), (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileNameStar));
    }

    [Fact]
    public async Task A_link_can_ask_for_a_download()
    {
        var (medium, _) = await AddAsync("video.mp4");
        using var response = await GetAsync(Link(medium) + "?download=1");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_link_expires()
    {
        var (medium, _) = await AddAsync("video.mp4");
        var link = Link(medium);
        time.Pass(TimeSpan.FromHours(23.9));
        using (var before = await GetAsync(link)) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        time.Pass(TimeSpan.FromHours(3));
        using var after = await GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.Contains("expired", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_changed_link_opens_nothing()
    {
        var (medium, _) = await AddAsync("video.mp4");
        var link = new Uri(Link(medium));
        var token = link.Segments[2].TrimEnd('/');
        foreach (var changed in new[] { token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), "A" + token[1..], token.Split('.')[0], "." + token, token + ".", "a.b" })
        {
            using var response = await GetAsync($"{link.GetLeftPart(UriPartial.Authority)}/files/{changed}/video.mp4");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        using var renamed = await GetAsync($"{link.GetLeftPart(UriPartial.Authority)}/files/{token}/page.html");
        Assert.Equal(HttpStatusCode.NotFound, renamed.StatusCode);
    }

    [Fact]
    public async Task Links_survive_a_restart()
    {
        var (medium, _) = await AddAsync("video.mp4");
        var path = new Uri(Link(medium)).PathAndQuery;
        var folder = server.DataFolder;
        await server.StopAsync();
        server = await LiveServer.StartAsync(time: time, folder: folder);
        using var response = await GetAsync(new Uri(server.Address, path).ToString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_content_of_a_medium_is_its_owners_alone()
    {
        var (medium, bytes) = await AddAsync("video.mp4");
        using var mine = await GetAsync($"{server.Address}api/media/{medium.Id}/content", token: server.OwnerToken);
        Assert.Equal(bytes.Length, mine.Content.Headers.ContentLength);
        using var others = await GetAsync($"{server.Address}api/media/{medium.Id}/content", token: await server.TokenAsync());
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        using var nobodys = await GetAsync($"{server.Address}api/media/{medium.Id}/content");
        Assert.Equal(HttpStatusCode.Unauthorized, nobodys.StatusCode);
    }

    private async Task<(Medium Medium, byte[] Bytes)> AddAsync(string name)
    {
        var bytes = await SmallMedia.ClipAsync();
        var answer = await server.Services.GetRequiredService<MediaStore>()
            .AddAsync(new Caller("owner", UserKind.Owner), null, name, new MemoryStream(bytes), TestContext.Current.CancellationToken);
        Assert.True(answer.Is(out var medium, out var refusal), refusal?.Message);
        return (medium, bytes);
    }

    private string Link(Medium medium) => server.Services.GetRequiredService<SignedLinks>().Of(medium);

    private async Task<HttpResponseMessage> GetAsync(string address, HttpMethod? method = null, RangeHeaderValue? range = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.Range = range;
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
