using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Disk;

/// <summary>What stands behind a path once all links are followed, and which one it is: two paths are the same file exactly when
/// their statuses are equal.</summary>
public readonly record struct FileStatus
{
    private const int KindMask = 0xf000;
    private const int RegularKind = 0x8000;

    private int Kind { get; init; }

    private ulong Device { get; init; }

    private ulong Inode { get; init; }

    /// <summary>False for folders, devices, pipes and sockets, which hang or never end when they are read as files.</summary>
    public bool IsRegular => Kind == RegularKind;

    /// <summary>Null when there is nothing, or it may not be seen.</summary>
    public static FileStatus? Of(string path)
    {
        if (path.Contains('\0') || Posix.Status(path) is not { } found) return null;
        return new FileStatus
        {
            Kind = found.Mode & KindMask,
            Device = (ulong)found.DeviceMajor << 32 | found.DeviceMinor,
            Inode = found.Inode,
        };
    }

    /// <summary>True when both paths lead to one file, be it through links.</summary>
    public static bool IsSame(string one, string other) => Of(one) is { } status && Of(other) == status;
}
