using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.MediaTests.Models;

/// <summary>
/// A server on 127.0.0.1 that answers <c>chat/completions</c> as the real ones do: chunked events, piece by piece. Written on bare sockets, so
/// that it can also answer as they do on a bad day: cut off in the middle of a chunk, drip, never end.
/// </summary>
internal sealed class ModelStandIn : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();

    /// <param name="answer">What is sent to the request of that number, counted from 1.</param>
    public ModelStandIn(Func<int, ModelExchange, Task> answer)
    {
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1/");
        _ = ServeAsync(answer);
    }

    public Uri Address { get; }

    public ConcurrentQueue<ModelExchange> Requests { get; } = new();

    /// <summary>Sends the same chunks to everyone.</summary>
    public static ModelStandIn Streaming(params string[] chunks) => new((_, exchange) => exchange.StreamAsync(chunks));

    public static ModelStandIn Refusing(int status, string body = "{}", string type = "application/json", string headers = "") =>
        new((_, exchange) => exchange.SendAsync(status, body, type, headers));

    public void Dispose()
    {
        closing.Cancel();
        listener.Dispose();
        closing.Dispose();
    }

    private async Task ServeAsync(Func<int, ModelExchange, Task> answer)
    {
        var number = 0;
        var token = closing.Token;
        while (!token.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await listener.AcceptSocketAsync(token);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            var count = ++number;
            _ = Task.Run(() => AnswerAsync(socket, count, answer, token), CancellationToken.None);
        }
    }

    private async Task AnswerAsync(Socket socket, int number, Func<int, ModelExchange, Task> answer, CancellationToken token)
    {
        using var exchange = new ModelExchange(socket, token);
        try
        {
            await exchange.ReadAsync();
            Requests.Enqueue(exchange);
            await answer(number, exchange);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever asked has gone, or the test is over: that is what some tests do.
        }
    }
}

/// <summary>One request and the ways to answer it.</summary>
internal sealed class ModelExchange(Socket socket, CancellationToken cancellation) : IDisposable
{
    private readonly NetworkStream stream = new(socket, ownsSocket: true);

    public string Head { get; private set; } = "";

    public JsonNode Body { get; private set; } = new JsonObject();

    public CancellationToken Closing => cancellation;

    public async Task ReadAsync()
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(bytes))
        {
            await stream.ReadExactlyAsync(one, cancellation);
            bytes.Add(one[0]);
        }

        Head = Encoding.ASCII.GetString([.. bytes]);
        var length = Head.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))["Content-Length:".Length..];
        var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellation);
        Body = JsonNode.Parse(body)!;
    }

    public Task SendAsync(int status, string body, string type = "application/json", string headers = "")
    {
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        return RawAsync($"HTTP/1.1 {status} Answer\r\nContent-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}");
    }

    public Task BeginAsync(string type = "text/event-stream; charset=utf-8") =>
        RawAsync($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");

    /// <summary>One event.</summary>
    public Task EventAsync(string data) => PartAsync(Encoding.UTF8.GetBytes($"data: {data}\n\n"));

    public async Task PartAsync(byte[] bytes)
    {
        await RawAsync(bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
        await stream.WriteAsync(bytes, cancellation);
        await RawAsync("\r\n");
    }

    public Task EndAsync() => RawAsync("0\r\n\r\n");

    public async Task StreamAsync(params string[] chunks)
    {
        await BeginAsync();
        foreach (var chunk in chunks) await EventAsync(chunk);
        await EndAsync();
    }

    /// <summary>The connection is gone from one moment to the next.</summary>
    public void Cut()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Dispose() => stream.Dispose();

    private static bool EndsHead(List<byte> bytes) => bytes.Count >= 4 && bytes[^4] == '\r' && bytes[^3] == '\n' && bytes[^2] == '\r' && bytes[^1] == '\n';

    private async Task RawAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
}
