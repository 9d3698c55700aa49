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

    public int Id => process.Id;

    /// <summary>The last words of its log.</summary>
    public string Log => process.StderrTail;

    public static Task<ServerChild> StartAsync(string folder, params string[] flags) => StartAsync(folder, null, flags);

    /// <param name="temporary">Where it and its workers keep temporary files; null: where everyone does.</param>
    public static async Task<ServerChild> StartAsync(string folder, string? temporary, string[] flags)
    {
        var command = OwnProgram.Command(["serve", "--port", "0", "--data", folder, .. flags]) with { Limits = ToolLimits.Long with { MemoryBytes = null } };
        if (temporary is not null) command = command with { Environment = new Dictionary<string, string>(command.Environment) { ["TMPDIR"] = temporary } };
        return await StartAsync(command, folder);
    }

    /// <param name="command">Serves the data of a folder and says on its first line where.</param>
    /// <param name="isOwnRoot">It sees another disk there than we do.</param>
    public static async Task<ServerChild> StartAsync(ToolCommand command, string folder, bool isOwnRoot = false)
    {
        var process = await ToolProcess.StartAsync(command, ToolPipes.Output, TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var text = "";
        while (!text.Contains('\n', StringComparison.Ordinal))
        {
            var count = await Task.Run(() => process.Output.Read(buffer)).WaitAsync(Soon.Patience, TestContext.Current.CancellationToken);
            if (count == 0) await process.WaitAsync();
            Assert.True(count > 0, $"the server ended at its start: {process.StderrTail}");
            text += Encoding.UTF8.GetString(buffer, 0, count);
        }

        var address = new Uri(text.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
        var client = new HttpClient { BaseAddress = address, Timeout = Soon.Patience };
        var token = await File.ReadAllTextAsync((isOwnRoot ? $"/proc/{process.Id}/root" : "") + Path.Combine(folder, "owner-token"), TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
        return new ServerChild(process, client);
    }

    /// <summary>What goes wrong is told with the server's last words.</summary>
    public async Task ExplainAsync(Task doing)
    {
        try
        {
            await doing;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.Message}\nThe server said last:\n{Log}", exception);
        }
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
