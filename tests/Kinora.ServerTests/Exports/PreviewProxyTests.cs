using System.Text.Json.Nodes;
using Kinora.Media.Ffmpeg;
using Kinora.ServerTests.Protocol;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Kinora.Store;
using Kinora.Uploads;
using Kinora.Uploads.Derived;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Exports;

/// <summary>A clip whose small copy was exchanged for a red one: who shows red, looked at the copy.</summary>
public sealed class PreviewProxyTests
{
    [Fact]
    public async Task Small_previews_look_at_the_small_copy_of_a_clip_and_large_ones_and_films_at_the_clip()
    {
        await using var server = await LiveServer.StartAsync();
        var token = server.OwnerToken;
        var session = await server.SessionAsync(token);
        var id = (await server.UploadAsync(token, session, ("clip.mp4", await SmallMedia.ClipAsync()))).Files()[0].Text("id");
        var film = Films.Color(width: 1280, height: 720);
        film["t"]![0]!["sg"]![0]!["a"] = new JsonObject { ["k"] = "media", ["id"] = id };
        var talk = await Wire.BeginWithAsync(server, token, film);
        await MakeRedAsync(server, id);

        Assert.True(await IsRedAsync(server, $"/api/preview/{talk.Id}/frame?ms=300&width=160"));
        Assert.False(await IsRedAsync(server, $"/api/preview/{talk.Id}/frame?ms=300&width=1280"));
        Assert.True(await IsRedAsync(server, $"/api/preview/{talk.Id}/clip?from=0&to=500&height=90"));
        var order = new JsonObject { ["id"] = "film", ["sessionId"] = talk.Id, ["output"] = new JsonObject { ["quality"] = "draft", ["resolution"] = "480p" } };
        Assert.Equal(200, (await server.ExportAsync(token, order)).Status);
        Assert.False(await IsRedAsync(server, (await server.EndOfAsync(token, "film")).Data("outputUrl")));
    }

    private static async Task MakeRedAsync(LiveServer server, string id)
    {
        var medium = await server.Services.GetRequiredService<MediaStore>().FindAsync("owner", id, TestContext.Current.CancellationToken);
        var derived = server.Services.GetRequiredService<DerivedFiles>();
        Assert.Equal(DerivedState.Made, await derived.MakeAsync(medium!.BlobKey, DerivedKind.Proxy, TestContext.Current.CancellationToken));
        var red = Path.Combine(server.DataFolder, "red.mp4");
        await ToolProcess.RunAsync(new ToolCommand(
            "ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi", "-i", "color=c=red:size=64x48:rate=10:duration=1", "-c:v", "libx264", "-pix_fmt", "yuv420p", red));
        File.Copy(red, Path.Combine(server.DataFolder, "blobs", DerivedMaker.KeyOf(medium.BlobKey, DerivedKind.Proxy)), overwrite: true);
    }

    private static async Task<bool> IsRedAsync(LiveServer server, string path)
    {
        using var response = await server.OpenAsync(path, server.OwnerToken);
        Assert.Equal(200, (int)response.StatusCode);
        var file = Path.Combine(server.DataFolder, "seen");
        await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var mean = (await ToolProcess.RunAsync(new ToolCommand(
            "ffmpeg", "-v", "error", "-nostdin", "-i", file, "-frames:v", "1", "-vf", "scale=1:1:flags=area", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"))).Output;
        return mean[0] > 200 && mean[1] < 50 && mean[2] < 50;
    }
}
