using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Sessions;

namespace Kinora.ServerTests.Uploads;

public sealed class ServerDeathTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-death-").FullName;

    [Fact]
    public async Task A_killed_server_keeps_every_file_it_has_confirmed_and_no_half_of_another()
    {
        var confirmed = new ConcurrentDictionary<string, byte[]>();
        string session;
        await using (var server = await ServerChild.StartAsync(folder)) session = await SessionAsync(server.Client);
        for (var round = 0; round < 3; round++)
        {
            await using (var server = await ServerChild.StartAsync(folder))
            {
                var enough = new TaskCompletionSource();
                var least = confirmed.Count + 2 + 3 * round;
                var senders = Enumerable.Range(0, 3).Select(sender => SendUntilDeathAsync(server.Client, session, 1000 * round + 100 * sender, confirmed, () =>
                {
                    if (confirmed.Count >= least) enough.TrySetResult();
                })).ToList();
                await enough.Task.WaitAsync(Soon.Patience, TestContext.Current.CancellationToken);
                await server.DisposeAsync(); // SIGKILL, in the middle of the next ones
                await Task.WhenAll(senders);
            }
        }

        await using var last = await ServerChild.StartAsync(folder);
        foreach (var (id, bytes) in confirmed)
        {
            Assert.Equal(bytes, await last.Client.GetByteArrayAsync($"/api/media/{id}/content", TestContext.Current.CancellationToken));
        }

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "incoming"), "*.part"));
    }

    [Fact]
    public async Task A_large_file_takes_no_memory_to_speak_of()
    {
        const int Megabytes = 150;
        await using var server = await ServerChild.StartAsync(folder);
        var session = await SessionAsync(server.Client);
        await UploadAsync(server.Client, session, "warm.png", new ByteArrayContent(await SmallMedia.PictureAsync()));
        // A turn waits for what the server opens in the background at its start, which would else be counted on a slow machine.
        using var turn = await server.Client.PostAsJsonAsync("/run", Conversation.Body(session, "hello"), TestContext.Current.CancellationToken);
        turn.EnsureSuccessStatusCode();
        var before = await server.PeakMemoryAsync();
        await UploadAsync(server.Client, session, "large.wav", new Silence(Megabytes << 20));
        var taken = await server.PeakMemoryAsync() - before;
        Assert.True(taken < 60 << 20, $"{taken >> 20} MB were taken");
    }

    public ValueTask DisposeAsync() => Folders.DeleteAsync(folder);

    private static async Task SendUntilDeathAsync(HttpClient client, string session, int first, ConcurrentDictionary<string, byte[]> confirmed, Action sent)
    {
        try
        {
            for (var number = first; ; number++)
            {
                var picture = await SmallMedia.PictureAsync(number);
                confirmed[await UploadAsync(client, session, "a.png", new ByteArrayContent(picture))] = picture;
                sent();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It is dead.
        }
    }

    private static async Task<string> SessionAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync("/api/tasks/me/with-session/nemo_agent", new { task_name = "project" }, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["session_id"]!.GetValue<string>();
    }

    private static async Task<string> UploadAsync(HttpClient client, string session, string name, HttpContent content)
    {
        using var form = new MultipartFormDataContent { { content, "files", name } };
        using var response = await client.PostAsync(Sending.UploadPath(session), form, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(0, body["code"]!.GetValue<int>());
        return body["data"]!["files"]![0]!["id"]!.GetValue<string>();
    }

    /// <summary>A WAV of nothing, made as it is sent.</summary>
    private sealed class Silence(int bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(WaveHead.Of(bytes, channels: 2, bits: 16));
            var silence = new byte[64 << 10];
            for (var left = bytes; left > 0; left -= silence.Length) await stream.WriteAsync(silence.AsMemory(0, Math.Min(left, silence.Length)));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes + WaveHead.Bytes;
            return true;
        }
    }
}
