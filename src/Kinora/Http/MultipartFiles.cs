using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Kinora.Http;

/// <summary>The files of a multipart form, one after the other as they arrive; nothing of them is held in memory.</summary>
internal static class MultipartFiles
{
    private const int LongestBoundary = 200;
    private const int MostParts = 1000;

    /// <returns>The boundary; null: it is no multipart form, or not one that can be read.</returns>
    public static string? Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return null;
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : null;
    }

    /// <summary>Each file is read before the next is asked for; what is left of it is passed over.</summary>
    /// <param name="largest">Of a file that is twice as large and more, nothing is read any more.</param>
    /// <exception cref="InvalidDataException">What arrives is no such form, or a file is far too large.</exception>
    /// <exception cref="IOException">It ended too early.</exception>
    public static async IAsyncEnumerable<SentFile> ReadAsync(
        HttpRequest request, string boundary, long largest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = largest * 2 };
        for (var part = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
        {
            if (part == MostParts) throw new InvalidDataException("The form has too many parts.");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFileDisposition()) continue;
            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
            yield return new SentFile(name ?? "", section.Body);
        }
    }
}

/// <param name="Name">As it was sent.</param>
internal readonly record struct SentFile(string Name, Stream Content);
