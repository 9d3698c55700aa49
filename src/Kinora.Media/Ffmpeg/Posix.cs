using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Ffmpeg;

/// <summary>The few system calls for which .NET has no door: pipes straight to native memory, signals to a whole group.</summary>
internal static unsafe partial class Posix
{
    public const int Interrupted = 4;
    public const int TryAgain = 11;
    public const int BrokenPipe = 32;
    public const int SignalKill = 9;
    public const int SignalTerminate = 15;
    public const short PollIn = 1;
    public const short PollOut = 4;

    /// <summary>Give up instead of waiting for room in the pipe.</summary>
    public const uint SpliceNonBlocking = 2;

    private const int SetStatusFlags = 4;
    private const int NonBlocking = 0x800;
    private const int CloseOnExecute = 0x80000;
    private const int SetPipeSize = 1031;
    private const int CurrentFolder = -100;
    private const uint BasicStatus = 0x7ff;

    [StructLayout(LayoutKind.Sequential)]
    public struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short ReturnedEvents;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct MemoryRange
    {
        public byte* Start;
        public nuint Length;
    }

    /// <summary>The kernel's <c>struct statx</c>, the same on every processor (man 2 statx); what is not used here is left out.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct FileState
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(SafePipeHandle descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(SafePipeHandle descriptor, byte* buffer, nuint count);

    /// <summary>Puts pages themselves, not copies of them, into a pipe.</summary>
    [LibraryImport("libc", EntryPoint = "vmsplice", SetLastError = true)]
    public static partial nint Splice(SafePipeHandle pipe, MemoryRange* ranges, nuint count, uint flags);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int processOrGroup, int signal);

    /// <summary>Opens for reading without waiting: .NET's own open would wait forever for the other end of a named pipe.</summary>
    public static SafeFileHandle OpenForReading(string path) => Open(path, NonBlocking | CloseOnExecute);

    /// <summary>What a path leads to, links followed; null when it leads nowhere.</summary>
    public static FileState? Status(string path) => StatusOf(CurrentFolder, path, 0, BasicStatus, out var state) == 0 ? state : null;

    /// <summary>Gives a file a second name on the same disk; false where the disk can't, or the name is taken.</summary>
    public static bool TryLink(string path, string name) => Link(path, name) == 0;

    /// <summary>Waits until a file or folder is on the disk.</summary>
    public static void Synchronise(string path)
    {
        using var handle = OpenForReading(path);
        if (!handle.IsInvalid && Flush(handle) == 0) return;
        throw new IOException($"{path} could not be flushed: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>Waits until the pipe is ready or the time is over; true when it is ready (or closed at the other end).</summary>
    public static bool WaitReady(SafePipeHandle pipe, short events, int milliseconds)
    {
        var added = false;
        try
        {
            pipe.DangerousAddRef(ref added);
            var descriptor = new PollDescriptor { Descriptor = (int)pipe.DangerousGetHandle(), Events = events };
            return Poll(&descriptor, 1, milliseconds) > 0;
        }
        finally
        {
            if (added) pipe.DangerousRelease();
        }
    }

    /// <summary>Makes our end non-blocking (the child's end is not touched) and asks for a larger buffer, which may be refused.</summary>
    public static void Prepare(SafePipeHandle pipe, int bufferBytes)
    {
        FileControl(pipe, SetStatusFlags, NonBlocking);
        FileControl(pipe, SetPipeSize, bufferBytes);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatusOf(int folder, string path, int flags, uint mask, out FileState state);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string path, string name);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControl(SafePipeHandle descriptor, int command, int argument);
}
