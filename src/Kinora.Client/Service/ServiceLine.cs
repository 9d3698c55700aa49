using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Kinora.Client.Accounts;

namespace Kinora.Client.Service;

/// <summary>
/// The one way to the server. Every request carries who asks; a bad token is replaced once, one request too many is repeated once after a
/// pause, what changes nothing is repeated when a connection breaks. Everything else is a <see cref="ServiceException"/>.
/// </summary>
internal sealed class ServiceLine
{
    private const int MostRedirects = 5;
    private const int MostBytes = 64 << 20;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)];

    private readonly ClientSettings settings;
    private readonly HttpClient http;

    public ServiceLine(ClientSettings settings, HttpClient http)
    {
        (this.settings, this.http) = (settings, http);
        Sentences = new FaultSentences(settings.Language, settings.Server);
        Tokens = new TokenSource(settings, this);
    }

    public ClientSettings Settings => settings;

    public FaultSentences Sentences { get; }

    public TokenSource Tokens { get; }

    public HttpClient Http => http;

    /// <summary>The answer to a request that succeeded. A body that is JSON has been read; any other is still to be read.</summary>
    /// <exception cref="ServiceException">It did not succeed.</exception>
    public async Task<WireAnswer> AskAsync(Call call, CancellationToken cancellation)
    {
        var token = call.IsAuthorized ? await Tokens.CurrentAsync(cancellation) : null;
        var (isRenewed, hasWaited, breaks) = (false, false, 0);
        while (true)
        {
            ServiceFault fault;
            try
            {
                var answer = await SendAsync(call, token, cancellation);
                if (answer.Response.IsSuccessStatusCode && answer.Code == 0 || answer.Response.StatusCode == HttpStatusCode.NotModified)
                {
                    if (answer.Find("user_id")?.AsText() is { } user) Tokens.Learn(user);
                    return answer;
                }

                using (answer) fault = FaultOf(answer);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
            {
                if (!call.IsRepeatable || breaks == Pauses.Length) throw new ServiceException(IsUnreached(broken) ? Sentences.Unreachable() : Sentences.Broken(), broken);
                await Task.Delay(Pauses[breaks++], settings.Time, cancellation);
                continue;
            }

            switch (fault.Kind)
            {
                case FaultKind.BadToken when call.IsAuthorized && !isRenewed:
                    isRenewed = true;
                    token = await Tokens.RenewAsync(token!, cancellation);
                    break;
                case FaultKind.TooMany when !hasWaited:
                    hasWaited = true;
                    Tell(new ClientEvent.Waiting(
                        Sentences.Say($"The server is busy: trying once more in {Sentences.Length(settings.RateLimitWait)}.", $"服务器繁忙，{Sentences.Length(settings.RateLimitWait)}后重试一次。"),
                        settings.RateLimitWait));
                    await Task.Delay(settings.RateLimitWait, settings.Time, cancellation);
                    break;
                case FaultKind.Unavailable when call.IsRepeatable && breaks < Pauses.Length && fault.RetryAfter is { } wait && wait <= settings.RateLimitWait:
                    breaks++;
                    await Task.Delay(wait, settings.Time, cancellation);
                    break;
                default:
                    throw new ServiceException(fault);
            }
        }
    }

    /// <summary>Asks and forgets the answer.</summary>
    public async Task TellAsync(Call call, CancellationToken cancellation)
    {
        using var answer = await AskAsync(call, cancellation);
    }

    public void Tell(ClientEvent happened) => settings.Events?.Report(happened);

    /// <summary>What a refusal means; where credits are missing, with the way to more.</summary>
    public ServiceFault FaultOf(int code, int status, string told, TimeSpan? retryAfter = null)
    {
        if (code is 0 or 404 && told.StartsWith("Session not found", StringComparison.OrdinalIgnoreCase)) code = 1002;
        var fault = Sentences.Of(code, status, told, retryAfter);
        return fault.Kind == FaultKind.NoCredits ? Registration.Complete(fault, told, Tokens.UserId, settings.Server, Sentences) : fault;
    }

    private ServiceFault FaultOf(WireAnswer answer) =>
        FaultOf(answer.Code, (int)answer.Response.StatusCode, answer.Message, answer.Response.Headers.RetryAfter is { } after
            ? after.Delta ?? (after.Date - settings.Time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left : null)
            : null);

    private async Task<WireAnswer> SendAsync(Call call, string? token, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(call.Limit ?? settings.CallLimit, settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var address = new Uri(settings.Server, call.Path);
            for (var redirects = 0; ; redirects++)
            {
                var response = await SendAsync(call, address, token, either.Token);
                if (redirects == MostRedirects || TargetOf(response, address) is not { } target) return await ReadAsync(response, either.Token);
                response.Dispose();
                if (!IsSameHost(address, target) || response.StatusCode == HttpStatusCode.SeeOther && call.Method != HttpMethod.Get) throw new ServiceException(Sentences.Moved(target));
                address = target;
            }
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new ServiceException(Sentences.TimedOut(), late);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Call call, Uri address, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(call.Method, address) { Content = call.Body?.Invoke() };
        foreach (var (name, value) in settings.Attribution.Headers()) request.Headers.TryAddWithoutValidation(name, value);
        foreach (var (name, value) in call.Headers) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Accept", call.Accept ?? "application/json");
        if (call.ExpectsContinue) request.Headers.ExpectContinue = true;
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private async Task<WireAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) != true) return new WireAnswer(response, null);
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellation);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
            return new WireAnswer(response, bytes.Length == 0 ? null : JsonDocument.Parse(bytes));
        }
        catch (JsonException)
        {
            response.Dispose();
            throw new ServiceException(Sentences.Strange());
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Where an answer sends on to; null: it is no such answer.</summary>
    private static Uri? TargetOf(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(from, location) : null;

    /// <summary>A token goes to the host it belongs to, and never from an encrypted connection to an open one.</summary>
    private static bool IsSameHost(Uri from, Uri to) =>
        from.Host == to.Host && (to.Scheme == from.Scheme && to.Port == from.Port || from.Scheme == "http" && to.Scheme == "https");

    private static bool IsUnreached(Exception broken) => broken is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
