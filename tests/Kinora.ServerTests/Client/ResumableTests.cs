using System.Globalization;
using Kinora.Client.Transfers;
using Microsoft.AspNetCore.Http;

namespace Kinora.ServerTests.Client;

/// <summary>Large files go up in pieces where the server offers that.</summary>
public class ResumableTests
{
    [Fact]
    public async Task An_upload_that_is_cut_goes_on_where_it_broke()
    {
        await using var server = await StandIn.StartAsync();
        var arrived = new MemoryStream();
        var cuts = 0;
        server.On("OPTIONS", "/api/uploads", context =>
        {
            context.Response.Headers["Tus-Version"] = "1.0.0";
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        server.On("POST", "/api/uploads", context =>
        {
            context.Response.Headers.Location = "/api/uploads/up_1";
            context.Response.StatusCode = 201;
            return Task.CompletedTask;
        });
        server.On("PATCH", "/api/uploads/up_1", async context =>
        {
            Assert.Equal(arrived.Length.ToString(CultureInfo.InvariantCulture), context.Request.Headers["Upload-Offset"].ToString());
            var buffer = new byte[10_000];
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
            {
                await arrived.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
                if (arrived.Length > 400_000 * (cuts + 1) && cuts < 2)
                {
                    cuts++;
                    context.Abort();
                    return;
                }
            }

            context.Response.StatusCode = 204;
        });
        server.On("HEAD", "/api/uploads/up_1", context =>
        {
            context.Response.Headers["Upload-Offset"] = arrived.Length.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        server.On("GET", "/api/uploads/up_1", StandIn.Ok("""{"id":"up_1","status":"done","files":[{"id":"med_1","filename":"clip.mp4","file_type":"video","duration":3.5}]}"""));
        using var visitor = new Visitor(server.Address, settings => settings with { ResumableFrom = 1000 });
        using var file = new TemporaryFile("clip.mp4", 1_000_000);
        var session = await visitor.SessionAsync();
        var result = await session.UploadAsync(file.Path, new Ignored(), Visitor.Stop);
        Assert.Equal(TimeSpan.FromSeconds(3.5), Assert.Single(result.Files).Duration);
        Assert.Equal(TemporaryFile.Bytes(1_000_000), arrived.ToArray());
        Assert.Equal(2, cuts);
        Assert.Equal(1, server.Count("POST", "/api/uploads"));
    }

    private sealed class Ignored : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => Assert.True(value.Done <= value.Total);
    }
}
