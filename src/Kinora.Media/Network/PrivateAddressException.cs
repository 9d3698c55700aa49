namespace Kinora.Media.Network;

/// <summary>A name leads to this machine, its network or nowhere, and to no address of the public internet; nothing was connected to.</summary>
public sealed class PrivateAddressException(string message) : HttpRequestException(message)
{
    /// <returns>Whether this is why a request failed: handlers wrap what a connection throws.</returns>
    public static bool IsCauseOf(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PrivateAddressException) return true;
        }

        return false;
    }
}
