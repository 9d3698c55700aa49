using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

public sealed class PreviewTests(PreviewTests.Fixture fixture) : IClassFixture<PreviewTests.Fixture>
{
    private LiveServer Server => fixture.Server;

    [Fact]
    public async Task A_frame_is_a_jpeg_of_the_width_that_is_asked_for()
    {
        using var response = await GetAsync("frame?ms=500&width=320");
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType!.MediaType);
        var jpeg = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((320, 180), SizeOf(jpeg));
    }

    [Fact]
    public async Task The_same_frame_again_is_not_sent_again()
    {
        using var first = await GetAsync("frame?ms=1000&width=160");
        using var second = await GetAsync("frame?ms=1010&width=160", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Behind_the_end_is_the_last_frame()
    {
        using var response = await GetAsync("frame?ms=86400000&width=160");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("frame?ms=-1")]
    [InlineData("frame?ms=x")]
    [InlineData("frame?width=100000")]
    [InlineData("frame?width=0")]
    [InlineData("clip?from=-5")]
    [InlineData("clip?height=5000")]
    public async Task Numbers_that_are_none_are_400(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_clip_is_a_fragmented_film_with_sound_that_is_sent_while_it_is_made()
    {
        using var response = await GetAsync("clip?from=500&to=2500&height=180");
        Assert.Equal("video/mp4", response.Content.Headers.ContentType!.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var path = Path.Combine(Server.DataFolder, "clip.mp4");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        Assert.True(Encoding.Latin1.GetString(bytes).Split("moof").Length > 3, "several fragments");
        using var probe = Process.Start(new ProcessStartInfo("ffprobe")
        {
            RedirectStandardOutput = true,
            ArgumentList = { "-v", "error", "-show_entries", "stream=codec_type,height:format=duration", "-of", "json", path },
        })!;
        var facts = JsonNode.Parse(await probe.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(["video", "audio"], facts["streams"]!.AsArray().Select(stream => stream!["codec_type"]!.GetValue<string>()));
        Assert.Equal(180, facts["streams"]![0]!["height"]!.GetValue<int>());
        Assert.InRange(double.Parse(facts["format"]!["duration"]!.GetValue<string>()), 1.8, 2.2);

        using var again = await GetAsync("clip?from=500&to=2500&height=180");
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("bytes", again.Headers.AcceptRanges);
    }

    [Fact]
    public async Task What_is_not_ones_own_is_1002_and_an_empty_film_is_422()
    {
        var other = await Server.TokenAsync();
        foreach (var what in (string[])["frame", "clip"])
        {
            var sent = await Server.SendAsync(HttpMethod.Get, $"/api/preview/{fixture.Session}/{what}", other);
            Assert.Equal((404, 1002), (sent.Status, sent.Code));
        }

        var empty = (await Server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", other, new JsonObject())).Data("session_id");
        Assert.Equal(422, (await Server.SendAsync(HttpMethod.Get, $"/api/preview/{empty}/frame", other)).Status);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/preview/{fixture.Session}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Token);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        for (var at = 2; at + 9 < jpeg.Length; at += 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]))
        {
            if (jpeg[at + 1] is >= 0xC0 and <= 0xC2) return (jpeg[at + 7] << 8 | jpeg[at + 8], jpeg[at + 5] << 8 | jpeg[at + 6]);
        }

        return default;
    }

    /// <summary>A server with a session whose film came of a message.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        internal LiveServer Server { get; private set; } = null!;

        internal string Token { get; private set; } = "";

        internal string Session { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Server = await LiveServer.StartAsync();
            Token = await Server.TokenAsync();
            Session = (await Server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", Token, new JsonObject())).Data("session_id");
            using var message = new HttpRequestMessage(HttpMethod.Post, "/run_sse");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            message.Content = new StringContent(
                $$$"""{"app_name":"nemo_agent","user_id":"me","session_id":"{{{Session}}}","new_message":{"parts":[{"text":"make a 6 second video about a dog on the beach with music and captions"}]}}""",
                Encoding.UTF8, "application/json");
            using var response = await Server.Client.SendAsync(message);
            await response.Content.ReadAsStringAsync();
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
