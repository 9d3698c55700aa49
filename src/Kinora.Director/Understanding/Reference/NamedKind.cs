using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>What a word for a thing ("photo", "captions", "旁白") stands for in a film.</summary>
/// <param name="Kinds">On which tracks.</param>
/// <param name="English">One of them, for "There is no …".</param>
internal sealed record NamedKind(string Key, TargetKinds Kinds, string English, string Chinese)
{
    private static readonly Dictionary<string, NamedKind> ByKey = new NamedKind[]
    {
        new("thing.clip", TargetKinds.Main, "clip", "片段"),
        new("thing.scene", TargetKinds.Main, "scene", "场景"),
        new("thing.photo", TargetKinds.Main, "photo", "图片"),
        new("thing.video", TargetKinds.Main, "clip", "视频片段"),
        new("thing.film", TargetKinds.Main, "clip", "片段"),
        new("thing.intro", TargetKinds.Main, "clip", "片段"),
        new("thing.outro", TargetKinds.Main, "clip", "片段"),
        new("thing.overlay", TargetKinds.Overlay, "overlay", "画中画"),
        new("thing.logo", TargetKinds.Logo, "logo", "标志"),
        new("thing.title", TargetKinds.Title, "title", "标题"),
        new("thing.subtitle", TargetKinds.Title, "subtitle", "副标题"),
        new("thing.captions", TargetKinds.Caption, "caption", "字幕"),
        new("thing.lower-third", TargetKinds.LowerThird, "lower third", "人名条"),
        new("thing.text", TargetKinds.Texts, "text", "文字"),
        new("thing.line", TargetKinds.Caption | TargetKinds.Narration, "line", "句"),
        new("thing.quote", TargetKinds.Text, "quote", "引言"),
        new("thing.counter", TargetKinds.Text, "counter", "数字"),
        new("thing.music", TargetKinds.Music, "music", "音乐"),
        new("thing.narration", TargetKinds.Narration, "narration", "旁白"),
        new("thing.sfx", TargetKinds.Sfx, "sound effect", "音效"),
        new("thing.original", TargetKinds.Original | TargetKinds.Main, "original sound", "原声"),
        new("thing.sound", TargetKinds.Sounds | TargetKinds.Main, "sound", "声音"),
    }.ToDictionary(kind => kind.Key, StringComparer.Ordinal);

    /// <summary>What a number alone counts.</summary>
    public static NamedKind Clip => ByKey["thing.clip"];

    /// <summary>What a number alone counts among those kinds.</summary>
    public static NamedKind Any(TargetKinds kinds) => ByKey.Values.FirstOrDefault(kind => kind.Kinds == kinds)
        ?? new NamedKind("thing.text", kinds, "such thing", "这样的内容");

    public static NamedKind? Of(Concept concept) => ByKey.GetValueOrDefault(concept.Key);

    /// <summary>One piece of the story: "clip", "photo", "scene".</summary>
    public bool IsClip => Kinds == TargetKinds.Main;

    /// <summary>Who looks for titles would take another text, where it is called one.</summary>
    private static TargetKinds Written(TargetKinds wished) => (wished & TargetKinds.Title) != 0 ? wished | TargetKinds.Text : wished;

    /// <summary>Which of the film's segments such a word can mean. "Photo" means the images where there are any, else every clip.</summary>
    public ValueList<Segment> In(FilmPool pool, TargetKinds wished)
    {
        var all = pool.Of(Kinds & wished).Select(entry => entry.Segment).ToValueList();
        var narrow = Key switch
        {
            // A line that is read is seen where there are captions.
            "thing.line" when all.Any(segment => segment.Text is not null) => all.Where(segment => segment.Text is not null),
            "thing.photo" => all.Where(pool.IsPhoto),
            "thing.video" => all.Where(pool.IsVideo),
            "thing.scene" => all.Where(FilmPool.IsScene),
            "thing.intro" => all.Take(1),
            "thing.outro" => all.TakeLast(1),
            "thing.title" => all.Where(segment => segment.Text?.Style == TextStyle.Title),
            "thing.subtitle" => all.Where(segment => segment.Text?.Style == TextStyle.Subtitle),
            "thing.quote" => all.Where(segment => segment.Text?.Style == TextStyle.Quote),
            "thing.counter" => all.Where(segment => segment.Text?.Style == TextStyle.Counter),
            // Several tracks have words: the last is the last to be seen.
            "thing.text" => all.OrderBy(segment => segment.Start),
            _ => all,
        };
        var list = narrow.ToValueList();
        // "标题": where there is none, the only thing that is written.
        if (list.Count == 0 && Key == "thing.title" && pool.Of(TargetKinds.Text & Written(wished)).ToList() is [{ Segment: var only }]) return [only];
        return list.Count > 0 || Key is "thing.subtitle" or "thing.quote" or "thing.counter" ? list : all;
    }
}
