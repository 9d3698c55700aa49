using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Pixels;

/// <summary>Native memory aligned to 64 bytes, with 64 readable bytes of padding behind it; zeroed at first.</summary>
internal sealed unsafe class NativeMemoryBlock : SafeHandleZeroOrMinusOneIsInvalid
{
    private const nuint Alignment = 64;
    private const nuint Padding = 64;

    public NativeMemoryBlock(nuint length) : base(ownsHandle: true)
    {
        Length = length;
        var memory = NativeMemory.AlignedAlloc(length + Padding, Alignment);
        NativeMemory.Clear(memory, length + Padding);
        SetHandle((nint)memory);
    }

    public nuint Length { get; }

    public byte* Pointer => (byte*)handle;

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
