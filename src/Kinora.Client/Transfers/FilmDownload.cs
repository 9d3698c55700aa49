using System.Net;
using System.Net.Http.Headers;
using Kinora.Client.Service;

namespace Kinora.Client.Transfers;

/// <summary>One film on its way into a file: gone on with after a cut, checked, and there only when it is whole.</summary>
internal sealed class FilmDownload(ServiceLine line, Film film, string path, IProgress<TransferProgress>? progress)
{
    private const int MostRedirects = 10;
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(60);

    // Cuts without a byte of progress between them.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];

    private readonly string name = Path.GetFileName(path);
    private Uri address = film.Address;
    private bool isRenewed;

    private TimeProvider Time => line.Settings.Time;

    public async Task RunAsync(bool overwrite, CancellationToken cancellation)
    {
        if (!overwrite && Path.Exists(path)) throw new IOException($"{name} is there already.");
        var growing = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.part";
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                await using (var part = new PartFile(growing))
                {
                    await FetchAsync(part, cancellation);
                    if (part.Fault(film) is not { } fault) break;
                    if (attempt == 2) throw new ServiceException(Damaged(fault));
                }
            }

            File.Move(growing, path, overwrite);
        }
        finally
        {
            File.Delete(growing);
        }
    }

    private async Task FetchAsync(PartFile part, CancellationToken cancellation)
    {
        for (var cuts = 0; ;)
        {
            var before = part.Length;
            try
            {
                if (await ContinueAsync(part, cancellation)) return;
            }
            catch (Exception cut) when (cut is HttpRequestException or HttpIOException or TimeoutException && !cancellation.IsCancellationRequested)
            {
                if (part.Length > before) cuts = 0;
                if (cuts == Pauses.Length) throw new ServiceException(line.Sentences.Broken(), cut);
                await Task.Delay(Pauses[cuts++], Time, cancellation);
            }
        }
    }

    /// <returns>Whether all of it is there; false: it must be asked for once more.</returns>
    private async Task<bool> ContinueAsync(PartFile part, CancellationToken cancellation)
    {
        using var standstill = new CancellationTokenSource(LongestStandstill, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(standstill.Token, cancellation);
        try
        {
            using var response = await OpenAsync(part, either.Token);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    part.Restart();
                    break;
                case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange is { From: { } from } && from == part.Length:
                    break;
                case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                    part.Restart(); // not the stretch that was asked for
                    return part.ForgetTag();
                case HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout:
                    throw new HttpRequestException(HttpRequestError.InvalidResponse);
                case HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Gone or HttpStatusCode.Unauthorized when !isRenewed:
                    isRenewed = true;
                    await RenewAsync(cancellation);
                    return false;
                default:
                    throw new ServiceException(line.FaultOf(0, (int)response.StatusCode, ""));
            }

            part.Learn(response);
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            await part.CopyAsync(stream, done =>
            {
                standstill.CancelAfter(LongestStandstill);
                progress?.Report(new TransferProgress(name, done, part.Total ?? film.Bytes));
            }, either.Token);
            return true;
        }
        catch (OperationCanceledException still) when (standstill.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("Nothing came for too long.", still);
        }
    }

    /// <summary>No token goes along: the address works without, and may lead to another host.</summary>
    private async Task<HttpResponseMessage> OpenAsync(PartFile part, CancellationToken cancellation)
    {
        var target = address;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            if (part.Length > 0)
            {
                request.Headers.Range = new RangeHeaderValue(part.Length, null);
                if (part.Tag is { IsWeak: false } tag) request.Headers.IfRange = new RangeConditionHeaderValue(tag);
            }

            var response = await line.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location) return response;
            response.Dispose();
            var next = new Uri(target, location);
            if (redirects == MostRedirects || next.Scheme is not ("http" or "https") || target.Scheme == "https" && next.Scheme == "http") throw new ServiceException(line.Sentences.Moved(next));
            target = next;
        }
    }

    /// <summary>The link may have expired: the export gives a new one.</summary>
    private async Task RenewAsync(CancellationToken cancellation)
    {
        if ((await new Exporter(line).LookAsync(film.ExportId, cancellation)).Film is { } renewed) address = renewed.Address;
    }

    private ServiceFault Damaged(string fault) => new(FaultKind.Strange, 0, line.Sentences.Say($"The film arrived damaged: {fault}.", "影片在传输中损坏。"))
    {
        Advice = line.Sentences.Say("Try again.", "请重试。"),
    };
}
