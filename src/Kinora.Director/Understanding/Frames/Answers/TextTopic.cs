using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"What does the title say?", "what font is that?", "what colour are the captions?", "标题写的是什么".</summary>
internal sealed class TextTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        var isHow = clause.HasAny("thing.font", "thing.color", "thing.size", "thing.animation", "part.outline", "part.box");
        if ((!TextTarget.IsNamed(clause) && !clause.Has("thing.font"))
            || clause.HasAny("ask.how-long", "ask.when", "ask.where", "thing.length", "ask.is", "thing.position")) return null;
        if (!clause.HasAny("ask.what", "ask.how", "ask.how-much") && !isHow) return null;
        var named = Facts.Named(clause, scope, TargetKinds.Texts);
        var texts = named.Count > 0 || TextTarget.IsNamed(clause) ? named : Facts.Texts(scope);
        if (texts.Count == 0) return scope.Say("There is no such text in the film.", "影片里没有这样的文字。");
        return isHow ? Looks(clause, scope, texts) : Facts.List(scope, texts.Take(8)
            .Select(segment => $"“{segment.Text?.Text.ReplaceLineEndings(" ")}” ({Facts.Range(segment)})"));
    }

    private static string Looks(Clause clause, FrameScope scope, ValueList<Segment> texts) => string.Join('\n', texts
        .DistinctBy(segment => segment.Text! with { Text = "", Words = [] }).Take(4)
        .Select(segment => $"“{segment.Text!.Text.ReplaceLineEndings(" ")}”: {Facts.List(scope, Told(clause, scope, segment.Text))}"));

    private static IEnumerable<string> Told(Clause clause, FrameScope scope, TextBlock text)
    {
        var usual = scope.Say("the usual one", "默认");
        if (clause.Has("thing.font")) yield return scope.Say("font ", "字体 ") + (text.Font
            ?? scope.Say("Inter, the usual one", "Inter / 思源黑体（默认）"));
        if (clause.Has("thing.color")) yield return scope.Say("colour ", "颜色 ") + (text.Color?.ToString() ?? usual);
        if (clause.Has("thing.size")) yield return scope.Say("size ", "字号 ") + (text.Size is { } size
            ? scope.Say($"{Facts.Percent(size)} of the height", $"画面高度的{Facts.Percent(size)}") : usual);
        if (clause.Has("thing.animation")) yield return scope.Say("animation: ", "动画：") + Facts.Words(scope, Catalogue.Of(text.Animation
            ?? TextAnimation.None).Display);
        if (clause.Has("part.outline")) yield return scope.Say("outline ", "描边 ") + (text.Outline?.ToString() ?? usual);
        if (clause.Has("part.box")) yield return scope.Say("box ", "底框 ") + (text.Box?.ToString() ?? usual);
    }
}
