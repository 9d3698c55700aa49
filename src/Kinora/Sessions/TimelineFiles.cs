using System.Text;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Files.Edl;
using Kinora.Core.Files.Fcpxml;
using Kinora.Core.Files.Otio;
using Kinora.Uploads;

namespace Kinora.Sessions;

/// <summary>A session's film as a timeline for other programs; its media are named by signed links, so that those can fetch them.</summary>
internal sealed class TimelineFiles(MediaStore media, SignedLinks links)
{
    /// <param name="kind"><c>otio</c>, <c>edl</c> or <c>fcpxml</c>.</param>
    /// <returns>Null for another kind.</returns>
    public async Task<TimelineFile?> WriteAsync(string sessionId, Timeline timeline, string kind, CancellationToken cancellation)
    {
        if (kind is not ("otio" or "edl" or "fcpxml")) return null;
        var known = (await media.OfSessionAsync(sessionId, cancellation)).ToDictionary(medium => medium.Id, StringComparer.Ordinal);
        InterchangeMedium? Find(MediaReference reference) => !reference.IsFile && known.TryGetValue(reference.Name, out var medium)
            ? new InterchangeMedium { Name = medium.Filename, Address = links.Of(medium), Facts = medium.Facts }
            : null;
        return kind switch
        {
            "otio" => new TimelineFile(OtioJson.Write(timeline, Find), "application/vnd.pixar.opentimelineio+json"),
            "edl" => new TimelineFile(Encoding.UTF8.GetBytes(CmxEdl.Write(timeline, media: Find).Text), "text/plain; charset=utf-8"),
            _ => new TimelineFile(Encoding.UTF8.GetBytes(FcpxmlDocument.Write(timeline, Find).Text), "application/xml; charset=utf-8"),
        };
    }
}

/// <summary>A file as it goes to a client.</summary>
internal sealed record TimelineFile(byte[] Body, string ContentType);
