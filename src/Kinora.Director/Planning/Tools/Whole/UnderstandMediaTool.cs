using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Director.Planning.Tools.Projects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Whole;

/// <summary>Looks and listens closely at a file and tells what is in it.</summary>
internal sealed class UnderstandMediaTool : ITool
{
    private const InsightParts Wanted = InsightParts.SceneChanges | InsightParts.Sound | InsightParts.Beats | InsightParts.Colors;

    public ToolSpec Spec { get; } = new(
        "understand_media",
        "Looks and listens closely at a file that was sent and tells what is in it: kind, length, shots, silence, beats, colours.",
        [Take.Medium("medium", "Which file; the last one sent when left out.") with { Name = "media" }]);

    public async ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var draft = new FilmDraft(scope);
        var medium = arguments.Text("media") is { } name
            ? SentFiles.Find(draft, name)
            : scope.Project.Media.LastOrDefault(other => scope.Attached.Contains(other.Reference)) ?? scope.Project.Media.LastOrDefault();
        if (draft.Refusal is { } refusal) return refusal;
        if (medium is null) return scope.Refuse("You have sent no files yet.", "您还没有发送任何文件。");
        var insight = await scope.Ports.Understanding.UnderstandAsync(medium.Reference, Wanted, cancellation);
        var sentences = new List<string> { $"{medium.Name}{scope.Say(": ", "：")}{ShowMediaTool.Described(medium.Facts, scope.IsChinese)}{scope.Say(".", "。")}" };
        if (insight is not null) sentences.AddRange(Found(scope, insight));
        return new Told(string.Join('\n', sentences));
    }

    private static IEnumerable<string> Found(ToolScope scope, MediaInsight insight)
    {
        if (insight.SceneChanges is { Count: > 0 } changes)
        {
            var times = Said.List([.. changes.Take(8).Select(time => Said.Seconds(time, scope.IsChinese))], scope.IsChinese) + (changes.Count > 8 ? " …" : "");
            yield return scope.Say($"It has {changes.Count + 1} shots; cuts at {times}.", $"共有{changes.Count + 1}个镜头，切换点在{times}。");
        }

        if (insight.Sound is { } sound)
        {
            var silent = sound.Silences.Aggregate(TimeSpan.Zero, (sum, range) => sum + range.Duration);
            yield return silent > TimeSpan.Zero
                ? scope.Say($"{sound.Silences.Count} silent stretches, {Said.Seconds(silent, false)} in all.", $"有{sound.Silences.Count}处静音，共{Said.Seconds(silent, true)}。")
                : scope.Say("It is never silent.", "没有静音的地方。");
        }

        if (insight.Beats is { IsReliable: true } beats) yield return scope.Say($"A beat of {Said.Number(Math.Round(beats.Tempo))} a minute.", $"节奏约每分钟{Said.Number(Math.Round(beats.Tempo))}拍。");
        if (insight.Colors is { Count: > 0 } colors)
        {
            yield return scope.Say("Mostly ", "主要颜色：") + Said.List([.. colors.Take(3).Select(share => share.Color.ToString())], scope.IsChinese) + scope.Say(".", "。");
        }

        // What went wrong is told in English; in Chinese only that something is missing.
        if (scope.IsChinese && insight.Problems.Count > 0) yield return "有些内容没能分析出来。";
        else foreach (var problem in insight.Problems.Take(2)) yield return problem;
    }
}
