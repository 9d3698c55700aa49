namespace Kinora.Media.Export;

/// <summary>The file could not be written: no room, no permission, no such folder. The message is a sentence for people.</summary>
public sealed class OutputException(string sentence, Exception inner) : IOException(sentence, inner)
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;

    /// <summary>ENOSPC or EDQUOT, which .NET passes on as they are.</summary>
    internal static bool IsDiskFull(Exception exception) => exception is IOException { HResult: NoSpace or QuotaExceeded };
}
