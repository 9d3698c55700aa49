using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Director.Planning;
using Kinora.Media.Analysis;
using Kinora.Sessions;

namespace Kinora.Cli.Talk;

/// <summary>Looks at the project's own files, and at no others.</summary>
internal sealed class LocalUnderstanding(LocalProject project) : IMediaUnderstanding
{
    private readonly Lazy<MediaAnalyst> analyst = new(() =>
        MediaAnalyst.Open(EnvironmentSettings.Read(AnalysisSettings.FromEnvironment, ExitCodes.BadUsage)));

    public async Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation)
    {
        if (project.Project.Media.FirstOrDefault(known => known.Reference == medium) is not { } found) return null;
        var path = Path.GetFullPath(medium.Name, project.Folder);
        return await analyst.Value.AnalyseAsync(path, SessionUnderstanding.Wanted(wanted), cancellation, medium) switch
        {
            MediaUnderstood understood => understood.Insight,
            MediaNotUnderstood not => new MediaInsight { Media = medium, Facts = found.Facts, Problems = [not.Sentence] },
            var other => throw new InvalidOperationException($"no case for {other}"),
        };
    }
}
