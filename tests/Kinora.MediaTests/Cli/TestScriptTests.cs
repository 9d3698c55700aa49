namespace Kinora.MediaTests.Cli;

public sealed class TestScriptTests : IDisposable
{
    private const string Report = """
        while [ "$1" != -xml ]; do shift; done
        echo '<assemblies><assembly name="x" total="TOTAL" passed="9" failed="FAILED" skipped="1" not-run="0" errors="ERRORS"></assembly></assemblies>' >"$2"
        """;

    private readonly LauncherHouse house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData(5, 0, 0, "16 passed, 0 failed", 0)]
    [InlineData(5, 2, 0, "8 passed, 8 failed", 1)]
    [InlineData(5, 0, 1, "16 passed, 4 failed", 1)]
    [InlineData(1, 0, 0, "0 passed, 1 failed", 1)] // each suite only skipped
    public async Task The_last_line_adds_up_all_runs(int total, int failed, int errors, string lastLine, int exitCode)
    {
        var run = Report.Replace("TOTAL", $"{total}").Replace("FAILED", $"{failed}").Replace("ERRORS", $"{errors}");
        var outcome = await house.RunAsync("project/test", ["Kinora.Tests", "Kinora.MediaTests", "Pixels"], ("RUN", run));
        Assert.Equal(lastLine, outcome.Output.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(exitCode, outcome.ExitCode);
    }

    [Fact]
    public async Task A_suite_that_leaves_no_report_counts_as_failed()
    {
        var outcome = await house.RunAsync("project/test", ["Kinora.Tests"], ("RUN", "exit 134"));
        Assert.Equal("0 passed, 1 failed\n", outcome.Output);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_suite_that_hangs_is_stopped_and_counts_as_failed()
    {
        var outcome = await house.RunAsync("project/test", ["Kinora.Tests"], ("RUN", "sleep 100"), ("KINORA_TEST_TIMEOUT", "1"));
        Assert.Equal("0 passed, 1 failed\n", outcome.Output);
        Assert.Contains("took longer than 1 s", outcome.Error);
    }

    [Fact]
    public async Task A_suite_without_tests_counts_as_failed()
    {
        var run = Report.Replace("TOTAL", "0").Replace("FAILED", "0").Replace("ERRORS", "0").Replace("skipped=\"1\"", "skipped=\"0\"");
        var outcome = await house.RunAsync("project/test", ["Kinora.Tests"], ("RUN", run));
        Assert.Equal("0 passed, 1 failed\n", outcome.Output);
    }

    [Fact]
    public async Task A_suite_that_crashes_after_its_report_counts_as_failed()
    {
        var run = Report.Replace("TOTAL", "3").Replace("FAILED", "0").Replace("ERRORS", "0") + "\nexit 139";
        var outcome = await house.RunAsync("project/test", ["Kinora.Tests"], ("RUN", run));
        Assert.Equal("2 passed, 1 failed\n", outcome.Output);
    }

    [Fact]
    public async Task The_pixel_tests_run_again_without_vector_instructions()
    {
        await house.RunAsync("project/test", ["Pixels"], ("RUN", "printf 'avx2=%s all=%s\\n' \"${DOTNET_EnableAVX2:-}\" \"${DOTNET_EnableHWIntrinsic:-}\" >>\"$LOG\""));
        Assert.Contains("avx2=0 all=\n", house.Log);
        Assert.Contains("avx2= all=0\n", house.Log);
        Assert.Contains("-namespace Kinora.MediaTests.Pixels*", house.Log);
    }

    [Fact]
    public async Task An_unknown_suite_is_bad_usage()
    {
        var outcome = await house.RunAsync("project/test", ["Kinora.Text"]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Kinora.Text", outcome.Error);
        Assert.Equal("", house.Log);
    }
}
