using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Media;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Planning.Tools;

/// <summary>Calls tools on the films of the corpus and states what must come of them.</summary>
internal static class ToolDesk
{
    public static readonly string[] Films = ["empty", "interview", "phone", "promo", "slides", "story", "tea", "urban", "vlog"];

    private static readonly DirectorPorts Ports = CorpusDesk.Ports with { Understanding = new KnownFiles() };

    public static Project Open(string film, params string[] uploads) => CorpusFilms.Open(film, uploads);

    public static ToolScope Scope(Project project, string language = "en") => new(project, project.Timeline, Ports, language, []);

    /// <param name="arguments">A JSON object; its quotes may be single.</param>
    public static async Task<ToolOutcome> Call(this Project project, string tool, string arguments = "{}", string language = "en")
    {
        var json = (JsonObject)JsonNode.Parse(arguments.Replace('\'', '"'))!;
        var found = ToolCatalogue.Default.Find(tool);
        Assert.True(found is not null, $"There is no tool {tool}.");
        Assert.Null(ToolCheck.Fault(found.Spec, json));
        return await found.RunAsync(Scope(project, language), new ToolArguments(json), TestContext.Current.CancellationToken);
    }

    /// <summary>The project after a call that must not be refused.</summary>
    public static async Task<Project> After(this Project project, string tool, string arguments = "{}") => project.With(await project.Does(tool, arguments));

    public static async Task<Edited> Does(this Project project, string tool, string arguments = "{}")
    {
        var outcome = await project.Call(tool, arguments);
        Assert.True(outcome is Edited, (outcome as Refused)?.Sentence ?? outcome.ToString());
        Assert.Empty(TimelineRules.Check(((Edited)outcome).Timeline));
        return (Edited)outcome;
    }

    /// <summary>A refusal in both languages: a sentence, without ids or names of tools.</summary>
    public static async Task<string> Refuses(this Project project, string tool, string arguments = "{}")
    {
        var chinese = Assert.IsType<Refused>(await project.Call(tool, arguments, "zh")).Sentence;
        Assert.Contains(chinese, letter => letter >= 0x4e00);
        var english = Assert.IsType<Refused>(await project.Call(tool, arguments)).Sentence;
        Assert.DoesNotContain(english, letter => letter >= 0x4e00 && letter < 0xff00);
        Assert.EndsWith(".", english.TrimEnd('”', ')'), StringComparison.Ordinal);
        return english;
    }

    public static Project With(this Project project, Edited edited) =>
        project with { History = project.History.Record(edited.Timeline, "test") };

    public static Segment Of(this Project project, string id) => project.Timeline.FindSegment(id)!.Value.Segment;

    public static string Order(this Project project) => string.Join(' ', Ripples.MainOf(project.Timeline)!.Segments.Select(segment => segment.Id));

    public static Track Row(this Project project, TrackRole role) => project.Timeline.Tracks.Single(track => track.Role == role);

    public static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>What nobody has listed is not known.</summary>
    private sealed class KnownFiles : IMediaUnderstanding
    {
        public Task<MediaInsight?> UnderstandAsync(MediaReference medium, InsightParts wanted, CancellationToken cancellation) => medium.Name == "grade.cube"
            ? Task.FromResult<MediaInsight?>(null)
            : CorpusDesk.Ports.Understanding.UnderstandAsync(medium, wanted, cancellation);
    }
}
