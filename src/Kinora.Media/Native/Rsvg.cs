using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Native;

internal sealed class RsvgDocumentHandle : GObjectHandle;

/// <summary>A GError that a call has set; invalid when it has set none.</summary>
internal sealed partial class GErrorHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <summary>What went wrong, in the library's words.</summary>
    public unsafe string Message => IsInvalid ? "no reason given" : Marshal.PtrToStringUTF8((nint)((GError*)handle)->Message) ?? "";

    protected override bool ReleaseHandle()
    {
        Free(handle);
        return true;
    }

    [LibraryImport("libglib-2.0.so.0", EntryPoint = "g_error_free")]
    private static partial void Free(nint error);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct GError
    {
        public uint Domain;
        public int Code;
        public byte* Message;
    }
}

[StructLayout(LayoutKind.Sequential)]
internal struct RsvgRectangle
{
    public double X;
    public double Y;
    public double Width;
    public double Height;
}

/// <summary>
/// librsvg 2.46 or later: SVG onto cairo. A document made from bytes has no base URI, and without one the library refuses every
/// reference to a file or an address. A document may be drawn by one thread at a time, different ones side by side.
/// </summary>
internal static unsafe partial class Rsvg
{
    private const string Library = "librsvg-2.so.2";

    [LibraryImport(Library, EntryPoint = "rsvg_handle_new_from_data")]
    public static partial RsvgDocumentHandle FromData(byte* data, nuint length, out GErrorHandle error);

    /// <summary>Draws the whole document into a rectangle of the context's user space; what lies outside of it is cut off.</summary>
    [LibraryImport(Library, EntryPoint = "rsvg_handle_render_document")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Render(RsvgDocumentHandle document, CairoContextHandle context, in RsvgRectangle viewport, out GErrorHandle error);
}
