using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Kinora.Client.Service;
using Kinora.Client.Sessions;

namespace Kinora.Client.Transfers;

/// <summary>Sends files to a session.</summary>
internal sealed class Uploader(ServiceLine line, ServerOffers offers, ClientSession session)
{
    private const int MostAddresses = 20;

    /// <summary>From the last byte that moved to the answer: the server looks into a file before it answers.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(5);

    public async Task<UploadResult> SendAsync(IReadOnlyList<string> paths, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        var results = new List<UploadResult>();
        foreach (var path in paths)
        {
            try
            {
                results.Add(await SendAsync(path, progress, cancellation));
            }
            catch (ServiceException refused) when (paths.Count > 1 && refused.Fault.Kind is FaultKind.Unsupported or FaultKind.TooLarge or FaultKind.Impossible)
            {
                results.Add(new UploadResult([], [new RejectedFile(Path.GetFileName(path), refused.Fault)]));
            }
        }

        return Joined(results);
    }

    public async Task<UploadResult> FetchAsync(IReadOnlyList<Uri> addresses, CancellationToken cancellation)
    {
        var results = new List<UploadResult>();
        foreach (var some in addresses.Chunk(MostAddresses))
        {
            var urls = some.Select(address => address.AbsoluteUri).ToArray();
            results.Add(await session.WithIdAsync(async id =>
            {
                var call = Call.Post(PathOf(id), new { urls, source_type = "url" }) with { Limit = line.Settings.TurnLimit };
                using var answer = await line.AskAsync(call, cancellation);
                return Read(answer);
            }, cancellation));
        }

        return Joined(results);
    }

    private async Task<UploadResult> SendAsync(string path, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        long length;
        await using (var file = FileContent.Open(path)) length = file.Length;
        var name = Path.GetFileName(path);
        var isLarge = length >= line.Settings.ResumableFrom && await offers.ResumableUploadsAsync(cancellation) is not null;
        return await session.WithIdAsync(
            id => isLarge ? new ResumableUpload(line, path, length, progress).SendAsync(id, cancellation) : SendWholeAsync(id, path, name, length, progress, cancellation), cancellation);
    }

    private async Task<UploadResult> SendWholeAsync(
        string id, string path, string name, long length, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        using var standstill = new CancellationTokenSource(LongestStandstill, line.Settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(standstill.Token, cancellation);
        var call = new Call(HttpMethod.Post, PathOf(id)) { Body = Body, IsRepeatable = false, Limit = TimeSpan.FromDays(1), ExpectsContinue = true };
        try
        {
            using var answer = await line.AskAsync(call, either.Token);
            return Read(answer);
        }
        catch (OperationCanceledException still) when (standstill.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new ServiceException(line.Sentences.TimedOut(), still);
        }

        HttpContent Body()
        {
            var file = new FileContent(path, 0, length, done =>
            {
                standstill.CancelAfter(LongestStandstill);
                progress?.Report(new TransferProgress(name, done, length));
            });
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream"); // what it is, the server finds out by itself
            file.Headers.TryAddWithoutValidation("Content-Disposition", Disposition(name));
            var form = new MultipartContent("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
            form.Add(file);
            return form;
        }
    }

    /// <summary>As browsers write it, in UTF-8, and beside it as RFC 5987 has it: some servers read one, some the other.</summary>
    private static string Disposition(string name)
    {
        var visible = string.Concat(name.Select(c => char.IsControl(c) ? "_" : c == '"' ? "%22" : c == '\\' ? "_" : c.ToString()));
        return $"form-data; name=\"files\"; filename=\"{visible}\"; filename*=utf-8''{Uri.EscapeDataString(name)}";
    }

    private static string PathOf(string id) => $"api/upload-video/nemo_agent/me/{Uri.EscapeDataString(id)}";

    private UploadResult Read(WireAnswer answer) => Read(answer, line);

    internal static UploadResult Read(WireAnswer answer, ServiceLine line)
    {
        var rejected = answer.Find("rejected").Items().Select(one => new RejectedFile(
            WireAnswer.OneLine(one.Field("filename")?.AsText() ?? ""),
            line.FaultOf(one.Field("code")?.AsWhole() ?? 0, 422, WireAnswer.OneLine(one.Field("message")?.AsText() ?? ""))));
        return new UploadResult([.. FilesOf(answer).Select(file => SessionFile.Of(file, line.Settings.Server))], [.. rejected]);
    }

    private static IEnumerable<JsonElement> FilesOf(WireAnswer answer) => answer.Find("files").Items();

    private static UploadResult Joined(IReadOnlyList<UploadResult> results)
    {
        var joined = new UploadResult([.. results.SelectMany(result => result.Files)], [.. results.SelectMany(result => result.Rejected)]);
        return joined.Files.Count == 0 && joined.Rejected.Count > 0 ? throw new ServiceException(joined.Rejected[0].Fault) : joined;
    }
}
