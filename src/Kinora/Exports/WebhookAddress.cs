using System.Net;
using Kinora.Media.Network;
using Kinora.Settings;

namespace Kinora.Exports;

/// <summary>Whether an address may be told of a render's end. A name that leads inside is found out when it is connected to.</summary>
internal sealed class WebhookAddress(ServerSettings settings)
{
    private const int Longest = 2_000;

    /// <returns>One sentence, or null.</returns>
    public string? Fault(string text)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return "output.webhook must be an http or https address without a password in it.";
        }

        if (settings.AllowPrivateUrls || !IPAddress.TryParse(address.DnsSafeHost, out var number) || PublicAddress.Is(number)) return null;
        return "output.webhook is not an address of the public internet: use one that this server may call.";
    }
}
