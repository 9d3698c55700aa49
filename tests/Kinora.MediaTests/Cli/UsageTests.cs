using Kinora.Cli;

namespace Kinora.MediaTests.Cli;

public class UsageTests
{
    [Fact]
    public async Task Help_shows_every_command_and_examples()
    {
        var outcome = await CommandFolder.RunInsideAsync("--help");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        foreach (var verb in (string[])["make", "render", "frame", "probe", "summary", "doctor", "effects", "presets"]) Assert.Contains($"  {verb} ", outcome.Output);
        Assert.Contains("Examples:", outcome.Output);
    }

    [Theory]
    [InlineData("make")]
    [InlineData("render")]
    [InlineData("frame")]
    [InlineData("doctor")]
    public async Task The_help_of_a_command_ends_with_examples_of_it(string verb)
    {
        var outcome = await CommandFolder.RunInsideAsync(verb, "--help");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"  kinora {verb}", outcome.Output[outcome.Output.IndexOf("Examples:", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Nothing_at_all_is_bad_usage_and_shows_the_help_on_the_error_output()
    {
        var outcome = await CommandFolder.RunInsideAsync();
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("Commands:", outcome.Error);
    }

    [Fact]
    public async Task The_version_stands_alone()
    {
        var outcome = await CommandFolder.RunInsideAsync("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", outcome.Output);
    }

    [Theory]
    [InlineData("\"makee\" is no command: did you mean make?", "makee")]
    [InlineData("\"--trasition\" is no option: did you mean --transition?", "make", "a.jpg", "--trasition", "fade")]
    [InlineData("\"--lokk\" is no option: did you mean --look?", "make", "--images", "a.jpg", "--lokk", "warm")]
    [InlineData("--transition can't be \"fadee\": did you mean \"fade\"?", "make", "a.jpg", "--transition", "fadee")]
    [InlineData("--look can't be \"sepa\": did you mean \"sepia\"?", "make", "a.jpg", "--look", "sepa")]
    [InlineData("--motion can't be \"zoomin\": did you mean \"zoom-in\"?", "make", "a.jpg", "--motion", "zoomin")]
    [InlineData("--preset can't be \"tictok\": did you mean \"tiktok\"?", "make", "a.jpg", "--preset", "tictok")]
    [InlineData("--duration can't be \"soon\"", "make", "a.jpg", "--duration", "soon")]
    [InlineData("--duration can't be \"-5\"", "make", "a.jpg", "--duration", "-5")]
    [InlineData("--duration can't be \"0.1\"", "make", "a.jpg", "--duration", "0.1")]
    [InlineData("--size can't be \"1920\"", "make", "a.jpg", "--size", "1920")]
    [InlineData("--fps can't be \"0\"", "make", "a.jpg", "--fps", "0")]
    [InlineData("give --aspect or --size, not both", "make", "a.jpg", "--size", "100x100", "--aspect", "1:1")]
    [InlineData("--out", "make", "a.jpg", "--out")]
    [InlineData("nothing to make a film of", "make")]
    [InlineData("give the draft", "render")]
    [InlineData("--at can't be \"x\"", "frame", "draft.json", "--at", "x")]
    public async Task Bad_usage_is_one_line_that_says_what_to_do_and_exit_code_2(string sentence, params string[] arguments)
    {
        var outcome = await CommandFolder.RunInsideAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void Every_example_of_the_help_parses()
    {
        var root = CommandLine.BuildRoot(new Terminal(TextWriter.Null, TextWriter.Null, IsLive: false));
        foreach (var example in root.Subcommands.SelectMany(verb => Examples.Of(verb.Name)).Concat(Examples.Of("kinora")))
        {
            Assert.StartsWith("kinora ", example);
            Assert.Empty(root.Parse(example["kinora ".Length..]).Errors);
        }

        Assert.All(root.Subcommands, verb => Assert.NotEmpty(Examples.Of(verb.Name)));
    }
}
