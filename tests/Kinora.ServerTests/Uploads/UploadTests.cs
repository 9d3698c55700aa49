using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kinora.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Uploads;

public sealed class UploadTests(UploadTests.Fixture fixture) : IClassFixture<UploadTests.Fixture>
{
    private LiveServer Server => fixture.Server;

    [Fact]
    public async Task A_clip_is_told_with_its_facts()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("my clip.mp4", await SmallMedia.ClipAsync()));
        Assert.Equal((200, 0), (sent.Status, sent.Code));
        var file = Assert.Single(sent.Files())!;
        Assert.Matches("^med_[0-9a-f]{32}$", file["id"]!.GetValue<string>());
        Assert.Equal(("my clip.mp4", "video"), (file["filename"]!.GetValue<string>(), file["file_type"]!.GetValue<string>()));
        Assert.Equal((64, 48, 10.0), (file["width"]!.GetValue<int>(), file["height"]!.GetValue<int>(), file["fps"]!.GetValue<double>()));
        Assert.InRange(file["duration"]!.GetValue<double>(), 0.9, 1.1);
        Assert.Matches("^[0-9a-f]{64}$", file["hash"]!.GetValue<string>());
        Assert.True(sent.Body!["data"]!["session_state_applied"]!.GetValue<bool>());
        Assert.NotNull(sent.Body["files"]);
        Assert.Equal(await SmallMedia.ClipAsync(), await Server.Client.GetByteArrayAsync(file["cdn_url"]!.GetValue<string>(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("mp4", "video")]
    [InlineData("mov", "video")]
    [InlineData("avi", "video")]
    [InlineData("webm", "video")]
    [InlineData("mkv", "video")]
    [InlineData("gif", "video")]
    [InlineData("jpg", "image")]
    [InlineData("png", "image")]
    [InlineData("webp", "image")]
    [InlineData("mp3", "audio")]
    [InlineData("wav", "audio")]
    [InlineData("m4a", "audio")]
    [InlineData("aac", "audio")]
    public async Task Every_supported_format_is_taken_whatever_its_name(string format, string kind)
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("file.txt", await SmallMedia.OfAsync(format)));
        Assert.Equal(200, sent.Status);
        Assert.Equal(kind, sent.Files()[0]!["file_type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Many_files_come_in_one_request_in_their_order()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(1)), ("b.png", await SmallMedia.PictureAsync(2)), ("c.png", await SmallMedia.PictureAsync(3)));
        Assert.Equal(["a.png", "b.png", "c.png"], sent.Files().Select(file => file!["filename"]!.GetValue<string>()));
        Assert.Null(sent.Body!["data"]!["rejected"]);
    }

    [Fact]
    public async Task Good_files_are_kept_and_bad_ones_are_named()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(
            token, session, ("notes.mp4", SmallMedia.Text("only words")), ("good.png", await SmallMedia.PictureAsync()), ("empty.mp3", []));
        Assert.Equal((200, 0), (sent.Status, sent.Code));
        Assert.Equal("good.png", Assert.Single(sent.Files())!["filename"]!.GetValue<string>());
        var rejected = sent.Body!["data"]!["rejected"]!.AsArray();
        Assert.Equal([("notes.mp4", 4001), ("empty.mp3", 4001)], rejected.Select(file => (file!["filename"]!.GetValue<string>(), file["code"]!.GetValue<int>())));
        Assert.Contains("notes.mp4 is a text", rejected[0]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task When_none_is_good_the_answer_is_the_first_ones()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("empty.mp4", []), ("notes.mp4", SmallMedia.Text("words")));
        Assert.Equal((415, 4001), (sent.Status, sent.Code));
        Assert.Contains("empty.mp4 is empty", sent.Message);
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("<?xml version=\"1.0\"?><MPD></MPD>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("PK\u0003\u0004 zip")]
    [InlineData("%PDF-1.7")]
    public async Task What_is_no_media_is_refused_whatever_its_name(string content)
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("video.mp4", SmallMedia.Text(content)));
        Assert.Equal((415, 4001), (sent.Status, sent.Code));
        Assert.StartsWith("video.mp4", sent.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/", sent.Message.Replace("http", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_bomb_is_refused_before_it_is_decoded()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var bomb = (await SmallMedia.PictureAsync()).ToArray();
        foreach (var at in new[] { 16, 20 }) System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(at), 12_000); // what its header claims
        var sent = await Server.UploadAsync(token, session, ("bomb.png", bomb));
        Assert.Equal((413, 4002), (sent.Status, sent.Code));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_the_next_one_taken()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("large.mp4", new byte[(1 << 20) + 1]), ("good.png", await SmallMedia.PictureAsync()));
        Assert.Equal(4002, fixture.Single(sent, "rejected")["code"]!.GetValue<int>());
        Assert.Equal("good.png", Assert.Single(sent.Files())!["filename"]!.GetValue<string>());
        var alone = await Server.UploadAsync(token, session, ("large.mp4", new byte[(1 << 20) + 1]));
        Assert.Equal((413, 4002), (alone.Status, alone.Code));
        Assert.Contains("compress or trim", alone.Message);
    }

    [Fact]
    public async Task Far_too_large_a_file_is_not_even_passed_over()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("good.png", await SmallMedia.PictureAsync()), ("huge.mp4", new byte[3 << 20]));
        Assert.Equal("good.png", Assert.Single(sent.Files())!["filename"]!.GetValue<string>());
        Assert.Equal(4002, fixture.Single(sent, "rejected")["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_same_file_sent_again_is_the_same_medium()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var picture = await SmallMedia.PictureAsync(77);
        var first = await Server.UploadAsync(token, session, ("a.png", picture));
        var again = await Server.UploadAsync(token, session, ("a.png", picture));
        var renamed = await Server.UploadAsync(token, session, ("b.png", picture));
        Assert.Equal(Id(first), Id(again));
        Assert.NotEqual(Id(first), Id(renamed));
        Assert.Equal(first.Files()[0]!["hash"]!.GetValue<string>(), renamed.Files()[0]!["hash"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_learns_what_others_have()
    {
        var picture = await SmallMedia.PictureAsync(78);
        var (one, oneSession) = await fixture.NewcomerAsync();
        var (other, otherSession) = await fixture.NewcomerAsync();
        var first = await Server.UploadAsync(one, oneSession, ("a.png", picture));
        var second = await Server.UploadAsync(other, otherSession, ("a.png", picture));
        Assert.NotEqual(Id(first), Id(second));
        Assert.NotEqual(BlobOf(first), BlobOf(second));
        Assert.Equal(404, (await Server.SendAsync(HttpMethod.Get, $"/api/media/{Id(first)}", other)).Status);
        Assert.Equal(404, (await Server.SendAsync(HttpMethod.Delete, $"/api/media/{Id(first)}", other)).Status);
    }

    [Fact]
    public async Task Names_are_made_safe()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("../../../etc/pass\u202Ewd.png", await SmallMedia.PictureAsync()));
        Assert.Equal("passwd.png", sent.Files()[0]!["filename"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    public async Task What_is_no_form_is_malformed(string type)
    {
        var (token, session) = await fixture.NewcomerAsync();
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var sent = await Server.SendContentAsync(HttpMethod.Post, Sending.UploadPath(session), token, content);
        Assert.Equal((400, 400), (sent.Status, sent.Code));
        Assert.Contains("files", sent.Message);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.mp4\"\r\n\r\nabc")]
    [InlineData("--b\r\nContent-Disp")]
    [InlineData("nothing")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\nno file\r\n--b--\r\n")]
    public async Task A_form_that_is_cut_off_leaves_nothing(string body)
    {
        var (token, session) = await fixture.NewcomerAsync();
        using var content = new ByteArrayContent(SmallMedia.Text(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        var sent = await Server.SendContentAsync(HttpMethod.Post, Sending.UploadPath(session), token, content);
        Assert.Equal((400, 400), (sent.Status, sent.Code));
        Assert.Empty(await Server.Services.GetRequiredService<MediaStore>().OfSessionAsync(session, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Server.Leftovers(), path => path.EndsWith(".part", StringComparison.Ordinal) && new FileInfo(path).Length == "abc".Length);
    }

    [Fact]
    public async Task Sessions_of_others_do_not_exist()
    {
        var (_, session) = await fixture.NewcomerAsync();
        var (other, _) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(other, session, ("a.png", await SmallMedia.PictureAsync()));
        Assert.Equal((404, 1002), (sent.Status, sent.Code));
        Assert.Equal((401, 1001), ((await Server.UploadAsync(null, session, ("a.png", [1]))).Status, (await Server.UploadAsync("nmv_usr_x", session, ("a.png", [1]))).Code));
    }

    [Fact]
    public async Task A_file_that_is_deleted_is_gone_with_its_bytes()
    {
        var (token, session) = await fixture.NewcomerAsync();
        var sent = await Server.UploadAsync(token, session, ("a.png", await SmallMedia.PictureAsync(79)));
        var link = sent.Files()[0]!["cdn_url"]!.GetValue<string>();
        Assert.Equal(200, (await Server.SendAsync(HttpMethod.Delete, $"/api/media/{Id(sent)}", token)).Status);
        Assert.Equal(404, (await Server.SendAsync(HttpMethod.Get, $"/api/media/{Id(sent)}", token)).Status);
        using var response = await Server.Client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.DoesNotContain(Server.Leftovers(), path => path.Contains(BlobOf(sent), StringComparison.Ordinal) && Path.GetFileName(path) == "original");
        // Its thumbnail may just be in the making.
        await Soon.Async(() => !Server.Leftovers().Any(path => path.Contains(BlobOf(sent), StringComparison.Ordinal)));
    }

    private static string Id(Sent sent) => sent.Files()[0]!["id"]!.GetValue<string>();

    // The link says it, signed but not hidden.
    private static string BlobOf(Sent sent)
    {
        var token = new Uri(sent.Files()[0]!["cdn_url"]!.GetValue<string>()).Segments[2].Split('.')[0];
        var claim = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token));
        return claim.Split('\n')[2].Split('/')[1];
    }

    /// <summary>One server for all; at most 1 MB a file.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal LiveServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Server = await LiveServer.StartAsync(settings => settings with { MaxUploadMegabytes = 1, TokensPerAddress = 1000 });

        public ValueTask DisposeAsync() => Server.DisposeAsync();

        internal async Task<(string Token, string Session)> NewcomerAsync()
        {
            var token = await Server.TokenAsync();
            return (token, await Server.SessionAsync(token));
        }

        internal JsonNode Single(Sent sent, string name) => Assert.Single(sent.Body!["data"]![name]!.AsArray())!;
    }
}
