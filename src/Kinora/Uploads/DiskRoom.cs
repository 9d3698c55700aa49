using Kinora.Settings;

namespace Kinora.Uploads;

/// <summary>Whether the disk has room for what others send. The last of it is kept back: the database must be able to write what has happened.</summary>
internal class DiskRoom(ServerSettings settings)
{
    private const long KeptBack = 64L << 20;

    /// <param name="bytes">What is about to be written, as far as known.</param>
    public bool IsLeft(long bytes) => Free() - KeptBack > bytes;

    /// <summary>Bytes that may be written.</summary>
    protected virtual long Free() => new DriveInfo(settings.DataFolder).AvailableFreeSpace;
}
