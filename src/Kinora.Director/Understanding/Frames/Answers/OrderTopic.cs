using System.Globalization;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"What's the order now?", "in which order are they?", "what comes first?", "现在是什么顺序".</summary>
internal sealed class OrderTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!clause.Has("thing.order") || Frames.Texts.TextTarget.IsNamed(clause)) return null;
        var row = Facts.Main(scope);
        if (row.Count == 0) return scope.Say("There is nothing in the film yet.", "影片里还没有内容。");
        const int Most = 20;
        var names = row.Take(Most).Select((segment, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {Shown(scope, segment)} ({Facts.Range(segment)})"));
        return scope.Say("The order is: ", "现在的顺序是：") + Facts.List(scope, names) + (row.Count > Most ? scope.Say($" and {row.Count - Most} more.", $"，另外还有{row.Count - Most}段。") : scope.Say(".", "。"));
    }

    private static string Shown(FrameScope scope, Kinora.Core.Segment segment) => (segment.Asset as Kinora.Core.MediaAsset is { } media ? scope.Project.NameOf(media.Media) : null)
        ?? segment.Title ?? (segment.Asset as Kinora.Core.SceneAsset)?.Prompt ?? Facts.Name(scope, segment);
}
