namespace Kinora.MediaTests.Cli;

public sealed class LauncherTests : IDisposable
{
    private const string PrintArguments = """printf '<%s>' "$@"; exit 7""";

    private readonly LauncherHouse house = new();

    private string LogAfterFirst => string.Join('\n', house.Log.Split('\n').Skip(1));

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task Arguments_and_the_exit_code_pass_through_untouched_even_through_a_symlink()
    {
        File.CreateSymbolicLink(house.PathOf("link"), house.PathOf("project/kinora"));
        var outcome = await house.RunAsync("link", ["make", "a b", "$(x)", "-i.mp4", "new\nline", ""], ("RUN", PrintArguments));
        Assert.Equal("<make><a b><$(x)><-i.mp4><new\nline><>", outcome.Output);
        Assert.Equal(7, outcome.ExitCode);
    }

    [Fact]
    public async Task A_second_start_builds_nothing_and_says_nothing()
    {
        Assert.Contains("building", (await house.RunAsync("project/kinora", [])).Error);
        var again = await house.RunAsync("project/kinora", []);
        Assert.Equal("", again.Error);
        Assert.DoesNotContain("publish", LogAfterFirst);
    }

    [Fact]
    public async Task Changed_sources_are_built_again_and_restored_ones_are_not()
    {
        await house.RunAsync("project/kinora", []);
        house.Write("project/src/Kinora/Program.cs", "second");
        await house.RunAsync("project/kinora", []);
        house.Write("project/src/Kinora/Program.cs", "first");
        await house.RunAsync("project/kinora", []);
        Assert.Equal(2, house.Log.Split("publish ").Length - 1);
    }

    [Fact]
    public async Task Two_starts_at_once_build_once()
    {
        var both = await Task.WhenAll(house.RunAsync("project/kinora", []), house.RunAsync("project/kinora", []));
        Assert.All(both, outcome => Assert.Equal(0, outcome.ExitCode));
        Assert.Equal(1, house.Log.Split("publish ").Length - 1);
    }

    [Fact]
    public async Task Drawings_are_fetched_once_a_state_of_their_lock_file()
    {
        await house.RunAsync("project/kinora", []);
        house.Write("project/src/Kinora/Program.cs", "second");
        await house.RunAsync("project/kinora", []);
        Assert.Equal(1, house.NpmLog.Split("ci --prefix").Length - 1);
        house.Write("project/assets/package-lock.json", "{ }");
        File.SetLastWriteTimeUtc(house.PathOf("project/assets/package-lock.json"), DateTime.UnixEpoch.AddYears(80));
        await house.RunAsync("project/kinora", []);
        Assert.Equal(2, house.NpmLog.Split("ci --prefix").Length - 1);
    }

    [Fact]
    public async Task Drawings_that_cannot_be_fetched_are_told_with_the_command_to_try()
    {
        var outcome = await house.RunAsync("project/kinora", [], ("OFFLINE", "1"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("no route", outcome.Error);
        Assert.Contains("npm ci --prefix", outcome.Error);
        Assert.DoesNotContain("publish", house.Log);
    }

    [Fact]
    public async Task A_failed_build_shows_its_errors_and_leaves_nothing_to_start()
    {
        var outcome = await house.RunAsync("project/kinora", [], ("BREAK", "1"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error CS1002", outcome.Error);
        Assert.Empty(Directory.GetDirectories(house.PathOf("project/artifacts/launch"), "app-*"));
        Assert.Empty(Directory.GetDirectories(house.PathOf("project/artifacts/launch"), "new*"));
    }

    [Theory]
    [InlineData("/nowhere/at/all")]
    [InlineData("")]
    public async Task It_builds_without_a_home(string home)
    {
        var outcome = await house.RunAsync("project/kinora", [], ("HOME", home));
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task Without_root_and_sudo_it_prints_the_one_command_that_installs_what_is_missing()
    {
        var outcome = await house.RunAsync("project/kinora", ["make"], ("KINORA_SKIP_PACKAGES", "0"));
        Assert.Equal(1, outcome.ExitCode);
        var command = Assert.Single(outcome.Error.Split('\n'), line => line.TrimStart().StartsWith("sudo apt-get install", StringComparison.Ordinal));
        Assert.Contains(" ffmpeg ", command);
        Assert.Contains(" bubblewrap ", command);
        Assert.DoesNotContain("imagemagick", command);
        Assert.DoesNotContain("?", command);
        Assert.Equal("", house.Log);
    }

    [Fact]
    public async Task As_root_it_installs_what_is_missing_and_goes_on()
    {
        var outcome = await house.RunAsync(
            "project/kinora", ["make"], ("KINORA_SKIP_PACKAGES", "0"), ("FAKE_USER", "0"), ("RUN", "echo started"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("started\n", outcome.Output);
        Assert.Matches("apt-get .*install --no-install-recommends .*ffmpeg", house.Log);
    }

    [Fact]
    public async Task Packages_that_cannot_be_had_are_said_in_the_words_of_apt()
    {
        var outcome = await house.RunAsync(
            "project/kinora",
            ["make"],
            ("KINORA_SKIP_PACKAGES", "0"),
            ("FAKE_USER", "0"),
            ("APT", "echo 'E: Unable to locate package ffmpeg'; exit 100"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Unable to locate package ffmpeg", outcome.Error);
        Assert.DoesNotContain("publish", house.Log);
    }

    [Theory]
    [InlineData("doctor")]
    [InlineData("--help")]
    public async Task Doctor_and_help_start_without_the_packages(string verb)
    {
        var outcome = await house.RunAsync("project/kinora", [verb], ("KINORA_SKIP_PACKAGES", "0"), ("RUN", "echo started"));
        Assert.Equal("started\n", outcome.Output);
    }
}
