using System.Net;
using System.Net.Sockets;

namespace Kinora.Http;

/// <summary>Who a limit is counted for: an IPv4 address, or the /64 that one household or machine has of IPv6.</summary>
internal static class ClientAddress
{
    /// <summary>The connection's; behind a configured proxy what that says, which ASP.NET's forwarded headers have put in its place.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork || IPAddress.IsLoopback(address)) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }
}
