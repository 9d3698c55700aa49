using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Director.Planning;

namespace Kinora.Sessions;

/// <summary>Looks at a session's own media, and at no others.</summary>
internal sealed class SessionUnderstanding : IMediaUnderstanding
{
    public Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation) => Task.FromResult<MediaInsight?>(null);
}
