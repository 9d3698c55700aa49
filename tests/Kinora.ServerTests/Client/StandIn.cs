using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Client;

/// <summary>
/// A server that answers as the skills' documents say, and no more than that: no versions, no turns that can be joined, no events of exports. A test
/// says what it does otherwise.
/// </summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string Session = "1234567890123456789";
    public const string Token = "nmv_usr_of-the-stand-in";
    public const string User = "anon_0123456789abcdef0123456789abcdef";

    private readonly WebApplication application;
    private readonly ConcurrentQueue<Seen> seen = new();
    private readonly List<(string Method, string Path, Queue<Answer> Answers)> arranged = [];

    private StandIn(WebApplication application) => this.application = application;

    public delegate Task Answer(HttpContext context);

    public Uri Address { get; private set; } = null!;

    /// <summary>The film: JSON.</summary>
    public string Draft { get; set; } = "{}";

    public IReadOnlyList<Seen> Requests => [.. seen];

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "stand-in" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Limits.MinResponseDataRate = null; // clients here may be slow
            options.Limits.MaxRequestBodySize = null;
        });
        var application = builder.Build();
        var standIn = new StandIn(application);
        application.Run(standIn.ServeAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        standIn.Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return standIn;
    }

    /// <summary>These answers, one after the other; the last one again and again. What is not arranged is answered as documented.</summary>
    public StandIn On(string method, string path, params Answer[] answers)
    {
        lock (arranged) arranged.Insert(0, (method, path, new Queue<Answer>(answers)));
        return this;
    }

    /// <summary>Messages that came.</summary>
    public IReadOnlyList<string> Messages => [.. Requests.Where(request => request.Path == "/run_sse").Select(request => JsonNode.Parse(request.Body)!["new_message"]!["parts"]![0]!["text"]!.GetValue<string>())];

    public int Count(string method, string path) => Requests.Count(request => request.Method == method && request.Path == path);

    public static Answer Ok(string data) => Json(200, $$"""{"code":0,"message":"ok","data":{{data}}}""");

    public static Answer Refuse(int code, int status, string message = "") => Json(status, new JsonObject { ["code"] = code, ["message"] = message }.ToJsonString());

    public static Answer Json(int status, string body) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    };

    /// <summary>A stream of these blocks, each as it is written here, then its end.</summary>
    public static Answer Stream(params string[] blocks) => async context =>
    {
        if (!context.Response.HasStarted) context.Response.ContentType = "text/event-stream";
        foreach (var block in blocks)
        {
            await context.Response.WriteAsync(block, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    };

    /// <summary>A block with one event of the agent's text.</summary>
    public static string Says(string text, bool isLast = true) => Block(new JsonObject
    {
        ["content"] = new JsonObject { ["role"] = "model", ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) },
        ["turnComplete"] = isLast,
        ["invocationId"] = "e-1",
        ["author"] = "nemo_agent",
    });

    public static string Block(JsonNode content) => $"data: {content.ToJsonString()}\n\n";

    /// <summary>Cuts the connection in the middle of its answer, behind these blocks.</summary>
    public static Answer Cut(params string[] blocks) => async context =>
    {
        await Stream(blocks)(context);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        throw new CutException(); // an abort would also take along what is on its way
    };

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        using var body = new MemoryStream();
        if (FindAnswer(request.Method, path) is not { } answer) answer = Documented(request.Method, path);
        if (request.Headers.ContentType.ToString().StartsWith("application/json", StringComparison.Ordinal)) await request.Body.CopyToAsync(body, context.RequestAborted);
        seen.Enqueue(new Seen(request.Method, path, request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetString(body.ToArray())));
        try
        {
            await answer(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Features.Get<IHttpRequestLifetimeFeature>()?.Abort(); // the client is gone
        }
    }

    private Answer? FindAnswer(string method, string path)
    {
        lock (arranged)
        {
            var found = arranged.Find(one => one.Method == method && (one.Path == path || one.Path.EndsWith('*') && path.StartsWith(one.Path[..^1], StringComparison.Ordinal)));
            return found.Answers is null ? null : found.Answers.Count > 1 ? found.Answers.Dequeue() : found.Answers.Peek();
        }
    }

    private Answer Documented(string method, string path) => (method, path) switch
    {
        ("POST", "/api/auth/anonymous-token") => Ok($$"""{"token":"{{Token}}","user_id":"{{User}}","credits":100,"expires_at":"2099-01-01T00:00:00Z"}"""),
        ("POST", "/api/tasks/me/with-session/nemo_agent") => Ok($$"""{"task_id":"task_1","session_id":"{{Session}}","user_id":"{{User}}"}"""),
        ("GET", "/api/credits/balance/simple") => Ok("""{"available":60,"frozen":40,"total":100}"""),
        ("POST", "/run_sse") => Stream(Says("Done.")),
        ("GET", _) when path.StartsWith("/api/state/nemo_agent/me/", StringComparison.Ordinal) => Ok(
            $$"""{"session_id":"{{path.Split('/')[5]}}","user_id":"{{User}}","state":{"draft":{{Draft}},"video_infos":[],"generated_media":[] } }"""),
        _ => Refuse(404, 404, "Not found."),
    };
}

/// <summary>The server dies while it answers.</summary>
internal sealed class CutException : Exception;

/// <summary>A request that came. Bodies are kept where they are JSON.</summary>
internal sealed record Seen(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);
