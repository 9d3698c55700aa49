using System.Net;
using System.Net.Sockets;

namespace Kinora.Media.Network;

/// <summary>
/// Connections for addresses that came from elsewhere: the address that is really connected to is checked, so that neither
/// a redirect nor a name that changes its mind leads inside. No proxy is used.
/// </summary>
public static class GuardedHandler
{
    private static readonly HashSet<string> Nobody = [];

    /// <summary>For whatever the internet has, and nothing of this machine and its network.</summary>
    /// <param name="allowPrivate">Reaches those too: for tests.</param>
    public static SocketsHttpHandler Create(bool allowPrivate)
    {
        var handler = Create(Nobody);
        if (allowPrivate) handler.ConnectCallback = null;
        return handler;
    }

    /// <param name="trusted">Hosts that the person who runs this has configured; they may be private.</param>
    public static SocketsHttpHandler Create(IReadOnlySet<string> trusted) => new()
    {
        UseProxy = false,
        UseCookies = false,
        MaxAutomaticRedirections = 5,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, trusted, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, IReadOnlySet<string> trusted, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation).ConfigureAwait(false);
        var allowed = trusted.Contains(target.Host) ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0) throw new PrivateAddressException($"{target.Host} is not an address of the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
