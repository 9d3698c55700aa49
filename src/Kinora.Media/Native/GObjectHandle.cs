using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Native;

/// <summary>One reference to a GObject; disposing drops it.</summary>
internal abstract partial class GObjectHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Unref(handle);
        return true;
    }

    [LibraryImport("libgobject-2.0.so.0", EntryPoint = "g_object_unref")]
    private static partial void Unref(nint handle);
}

internal sealed class PangoFontMapHandle : GObjectHandle;

internal sealed class PangoContextHandle : GObjectHandle;

internal sealed class PangoLayoutHandle : GObjectHandle;
