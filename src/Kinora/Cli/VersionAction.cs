using System.CommandLine;
using System.CommandLine.Invocation;

namespace Kinora.Cli;

/// <summary>Prints the version alone, for scripts.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(typeof(VersionAction).Assembly.GetName().Version?.ToString(3));
        return ExitCodes.Done;
    }
}
