using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Director.Planning.Tools;

/// <summary>What a tool works on: the project as the calls before it in this turn left it.</summary>
public sealed class ToolScope(Project project, Timeline timeline, DirectorPorts ports, string language, ValueList<MediaReference> attached)
{
    public Project Project => project;

    /// <summary>Ahead of <see cref="Project"/>'s by what this turn has done.</summary>
    public Timeline Timeline => timeline;

    public DirectorPorts Ports => ports;

    /// <summary>Of the reply: <c>en</c> or <c>zh</c>.</summary>
    public string Language => language;

    public bool IsChinese => language == "zh";

    /// <summary>Files sent with this message.</summary>
    public ValueList<MediaReference> Attached => attached;

    public IMediaCatalogue Media { get; } = new ProjectCatalogue(project);

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    public Refused Refuse(string english, string chinese) => new(Say(english, chinese));

    /// <summary>Applies edits, all or none.</summary>
    public ToolOutcome Apply(IEnumerable<Edit> edits, IEnumerable<string> touched, string? label = null)
    {
        var list = edits.ToList();
        if (list.Count == 0) return Refuse("There is nothing there to change.", "没有可以更改的内容。");
        return Batch.Apply(timeline, list, Media, label) switch
        {
            Applied applied => new Edited(applied.Timeline, touched.ToValueList()),
            Rejected rejected => new Refused(Replies.Refusals.Say(rejected, timeline, project, language)),
            _ => throw new InvalidOperationException("An edit's result is one of two."),
        };
    }

    private sealed class ProjectCatalogue(Project project) : IMediaCatalogue
    {
        public MediaFacts? Find(Asset asset) => asset is MediaAsset media
            ? project.Media.FirstOrDefault(medium => medium.Reference == media.Media)?.Facts
            : null;
    }
}
