using System.Collections;
using System.Runtime.InteropServices;

namespace Kinora.Media.Ffmpeg;

/// <summary>
/// Our own program, started to outlive us: it leads a session of its own, has no terminal, reads nothing and writes into a file. All else that is
/// started dies with us (<see cref="ToolProcess"/>).
/// </summary>
public sealed unsafe partial class DetachedProgram
{
    // Larger than either structure is on any processor (glibc: 80 and 336 bytes).
    private const int ActionsBytes = 512;
    private const int AttributesBytes = 1024;
    private const int SignalSetBytes = 128;

    private const short SetSignalDefaults = 0x04;
    private const short SetSignalMask = 0x08;
    private const short SetSession = 0x80;
    private const int WriteOnly = 1;
    private const int CreateAppend = 0x40 | 0x400;
    private const int OwnerOnly = 0x180;
    private const int WithoutWaiting = 1;

    private bool hasEnded;

    private DetachedProgram(int id) => Id = id;

    public int Id { get; }

    /// <summary>Whether it has ended; asking is what lets the system forget it then.</summary>
    public bool HasEnded => hasEnded |= WaitFor(Id, null, WithoutWaiting) != 0;

    /// <param name="folder">Where it runs.</param>
    /// <param name="log">What it writes is added to this file, which is made with mode 0600.</param>
    /// <param name="withheld">Variables of ours that it is not given.</param>
    /// <param name="arguments">A verb and what belongs to it.</param>
    /// <exception cref="ToolMissingException">Our own files are not where they were installed.</exception>
    /// <exception cref="ToolFailedException">The system would not start it.</exception>
    public static DetachedProgram Start(string folder, string log, IReadOnlyCollection<string> withheld, params string[] arguments)
    {
        var command = OwnProgram.Command(arguments);
        var actions = NativeMemory.AllocZeroed(ActionsBytes);
        var attributes = NativeMemory.AllocZeroed(AttributesBytes);
        try
        {
            Check(InitialiseActions(actions), command);
            Check(InitialiseAttributes(attributes), command);
            Check(AddOpen(actions, 0, "/dev/null", 0, 0), command);
            Check(AddOpen(actions, 1, log, WriteOnly | CreateAppend, OwnerOnly), command);
            Check(AddDuplicate(actions, 1, 2), command);
            Check(AddChangeFolder(actions, folder), command);
            SetSignals(attributes);
            Check(SetFlags(attributes, SetSession | SetSignalDefaults | SetSignalMask), command);
            string?[] words = [command.Tool, .. command.Arguments, null];
            Check(Spawn(out var id, command.Tool, actions, attributes, words, Variables(withheld)), command);
            return new DetachedProgram(id);
        }
        finally
        {
            DestroyActions(actions);
            DestroyAttributes(attributes);
            NativeMemory.Free(actions);
            NativeMemory.Free(attributes);
        }
    }

    /// <summary>Asks a program of ours to end, by SIGTERM. The caller has made sure that the number is still its.</summary>
    /// <returns>False: it may not, or there is none.</returns>
    public static bool AskToEnd(int id) => Posix.Kill(id, Posix.SignalTerminate) == 0;

    // .NET ignores SIGPIPE and may hold others back; a program of its own begins with neither.
    private static void SetSignals(void* attributes)
    {
        var all = stackalloc byte[SignalSetBytes];
        FillSet(all);
        SetDefaults(attributes, all);
        new Span<byte>(all, SignalSetBytes).Clear();
        SetMask(attributes, all);
    }

    private static string?[] Variables(IReadOnlyCollection<string> withheld) =>
    [
        .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(pair => !withheld.Contains((string)pair.Key)).Select(pair => $"{pair.Key}={pair.Value}"),
        null,
    ];

    private static void Check(int error, ToolCommand command)
    {
        if (error == 0) return;
        throw new ToolFailedException(command.Tool, null, command.Arguments, "", $"could not be started ({Marshal.GetPInvokeErrorMessage(error)})") { HasRun = false };
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int id, string path, void* actions, void* attributes, string?[] words, string?[] variables);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitialiseActions(void* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(void* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(void* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(void* actions, int descriptor, int other);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddChangeFolder(void* actions, string path);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitialiseAttributes(void* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(void* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(void* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetDefaults(void* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetMask(void* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    private static partial int FillSet(byte* signals);

    [LibraryImport("libc", EntryPoint = "waitpid")]
    private static partial int WaitFor(int id, int* status, int options);
}
