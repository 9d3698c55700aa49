using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.ServerTests.Terminal;

/// <summary>Our program at a terminal of its own (util-linux' <c>script</c>), typed into as a person would: what it shows is waited for.</summary>
internal sealed partial class PseudoTerminal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly Task reading;
    private readonly StringBuilder shown = new();
    private readonly Lock gate = new();
    private int seen;

    private PseudoTerminal(Process process)
    {
        this.process = process;
        reading = ReadAsync();
    }

    public static PseudoTerminal Start(KinoraHouse house, string locale, params string[] arguments)
    {
        var start = new ProcessStartInfo("script") { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = house.Folder, StandardInputEncoding = new UTF8Encoding(false) };
        var command = string.Join(' ', house.Command(arguments).Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        foreach (var word in (string[])["-qefc", "stty cols 80 rows 24; exec " + command, "/dev/null"]) start.ArgumentList.Add(word);
        house.Set(start.Environment, locale);
        start.Environment["TERM"] = "xterm-256color";
        return new PseudoTerminal(Process.Start(start)!);
    }

    /// <summary>Everything so far, without what steers the terminal.</summary>
    public string Text
    {
        get
        {
            lock (gate) return Steering().Replace(shown.ToString(), "");
        }
    }

    public async Task TypeAsync(string keys)
    {
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a message and waits for what answers it.</summary>
    public async Task SayAsync(string message, string answer)
    {
        await TypeAsync(message + "\r");
        await SeeAsync(answer);
    }

    /// <summary>Waits until it is shown, below what was waited for before.</summary>
    public async Task SeeAsync(string pattern)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (true)
        {
            var text = Text;
            var match = new Regex(pattern).Match(text, Math.Min(seen, text.Length));
            if (match.Success)
            {
                seen = match.Index + match.Length;
                return;
            }

            Assert.False(reading.IsCompleted || limit.IsCancellationRequested, $"“{pattern}” was not shown:\n{text}");
            await Task.WhenAny(reading, Task.Delay(50, CancellationToken.None));
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        int count;
        while ((count = await process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            lock (gate) shown.Append(buffer, 0, count);
        }
    }

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\r")]
    private static partial Regex Steering();
}
