using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Native;

/// <summary>A cmsHPROFILE; invalid when the bytes were no profile.</summary>
internal sealed class LcmsProfile() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Lcms.CloseProfile(handle) != 0;
}
