using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Ffmpeg;

/// <summary>The standard input of a running tool. One writer at a time. Blocks; give it a thread of its own.</summary>
public sealed unsafe class ToolInput
{
    private readonly ToolProcess process;
    private readonly SafePipeHandle pipe;

    internal ToolInput(ToolProcess process, SafePipeHandle pipe)
    {
        this.process = process;
        this.pipe = pipe;
        Posix.Prepare(pipe, ToolProcess.PipeBytes);
    }

    /// <summary>Writes all of it, straight from the memory given, waiting for the tool to take it.</summary>
    /// <exception cref="ToolFailedException">The tool ended or closed its input; carries its last words.</exception>
    /// <exception cref="OperationCanceledException">The token the tool was started with was cancelled.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint count;
            fixed (byte* pointer = bytes) count = Posix.Write(pipe, pointer, (nuint)bytes.Length);
            if (count > 0)
            {
                bytes = bytes[(int)count..];
                continue;
            }
            var error = Marshal.GetLastPInvokeError();
            if (error == Posix.TryAgain) WaitForRoom();
            else if (error == Posix.BrokenPipe) process.ThrowStoppedReading();
            else if (error != Posix.Interrupted) throw new IOException($"write to {process.Name}: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    /// <summary>Tells the tool that there is no more. May be called more than once.</summary>
    public void Close() => pipe.Dispose();

    // A killed tool closes its end, which wakes poll; the time limit is for one whose descendant fled with the pipe.
    private void WaitForRoom()
    {
        if (!Posix.WaitReady(pipe, Posix.PollOut, ToolProcess.PollMilliseconds) && process.HasEnded) process.ThrowStoppedReading();
    }
}
