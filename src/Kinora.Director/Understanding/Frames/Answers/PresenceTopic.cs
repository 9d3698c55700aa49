using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"Is there music?", "有没有字幕".</summary>
internal sealed partial class PresenceTopic : ITopic
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

        if (!Still().IsMatch(clause.Text)) return null;
        var clips = Facts.Named(clause, scope, TargetKinds.Main);
        if (clips.Count > 0) return scope.Say($"Yes: {Facts.Names(scope, clips)}.", $"在：{Facts.Names(scope, clips)}。");
        return clause.First<NamedFile>() is { } file ? scope.Say($"No, {file.Medium.Name} is not in the film.", $"不在，影片里没有{file.Medium.Name}。") : null;
    }

    /// <summary>"Is the video with the waves still in there?", "did you use the cake?".</summary>
    [GeneratedRegex(@"\b(?:still|in there|in it|in the (?:film|video|movie)|(?:did|do|have) (?:you|we) (?:use|used|still have|keep|kept))\b|还在|用了没|用上了", RegexOptions.CultureInvariant)]
    private static partial Regex Still();
}
