using System.Diagnostics;

namespace Kinora.MediaTests.Cli;

/// <summary>What a program that was run to its end wrote and returned.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program with nothing on its standard input; one that does not end is killed and fails the test.</summary>
    public static async Task<Outcome> OfAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Soon.Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Outcome(process.ExitCode, await output, await error);
    }
}
