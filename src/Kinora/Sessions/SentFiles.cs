using Kinora.Core;
using Kinora.Http;
using Kinora.Store;
using Kinora.Uploads;

namespace Kinora.Sessions;

/// <summary>Files inside a message are uploads.</summary>
internal sealed class SentFiles(MediaStore media, SignedLinks links, IBlobStore blobs)
{
    /// <returns>The media's ids; or why one of them can't be taken: then the message is not answered.</returns>
    public async Task<Answer<ValueList<string>>> TakeAsync(Caller caller, string sessionId, IReadOnlyList<SentPart> parts, CancellationToken cancellation)
    {
        var taken = new List<string>();
        foreach (var part in parts)
        {
            if (!(await TakeAsync(caller, sessionId, part, cancellation)).Is(out var medium, out var refusal)) return refusal;
            taken.Add(medium.Id);
        }

        return taken.ToValueList();
    }

    private async Task<Answer<Medium>> TakeAsync(Caller caller, string sessionId, SentPart part, CancellationToken cancellation)
    {
        if (part.Data is { } data) return await media.AddAsync(caller, sessionId, part.Name, new MemoryStream(data), cancellation);
        if (LinkOf(part.Address!) is not { } link) return await media.AddUrlAsync(caller, sessionId, part.Address!, cancellation);
        using var file = await blobs.OpenFileAsync(link.BlobKey, cancellation);
        if (file is null) return Refusal.Impossible("The file behind \"file_uri\" is no longer kept: send it again.");
        await using var content = File.OpenRead(file.Path);
        return await media.AddAsync(caller, sessionId, link.Filename, content, cancellation);
    }

    /// <summary>A link that this server gave, which is read without going through the network.</summary>
    private LinkedFile? LinkOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Segments is not ["/", "files/", var token, var name]) return null;
        return links.Read(token.TrimEnd('/'), Uri.UnescapeDataString(name)) is { } link && link.Left > TimeSpan.Zero ? link : null;
    }
}
