using System.Runtime.InteropServices;

namespace Kinora.Media.Terminals;

/// <summary>
/// The terminal of the standard input, set so that every key arrives as it is pressed and nothing is echoed. Ctrl+C arrives as a key too; Ctrl+Z
/// still suspends. Disposing sets it back as it was.
/// </summary>
public sealed partial class TerminalMode : IDisposable
{
    // struct termios as the kernel's generic header has it (x86, ARM, RISC-V): four words of flags, a byte, then the control characters.
    private const int StructureBytes = 128;
    private const int LocalFlags = 12;
    private const int ControlCharacters = 17;
    private const int Interrupt = 0;
    private const int Quit = 1;
    private const int Time = 5;
    private const int Least = 6;

    private const uint ReturnIsNewline = 0x100;
    private const uint FlowControl = 0x400;
    private const uint Canonical = 0x2;
    private const uint Echo = 0x8;
    private const uint Extended = 0x8000;

    private const int Input = 0;
    private const int AfterOutput = 1;

    private readonly byte[] before;
    private readonly byte[] keys;
    private bool isSet;

    private TerminalMode(byte[] before)
    {
        this.before = before;
        keys = [.. before];
        Change(0, ReturnIsNewline | FlowControl);
        Change(LocalFlags, Canonical | Echo | Extended);
        keys[ControlCharacters + Interrupt] = keys[ControlCharacters + Quit] = 0; // no signal
        keys[ControlCharacters + Least] = 1;
        keys[ControlCharacters + Time] = 0;
        Set();
    }

    /// <returns>Null: the standard input is no terminal.</returns>
    public static TerminalMode? Enter()
    {
        var state = new byte[StructureBytes];
        return Read(Input, state) == 0 ? new TerminalMode(state) : null;
    }

    /// <summary>After someone else has set it: a shell, while we were suspended.</summary>
    public void Set()
    {
        _ = Write(Input, AfterOutput, keys);
        isSet = true;
    }

    /// <summary>As it was found.</summary>
    public void Reset()
    {
        if (isSet) _ = Write(Input, AfterOutput, before);
        isSet = false;
    }

    public void Dispose() => Reset();

    private void Change(int at, uint without)
    {
        var flags = MemoryMarshal.Read<uint>(keys.AsSpan(at));
        MemoryMarshal.Write(keys.AsSpan(at), flags & ~without);
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int Read(int descriptor, byte[] state);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int Write(int descriptor, int when, byte[] state);
}
