using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Manners;

/// <summary>What can't be done here: says so in one sentence, with what can be done instead.</summary>
internal sealed partial class OutOfScopeFrame : IFrame
{
    public Reading? Read(Clause clause, FrameScope scope)
    {
        if (clause.IsKept || Making.SceneFrame.Instead(clause) is not null) return null;
        var quotes = clause.All<Quote>().Where(quote => quote.IsQuoted).ToList();
        var wish = clause.Family("cannot").FirstOrDefault(concept => !concept.IsInherited
            && !quotes.Exists(quote => quote.Span.Holds(concept.Span)) && IsMeant(clause, concept));
        if (wish is null) return null;
        var used = new Heard(clause).Of("cannot.*", "act.add", "act.remove", "act.make", "act.set", "act.change", "act.use", "act.replace",
            "thing.film", "thing.clip", "thing.photo", "thing.video", "thing.voice", "thing.narration", "thing.captions", "thing.text",
            "thing.title",
            "thing.original", "thing.sound", "thing.music", "which.it", "ask.*", "thing.effect", "which.all", "act.export",
            "act.translate", "spoken.*", "thing.look", "act.write", "act.blur", "act.upload", "act.narrate", "thing.sfx", "act.regenerate",
            "more.*", "less.*", "thing.background", "act.place").Every<Ordinals>().Every<Shape>().Every<Degree>().Every<NamedFile>().Spans;
        return new Reading("out of scope") { Refusal = Sentence(wish.Name, scope), Used = used, Bonus = 0.1 };
    }

    private static bool IsMeant(Clause clause, Concept wish) => wish.Name switch
    {
        // These words are common in other wishes.
        "translate" => clause.HasAny("thing.captions", "thing.text", "thing.title", "thing.narration", "thing.film", "thing.lower-third")
        || clause.Family("spoken").Any() || !clause.Family("act").Any(act => act.Key != "act.translate"),
        "sticker" => clause.HasAny("act.add", "act.use", "act.make", "act.set", "act.remove") || clause.Mentions.Count < 6,
        "song" => !clause.Has("thing.file"),
        // "I want to post this as an Instagram story": what shape it shall have for that.
        "post" => !IsPurpose(clause, wish) && !(clause.First<Shape>() is not null && clause.Has("noise.want") && clause.Text.Contains(" as a", StringComparison.Ordinal)),
        "other" => true,
        _ => true,
    };

    /// <summary>"改成竖屏，发抖音用", "make it square so I can post it": what it is for; somebody else will do it.</summary>
    private static bool IsPurpose(Clause clause, Concept wish)
    {
        var text = clause.Message.Text;
        return Purpose().IsMatch(text[clause.Span.Start..wish.Span.Start]) || PurposeBehind().IsMatch(text[wish.Span.End..clause.Span.End]);
    }

    [GeneratedRegex(@"(?:\bso (?:that )?(?:i|we) can|\b(?:i|we)(?:'ll| will| want to|'m going to| am going to|'re going to| are going to| plan to)|\bwhen i|\bto be able to|用来|为了|方便|准备|适合|打算|我好)\s*(?:\w+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:上|里)?(?:用|的(?!话)|版|尺寸|比例|格式)", RegexOptions.CultureInvariant)]
    private static partial Regex PurposeBehind();

    private static string Sentence(string name, FrameScope scope) => name switch
    {
        "post" => scope.Say("I can't post or send it anywhere for you; I can export the film as a file, in the right shape for TikTok, "
        + "YouTube, Instagram and others, for you to upload.", "我不能代您发布或发送，但可以导出适合抖音、小红书、B站等平台的视频文件，由您自己上传。"),
        "face" => scope.Say("I can't retouch faces or bodies; I can make the picture softer, brighter or warmer, or crop it.",
        "我不能美颜、磨皮或修改人的样子，但可以把画面调柔和、调亮、调暖，或裁剪画面。"),
        "sticker" => scope.Say("I have no stickers, emoji or particle effects; I can add text, a picture over the film, looks such as "
        + "vintage or film grain, or a sound.", "我没有贴纸、表情或粒子特效，但可以加文字、画中画图片、复古或颗粒等效果，或者音效。"),
        "3d" => scope.Say("I can't make real 3D, VR or avatars; I can draw illustrated scenes, move the camera over pictures and add "
        + "narration.", "我做不了真正的3D、VR或数字人，但可以画插画场景、给画面加运镜、配旁白。"),
        "lips" => scope.Say("I can't clone or change a person's voice or lips; I can add narration in a female or male voice, or use a "
        + "recording that you send.", "我不能克隆或改变某个人的声音和口型，但可以用女声或男声配旁白，或使用您发来的录音。"),
        "object" => scope.Say("I can't remove, cover or change single things inside a picture; I can crop it, blur the whole picture, "
        + "replace the clip, or key out a green screen.", "我不能去掉、遮住或改变画面里的某个东西，但可以裁剪、模糊整个画面、换掉这一段，或抠掉绿幕。"),
        "stabilize" => scope.Say("I can't steady shaky footage; I can slow the clip down, crop it a little, or replace it.",
        "我不能给画面防抖，但可以把这段放慢、稍微裁剪，或换成别的画面。"),
        "denoise" => scope.Say("I can't clean up or filter sound; I can make it quieter, mute it, fade it, or put music or narration "
        + "over it.", "我不能降噪或处理音质，但可以把声音调小、静音、淡入淡出，或加音乐和旁白盖住它。"),
        "upscale" => scope.Say("I can't add detail that the file does not have; I can sharpen it, add contrast, and export at a higher "
        + "resolution.", "我不能修复或增加原文件没有的细节，但可以锐化、提高对比度，并导出更高的分辨率。"),
        "song" => scope.Say("I have no commercial songs; I can compose music in a mood such as upbeat, lo-fi or cinematic, or use a "
        + "sound file that you send.", "我没有商业歌曲，但可以按情绪作曲（例如欢快、慵懒、电影感），或使用您发来的音频文件。"),
        "translate" => scope.Say("I can't translate by myself; send me the words in the other language and I put them in the captions "
        + "or have them spoken.", "我自己不能翻译；请把译文发给我，我来放进字幕或配音。"),
        _ => scope.Say("I can't do that: I make and edit films. Ask me to cut, add music, titles, narration or looks.",
            "这个我做不了，我只会制作和剪辑影片。您可以让我剪切、加音乐、标题、旁白或滤镜。"),
    };
}
