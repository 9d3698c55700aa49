using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Kinora.Media.Ffmpeg;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Faults;

/// <summary>A server on a small disk of its own, which is filled to the last byte while it works.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int DiskMegabytes = 150;

    private readonly string folder = Directory.CreateTempSubdirectory("kinora-full-").FullName;

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_half_written_and_all_goes_on_when_there_is_room()
    {
        await CheckNamespacesAsync();
        await using var server = await StartAsync();
        await server.ExplainAsync(FillAndFreeAsync(server));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task FillAndFreeAsync(ServerChild server)
    {
        var disk = $"/proc/{server.Id}/root{folder}";
        var wire = new Wire(server.Client, null, TestContext.Current.CancellationToken);
        wire = wire.Of((await wire.PostAsync("/api/auth/anonymous-token", null, ("X-Client-Id", Guid.NewGuid().ToString()))).Data("token"));
        var session = await wire.SessionAsync();
        Assert.Equal(200, await UploadAsync(wire, session, 1));
        var upload = await BeginAsync(wire);
        Assert.Equal(204, await AppendAsync(wire, upload, 0));
        await wire.PostAsync(Films.Root, Films.Order("before", Films.Color()));
        Assert.Equal("completed", await wire.EndOfAsync("before"));
        var film = new Uri((await wire.GetAsync($"{Films.Root}/before")).Data("outputUrl")).PathAndQuery;
        await wire.PostAsync(Films.Root, Films.Order("running", Films.Long(seconds: 20)));

        Fill(disk);
        await Soon.Async(() => !Directory.EnumerateFileSystemEntries(Path.Combine(disk, "work", "exports")).Any(), "the film that was being made is given up");
        Fill(disk); // it has left its room
        Assert.Equal(507, await UploadAsync(wire, session, 2));
        Assert.Equal(507, await AppendAsync(wire, upload, 500));
        await wire.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", null, 507);
        await wire.SendAsync(HttpMethod.Post, Films.Root, Wire.Json(Films.Order("full", Films.Color("#112233"))), 507);
        Assert.Contains("\"errorCode\":\"507\"", await SayAsync(wire, session), StringComparison.Ordinal);
        await wire.GetAsync($"/api/state/nemo_agent/me/{session}/latest");
        await wire.GetAsync("/health/live");
        Assert.NotEmpty(await wire.BytesAsync(film));

        File.Delete(FillerOf(disk));
        Assert.Contains("\"version\":1", await SayAsync(wire, session), StringComparison.Ordinal);
        Assert.Equal(200, await UploadAsync(wire, session, 2));
        using (var told = await wire.OpenAsync(HttpMethod.Head, upload, null, ("Tus-Resumable", "1.0.0"))) Assert.Equal("500", told.Headers.GetValues("Upload-Offset").Single());
        Assert.Equal(204, await AppendAsync(wire, upload, 500));
        await wire.PostAsync(Films.Root, Films.Order("full", Films.Color("#112233")));
        Assert.Equal("completed", await wire.EndOfAsync("full"));
        // It had the disk taken from under it: made after all, or failed with the reason.
        if (await wire.EndOfAsync("running") != "completed") Assert.Contains("disk is full", (await wire.GetAsync($"{Films.Root}/running")).Body!["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("90", await wire.SettledBalanceAsync());
        Assert.Equal(["resumable"], Directory.EnumerateFileSystemEntries(Path.Combine(disk, "incoming")).Select(Path.GetFileName).Where(name => !name!.StartsWith("make_", StringComparison.Ordinal)));
    }

    private static async Task CheckNamespacesAsync()
    {
        try
        {
            await ToolProcess.RunAsync(new ToolCommand("unshare", "-Urm", "true"));
        }
        catch (Exception exception) when (exception is ToolFailedException or ToolMissingException)
        {
            Assert.Skip($"A small disk needs a user namespace, which this machine does not give: {exception.Message}");
        }
    }

    private Task<ServerChild> StartAsync()
    {
        var serve = OwnProgram.Command("serve", "--port", "0", "--data", folder, "--tokens-per-address", "100");
        const string Script = "mount -t tmpfs -o size=\"$0\" tmpfs \"$1\" && shift && exec \"$@\"";
        return ServerChild.StartAsync(
            serve with
            {
                Tool = "unshare", Arguments = ["-Urm", "sh", "-c", Script, string.Create(CultureInfo.InvariantCulture, $"{DiskMegabytes}m"), folder, serve.Tool, .. serve.Arguments],
                Limits = ToolLimits.Long with { MemoryBytes = null },
            },
            folder, isOwnRoot: true);
    }

    /// <summary>What to delete to have room again.</summary>
    private static string FillerOf(string disk) => Path.Combine(disk, "filler");

    private static void Fill(string disk)
    {
        using var file = new FileStream(FillerOf(disk), FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var bytes in new[] { 1 << 20, 4096 })
        {
            try
            {
                while (true) file.Write(new byte[bytes]);
            }
            catch (IOException)
            {
                // So many no longer fit.
            }
        }
    }

    private static async Task<string> SayAsync(Wire wire, string session)
    {
        using var response = await wire.OpenAsync(HttpMethod.Post, "/run_sse", Wire.Json(Conversation.Body(session, "make a 6 second film about the sea")));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> UploadAsync(Wire wire, string session, int number)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await SmallMedia.PictureAsync(number)), "files", "a.png" } };
        using var response = await wire.OpenAsync(HttpMethod.Post, Sending.UploadPath(session), form);
        return (int)response.StatusCode;
    }

    private static async Task<string> BeginAsync(Wire wire)
    {
        using var response = await wire.OpenAsync(HttpMethod.Post, "/api/uploads", null, ("Tus-Resumable", "1.0.0"), ("Upload-Length", "1500"));
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<int> AppendAsync(Wire wire, string upload, int offset)
    {
        var piece = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 500))) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
        using var response = await wire.OpenAsync(HttpMethod.Patch, upload, piece, ("Tus-Resumable", "1.0.0"), ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture)));
        return (int)response.StatusCode;
    }
}
