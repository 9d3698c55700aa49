using System.Net.Http.Headers;
using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.ServerTests.Uploads;

/// <summary>A server in a process of its own, to be measured or killed: disposing gives it no grace.</summary>
internal sealed class ServerChild : IAsyncDisposable
{
    private readonly ToolProcess process;

    private ServerChild(ToolProcess process, HttpClient client)
    {
        this.process = process;
        Client = client;
    }

    /// <summary>The owner's.</summary>
    public HttpClient Client { get; }

    public static async Task<ServerChild> StartAsync(string folder)
    {
        var command = OwnProgram.Command("serve", "--port", "0", "--data", folder) with { Limits = ToolLimits.Long with { MemoryBytes = null } };
        var process = await ToolProcess.StartAsync(command, ToolPipes.Output, TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var text = "";
        while (!text.Contains('\n', StringComparison.Ordinal)) text += Encoding.UTF8.GetString(buffer, 0, await Task.Run(() => process.Output.Read(buffer)));
        var client = new HttpClient { BaseAddress = new Uri(text.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal))) };
        var token = await File.ReadAllTextAsync(Path.Combine(folder, "owner-token"), TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
        return new ServerChild(process, client);
    }

    /// <summary>The most memory that it has had, in bytes.</summary>
    public async Task<long> PeakMemoryAsync()
    {
        var status = await File.ReadAllLinesAsync($"/proc/{process.Id}/status", TestContext.Current.CancellationToken);
        return long.Parse(status.First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) << 10;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await process.DisposeAsync();
    }
}
