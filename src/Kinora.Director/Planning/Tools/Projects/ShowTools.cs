using System.Globalization;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Summary;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Projects;

/// <summary>Tells what is on the timeline.</summary>
internal sealed class ShowTimelineTool : ITool
{
    public ToolSpec Spec { get; } = new("show_timeline", "Tells what is on the timeline, track by track.", []);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var timeline = scope.Timeline;
        var text = TimelineSummary.Describe(timeline, SummaryLanguages.FromTag(scope.Language), scope.Project.NameOf);
        if (timeline.Duration == TimeSpan.Zero) return new(new Told(text));
        var canvas = timeline.Canvas;
        var head = scope.Say(
            $"The film is {Said.Seconds(timeline.Duration, false)} long, {canvas.Width}x{canvas.Height}, {Said.Number(canvas.FrameRate.FramesPerSecond)} frames a second.",
            $"影片长{Said.Seconds(timeline.Duration, true)}，{canvas.Width}x{canvas.Height}，每秒{Said.Number(canvas.FrameRate.FramesPerSecond)}帧。");
        return new(new Told($"{head}\n{text}"));
    }
}

/// <summary>Tells the film's versions.</summary>
internal sealed class ShowVersionsTool : ITool
{
    private const int Most = 12;

    public ToolSpec Spec { get; } = new("show_versions", "Tells the film's versions, the newest last, and which one is shown.", []);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var history = scope.Project.History;
        var lines = history.Versions.TakeLast(Most).Select(version =>
        {
            var number = version.Number.ToString(CultureInfo.InvariantCulture);
            var label = version.Number == 0 ? scope.Say("the beginning", "最初") : Said.Short(version.Label, 60);
            var mark = version.Number == history.Current.Number ? scope.Say(" (shown now)", "（当前）") : "";
            return $"{number}. {label}{mark}";
        });
        var earlier = history.Versions.Count - Most;
        var head = scope.Say($"Versions ({history.Versions.Count}):", $"版本（{history.Versions.Count}个）：");
        var more = earlier > 0 ? [scope.Say($"… {earlier} earlier ones", $"…更早的{earlier}个")] : Array.Empty<string>();
        return new(new Told(string.Join('\n', [head, .. more, .. lines])));
    }
}

/// <summary>Tells which files were sent.</summary>
internal sealed class ShowMediaTool : ITool
{
    public ToolSpec Spec { get; } = new("show_media", "Tells which files were sent, and what they are.", []);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var media = scope.Project.Media;
        if (media.Count == 0) return new(new Told(scope.Say("You have sent no files yet.", "您还没有发送任何文件。")));
        var lines = media.Take(30).Select(medium => $"{medium.Name}{scope.Say(": ", "：")}{Described(medium.Facts, scope.IsChinese)}");
        return new(new Told(string.Join('\n', [scope.Say($"Files ({media.Count}):", $"文件（{media.Count}个）："), .. lines])));
    }

    public static string Described(MediaFacts facts, bool isChinese)
    {
        var kind = facts.Kind switch
        {
            MediaKind.Image => isChinese ? "图片" : "picture",
            MediaKind.Audio => isChinese ? "声音" : "sound",
            _ => isChinese ? "视频" : "clip",
        };
        var parts = new List<string> { kind };
        if (facts.HasPicture) parts.Add($"{facts.Width}x{facts.Height}");
        if (facts.Duration is { } length) parts.Add(Said.Seconds(length, isChinese));
        if (facts is { Kind: MediaKind.Video, HasSound: false }) parts.Add(isChinese ? "无声" : "without sound");
        return string.Join(isChinese ? "，" : ", ", parts);
    }
}

/// <summary>Tells what can be done, with what fits this film.</summary>
internal sealed class ShowHelpTool : ITool
{
    public ToolSpec Spec { get; } = new("show_help", "Tells what can be asked for, with examples.", []);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation) => new(new Told(scope.Timeline.Duration == TimeSpan.Zero
        ? scope.Say(
            "Tell me what the film shall show, or send photos, clips and sounds. Try: “make a 15-second film about a lighthouse”, “make a video from my photos”.",
            "告诉我影片要拍什么，或发给我照片、视频和声音。试试：“做一个15秒的灯塔短片”、“用我的照片做一个视频”。")
        : scope.Say(
            "I can cut, move, trim and replace clips; change speed, looks, transitions and camera moves; add music, sounds, narration, captions, titles and a logo; change shape and length; undo anything; and export. Try: “make it vertical”, “make the second clip 3 seconds”, “turn the music down a bit”.",
            "我可以剪切、移动、裁剪和替换片段；调整速度、滤镜、转场和镜头运动；添加音乐、音效、旁白、字幕、标题和标志；改变画幅和时长；撤销任何操作；以及导出。试试：“改成竖屏”、“第二个片段改成3秒”、“音乐小声一点”。")));
}
