using System.Diagnostics;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Ffmpeg;

public sealed class LeftToolsTests : IDisposable
{
    private const string OfNobody = "4194305:1"; // the kernel gives no number above 4194304

    private readonly MediaFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_confined_tool_whose_owner_is_gone_is_ended_and_others_are_not()
    {
        Assert.True((await Sandbox.DetectAsync()).IsConfined);
        var exposed = (await Sandbox.DetectAsync()).Expose(folder.Write("a", "a"u8));
        await using var own = await ToolProcess.StartAsync(new ToolCommand("sleep", "1000") { Reads = exposed }, ToolPipes.Output, TestContext.Current.CancellationToken);
        using var left = Process.Start(new ProcessStartInfo("bwrap", ["--ro-bind", "/", "/", "--unshare-pid", "sleep", "1000"]) { Environment = { [LeftTools.OwnerVariable] = OfNobody } })!;
        try
        {
            // Its child is what a kill at the wrong moment leaves: nothing tells it that its parent has died.
            var child = (await Soon.Async(() => ChildOf(left.Id), found => found is not null))!.Value;
            left.Kill();
            await left.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(Directory.Exists($"/proc/{child}"));
            Assert.True(LeftTools.End() >= 1);
            await Soon.Async(() => !IsRunning(child));
            Assert.False(own.HasEnded);
        }
        finally
        {
            LeftTools.End();
        }
    }

    private static int? ChildOf(int parent)
    {
        var children = File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return children is [var first, ..] && NameOf(first) == "bwrap" ? int.Parse(first) : null;
    }

    private static string NameOf(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").TrimEnd();
        }
        catch (IOException)
        {
            return "";
        }
    }

    // One that nobody waits for stays in the list as a name without a process.
    private static bool IsRunning(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}
