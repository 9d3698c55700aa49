using System.Text;
using Kinora.Media.Ffmpeg;
using Kinora.MediaTests.Providers;

namespace Kinora.MediaTests.Ffmpeg;

public class ToolProcessTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Arguments_arrive_as_they_are()
    {
        string[] arguments = ["-i.mp4", "a b", "$(reboot)", "new\nline", "quote\"'", "%d", "", "片\u00e9"];
        var result = await ToolProcess.RunAsync(Fake.Tool(["echo", .. arguments]), cancellationToken: Cancelled);
        Assert.Equal(string.Join('\0', arguments), Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public async Task Megabytes_pass_through_a_tool_unchanged()
    {
        var data = new byte[5_000_001];
        new Random(1).NextBytes(data);
        var result = await ToolProcess.RunAsync(Fake.Tool("cat"), data, Cancelled);
        Assert.Equal(data, result.Output);
    }

    [Fact]
    public async Task A_bad_exit_code_becomes_an_exception_with_the_last_words()
    {
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() =>
            ToolProcess.RunAsync(Fake.Tool("exit", "187"), cancellationToken: Cancelled));
        Assert.Equal(187, failure.ExitCode);
        Assert.Equal(["exit", "187"], failure.Arguments);
        Assert.Equal("first words\nleaving with 187", failure.StderrTail);
        Assert.Equal("FakeTool ended with code 187: first words; leaving with 187", failure.Message);
    }

    [Fact]
    public async Task Ten_megabytes_on_standard_error_neither_block_nor_pile_up()
    {
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() =>
            ToolProcess.RunAsync(Fake.Tool("spew-err", "10"), cancellationToken: Cancelled));
        Assert.EndsWith("the very last line", failure.StderrTail);
        Assert.InRange(Encoding.UTF8.GetByteCount(failure.StderrTail), 3000, 4096);
    }

    [Fact]
    public async Task Ten_megabytes_nobody_reads_are_drained()
    {
        await using var process = await ToolProcess.StartAsync(Fake.Tool("spew-out", "10"), ToolPipes.None, Cancelled);
        await process.WaitAsync();
    }

    [Fact]
    public async Task Too_much_output_ends_the_tool()
    {
        var command = Fake.Tool("spew-out", "10") with { Limits = new ToolLimits { OutputBytes = 1 << 20 } };
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() => ToolProcess.RunAsync(command, cancellationToken: Cancelled));
        Assert.Contains("wrote more than 1048576 bytes", failure.Message);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_make_a_readable_tail()
    {
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() =>
            ToolProcess.RunAsync(Fake.Tool("garbage-err"), cancellationToken: Cancelled));
        Assert.Equal("\ufffd(\ufffdred text\nlast", failure.StderrTail);
    }

    [Fact]
    public async Task Death_by_a_signal_is_named()
    {
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() =>
            ToolProcess.RunAsync(Fake.Tool("die", "9"), cancellationToken: Cancelled));
        Assert.Contains("was ended by SIGKILL", failure.Message);
    }

    [Fact]
    public async Task Writing_to_a_tool_that_ended_tells_why_it_ended()
    {
        await using var process = await ToolProcess.StartAsync(Fake.Tool("close-stdin"), ToolPipes.Input, Cancelled);
        var failure = Assert.Throws<ToolFailedException>(() => WriteForever(process));
        Assert.Equal(5, failure.ExitCode);
        Assert.Contains("I do not want this", failure.StderrTail);
    }

    [Fact]
    public async Task Writing_to_a_tool_that_closed_its_input_does_not_wait_forever()
    {
        var command = new ToolCommand("sh", "-c", "exec 0<&-; exec sleep 100000") { Limits = ToolLimits.Long };
        await using var process = await ToolProcess.StartAsync(command, ToolPipes.Input, Cancelled, new HastyTime());
        var failure = Assert.Throws<ToolFailedException>(() => WriteForever(process));
        Assert.Contains("closed its input", failure.Message);
    }

    [Fact]
    public async Task A_slow_reader_gets_everything()
    {
        var result = await ToolProcess.RunAsync(Fake.Tool("read-slowly"), new byte[2_000_000], Cancelled);
        Assert.Equal("2000000", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public async Task Closing_the_output_early_is_no_fault_of_ours()
    {
        await using var process = await ToolProcess.StartAsync(Fake.Tool("spew-out", "10"), ToolPipes.Output, Cancelled);
        Assert.Equal(100, process.Output.ReadFull(new byte[100]));
        await process.StopAsync();
        Assert.True(process.HasEnded);
    }

    [Fact]
    public async Task The_environment_is_clean()
    {
        Environment.SetEnvironmentVariable("KINORA_TEST_SECRET", "x");
        var result = await ToolProcess.RunAsync(Fake.Tool("environment"), cancellationToken: Cancelled);
        var names = Encoding.UTF8.GetString(result.Output).Split('\n');
        Assert.Contains("PATH", names);
        Assert.DoesNotContain("KINORA_TEST_SECRET", names);
        Assert.DoesNotContain("HOME", names);
    }

    [Fact]
    public async Task A_missing_tool_names_its_package()
    {
        var failure = await Assert.ThrowsAsync<ToolMissingException>(
            () => ToolProcess.RunAsync(new ToolCommand("no-such-tool"), cancellationToken: Cancelled));
        Assert.Contains("no-such-tool", failure.Message);
        Assert.Equal("ffmpeg", ToolLocator.PackageOf("ffprobe"));
        Assert.Matches(@"^\d+\.\d+", await ToolLocator.VersionAsync("ffmpeg", Cancelled));
    }

    private static void WriteForever(ToolProcess process)
    {
        var frame = new byte[3_110_400];
        while (true) process.Input.Write(frame);
    }
}
