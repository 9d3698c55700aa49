using System.Globalization;
using System.Net.Http.Headers;
using Kinora.Http;
using Kinora.Media.Network;
using Kinora.Settings;

namespace Kinora.Uploads;

/// <summary>
/// Fetches files by addresses that users name. Only the public internet is reached, whatever a name or a redirect leads to; nothing is told of what
/// else there is. Bounded in size and time.
/// </summary>
internal sealed class UrlFetcher(IncomingFiles incoming, ServerSettings settings, TimeProvider time) : IDisposable
{
    private const int LongestUrl = 2048;
    private const int AtOnce = 16;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly HttpClient client = new(GuardedHandler.Create(settings.AllowPrivateUrls)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>What a user calls the file that an address leads to, as far as the address itself tells.</summary>
    public static string NameOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? DisplayName.Of(Uri.UnescapeDataString(address.AbsolutePath)) : Refusal.Shown(url);

    /// <param name="limitOf">What a file of a name may be.</param>
    /// <returns>The file with its name; 422 for what may not or can't be fetched.</returns>
    public async Task<Answer<FetchedFile>> FetchAsync(string url, Func<string, Task<ByteLimit>> limitOf, CancellationToken cancellation)
    {
        if (Check(url) is not { } address)
        {
            return Refusal.Impossible("The address may not be fetched: give an http or https address without user name and password.");
        }

        await places.WaitAsync(cancellation);
        try
        {
            using var limits = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var whole = new CancellationTokenSource(Longest, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limits.Token, whole.Token);
            limits.CancelAfter(Patience);
            return await GetAsync(address, limitOf, limits, both.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return Refusal.Impossible($"{Refusal.Shown(address.Host)} " + Reason(exception));
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        places.Dispose();
    }

    private async Task<Answer<FetchedFile>> GetAsync(
        Uri address, Func<string, Task<ByteLimit>> limitOf, CancellationTokenSource patience, CancellationToken cancellation)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return Refusal.Impossible($"{Refusal.Shown(address.Host)} does not give the file (it answered {status}): check the address.");
        }

        var name = NameOf(response.Content.Headers.ContentDisposition, response.RequestMessage?.RequestUri ?? address);
        var limit = await limitOf(name);
        if (response.Content.Headers.ContentLength > limit.Bytes) return limit.Refusal;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var received = await incoming.ReceiveAsync(new PatientStream(body, () => patience.CancelAfter(Patience)), limit, cancellation);
        return received.Is(out var file, out var refusal) ? new FetchedFile(name, file) : refusal;
    }

    private static Uri? Check(string url) =>
        url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0 && address.Host.Length > 0 ? address : null;

    private static string Reason(Exception exception) =>
        PrivateAddressException.IsCauseOf(exception) ? "may not be fetched from: it is no address of the public internet."
        : exception is OperationCanceledException ? "was too slow: the file was not fetched; try again or upload it."
        : "can't be reached: check the address.";

    private static string NameOf(ContentDispositionHeaderValue? disposition, Uri address)
    {
        var named = disposition?.FileNameStar ?? disposition?.FileName?.Trim('"');
        var name = DisplayName.Of(string.IsNullOrWhiteSpace(named) ? Uri.UnescapeDataString(address.AbsolutePath) : named);
        return name == DisplayName.Nameless ? DisplayName.Of(address.Host) : name;
    }
}

/// <summary>A file that was fetched, and what it is called; belongs to whoever asked.</summary>
internal sealed record FetchedFile(string Name, IncomingFile File);
