using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Uploads;

public sealed class TusTests : IAsyncLifetime
{
    private readonly ShiftedTime time = new();
    private LiveServer server = null!;
    private string token = null!;
    private string session = null!;

    public async ValueTask InitializeAsync()
    {
        server = await LiveServer.StartAsync(time: time);
        token = await server.TokenAsync();
        session = await server.SessionAsync(token);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Options_tell_what_is_spoken()
    {
        using var answer = await SendAsync(HttpMethod.Options, "/api/uploads", version: null, token: null);
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(("1.0.0", "1.0.0"), (Header(answer, "Tus-Resumable"), Header(answer, "Tus-Version")));
        Assert.Contains("creation", Header(answer, "Tus-Extension"));
        Assert.Equal(500L << 20, long.Parse(Header(answer, "Tus-Max-Size")!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_file_in_pieces_becomes_a_medium()
    {
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        using (var first = await PatchAsync(path, 0, clip[..1000]))
        {
            Assert.Equal((204, "1000"), ((int)first.StatusCode, Header(first, "Upload-Offset")));
            Assert.Null(Header(first, "Kinora-Medium"));
        }

        using (var between = await SendAsync(HttpMethod.Head, path))
        {
            Assert.Equal((200, "1000", clip.Length.ToString(CultureInfo.InvariantCulture)), ((int)between.StatusCode, Header(between, "Upload-Offset"), Header(between, "Upload-Length")));
            Assert.Equal("no-store", Header(between, "Cache-Control"));
        }

        using var last = await PatchAsync(path, 1000, clip[1000..]);
        var shown = await server.SendAsync(HttpMethod.Get, path, token);
        Assert.Equal("done", shown.Data("status"));
        var file = Assert.Single(shown.Files())!;
        Assert.Equal((Header(last, "Kinora-Medium"), "clip.mp4", "video"), (file["id"]!.GetValue<string>(), file["filename"]!.GetValue<string>(), file["file_type"]!.GetValue<string>()));
        var media = await server.Services.GetRequiredService<MediaStore>().OfSessionAsync(session, TestContext.Current.CancellationToken);
        Assert.Equal(Header(last, "Kinora-Medium"), Assert.Single(media).Id);
        Assert.DoesNotContain(server.Leftovers(), left => left.Contains("resumable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_piece_may_come_with_the_creation()
    {
        var clip = await SmallMedia.ClipAsync();
        using var content = Piece(clip);
        using var answer = await SendAsync(HttpMethod.Post, "/api/uploads", content, headers: [("Upload-Length", clip.Length.ToString(CultureInfo.InvariantCulture))]);
        Assert.Equal((201, clip.Length.ToString(CultureInfo.InvariantCulture)), ((int)answer.StatusCode, Header(answer, "Upload-Offset")));
        Assert.StartsWith("med_", Header(answer, "Kinora-Medium"));
    }

    [Fact]
    public async Task Whoever_waited_while_the_whole_became_a_medium_is_told_that_all_of_it_is_there()
    {
        var uploads = server.Services.GetRequiredService<ResumableUploads>();
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        var user = (await server.Services.GetRequiredService<Kinora.Sessions.SessionStore>().OpenAsync(session, TestContext.Current.CancellationToken))!.Row.UserId;
        var asked = (await uploads.FindAsync(user, path[(path.LastIndexOf('/') + 1)..], TestContext.Current.CancellationToken))!;
        using var last = await PatchAsync(path, 0, clip);
        Assert.Equal(clip.Length, await uploads.OffsetAsync(asked, TestContext.Current.CancellationToken));
        var more = await uploads.AppendAsync(asked, 0, clip.Length, new MemoryStream(clip), TestContext.Current.CancellationToken);
        Assert.Contains(FormattableString.Invariant($"is at {clip.Length} bytes"), more.Refusal!.Message);
    }

    [Fact]
    public async Task What_arrived_before_a_line_broke_is_kept()
    {
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        (await SendHalfAsync(path, clip, 2000)).Dispose();
        using var after = await SendAsync(HttpMethod.Head, path);
        Assert.Equal("2000", Header(after, "Upload-Offset"));
        using var rest = await PatchAsync(path, 2000, clip[2000..]);
        Assert.Equal(204, (int)rest.StatusCode);
        Assert.NotNull(Header(rest, "Kinora-Medium"));
    }

    [Fact]
    public async Task A_newer_connection_takes_over_from_one_that_hangs()
    {
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        using var hanging = await SendHalfAsync(path, clip, 2000);
        using (var told = await SendAsync(HttpMethod.Head, path)) Assert.Equal("2000", Header(told, "Upload-Offset"));
        using var rest = await PatchAsync(path, 2000, clip[2000..]);
        Assert.NotNull(Header(rest, "Kinora-Medium"));
    }

    [Fact]
    public async Task A_restart_loses_nothing()
    {
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        using (await PatchAsync(path, 0, clip[..1500]))
        {
        }

        await RestartAsync();
        using var before = await SendAsync(HttpMethod.Head, path);
        Assert.Equal("1500", Header(before, "Upload-Offset"));
        using var rest = await PatchAsync(path, 1500, clip[1500..]);
        Assert.NotNull(Header(rest, "Kinora-Medium"));
    }

    [Fact]
    public async Task What_was_whole_when_the_server_died_becomes_a_medium_at_the_next_start()
    {
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        using (await PatchAsync(path, 0, clip[..1500]))
        {
        }

        await server.StopAsync();
        var file = Assert.Single(server.Leftovers(), left => left.Contains("resumable", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(file, clip, TestContext.Current.CancellationToken);
        server = await LiveServer.StartAsync(time: time, folder: server.DataFolder);
        await server.Services.GetRequiredService<UploadSweeper>().SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal("done", (await server.SendAsync(HttpMethod.Get, path, token)).Data("status"));
    }

    [Fact]
    public async Task A_wrong_offset_is_a_conflict()
    {
        var path = await CreateAsync(100, "clip.mp4");
        using var answer = await PatchAsync(path, 5, new byte[5]);
        Assert.Equal(409, (int)answer.StatusCode);
    }

    [Fact]
    public async Task More_than_was_announced_is_not_taken()
    {
        var path = await CreateAsync(100, "clip.mp4");
        using var answer = await PatchAsync(path, 0, new byte[101]);
        Assert.Equal(413, (int)answer.StatusCode);
        using var huge = await SendAsync(HttpMethod.Post, "/api/uploads", headers: [("Upload-Length", (1L << 40).ToString(CultureInfo.InvariantCulture))]);
        Assert.Equal(413, (int)huge.StatusCode);
    }

    [Fact]
    public async Task What_is_no_media_is_refused_when_it_is_whole()
    {
        var text = SmallMedia.Text("only words, no film");
        var path = await CreateAsync(text.Length, "clip.mp4");
        using var answer = await PatchAsync(path, 0, text);
        Assert.Equal(415, (int)answer.StatusCode);
        Assert.Contains("4001", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var after = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(410, (int)after.StatusCode);
        Assert.Equal(4001, (await server.SendAsync(HttpMethod.Get, path, token)).Code);
        Assert.DoesNotContain(server.Leftovers(), left => left.Contains("resumable", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 412)]
    [InlineData("0.2.2", 412)]
    public async Task Another_version_is_not_spoken(string? version, int status)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/uploads", version: version, headers: [("Upload-Length", "10")]);
        Assert.Equal((status, "1.0.0"), ((int)answer.StatusCode, Header(answer, "Tus-Version")));
    }

    [Fact]
    public async Task A_creation_must_be_well_formed()
    {
        foreach (var headers in new (string, string)[][] { [], [("Upload-Length", "-1")], [("Upload-Length", "1e3")], [("Upload-Length", "10"), ("Upload-Metadata", "filename !!!")] })
        {
            using var answer = await SendAsync(HttpMethod.Post, "/api/uploads", headers: headers);
            Assert.Equal(400, (int)answer.StatusCode);
        }

        using var lost = await SendAsync(HttpMethod.Post, "/api/uploads", headers: [("Upload-Length", "10"), ("Upload-Metadata", "session_id " + Base64("1234567890123456789"))]);
        Assert.Equal(404, (int)lost.StatusCode);
    }

    [Fact]
    public async Task A_piece_has_its_own_type()
    {
        var path = await CreateAsync(100, "clip.mp4");
        using var content = new ByteArrayContent(new byte[10]);
        using var answer = await SendAsync(HttpMethod.Patch, path, content, headers: [("Upload-Offset", "0")]);
        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Methods_can_be_overridden()
    {
        var clip = await SmallMedia.ClipAsync();
        var path = await CreateAsync(clip.Length, "clip.mp4");
        using var content = Piece(clip);
        using var answer = await SendAsync(HttpMethod.Post, path, content, headers: [("Upload-Offset", "0"), ("X-HTTP-Method-Override", "PATCH")]);
        Assert.Equal(204, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Uploads_of_others_do_not_exist()
    {
        var path = await CreateAsync(100, "clip.mp4");
        var other = await server.TokenAsync();
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Delete })
        {
            using var answer = await SendAsync(method, path, token: other);
            Assert.Equal(404, (int)answer.StatusCode);
            using var nobodys = await SendAsync(method, path, token: null);
            Assert.Equal(401, (int)nobodys.StatusCode);
        }

        using var patched = await PatchAsync(path, 0, new byte[10], other);
        Assert.Equal(404, (int)patched.StatusCode);
    }

    [Fact]
    public async Task An_upload_can_be_given_up()
    {
        var path = await CreateAsync(100, "clip.mp4");
        using (await PatchAsync(path, 0, new byte[10]))
        {
        }

        using var deleted = await SendAsync(HttpMethod.Delete, path);
        Assert.Equal(204, (int)deleted.StatusCode);
        using var after = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(404, (int)after.StatusCode);
        Assert.DoesNotContain(server.Leftovers(), left => left.Contains("resumable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unfinished_ones_expire()
    {
        var path = await CreateAsync(100, "clip.mp4");
        using (var piece = await PatchAsync(path, 0, new byte[10])) Assert.EndsWith("GMT", Header(piece, "Upload-Expires"));
        time.Pass(TimeSpan.FromHours(25));
        using var after = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(404, (int)after.StatusCode);
        await server.Services.GetRequiredService<UploadSweeper>().SweepAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(server.Leftovers(), left => left.Contains("resumable", StringComparison.Ordinal));
    }

    private async Task RestartAsync()
    {
        await server.StopAsync();
        server = await LiveServer.StartAsync(time: time, folder: server.DataFolder);
    }

    private async Task<string> CreateAsync(long bytes, string name)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/uploads", headers:
            [("Upload-Length", bytes.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Base64(name)},session_id {Base64(session)}")]);
        Assert.Equal(201, (int)answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> PatchAsync(string path, long offset, byte[] bytes, string? by = null)
    {
        using var content = Piece(bytes);
        return await SendAsync(HttpMethod.Patch, path, content: content, headers: [("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture))], token: by ?? token);
    }

    // Fewer bytes than announced, all of which have arrived; whoever disposes the connection breaks the line.
    private async Task<TcpClient> SendHalfAsync(string path, byte[] bytes, int sent)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        var head = $"PATCH {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nAuthorization: Bearer {token}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n" +
            $"Content-Type: application/offset+octet-stream\r\nContent-Length: {bytes.Length}\r\n\r\n";
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        await stream.WriteAsync(bytes.AsMemory(0, sent), TestContext.Current.CancellationToken);
        var file = path.Split('/')[^1];
        await Soon.Async(() => server.Leftovers().Any(left => left.EndsWith(file, StringComparison.Ordinal) && new FileInfo(left).Length == sent));
        return client;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? version = "1.0.0", (string Name, string Value)[]? headers = null) =>
        SendAsync(method, path, token, content, version, headers);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? token, HttpContent? content = null, string? version = "1.0.0", (string Name, string Value)[]? headers = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (version is not null) request.Headers.Add("Tus-Resumable", version);
        foreach (var (name, value) in headers ?? []) request.Headers.TryAddWithoutValidation(name, value);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static ByteArrayContent Piece(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return content;
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
