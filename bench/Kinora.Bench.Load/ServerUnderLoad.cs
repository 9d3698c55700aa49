using System.Globalization;
using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.Bench.Load;

/// <summary>A server in a process of its own, on a free port with a data folder of its own; disposing ends it and deletes the folder.</summary>
internal sealed class ServerUnderLoad : IAsyncDisposable
{
    private readonly ToolProcess process;
    private readonly string folder;

    private ServerUnderLoad(ToolProcess process, string folder, Uri address, string ownerToken)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        Owner = new Wire(address, ownerToken);
    }

    public Uri Address { get; }

    public Wire Owner { get; }

    /// <param name="program">The launcher, or the program's <c>kinora.dll</c>.</param>
    /// <param name="flags">Other settings than the defaults.</param>
    public static async Task<ServerUnderLoad> StartAsync(string program, CancellationToken cancellation, params string[] flags)
    {
        var folder = Directory.CreateTempSubdirectory("kinora-load-").FullName;
        string[] arguments = ["serve", "--port", "0", "--data", folder, .. flags];
        var environment = new Dictionary<string, string> { ["HOME"] = Environment.GetEnvironmentVariable("HOME") ?? folder };
        var isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        var command = new ToolCommand(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments)
        {
            Limits = ToolLimits.Long with { MemoryBytes = null }, Environment = environment, Grace = TimeSpan.FromSeconds(5),
        };
        var process = await ToolProcess.StartAsync(command, ToolPipes.Output, cancellation);
        try
        {
            var address = await AddressAsync(process);
            var token = await File.ReadAllTextAsync(Path.Combine(folder, "owner-token"), cancellation);
            return new ServerUnderLoad(process, folder, address, token.Trim());
        }
        catch
        {
            await process.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Memory that it has now, in MB of 1,000,000 bytes: of its own process, without its children.</summary>
    public double Memory() => Kilobytes("VmRSS:") * 1024 / 1e6;

    /// <summary>The most since <see cref="ForgetPeak"/>.</summary>
    public double PeakMemory() => Kilobytes("VmHWM:") * 1024 / 1e6;

    public void ForgetPeak() => File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");

    /// <summary>Processor time so far: its own, and that of children that have ended.</summary>
    public (TimeSpan Own, TimeSpan Children) Processor()
    {
        var text = File.ReadAllText($"/proc/{process.Id}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        TimeSpan Ticks(int at) => TimeSpan.FromMilliseconds(10 * (long.Parse(fields[at], CultureInfo.InvariantCulture) + long.Parse(fields[at + 1], CultureInfo.InvariantCulture)));
        return (Ticks(11), Ticks(13));
    }

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Uri> AddressAsync(ToolProcess process)
    {
        var buffer = new byte[4096];
        var told = "";
        while (!told.Contains('\n', StringComparison.Ordinal))
        {
            var count = await Task.Run(() => process.Output.Read(buffer));
            if (count == 0) throw new InvalidOperationException("The server did not start: " + process.StderrTail);
            told += Encoding.UTF8.GetString(buffer, 0, count);
        }

        return new Uri(told.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    private long Kilobytes(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }
}
