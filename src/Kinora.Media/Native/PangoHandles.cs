using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Native;

internal sealed class PangoFontDescriptionHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.FreeFontDescription(handle);
        return true;
    }
}

internal sealed class PangoAttributesHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Pango.UnrefAttributes(handle);
        return true;
    }
}

internal sealed class FontconfigHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Fontconfig.Destroy(handle);
        return true;
    }
}
