using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Kinora.Core.Effects;
using Kinora.Media.Ffmpeg;

namespace Kinora.Cli;

/// <summary>Parses the command line, runs the verb, and turns everything that can go wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    private const string Description = "Kinora makes videos from pictures, clips, sound and text, on this machine.";

    // File names may start with @ and -i.mp4 is no bundle of options.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var isJson = arguments.Contains("--json");
        var root = BuildRoot(terminal);
        var parsed = root.Parse(LiteralArguments.Protect(arguments), Parsing);
        if (arguments.Count == 0)
        {
            HelpPage.Write(root, terminal.Error);
            return ExitCodes.BadUsage;
        }

        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpPage or VersionAction))
        {
            return Fail(terminal, UsageFault.Of(parsed), ExitCodes.BadUsage, isJson);
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        using var hangUp = StopOn(PosixSignal.SIGHUP, stop);
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // the signals are handled here: the verb unwinds, so that no partial file and no child stays
            Output = terminal.Out,
            Error = terminal.Error,
        };
        try
        {
            CheckCurrentFolder();
            return await parsed.InvokeAsync(invocation, stop.Token);
        }
        catch (Exception exception)
        {
            if (Environment.GetEnvironmentVariable("KINORA_DEBUG") == "1") terminal.Error.WriteLine(exception);
            var (sentence, code) = Explain(exception, stop.IsCancellationRequested);
            return Fail(terminal, sentence, code, isJson);
        }
    }

    internal static RootCommand BuildRoot(Terminal terminal)
    {
        var root = new RootCommand(Description);
        foreach (var verb in Verbs.All(terminal)) root.Subcommands.Add(verb);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpPage();
            if (option is VersionOption version) version.Action = new VersionAction();
        }

        return root;
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !stop.IsCancellationRequested; // a second one ends the process at once
        stop.Cancel();
    });

    // Where it was deleted under us, whatever asks for it later would fail with words that say nothing.
    private static void CheckCurrentFolder()
    {
        try
        {
            _ = Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            throw new CommandFailedException("the current folder no longer exists: change to another one");
        }
    }

    private static (string Sentence, int ExitCode) Explain(Exception exception, bool stopped) => exception switch
    {
        OperationCanceledException when stopped => ("stopped: no film was written", ExitCodes.Failed),
        _ when stopped && exception is ToolFailedException or IOException => ("stopped: no film was written", ExitCodes.Failed),
        CommandFailedException failed => (failed.Message, failed.ExitCode),
        UnauthorizedAccessException => ($"{exception.Message.TrimEnd('.')}: check its permissions", ExitCodes.Failed),
        ToolMissingException or ToolFailedException or IOException => (exception.Message, ExitCodes.Failed),
        DllNotFoundException => ($"a library is missing ({exception.Message.Split('\n')[0]}): run kinora doctor", ExitCodes.Failed),
        OutOfMemoryException => ("there is too little memory for this film: make it smaller with --size, or close other programs", ExitCodes.Failed),
        _ => ($"this is a fault in Kinora, not yours: {exception.GetType().Name}: {exception.Message} (KINORA_DEBUG=1 shows more)", ExitCodes.Failed),
    };

    /// <summary>Tells people, and programs that read JSON lines.</summary>
    private static int Fail(Terminal terminal, string sentence, int exitCode, bool isJson)
    {
        terminal.Error.WriteLine("kinora: " + Shown.Line(sentence));
        try
        {
            if (isJson) JsonLines.WriteFailure(terminal.Out, sentence);
        }
        catch (IOException)
        {
            // That the standard output can't be written may be the very failure, and has been told.
        }

        return exitCode;
    }
}
