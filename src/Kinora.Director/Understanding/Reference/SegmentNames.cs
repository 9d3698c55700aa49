using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Summary;
using Kinora.Director.Understanding.Frames;

namespace Kinora.Director.Understanding.Reference;

/// <summary>What to call a segment in a question: "clip 2 (coffee.jpg)".</summary>
internal sealed class SegmentNames(FrameScope scope)
{
    private const int Letters = 30;

    private readonly FilmPool pool = new(scope.Timeline, scope.Project);

    public string Of(Segment segment)
    {
        var entry = pool.Entries.FirstOrDefault(entry => entry.Segment.Id == segment.Id);
        var place = pool.Of(entry?.Kind ?? TargetKinds.Any).TakeWhile(other => other.Segment.Id != segment.Id).Count() + 1;
        var (english, chinese) = KindName(entry?.Kind ?? TargetKinds.Main);
        var name = ContentOf(segment);
        return scope.Say($"{english} {place}{(name is null ? "" : $" ({name})")}", $"第{place}{chinese}{(name is null ? "" : $"（{name}）")}");
    }

    /// <summary>What is seen, said or written in it, on one line; null where nothing tells.</summary>
    public string? ContentOf(Segment segment)
    {
        var text = segment.Text?.Text ?? segment.Title ?? segment.Asset switch
        {
            MediaAsset media => scope.Project.NameOf(media.Media),
            SceneAsset scene => scene.Prompt,
            SpeechAsset speech => speech.Text,
            MusicAsset music => Catalogue.FindMood(music.Mood) is { } mood
                ? scope.Say(mood.Display.English, mood.Display.Chinese) : music.Mood,
            SoundAsset sound => Catalogue.FindSound(sound.Name) is { } spec
                ? scope.Say(spec.Display.English, spec.Display.Chinese) : sound.Name,
            _ => null,
        };
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Letters ? line : line[..(char.IsHighSurrogate(line[Letters - 1]) ? Letters - 1 : Letters)] + "…";
    }

    private static (string English, string Chinese) KindName(TargetKinds kind) => kind switch
    {
        TargetKinds.Overlay => ("overlay", "个画中画"),
        TargetKinds.Logo => ("logo", "个标志"),
        TargetKinds.Music => ("music", "首音乐"),
        TargetKinds.Narration => ("narration", "段旁白"),
        TargetKinds.Sfx => ("sound effect", "个音效"),
        TargetKinds.Original => ("sound", "段原声"),
        TargetKinds.Title => ("title", "个标题"),
        TargetKinds.Caption => ("caption", "条字幕"),
        TargetKinds.LowerThird => ("lower third", "个人名条"),
        TargetKinds.Text => ("text", "段文字"),
        _ => ("clip", "段"),
    };
}
