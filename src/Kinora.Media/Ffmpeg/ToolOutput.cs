using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Ffmpeg;

/// <summary>The standard output of a running tool. One reader at a time. Blocks; give it a thread of its own.</summary>
public sealed unsafe class ToolOutput
{
    private readonly ToolProcess process;
    private readonly SafePipeHandle pipe;
    private readonly long limit;
    private long total;

    internal ToolOutput(ToolProcess process, SafePipeHandle pipe, long? limit)
    {
        this.process = process;
        this.pipe = pipe;
        this.limit = limit ?? long.MaxValue;
        Posix.Prepare(pipe, ToolProcess.PipeBytes);
    }

    /// <summary>Reads what there is, at least one byte, straight into the memory given; 0 at the end.</summary>
    /// <remarks>The end does not say whether the tool ended well: <see cref="ToolProcess.WaitAsync"/> does.</remarks>
    /// <exception cref="ToolFailedException">A limit ended the tool.</exception>
    /// <exception cref="OperationCanceledException">The token the tool was started with was cancelled.</exception>
    public int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (true)
        {
            nint count;
            fixed (byte* pointer = buffer) count = Posix.Read(pipe, pointer, (nuint)buffer.Length);
            if (count >= 0) return Counted((int)count);
            var error = Marshal.GetLastPInvokeError();
            if (error == Posix.TryAgain)
            {
                if (Posix.WaitReady(pipe, Posix.PollIn, ToolProcess.PollMilliseconds) || !process.HasEnded) continue;
                // Known to have ended, it adds nothing: only now is an empty pipe the end, for its last words may have come since the last look.
                if (!Posix.WaitReady(pipe, Posix.PollIn, 0)) return Counted(0);
            }
            else if (error != Posix.Interrupted)
            {
                throw new IOException($"read from {process.Name} failed: {Marshal.GetPInvokeErrorMessage(error)}");
            }
        }
    }

    /// <summary>Fills the buffer.</summary>
    /// <returns>The bytes read: fewer than asked for only at the end.</returns>
    public int ReadFull(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            var count = Read(buffer[filled..]);
            if (count == 0) break;
            filled += count;
        }
        return filled;
    }

    /// <summary>Lets go of the pipe: a tool that goes on writing is ended by SIGPIPE.</summary>
    public void Close() => pipe.Dispose();

    private int Counted(int count)
    {
        total += count;
        if (total > limit) process.StopFor($"wrote more than {limit} bytes");
        if (count == 0 || total > limit) process.ThrowIfStopped();
        return count;
    }
}
