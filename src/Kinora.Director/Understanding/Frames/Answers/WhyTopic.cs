using Kinora.Core;
using Kinora.Director.Understanding.Frames.Sound;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"Why is it so dark?", "怎么没有声音": what on the timeline explains it, and what could be said.</summary>
internal sealed class WhyTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!clause.Has("ask.why")) return null;
        var main = Facts.Main(scope);
        bool Says(params string[] words) => words.Any(word => clause.Text.Contains(word, StringComparison.Ordinal));
        if (clause.HasAny("more.bright", "less.bright", "thing.brightness") || Says("dark", "bright", "暗", "亮")) return Light(scope, main);
        if (clause.HasAny("hear.cannot", "act.mute", "more.loud", "less.loud", "thing.sound", "thing.volume", "thing.music",
            "thing.narration") || Says("quiet", "silent", "loud", "声")) return Heard(clause, scope);
        if (Says("black bars", "bars", "cut off", "cropped", "黑边", "裁")) return Bars(scope);
        if (clause.HasAny("less.fast", "more.fast", "thing.speed") || Says("slow", "fast", "快", "慢")) return Speed(scope, main);
        if (clause.HasAny("less.long", "more.long", "thing.length") || Says("short", "long", "长", "短")) return Length(scope, main);
        if (Says("blur", "sharp", "糊", "清")) return Blur(scope, main);
        return clause.HasAny("look.mono", "thing.color", "more.saturated", "less.saturated") || Says("grey", "gray", "颜色", "灰")
            ? Colours(scope, main) : null;
    }

    private static string Light(FrameScope scope, ValueList<Segment> main)
    {
        var graded = main.Where(segment => segment.Effects.Any(effect => effect.Kind is "brightness" or "vignette" or "look" or "lut"
            or "contrast")).ToList();
        var names = Facts.Names(scope, graded);
        return graded.Count > 0
            ? scope.Say($"There are effects on {names}. You could say “brighter” or “remove all effects”.",
                $"这些片段加了效果：{names}。您可以说“亮一点”或“去掉所有效果”。")
            : scope.Say("No effect makes it so: the pictures themselves are like that. You could say “brighter” or “more contrast”.",
                "没有加任何效果，画面本身就是这样。您可以说“亮一点”或“对比度高一点”。");
    }

    private static string Heard(Clause clause, FrameScope scope)
    {
        var all = clause.Has("thing.music") ? Facts.Of(scope, TrackRole.Music) : clause.Has("thing.narration") ? Facts
            .Of(scope, TrackRole.Narration) : SoundTarget.All(scope);
        if (all.Count == 0) return scope.Say("There is no such sound in the film. You could say “add upbeat music” or send a sound.",
            "影片里没有这样的声音。您可以说“加一段欢快的音乐”，或发一个音频文件。");
        var muted = all.Where(segment => segment.Muted || scope.Timeline.FindSegment(segment.Id)!.Value.Track.Muted).ToList();
        if (muted.Count > 0) return scope.Say($"Muted: {Facts.Names(scope, muted)}. You could say “unmute”.",
            $"已静音：{Facts.Names(scope, muted)}。您可以说“取消静音”。");
        var fading = all.Where(segment => segment.FadeOut > TimeSpan.Zero).ToList();
        var isAtEnd = clause.HasAny("which.last", "which.end", "clip.tail", "thing.outro") || clause.Text.Contains("end", StringComparison.Ordinal);
        if (isAtEnd && fading.Count > 0) return scope.Say($"It fades out: {Facts.List(scope, fading.Take(5).Select(segment => $"{Facts.Name(scope, segment)} over {Facts.Seconds(scope, segment.FadeOut)}"))}. You could say “no fade-out”.",
            $"结尾设了淡出：{Facts.List(scope, fading.Take(5).Select(segment => $"{Facts.Name(scope, segment)} {Facts.Seconds(scope, segment.FadeOut)}"))}。您可以说“不要淡出”。");
        var levels = Facts.List(scope, all.Take(5).Select(segment => $"{Facts.Name(scope, segment)} {Facts.Percent(segment.Volume)}"));
        return scope.Say($"The volumes are: {levels}. You could say “louder” or “quieter”.", $"目前音量：{levels}。您可以说“大声一点”或“小声一点”。");
    }

    private static string Speed(FrameScope scope, ValueList<Segment> main)
    {
        var changed = main.Where(segment => segment.Speed != 1).ToList();
        return changed.Count > 0
            ? scope.Say($"Not at their own speed: {Facts.Names(scope, changed)}. You could say “normal speed”.",
                $"变过速的有：{Facts.Names(scope, changed)}。您可以说“恢复正常速度”。")
            : scope.Say("All clips play at their own speed. You could say “faster”, “slower” or “make it 10 seconds”.",
                "所有片段都是正常速度。您可以说“快一点”、“慢一点”或“改成10秒”。");
    }

    private static string Length(FrameScope scope, ValueList<Segment> main)
    {
        if (main.Count == 0) return scope.Say("The film is empty so far.", "影片目前还是空的。");
        var longest = main.MaxBy(segment => segment.Duration)!;
        var (film, name, length) = (Facts.Seconds(scope, scope.Timeline.Duration), Facts.Name(scope, longest), Facts.Seconds(scope,
            longest.Duration));
        return scope.Say($"The film is {film} long; the longest part is {name} with {length}. You could say “make it 20 seconds”.",
            $"影片长{film}，最长的是{name}，{length}。您可以说“改成20秒”。");
    }

    private static string Bars(FrameScope scope) => scope.Say(
        "The pictures have another shape than the film. You could say “fill the screen”, “show the whole picture” or “blurred bars”.",
        "素材和影片的比例不一样。您可以说“铺满屏幕”、“完整显示”或“两边用模糊背景”。");

    private static string Blur(FrameScope scope, ValueList<Segment> main) => main.Any(segment => segment.Effects
        .Any(effect => effect.Kind == "blur"))
        ? scope.Say("There is a blur on it. You could say “remove the blur”.", "加了模糊效果。您可以说“去掉模糊”。")
        : scope.Say("No effect makes it so: the file has no more detail. You could say “sharpen it”.", "没有加模糊效果，是素材本身的清晰度。您可以说“锐化一下”。");

    private static string Colours(FrameScope scope, ValueList<Segment> main) => main.Any(segment => segment.Effects.Count > 0)
        ? scope.Say("There are looks or adjustments on it. You could say “remove the filter”.", "加了滤镜或调色。您可以说“去掉滤镜”。")
        : scope.Say("No look is on it: these are the pictures' own colours. You could say “more colourful”.", "没有加滤镜，是素材本身的颜色。您可以说“鲜艳一点”。");
}
