using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Kinora.Client.Service;

namespace Kinora.Client.Transfers;

/// <summary>A file that goes in pieces (tus 1.0): after a cut the server is asked how much it has, and the rest is sent.</summary>
internal sealed class ResumableUpload(ServiceLine line, string path, long length, IProgress<TransferProgress>? progress)
{
    private const string Version = "1.0.0";
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(5);

    // Cuts without a byte of progress between them.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)];

    private readonly string name = Path.GetFileName(path);

    public async Task<UploadResult> SendAsync(string sessionId, CancellationToken cancellation)
    {
        var place = await CreateAsync(sessionId, cancellation);
        var (offset, cuts) = (0L, 0);
        while (true)
        {
            try
            {
                await AppendAsync(place, offset, cancellation);
                break;
            }
            catch (ServiceException cut) when (cut.Fault.Kind is FaultKind.Unreachable or FaultKind.TimedOut or FaultKind.Unavailable or FaultKind.Conflict)
            {
                var now = await OffsetAsync(place, cancellation);
                if (now == length) break;
                if (now > offset) cuts = 0;
                if (cuts == Pauses.Length) throw;
                await Task.Delay(Pauses[cuts++], line.Settings.Time, cancellation);
                offset = await OffsetAsync(place, cancellation); // what was still on its way has arrived by now
            }
        }

        using var answer = await line.AskAsync(Call.Get(place), cancellation);
        return Uploader.Read(answer, line);
    }

    private async Task<string> CreateAsync(string sessionId, CancellationToken cancellation)
    {
        var call = new Call(HttpMethod.Post, "api/uploads")
        {
            IsRepeatable = false,
            Headers =
            [
                ("Tus-Resumable", Version), ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)),
                ("Upload-Metadata", $"filename {Encoded(name)},session_id {Encoded(sessionId)}"),
            ],
        };
        using var answer = await line.AskAsync(call, cancellation);
        if (answer.Header("Location") is not { } location || !Uri.TryCreate(line.Settings.Server, location, out var address)) throw new ServiceException(line.Sentences.Strange());
        // The token must stay with its server.
        if (Uri.Compare(address, line.Settings.Server, UriComponents.HostAndPort, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0) throw new ServiceException(line.Sentences.Moved(address));
        return address.AbsoluteUri;
    }

    private async Task AppendAsync(string place, long offset, CancellationToken cancellation)
    {
        using var standstill = new CancellationTokenSource(LongestStandstill, line.Settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(standstill.Token, cancellation);
        var call = new Call(HttpMethod.Patch, place)
        {
            IsRepeatable = false,
            Limit = TimeSpan.FromDays(1),
            Headers = [("Tus-Resumable", Version), ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture))],
            Body = () => new FileContent(path, offset, length, done =>
            {
                standstill.CancelAfter(LongestStandstill);
                progress?.Report(new TransferProgress(name, done, length));
            })
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") },
            },
        };
        try
        {
            await line.TellAsync(call, either.Token);
        }
        catch (OperationCanceledException still) when (standstill.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new ServiceException(line.Sentences.TimedOut(), still);
        }
    }

    private async Task<long> OffsetAsync(string place, CancellationToken cancellation)
    {
        using var answer = await line.AskAsync(new Call(HttpMethod.Head, place) { Headers = [("Tus-Resumable", Version)] }, cancellation);
        return long.TryParse(answer.Header("Upload-Offset"), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset <= length
            ? offset
            : throw new ServiceException(line.Sentences.Strange());
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
