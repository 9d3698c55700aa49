using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Replies;

/// <summary>Three things that could be said about this very film, for a person who was not understood or asks what is possible.</summary>
internal static class Suggestions
{
    private const int Enough = 3;

    public static ValueList<string> For(Project project, bool isChinese)
    {
        var list = new List<(string English, string Chinese)>();
        var timeline = project.Timeline;
        var shots = Targets.MainTracks(timeline).SelectMany(track => track.Segments).ToList();
        if (shots.Count == 0) AddFirstSteps(project, list);
        if (shots.Count >= 3) list.Add(("make the second clip 4 seconds", "第二段改成4秒"));
        else if (shots.Count > 0) list.Add(("make it vertical and 15 seconds", "改成竖屏，15秒"));
        if (Has(timeline, TrackRole.Music)) list.Add(("turn the music down a bit", "音乐小一点"));
        else if (shots.Count > 0) list.Add(("add upbeat music", "加一段欢快的音乐"));
        if (Has(timeline, TrackRole.Title)) list.Add(("make the title bigger and yellow", "标题大一点，改成黄色"));
        else if (shots.Count > 0) list.Add(("add a title that says “Hello”", "加个标题“你好”"));
        if (shots.Count > 1) list.Add(("use slide transitions between all clips", "所有片段之间用滑动转场"));
        return list.Take(Enough).Select(pair => isChinese ? pair.Chinese : pair.English).ToValueList();
    }

    /// <summary>The suggestions as they stand in a sentence.</summary>
    public static string InWords(Project project, bool isChinese) => isChinese
        ? string.Join("、", For(project, true).Select(text => $"“{text}”"))
        : string.Join(", ", For(project, false).Select(text => text.Contains('“') ? $"'{text}'" : $"“{text}”"));

    private static void AddFirstSteps(Project project, List<(string English, string Chinese)> list)
    {
        if (project.Media.Count > 0) list.Add(("make a video from my files with music", "用我的素材做个视频，配上音乐"));
        list.Add(("make a 15-second film about a sunset over a city", "做一个15秒的城市日落短片"));
        list.Add(("make a 30-second explainer about how bees make honey", "做一个30秒的短片，讲蜜蜂怎么酿蜜"));
        list.Add(("make a vertical promo for my coffee shop", "给我的咖啡店做个竖屏宣传片"));
    }

    private static bool Has(Timeline timeline, TrackRole role) => timeline.Tracks.Any(track => track.Role == role && track.Segments.Count > 0);
}
