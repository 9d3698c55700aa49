using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Ffmpeg;

public sealed class SandboxTests : IDisposable
{
    private readonly MediaFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_confined_tool_sees_its_file_and_no_other()
    {
        var file = folder.Write("seen\n.txt", "seen"u8);
        folder.Write("unseen.txt", "unseen"u8);
        var exposed = (await ConfinedAsync()).Expose(file);
        var words = await ShellAsync(exposed, $"cat '{exposed.Path}'; ls '{folder.Root}' || echo none; cat /etc/passwd || echo none");
        Assert.Equal("seennone\nnone\n", words);
    }

    [Fact]
    public async Task A_confined_tool_can_neither_write_nor_call_home()
    {
        var exposed = (await ConfinedAsync()).Expose(folder.Write("a", "a"u8));
        var words = await ShellAsync(exposed,
            $"echo b > '{exposed.Path}' || echo read-only; ls /sys/class/net || echo no network; cat /proc/net/dev | wc -l");
        Assert.StartsWith("read-only\nno network\n", words);
        Assert.Equal("a", File.ReadAllText(folder["a"]));
    }

    [Fact]
    public async Task A_confined_tool_writes_where_it_is_told()
    {
        var output = Directory.CreateDirectory(folder["out"]).FullName;
        var exposed = (await ConfinedAsync()).Expose(folder.Write("a", "a"u8), output);
        await ShellAsync(exposed, $"cp '{exposed.Path}' '{exposed.OutputDirectory}/b'");
        Assert.Equal("a", File.ReadAllText(Path.Combine(output, "b")));
    }

    [Fact]
    public async Task Nothing_confined_outlives_its_tool()
    {
        var exposed = (await ConfinedAsync()).Expose(folder.Write("a", "a"u8));
        var marker = "987" + Environment.ProcessId;
        var process = await ToolProcess.StartAsync(
            new ToolCommand("sh", "-c", $"sleep {marker} & echo started; sleep {marker}") { Reads = exposed }, ToolPipes.Output,
                TestContext.Current.CancellationToken);
        Assert.Equal(8, process.Output.ReadFull(new byte[8]));
        await process.DisposeAsync();
        await Soon.Async(() => !Running(marker));
    }

    [Fact]
    public async Task Confined_ffmpeg_has_all_its_libraries()
    {
        var path = await folder.MakeAsync("a.png", "-f", "lavfi", "-i", "testsrc2=s=64x64", "-frames:v", "1");
        var exposed = (await Sandbox.DetectAsync()).Expose(path);
        var result = await ToolProcess.RunAsync(
            new ToolCommand("ffmpeg", "-v", "error", "-i", exposed.Url, "-f", "rawvideo", "-pix_fmt", "gray", "-") { Reads = exposed },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(64 * 64, result.Output.Length);
    }

    private static async Task<Sandbox> ConfinedAsync()
    {
        var sandbox = await Sandbox.DetectAsync();
        Assert.SkipUnless(sandbox.IsConfined, sandbox.Describe());
        return sandbox;
    }

    private static async Task<string> ShellAsync(SandboxedFile exposed, string script)
    {
        var command = new ToolCommand("sh", "-c", script + "; true") { Reads = exposed };
        return Encoding.UTF8.GetString(
            (await ToolProcess.RunAsync(command, cancellationToken: TestContext.Current.CancellationToken)).Output);
    }

    private static bool Running(string marker) => Directory.GetDirectories("/proc").Any(process =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains("sleep\0" + marker, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // it ended meanwhile, or is no process
        }
    });
}
