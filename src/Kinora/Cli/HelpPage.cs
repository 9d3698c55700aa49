using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kinora.Cli;

/// <summary>The usual help, and behind it the command's examples.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Width = 110;

    public override bool ClearsParseErrors => true;

    public static void Write(Command command, TextWriter writer) =>
        command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = writer });

    public override int Invoke(ParseResult parseResult)
    {
        var code = new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var examples = Examples.Of(command is RootCommand ? "kinora" : command.Name);
        if (examples.Length == 0) return code;
        var writer = parseResult.InvocationConfiguration.Output;
        writer.WriteLine("Examples:");
        foreach (var example in examples) writer.WriteLine("  " + example);
        return code;
    }
}
