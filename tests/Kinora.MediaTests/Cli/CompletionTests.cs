using System.Diagnostics;
using Kinora.Cli;
using Kinora.Cli.Completions;

namespace Kinora.MediaTests.Cli;

/// <summary>The scripts know what the command line knows, and bash really completes with its own.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly IReadOnlyList<CompletedVerb> Verbs = CompletedVerb.All(CommandLine.BuildRoot(new Terminal(TextWriter.Null, TextWriter.Null, IsLive: false)));

    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("make", "", "ma")]
    [InlineData("--logo --look", "make", "--lo")]
    [InlineData("sepia", "make", "--look", "s")]
    [InlineData("grant", "credits", "gr")]
    [InlineData("text json off", "serve", "--log", "")]
    [InlineData("bash fish zsh", "completion", "")]
    [InlineData("photo 1.jpg|photos", "make", "ph")]
    [InlineData("photo 1.jpg|photos", "make", "--out", "ph")]
    [InlineData("", "make", "--title", "ph")]
    [InlineData("", "nonsense", "ph")]
    public async Task Bash_completes(string expected, params string[] words)
    {
        folder.Write("photo 1.jpg", "");
        folder.Write("photos/a.jpg", "");
        folder.Write("kinora.bash", CompletionScript.Bash(Verbs));
        var given = words.Where(word => word.Length > 0 || word == words[^1]).ToArray();
        folder.Write("try.bash", $"source kinora.bash\nCOMP_WORDS=(kinora \"$@\")\nCOMP_CWORD=$#\n_kinora\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n");
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder.Folder };
        foreach (var word in (string[])["--norc", "try.bash", .. given]) start.ArgumentList.Add(word);
        var outcome = await Outcome.OfAsync(start);
        Assert.Equal("", outcome.Error);
        var found = outcome.Output.TrimEnd('\n').Split('\n').Where(line => line.Length > 0).Order(StringComparer.Ordinal);
        var wanted = expected.Contains('|') ? expected.Split('|') : expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task Bash_offers_every_verb_by_Tab_at_a_prompt()
    {
        folder.Write("kinora.bash", CompletionScript.Bash(Verbs));
        var start = new ProcessStartInfo("script") { WorkingDirectory = folder.Folder };
        // A terminal of its own, in which the keys are typed; \cI is Tab.
        foreach (var word in (string[])["-qec", "bash --norc --noprofile -i", "/dev/null"]) start.ArgumentList.Add(word);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["TERM"] = "dumb";
        start.Environment["PS1"] = "";
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync("kinora() { echo \"ran:$*\"; }; source kinora.bash\nkinora compl\tba\t\nexit\n");
        await bash.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Soon.Patience, TestContext.Current.CancellationToken);
        Assert.Contains("ran:completion bash", output);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Every_verb_and_option_that_is_not_hidden_stands_in_every_script(string shell)
    {
        var outcome = await CommandFolder.RunInsideAsync("completion", shell);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.True(Verbs.Count > 20);
        foreach (var verb in Verbs)
        {
            foreach (var name in verb.Verbs) Assert.Contains(name.Name, outcome.Output);
            foreach (var option in verb.Options.SelectMany(option => option.Names))
            {
                Assert.Contains(shell == "fish" && option.StartsWith("--", StringComparison.Ordinal) ? $"-l {option[2..]}" : option.TrimStart('-'), outcome.Output);
            }
        }

        Assert.DoesNotContain(Verbs, verb => verb.Path == "worker");
    }

    [Fact]
    public async Task A_shell_that_is_not_known_is_bad_usage()
    {
        var outcome = await CommandFolder.RunInsideAsync("completion", "csh");
        Assert.Equal((2, "", "kinora: there is no completion for csh: name bash, zsh or fish\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }
}
