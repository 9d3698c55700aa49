using Kinora.Store;
using Microsoft.Net.Http.Headers;

namespace Kinora.Http;

/// <summary>A blob as an answer: Range, HEAD and conditions, and nothing that a browser could take for a page of ours.</summary>
internal static class BlobAnswer
{
    /// <param name="filename">What it is saved as; not trusted.</param>
    /// <param name="asDownload">Saved rather than shown.</param>
    /// <param name="kept">How long a browser may keep it without asking.</param>
    public static IResult Of(HttpContext context, BlobFile file, string filename, string contentType, bool asDownload, TimeSpan kept)
    {
        context.Response.RegisterForDispose(file);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = FormattableString.Invariant($"private, max-age={Math.Max(0, (long)kept.TotalSeconds)}, immutable");
        var disposition = new ContentDispositionHeaderValue(asDownload || !IsMedia(contentType) ? "attachment" : "inline");
        disposition.SetHttpFileName(filename);
        headers.ContentDisposition = disposition.ToString();
        var info = new FileInfo(file.Path);
        var tag = new EntityTagHeaderValue(FormattableString.Invariant($"\"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}\""));
        return Results.File(file.Path, contentType, lastModified: info.LastWriteTimeUtc, entityTag: tag, enableRangeProcessing: true);
    }

    private static bool IsMedia(string contentType) =>
        contentType.StartsWith("video/", StringComparison.Ordinal) || contentType.StartsWith("audio/", StringComparison.Ordinal)
        || contentType.StartsWith("image/", StringComparison.Ordinal) && !contentType.Contains("svg", StringComparison.Ordinal);
}
