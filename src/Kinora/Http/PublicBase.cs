using System.Net;
using Kinora.Settings;

namespace Kinora.Http;

/// <summary>What links to this server begin with: what its owner says, else where it listens.</summary>
internal sealed class PublicBase(ServerSettings settings)
{
    private Uri? bound;

    /// <summary>Ends in a slash.</summary>
    public Uri Address => settings.PublicUrl ?? Local;

    /// <summary>Where it is reached from this machine itself. Ends in a slash.</summary>
    public Uri Local => bound ?? new Uri($"http://127.0.0.1:{settings.Port}/");

    /// <param name="address">Where the server really listens; an address that means every one becomes this machine's own.</param>
    public void Bind(Uri address)
    {
        var any = IPAddress.TryParse(address.Host.Trim('[', ']'), out var parsed) && (parsed.Equals(IPAddress.Any) || parsed.Equals(IPAddress.IPv6Any));
        bound = any ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : new Uri(address, "/");
    }
}
