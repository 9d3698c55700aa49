using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Ffmpeg;

public class ToolEndingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tool_that_hangs_is_ended_by_the_clock()
    {
        var command = Fake.Tool("hang") with { Limits = new ToolLimits { Wall = TimeSpan.FromSeconds(0.4) } };
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() =>
            ToolProcess.RunAsync(command, cancellationToken: Cancelled).WaitAsync(Soon.Patience, Cancelled));
        Assert.Null(failure.ExitCode);
        Assert.Contains("did not end within 0.4 s", failure.Message);
    }

    [Fact]
    public async Task Cancelling_ends_a_tool_that_ignores_SIGTERM()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var command = Fake.Tool("ignore-term") with { Grace = TimeSpan.FromSeconds(0.2) };
        await using var process = await ToolProcess.StartAsync(command, ToolPipes.Output, cancel.Token);
        Assert.Equal("ignoring", ReadLine(process));
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => process.WaitAsync().WaitAsync(Soon.Patience, Cancelled));
        await GoneAsync(process.Id);
    }

    [Fact]
    public async Task A_reader_and_a_writer_learn_of_the_cancellation()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var process = await ToolProcess.StartAsync(Fake.Tool("hang"), ToolPipes.Input | ToolPipes.Output, cancel.Token);
        Assert.Equal("hanging", ReadLine(process));
        var reading = Task.Run(() => process.Output.Read(new byte[1]), Cancelled);
        var writing = Task.Run(() => process.Input.Write(new byte[4_000_000]), Cancelled);
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => reading.WaitAsync(Soon.Patience, Cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(() => writing.WaitAsync(Soon.Patience, Cancelled));
    }

    [Fact]
    public async Task A_tool_given_grace_may_tidy_up()
    {
        var command = Fake.Tool("end-on-term") with { Grace = Soon.Patience };
        await using var process = await ToolProcess.StartAsync(command, ToolPipes.Output, Cancelled);
        Assert.Equal("ready", ReadLine(process));
        await process.StopAsync();
        Assert.Equal("tidied up", process.StderrTail);
    }

    [Fact]
    public async Task A_grandchild_dies_with_the_tool()
    {
        var process = await ToolProcess.StartAsync(Fake.Tool("grandchild"), ToolPipes.Output, Cancelled);
        var grandchild = int.Parse(ReadLine(process).Split(' ')[1], CultureInfo.InvariantCulture);
        await process.DisposeAsync().AsTask().WaitAsync(Soon.Patience, Cancelled);
        await GoneAsync(process.Id);
        await GoneAsync(grandchild);
    }

    [Fact]
    public async Task Tools_die_with_a_Kinora_that_is_killed()
    {
        await using var kinora = await ToolProcess.StartAsync(Fake.Tool("parent"), ToolPipes.Output, Cancelled);
        var child = int.Parse(ReadLine(kinora).Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.True(Directory.Exists($"/proc/{child}"));
        await kinora.StopAsync();
        await GoneAsync(child);
    }

    [Fact]
    public async Task A_tool_that_leaves_a_grandchild_behind_does_not_keep_us_waiting()
    {
        await using var process = await ToolProcess.StartAsync(new ToolCommand("sh", "-c", "sleep 100000 & echo $!"), ToolPipes.Output, Cancelled);
        var left = int.Parse(ReadLine(process), CultureInfo.InvariantCulture);
        await process.WaitAsync().WaitAsync(Soon.Patience, Cancelled);
        await GoneAsync(left);
    }

    [Fact]
    public async Task A_descendant_that_fled_with_the_pipes_does_not_keep_us_waiting()
    {
        // It tells its number once it has fled; only then its parent ends. It sleeps longer than anyone waits, and is ended here.
        await using var process = await ToolProcess.StartAsync(
            new ToolCommand("sh", "-c", "setsid sh -c 'echo $$; exec sleep 100000' & read word; true"), ToolPipes.Input | ToolPipes.Output, Cancelled);
        using var fled = Process.GetProcessById(int.Parse(ReadLine(process), CultureInfo.InvariantCulture));
        process.Input.Close();
        try
        {
            Assert.Equal(0, await Task.Run(() => process.Output.Read(new byte[1]), Cancelled).WaitAsync(Soon.Patience, Cancelled));
            await process.WaitAsync().WaitAsync(Soon.Patience, Cancelled);
            Assert.False(fled.HasExited);
        }
        finally
        {
            fled.Kill();
        }
    }

    [Fact]
    public async Task Memory_beyond_the_limit_is_refused_to_the_tool()
    {
        var command = Fake.Tool("allocate", "900") with { Limits = new ToolLimits { MemoryBytes = 700 << 20 } };
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() => ToolProcess.RunAsync(command, cancellationToken: Cancelled));
        Assert.Equal(12, failure.ExitCode);
    }

    [Fact]
    public async Task Processor_time_beyond_the_limit_ends_the_tool()
    {
        var command = Fake.Tool("spin") with { Limits = new ToolLimits { Cpu = TimeSpan.FromSeconds(1), Wall = null } };
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() => ToolProcess.RunAsync(command, cancellationToken: Cancelled));
        Assert.Contains("SIGXCPU", failure.Message);
    }

    [Fact]
    public async Task A_tool_survives_the_thread_that_asked_for_it()
    {
        ToolProcess? process = null;
        var thread = new Thread(() =>
            process = ToolProcess.StartAsync(Fake.Tool("hang"), ToolPipes.Output, Cancelled).GetAwaiter().GetResult());
        thread.Start();
        thread.Join();
        await using (process)
        {
            Assert.Equal("hanging", ReadLine(process!));
            Assert.False(process!.HasEnded);
        }
    }

    private static string ReadLine(ToolProcess process)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (process.Output.Read(one) == 1 && one[0] != '\n') line.Add(one[0]);
        return Encoding.UTF8.GetString([.. line]);
    }

    // An orphan may wait for its adopter to collect it: a zombie runs no more.
    private static Task GoneAsync(int id) => Soon.Async(() => StateOf(id), stat => stat is "" || stat.Contains(") Z", StringComparison.Ordinal), $"process {id} has ended");

    private static string StateOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
