using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Kinora.ServerTests.Uploads;

/// <summary>Someone else's site on this machine, with files, redirects and traps.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication application;
    private int requests;

    private Site(WebApplication application) => this.application = application;

    public string Address => application.Urls.First() + "/";

    public string Port => new Uri(Address).Port.ToString(CultureInfo.InvariantCulture);

    public int Requests => Volatile.Read(ref requests);

    public static async Task<Site> StartAsync()
    {
        var clip = await SmallMedia.ClipAsync();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var site = new Site(builder.Build());
        site.application.Run(async context =>
        {
            Interlocked.Increment(ref site.requests);
            await AnswerAsync(context, clip);
        });
        await site.application.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, byte[] clip)
    {
        var response = context.Response;
        switch (context.Request.Path.Value)
        {
            case "/named":
                response.Headers.ContentDisposition = "attachment; filename=\"night.mp4\"";
                await response.Body.WriteAsync(clip);
                break;
            case "/redirect":
                response.Redirect(context.Request.Query["to"].ToString());
                break;
            case "/circle":
                response.Redirect("/circle");
                break;
            case "/page.mp4":
                await response.WriteAsync("<html>Not found</html>");
                break;
            case "/large":
                response.ContentLength = 2 << 20;
                await response.Body.WriteAsync(new byte[2 << 20]);
                break;
            case "/endless":
                while (!context.RequestAborted.IsCancellationRequested) await response.Body.WriteAsync(new byte[64 << 10], context.RequestAborted);
                break;
            case var path when path!.StartsWith("/media/", StringComparison.Ordinal):
                await response.Body.WriteAsync(clip);
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }
}
