using System.Globalization;
using System.Net;
using System.Text;
using Dapper;
using Kinora.Media.Network;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>Tells webhooks what has ended, again and again with longer and longer waits until they take it. They may be told twice.</summary>
internal sealed class WebhookSender(
    IDatabase database, WebhookSecrets secrets, WebhookSchedule schedule, ServerSettings settings, TimeProvider time, ILogger<WebhookSender> log) : BackgroundService
{
    private const int AtOnce = 8;

    private readonly HttpClient client = new(Handler(settings)) { Timeout = schedule.Patience };

    public override void Dispose()
    {
        client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(schedule.Interval, time);
        try
        {
            do
            {
                try
                {
                    await SendDueAsync(stoppingToken);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(exception, "Webhooks could not be told");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is due stays due.
        }
    }

    private static SocketsHttpHandler Handler(ServerSettings settings)
    {
        var handler = settings.AllowPrivateUrls ? new SocketsHttpHandler { UseProxy = false, UseCookies = false } : GuardedHandler.Create(new HashSet<string>());
        handler.AllowAutoRedirect = false; // what was signed for one address is for no other
        return handler;
    }

    private async Task SendDueAsync(CancellationToken cancellation)
    {
        while (await TakeAsync(cancellation) is { Count: > 0 } calls) await Task.WhenAll(calls.Select(call => SendAsync(call, cancellation)));
    }

    /// <summary>They come again after a while, should this process die over them.</summary>
    private Task<List<Call>> TakeAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var again = now + 6 * (long)schedule.Patience.TotalMilliseconds;
        return database.WriteAsync((connection, transaction) =>
        {
            var due = connection.Query<Call>(
                """
                SELECT id AS Id, user_id AS UserId, url AS Url, body AS Body, attempts AS Attempts FROM webhook_calls
                WHERE next_at <= @now ORDER BY next_at LIMIT @AtOnce
                """, new { now, AtOnce }, transaction).AsList();
            foreach (var call in due)
            {
                connection.Execute("UPDATE webhook_calls SET attempts = attempts + 1, next_at = @again WHERE id = @Id", new { again, call.Id }, transaction);
            }

            return due;
        }, cancellation);
    }

    private async Task SendAsync(Call call, CancellationToken cancellation)
    {
        var (isOver, outcome) = await PostAsync(call, cancellation);
        var waits = schedule.Waits;
        long? next = isOver || call.Attempts >= waits.Count ? null : (time.GetUtcNow() + waits[(int)call.Attempts]).ToUnixTimeMilliseconds();
        await database.WriteAsync((connection, transaction) => connection.Execute(
            "UPDATE webhook_calls SET next_at = @next, outcome = @outcome WHERE id = @Id", new { next, outcome, call.Id }, transaction), CancellationToken.None);
        if (next is null && outcome != "delivered") log.LogWarning("The webhook of {Call} was given up: {Outcome}", call.Id, outcome);
    }

    private async Task<(bool IsOver, string Outcome)> PostAsync(Call call, CancellationToken cancellation)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Url) { Content = new StringContent(call.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", call.Id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", WebhookSecrets.Sign(await secrets.OfAsync(call.UserId, cancellation), call.Id, timestamp, call.Body));
        request.Headers.UserAgent.ParseAdd("Kinora");
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode) return (true, "delivered");
            return (response.StatusCode == HttpStatusCode.Gone, FormattableString.Invariant($"answered {(int)response.StatusCode}"));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return (false, exception is HttpRequestException ? "could not be reached" : "did not answer in time");
        }
    }

    private sealed record Call(string Id, string UserId, string Url, string Body, long Attempts);
}
