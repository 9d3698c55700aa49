using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"Is there music?", "有没有字幕".</summary>
internal sealed class PresenceTopic : ITopic
{
    private static readonly (string Thing, TargetKinds Kinds, string English, string Chinese)[] Things =
    [
        ("thing.music", TargetKinds.Music, "music", "音乐"), ("thing.captions", TargetKinds.Caption, "caption", "字幕"), ("thing.narration",
            TargetKinds.Narration, "narration", "旁白"), ("thing.title", TargetKinds.Title, "title", "标题"),
        ("thing.logo", TargetKinds.Logo, "logo", "标志"), ("thing.lower-third", TargetKinds.LowerThird, "lower third", "人名条"), ("thing.sfx",
            TargetKinds.Sfx, "sound effect", "音效"), ("thing.overlay", TargetKinds.Overlay, "picture in picture", "画中画"),
        ("thing.text", TargetKinds.Texts, "text", "文字"),
    ];

    public string? Answer(Clause clause, FrameScope scope)
    {
        if (!clause.Has("ask.is") && !clause.IsQuestion) return null;
        foreach (var (thing, kinds, english, chinese) in Things)
        {
            if (!clause.Has(thing)) continue;
            var there = new FilmPool(scope.Timeline, scope.Project).Of(kinds).Select(entry => entry.Segment).ToList();
            return there.Count == 0
                ? scope.Say($"No, there is no {english} in the film.", $"没有，影片里没有{chinese}。")
                : scope.Say($"Yes: {Facts.Names(scope, there)}.", $"有：{Facts.Names(scope, there)}。");
        }

        return null;
    }
}
