using System.Net;
using Kinora.Media.Network;

namespace Kinora.ServerTests.Uploads;

public sealed class UrlUploadTests
{
    [Fact]
    public async Task A_file_is_fetched_by_its_address()
    {
        await using var site = await Site.StartAsync();
        await using var server = await LiveServer.StartAsync(settings => settings with { AllowPrivateUrls = true });
        var session = await server.SessionAsync(server.OwnerToken);
        var sent = await server.UploadUrlsAsync(server.OwnerToken, session, site.Address + "media/city%20lights.mp4?x=1");
        Assert.Equal(200, sent.Status);
        Assert.Equal("city lights.mp4", sent.Files()[0]!["filename"]!.GetValue<string>());
        var named = await server.UploadUrlsAsync(server.OwnerToken, session, site.Address + "named");
        Assert.Equal("night.mp4", named.Files()[0]!["filename"]!.GetValue<string>());
        var redirected = await server.UploadUrlsAsync(server.OwnerToken, session, site.Address + "redirect?to=/named");
        Assert.Equal("night.mp4", redirected.Files()[0]!["filename"]!.GetValue<string>());
    }

    [Fact]
    public async Task Bad_addresses_are_named_beside_good_files()
    {
        await using var site = await Site.StartAsync();
        await using var server = await LiveServer.StartAsync(settings => settings with { AllowPrivateUrls = true, MaxUploadMegabytes = 1 });
        var session = await server.SessionAsync(server.OwnerToken);
        var sent = await server.UploadUrlsAsync(
            server.OwnerToken, session, site.Address + "missing", site.Address + "named", site.Address + "page.mp4", site.Address + "large", site.Address + "endless", site.Address + "circle");
        Assert.Equal(200, sent.Status);
        Assert.Single(sent.Files());
        Assert.Equal([422, 4001, 4002, 4002, 422], sent.Body!["data"]!["rejected"]!.AsArray().Select(file => file!["code"]!.GetValue<int>()));
        Assert.DoesNotContain(server.Leftovers(), path => path.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_of_the_server_itself_is_taken_from_its_own_shelf()
    {
        await using var server = await LiveServer.StartAsync();
        var giver = await server.TokenAsync();
        var given = (await server.UploadAsync(giver, await server.SessionAsync(giver), ("city lights.png", await SmallMedia.PictureAsync()))).Files()[0]!;
        var link = given["cdn_url"]!.GetValue<string>();
        var taker = await server.TokenAsync();
        var session = await server.SessionAsync(taker);
        var taken = (await server.UploadUrlsAsync(taker, session, link)).Files()[0]!;
        Assert.Equal(("city lights.png", given["hash"]!.GetValue<string>()), (taken["filename"]!.GetValue<string>(), taken["hash"]!.GetValue<string>()));
        Assert.NotEqual(given["id"]!.GetValue<string>(), taken["id"]!.GetValue<string>());
        foreach (var other in new[] { link.Replace("/files/", "/files/A", StringComparison.Ordinal), link + "x", link.Replace("/files/", "/api/files/", StringComparison.Ordinal) })
        {
            Assert.Equal(422, (await server.UploadUrlsAsync(taker, session, other)).Code);
        }
    }

    [Fact]
    public async Task A_link_of_the_server_itself_that_has_expired_says_so()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var session = await server.SessionAsync(server.OwnerToken);
        var link = (await server.UploadAsync(server.OwnerToken, session, ("a.png", await SmallMedia.PictureAsync()))).Files()[0]!["cdn_url"]!.GetValue<string>();
        time.Pass(TimeSpan.FromDays(3));
        var sent = await server.UploadUrlsAsync(server.OwnerToken, session, link);
        Assert.Equal(422, sent.Code);
        Assert.Contains("expired", sent.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/named")]
    [InlineData("http://localhost:{port}/named")]
    [InlineData("http://[::1]:{port}/named")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/named")]
    [InlineData("http://0.0.0.0:{port}/named")]
    [InlineData("http://2130706433:{port}/named")]
    [InlineData("http://0x7f.1:{port}/named")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    public async Task Nothing_of_this_machine_and_its_network_is_reached(string url)
    {
        await using var site = await Site.StartAsync();
        await using var server = await LiveServer.StartAsync();
        var session = await server.SessionAsync(server.OwnerToken);
        var sent = await server.UploadUrlsAsync(server.OwnerToken, session, url.Replace("{port}", site.Port, StringComparison.Ordinal));
        Assert.Equal((422, 422), (sent.Status, sent.Code));
        Assert.Equal(0, site.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/a.mp4")]
    [InlineData("gopher://example.com/")]
    [InlineData("data:video/mp4;base64,AAAA")]
    [InlineData("//example.com/a.mp4")]
    [InlineData("a.mp4")]
    [InlineData("")]
    [InlineData("http://user:secret@example.com/a.mp4")]
    public async Task Only_plain_web_addresses_are_fetched(string url)
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.UploadUrlsAsync(server.OwnerToken, await server.SessionAsync(server.OwnerToken), url);
        Assert.Equal((422, 422), (sent.Status, sent.Code));
        Assert.DoesNotContain("secret", sent.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_inside_is_not_followed()
    {
        await using var site = await Site.StartAsync();
        using var handler = GuardedHandler.Create(new HashSet<string> { "localhost" }); // the first step is allowed, the second is not
        using var client = new HttpClient(handler);
        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync(
            new Uri($"http://localhost:{site.Port}/redirect?to=http://127.0.0.1:{site.Port}/named"), TestContext.Current.CancellationToken));
        Assert.True(PrivateAddressException.IsCauseOf(failure));
        Assert.Equal(1, site.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"urls":"http://a/b.mp4"}""")]
    [InlineData("""{"urls":[]}""")]
    [InlineData("""{"urls":[1]}""")]
    [InlineData("""{"urls":["http://a/b.mp4"],"source_type":"path"}""")]
    [InlineData("""{"urls":""")]
    public async Task Another_body_is_malformed(string body)
    {
        await using var server = await LiveServer.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var sent = await server.SendContentAsync(HttpMethod.Post, Sending.UploadPath(await server.SessionAsync(server.OwnerToken)), server.OwnerToken, content);
        Assert.Equal((400, 400), (sent.Status, sent.Code));
    }
}
