using System.Security.Cryptography;
using System.Text;

namespace Kinora.Http;

/// <summary>What browsers are told, so that nothing of ours is guessed at, framed or mixed with what others bring.</summary>
internal static class SecurityHeaders
{
    /// <summary>Every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication application) => application.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // media are shown by pages of other origins, which need their links
            headers.XFrameOptions = "DENY";
            return Task.CompletedTask;
        });
        await next(context);
    });

    /// <summary>A page without scripts.</summary>
    /// <param name="style">What stands between its style tags, to the letter: no other style is applied.</param>
    public static void ForPage(HttpResponse response, string style)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers.CacheControl = "no-store";
    }
}
