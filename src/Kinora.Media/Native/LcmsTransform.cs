using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Native;

/// <summary>A cmsHTRANSFORM; keeps nothing of the profiles it was made from. Invalid when they do not go together.</summary>
internal sealed class LcmsTransform() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Lcms.DeleteTransform(handle);
        return true;
    }
}
