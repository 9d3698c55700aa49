using Kinora.Core;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"How many clips are there?", "有几条字幕".</summary>
internal sealed class CountTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!clause.Has("ask.how-many") || clause.HasAny("thing.version", "thing.credits", "thing.cost", "thing.length")
            || clause.Text.Contains("second", StringComparison.Ordinal)
            || clause.Text.Contains("frames", StringComparison.Ordinal)) return null;
        string Say(int count, string english, string chinese) =>
            scope.Say($"There {(count == 1 ? "is" : "are")} {count} {english}{(count == 1 ? "" : "s")}.", $"一共有{count}{chinese}。");
        var main = Facts.Main(scope);
        if (clause.Has("thing.captions")) return Say(Facts.Of(scope, TrackRole.Caption).Count, "caption", "条字幕");
        if (clause.Has("thing.title")) return Say(Facts.Of(scope, TrackRole.Title).Count, "title", "个标题");
        if (clause.Has("thing.lower-third")) return Say(Facts.Of(scope, TrackRole.LowerThird).Count, "lower third", "个人名条");
        if (clause.Has("thing.text")) return Say(Facts.Texts(scope).Count, "text", "段文字");
        if (clause.Has("thing.transition")) return Say(main.SkipLast(1).Count(segment =>
            segment.Transition is not null and not { Kind: TransitionKind.Cut }), "transition", "个转场");
        if (clause.Has("thing.music") && !clause.Has("thing.track")) return Say(Facts.Of(scope, TrackRole.Music).Count, "piece", "首音乐");
        if (clause.Has("thing.track") && !clause.Has("thing.clip")) return Say(scope.Timeline.Tracks.Count, "track", "条轨道");
        if (clause.Has("thing.sfx")) return Say(Facts.Of(scope, TrackRole.Sfx).Count, "sound effect", "个音效");
        if (clause.Has("thing.file") && !clause.HasAny("thing.clip", "thing.photo")) return Say(scope.Project.Media.Count, "file", "个文件");
        if (clause.Has("thing.scene") && !clause.Has("thing.clip")) return Say(main.Count, "scene", "个场景");
        if (clause.Has("thing.photo") && !clause.HasAny("thing.clip", "thing.scene"))
        {
            var photos = main.Count(segment => Looks.PictureTarget.IsPhoto(scope, segment));
            if (photos == 0 || photos == main.Count) return Say(main.Count, "picture", "张图片");
            return scope.Say($"There {(photos == 1 ? "is 1 picture" : $"are {photos} pictures")} of yours, and {main.Count - photos} other clip{(main.Count - photos == 1 ? "" : "s")}: {main.Count} in all.", $"一共 {main.Count} 段：{photos} 张图片，另有 {main.Count - photos} 段其他画面。");
        }

        return Say(main.Count, "clip", "个片段");
    }
}
