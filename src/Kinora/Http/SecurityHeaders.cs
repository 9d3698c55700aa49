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
    public static void ForPage(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers.CacheControl = "no-store";
    }
}
