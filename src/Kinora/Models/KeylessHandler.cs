namespace Kinora.Models;

/// <summary>The package insists on a key; a server without keys is sent none.</summary>
internal sealed class KeylessHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public const string NoKey = "none";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;
        return base.SendAsync(request, cancellationToken);
    }
}
