using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Director.Planning;
using Kinora.Media.Analysis;
using Kinora.Uploads;

namespace Kinora.Sessions;

/// <summary>Looks at a user's own media, and at no others.</summary>
internal sealed class SessionUnderstanding(MediaStore media, MediaAnalyst analyst, string userId) : IMediaUnderstanding
{
    public async Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation)
    {
        if (medium.IsFile || await media.FindAsync(userId, medium.Name, cancellation) is not { } found) return null;
        using var file = await media.OpenAsync(found, cancellation);
        if (file is null) return new MediaInsight { Media = medium, Facts = found.Facts, Problems = ["The file is no longer kept: upload it again."] };
        return await analyst.AnalyseAsync(file.Path, Wanted(wanted), cancellation, medium) switch
        {
            MediaUnderstood understood => understood.Insight,
            MediaNotUnderstood not => new MediaInsight { Media = medium, Facts = found.Facts, Problems = [not.Sentence] },
            var other => throw new InvalidOperationException($"no case for {other}"),
        };
    }

    /// <summary>What to look and listen for.</summary>
    public static Understanding Wanted(InsightParts parts)
    {
        var picture = parts & (InsightParts.SceneChanges | InsightParts.Colors | InsightParts.Interest);
        var sound = parts & (InsightParts.Sound | InsightParts.Beats);
        return (picture == 0 ? 0 : Understanding.Picture) | (sound == 0 ? 0 : Understanding.Sound)
            | (parts.HasFlag(InsightParts.Transcript) ? Understanding.Speech : 0);
    }
}
