using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace Kinora.Media.Ffmpeg;

/// <summary>
/// A running tool: the only place that starts processes. The child leads a session of its own, so that the whole tree can be
/// signalled; it dies with Kinora, even when that is killed; its error output is always drained. Disposing kills what runs.
/// </summary>
public sealed class ToolProcess : IAsyncDisposable
{
    /// <summary>What Linux grants without privileges: a third of a 1080p frame, 16 times the default.</summary>
    internal const int PipeBytes = 1 << 20;

    internal const int PollMilliseconds = 250;

    private const int DefaultCapture = 16 << 20;

    // How long the output of a tool that has ended may stay open and empty: only a descendant that fled the group holds it longer.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    // So often more was still to be read after that time: a busy machine is waited for, a descendant that goes on talking is not.
    private const int MostDrainTimes = 30;

    // A tool that closes its input is about to end, be the machine as busy as it may.
    private static readonly TimeSpan LastWordsTime = TimeSpan.FromSeconds(10);

    private readonly ToolCommand command;
    private readonly Process process;
    private readonly TimeProvider time;
    private readonly CancellationToken cancellationToken;
    private readonly StderrTail tail = new();
    private readonly CancellationTokenSource wallClock;
    private readonly CancellationTokenSource enoughDrained = new();
    private readonly List<CancellationTokenRegistration> registrations = [];
    private readonly Task exited;
    private readonly Task errorDrained;
    private readonly Task outputDrained;
    private string? stopReason;
    private int stopping;
    private ToolInput? input;
    private ToolOutput? output;

    private ToolProcess(ToolCommand command, Process process, ToolPipes pipes, TimeProvider time, CancellationToken cancellationToken)
    {
        this.command = command;
        this.process = process;
        this.time = time;
        this.cancellationToken = cancellationToken;
        Id = process.Id;
        exited = EndAsync();
        errorDrained = DrainAsync(process.StandardError.BaseStream, tail.Add);
        var stdin = ((PipeStream)process.StandardInput.BaseStream).SafePipeHandle;
        if (pipes.HasFlag(ToolPipes.Input)) input = new ToolInput(this, stdin);
        else stdin.Dispose();
        var stdout = process.StandardOutput.BaseStream;
        if (pipes.HasFlag(ToolPipes.Output)) output = new ToolOutput(this, ((PipeStream)stdout).SafePipeHandle, command.Limits.OutputBytes);
        outputDrained = output is null ? DrainAsync(stdout, CountOutput()) : Task.CompletedTask;
        wallClock = new CancellationTokenSource(command.Limits.Wall ?? Timeout.InfiniteTimeSpan, time);
        registrations.Add(wallClock.Token.Register(() => StopFor($"did not end within {command.Limits.Wall?.TotalSeconds:0.#} s")));
        registrations.Add(cancellationToken.Register(() => StopFor("was cancelled")));
    }

    public int Id { get; }

    public string Name => Path.GetFileName(command.Tool);

    /// <summary>Open only when <see cref="ToolPipes.Input"/> was asked for.</summary>
    public ToolInput Input => input ?? throw new InvalidOperationException("The tool was started without an input pipe.");

    /// <summary>Open only when <see cref="ToolPipes.Output"/> was asked for.</summary>
    public ToolOutput Output => output ?? throw new InvalidOperationException("The tool was started without an output pipe.");

    public bool HasEnded => exited.IsCompleted;

    /// <summary>The last words so far.</summary>
    public string StderrTail => tail.Text();

    /// <summary>Starts a tool. Cancelling ends it, its pipes, and with <see cref="OperationCanceledException"/> whoever waits.</summary>
    /// <exception cref="ToolMissingException">It is not on this machine.</exception>
    /// <exception cref="ToolFailedException">The system would not start it.</exception>
    public static async Task<ToolProcess> StartAsync(
        ToolCommand command, ToolPipes pipes, CancellationToken cancellationToken = default, TimeProvider? time = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var process = new Process { StartInfo = ToolLaunch.StartInfo(command) };
        try
        {
            await LaunchThread.StartAsync(process).ConfigureAwait(false);
        }
        catch (Win32Exception exception)
        {
            process.Dispose();
            var reason = new Win32Exception(exception.NativeErrorCode).Message; // without the program that is only our launcher
            throw new ToolFailedException(command.Tool, null, command.Arguments, "", $"could not be started ({reason})") { HasRun = false };
        }
        return new ToolProcess(command, process, pipes, time ?? TimeProvider.System, cancellationToken);
    }

    /// <summary>Runs a tool to its end, feeding it all of <paramref name="input"/>, and returns what it wrote
    /// (by default at most 16 MiB).</summary>
    /// <exception cref="ToolFailedException">It ended with another code than 0, by a signal, or by a limit.</exception>
    public static async Task<ToolResult> RunAsync(
        ToolCommand command, ReadOnlyMemory<byte> input = default, CancellationToken cancellationToken = default)
    {
        var limits = command.Limits with { OutputBytes = command.Limits.OutputBytes ?? DefaultCapture };
        await using var process =
            await StartAsync(command with { Limits = limits }, ToolPipes.Input | ToolPipes.Output, cancellationToken).ConfigureAwait(false);
        var feeding = Task.Run(() => process.Feed(input.Span), CancellationToken.None);
        var captured = await Task.Run(process.Capture, CancellationToken.None).ConfigureAwait(false);
        await process.WaitAsync().ConfigureAwait(false);
        await feeding.ConfigureAwait(false);
        return new ToolResult(captured, process.StderrTail);
    }

    /// <summary>Waits until the tool has ended well.</summary>
    /// <exception cref="ToolFailedException">It ended with another code than 0, by a signal, or by a limit.</exception>
    /// <exception cref="OperationCanceledException">The token the tool was started with was cancelled.</exception>
    public async Task WaitAsync()
    {
        await EndedAsync().ConfigureAwait(false);
        ThrowIfStopped();
        if (process.ExitCode != 0) throw Failure(process.ExitCode, ExitWords(process.ExitCode));
    }

    /// <summary>Ends the tool and everything it started: SIGTERM, then SIGKILL after <see cref="ToolCommand.Grace"/>.
    /// Returns when it is gone.</summary>
    public async Task StopAsync()
    {
        StopFor("was stopped");
        await EndedAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        foreach (var registration in registrations) await registration.DisposeAsync().ConfigureAwait(false);
        wallClock.Dispose();
        enoughDrained.Dispose();
        input?.Close();
        output?.Close();
        process.Dispose();
    }

    internal void StopFor(string reason)
    {
        if (exited.IsCompleted || Interlocked.Exchange(ref stopping, 1) != 0) return;
        stopReason = reason;
        _ = KillAsync();
    }

    internal void ThrowIfStopped()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (stopReason is not null) throw Failure(null, stopReason);
    }

    /// <summary>The tool closed its input: waits for its end, for its last words say why.</summary>
    internal void ThrowStoppedReading()
    {
        try
        {
            EndedAsync().WaitAsync(LastWordsTime, time).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            throw Failure(null, "closed its input but goes on running");
        }
        ThrowIfStopped();
        throw Failure(process.ExitCode, process.ExitCode == 0 ? "ended before it had read all its input" : ExitWords(process.ExitCode));
    }

    private async Task DrainAsync(Stream stream, ByteSink take)
    {
        var buffer = new byte[16 << 10];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, enoughDrained.Token).ConfigureAwait(false)) > 0) take(buffer.AsSpan(0, count));
        }
        catch (OperationCanceledException)
        {
            // Ends the loop: see EndedAsync.
        }
    }

    private static string ExitWords(int code) => Signals.NameOf(code - 128) is { } signal
        ? $"was ended by {signal}"
        : $"ended with code {code}";

    private async Task EndAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        Signal(Posix.SignalKill, groupOnly: true); // what it left running
    }

    private async Task EndedAsync()
    {
        await exited.ConfigureAwait(false);
        var drained = Task.WhenAll(errorDrained, outputDrained);
        for (var round = 1; !drained.IsCompleted; round++)
        {
            try
            {
                await drained.WaitAsync(DrainTime, time).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                if (round < MostDrainTimes && IsUnread()) continue;
                // Someone else holds the other end: nothing more is to be learnt from it.
                await enoughDrained.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether something has been written that is drained here and has not been read yet.</summary>
    private bool IsUnread()
    {
        Stream[] drained = output is null ? [process.StandardError.BaseStream, process.StandardOutput.BaseStream] : [process.StandardError.BaseStream];
        return drained.Any(stream => Posix.WaitReady(((PipeStream)stream).SafePipeHandle, Posix.PollIn, 0));
    }

    private async Task KillAsync()
    {
        if (command.Grace > TimeSpan.Zero)
        {
            Signal(Posix.SignalTerminate, groupOnly: false);
            await Task.WhenAny(exited, Task.Delay(command.Grace)).ConfigureAwait(false);
        }
        Signal(Posix.SignalKill, groupOnly: false);
    }

    // In the first instants the child has not yet made its own group, so it is signalled by its own number as well.
    private void Signal(int signal, bool groupOnly)
    {
        Posix.Kill(-Id, signal);
        if (!groupOnly && !exited.IsCompleted) Posix.Kill(Id, signal);
    }

    private ByteSink CountOutput()
    {
        long total = 0;
        return bytes =>
        {
            total += bytes.Length;
            if (total > command.Limits.OutputBytes) StopFor($"wrote more than {command.Limits.OutputBytes} bytes");
        };
    }

    private void Feed(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Input.Write(bytes);
        }
        catch (ToolFailedException)
        {
            // A tool may answer before it has read everything; whether it ended well is WaitAsync's to say.
        }
        Input.Close();
    }

    private byte[] Capture()
    {
        using var captured = new MemoryStream();
        var buffer = new byte[64 << 10];
        int count;
        while ((count = Output.Read(buffer)) > 0) captured.Write(buffer, 0, count);
        return captured.ToArray();
    }

    private ToolFailedException Failure(int? code, string reason) => new(command.Tool, code, command.Arguments, tail.Text(), reason);

    private delegate void ByteSink(ReadOnlySpan<byte> bytes);
}
