using System.CommandLine;

namespace Kinora.Cli.Completions;

/// <summary><c>completion bash</c>: a script by which a shell completes this command line.</summary>
internal sealed class CompletionVerb(Terminal terminal)
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    private readonly Argument<string> shell = new("shell") { Description = "bash, zsh or fish.", HelpName = "bash|zsh|fish", CompletionSources = { _ => Shells.Select(name => new System.CommandLine.Completions.CompletionItem(name)) } };

    public Command Build()
    {
        var command = new Command("completion", "Write a script that lets a shell complete these commands.") { shell };
        command.SetAction(parsed =>
        {
            var verbs = CompletedVerb.All(CommandLine.BuildRoot(terminal));
            terminal.Out.Write(parsed.GetValue(shell) switch
            {
                "bash" => CompletionScript.Bash(verbs),
                "zsh" => CompletionScript.Zsh(verbs),
                "fish" => CompletionScript.Fish(verbs),
                var other => throw new CommandFailedException($"there is no completion for {Shown.Line(other ?? "")}: name bash, zsh or fish", ExitCodes.BadUsage),
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
