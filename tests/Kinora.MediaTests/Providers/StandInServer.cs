using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kinora.MediaTests.Providers;

/// <summary>Answers on 127.0.0.1 as a provider's documentation says it would, or as badly as a test wants.</summary>
internal sealed class StandInServer : IDisposable
{
    private readonly HttpListener listener;

    public StandInServer(Func<StandInRequest, StandInAnswer> answer)
    {
        (listener, Address) = Listen();
        _ = ServeAsync(answer);
    }

    public Uri Address { get; }

    public ConcurrentQueue<StandInRequest> Requests { get; } = new();

    // Not Stop first: Close would then open the port anew only to close it, and find it taken by another test.
    public void Dispose() => listener.Close();

    /// <summary>Between finding a port free and taking it, another test may have taken it.</summary>
    private static (HttpListener Listener, Uri Address) Listen()
    {
        const int Tries = 20;
        for (var i = 0; ; i++)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(address.ToString());
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (i < Tries)
            {
                // the next free port
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync(Func<StandInRequest, StandInAnswer> answer)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context, answer));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, Func<StandInRequest, StandInAnswer> answer)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var headers = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(key => key, key => context.Request.Headers[key]!, StringComparer.OrdinalIgnoreCase);
        var request = new StandInRequest(context.Request.HttpMethod, context.Request.RawUrl!, headers, await reader.ReadToEndAsync());
        Requests.Enqueue(request);
        var reply = answer(request);
        if (reply.Gate is { } gate) await gate;
        try
        {
            context.Response.StatusCode = reply.Status;
            context.Response.ContentType = reply.Type;
            foreach (var (key, value) in reply.Headers) context.Response.Headers[key] = value;
            await context.Response.OutputStream.WriteAsync(reply.Body);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Whoever asked has gone: that is what some tests do.
        }
    }
}

internal sealed record StandInRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

internal sealed record StandInAnswer(int Status, string Type, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>Waited for before the answer is sent.</summary>
    public Task? Gate { get; init; }

    public static StandInAnswer Json(string json, int status = 200) => new(status, "application/json", Encoding.UTF8.GetBytes(json));

    public static StandInAnswer File(byte[] bytes, string type = "application/octet-stream") => new(200, type, bytes);
}
