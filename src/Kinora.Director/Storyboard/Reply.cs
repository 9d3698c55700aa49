using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scenes;
using Kinora.Director.Storyboard.Scripts;
using Kinora.Director.Storyboard.Timing;
using Kinora.Director.Storyboard.Tracks;

namespace Kinora.Director.Storyboard;

/// <summary>What a person is told of their film, in their language: what was made, and what could not be as asked.</summary>
internal sealed class Reply(Brief brief, TimedScript film)
{
    private readonly bool isChinese = brief.ReplyLanguage == "zh";

    public ValueList<string> Write(ValueList<DirectedShot> shots, string? mood)
    {
        var sentences = new List<string> { Made(shots, mood) };
        if (Length() is { } length) sentences.Add(length);
        if (Lack() is { } lack) sentences.Add(lack);
        if (Foreign() is { } foreign) sentences.Add(foreign);
        if (Captions() is { } captions) sentences.Add(captions);
        sentences.AddRange(film.Report.Notes.Take(4 - Math.Min(3, sentences.Count)));
        return sentences.Take(5).ToValueList();
    }

    private string Say(string english, string chinese) => isChinese ? chinese : english;

    private string Made(ValueList<DirectedShot> shots, string? mood)
    {
        var with = new List<string>();
        if (film.Script.IsNarrated) with.Add(Say("narration", "旁白"));
        if (film.Script.HasCaptions) with.Add(Say("captions", "字幕"));
        if (mood is not null && Catalogue.FindMood(mood) is { Display: var display })
        {
            with.Add(Say($"{display.English.ToLowerInvariant()} music", $"{display.Chinese}音乐"));
        }

        var name = film.Script.Kind == ScriptKind.Nothing ? "" : Say($" about “{Short(film.Script.Name)}”", $"“{Short(film.Script.Name)}”");
        var scenes = shots.Count;
        return isChinese
            ? $"已做好一部{Seconds(film.Duration)}的{Shape()}影片{name}：{scenes} 个场景{(with.Count > 0 ? "，配有" + string.Join("、", with) : "")}。"
            : $"Here is your {Seconds(film.Duration)} {Shape()} film{name}: {scenes} "
                + $"scene{(scenes == 1 ? "" : "s")}{(with.Count > 0 ? " with " + List(with) : "")}.";
    }

    private string Shape()
    {
        var ratio = (double)brief.Canvas.Width / brief.Canvas.Height;
        return ratio < 0.9 ? Say("vertical", "竖屏") : ratio > 1.1 ? Say("widescreen", "横屏") : Say("square", "方形");
    }

    private string? Length()
    {
        var report = film.Report;
        if (report.IsCut)
        {
            return film.Script.IsNarrated
                ? Say("That is more than an hour of talk: the film ends after its first hour.", "内容超过一小时：影片到第一个小时为止。")
                : Say("Pictures without words are made up to ten minutes long.", "没有旁白的画面最长十分钟。");
        }

        if (report.Asked is not { } asked) return null;
        if (report.HasGrown)
        {
            var faster = film.Script.IsNarrated && report.Rate >= SpokenPacing.Fastest ? Say(", even spoken 15% faster", "，语速加快 15% 也不够")
                : "";
            return Say(
                $"Your words do not fit into {Seconds(asked)}{faster}, so the film lasts {Seconds(film.Duration)} and no word is lost; "
                    + $"shorten the text for a shorter film.",
                $"您的文字在{Seconds(asked)}内放不下{faster}，所以影片长{Seconds(film.Duration)}，一个字也没有少；要更短请删减文字。");
        }

        if (report.HasRoom)
        {
            return Say(
                $"The words take less than {Seconds(asked)}; music and pictures fill the rest, or send me more to say.",
                $"文字不足{Seconds(asked)}，其余由音乐和画面填满；也可以再给我一些内容。");
        }

        return null;
    }

    private string? Lack() => film.Script.Lack switch
    {
        ScriptLack.Topic => Say(
            "You did not say what it should be about: tell me a scene, a topic or a script, such as “a sunset over a city skyline”.",
            "您还没有说想拍什么：告诉我一个画面、一个主题或一段文案，例如“城市天际线上的日落”。"),
        ScriptLack.Points => Say(
            "The points themselves were not among your words, and I make none up: send me the list and I put each into a scene.",
            "您的文字里没有具体要点，我不会编造：把清单发给我，每一点都会做成一个场景。"),
        ScriptLack.Explanation when film.Script.Explained.Count > 0 => Say(
            $"Without a language model I only say what a dictionary knows of "
                + $"{List([.. film.Script.Explained.Select(word => $"“{word}”")])}: send me a script, or set up a model in the "
                + $"settings, for a real explanation.",
            $"没有语言模型时，我只引用词典对{string.Join("、", film.Script.Explained.Select(word => $"“{word}”"))}的解释：要讲得更深，请给我文案，或在设置里配置模型。"),
        ScriptLack.Explanation => Say(
            "Without a language model I make no facts up, so the film has only your own words: send me a script, "
                + "or set up a model in the settings.",
            "没有语言模型，我不会编造内容，所以影片只用了您自己的话：请给我文案，或在设置里配置模型。"),
        _ => null,
    };

    private string? Foreign() => brief.ForeignLanguage is { } code
        ? Say(
            $"I cannot translate without a language model: the words stay as you wrote them; send them in {NameOf(code)} and I use those.",
            $"没有语言模型无法翻译，文字保持原样；请直接给我{NameOf(code)}文案。")
        : null;

    private string? Captions() => brief.HasCaptions == true && !film.Script.HasCaptions
        ? Say("There are no captions because nothing is said.", "因为没有台词，所以没有字幕。")
        : null;

    private string NameOf(string code) => Lexicon.Of("language-names").Phrases(code) is { Count: > 0 } names
        ? Say(Wording.Capitalised(names[0]), names.LastOrDefault(name => name.Any(Writing.IsIdeograph)) ?? names[0])
        : code;

    private string Seconds(TimeSpan time)
    {
        var seconds = time.TotalSeconds;
        if (seconds < 90) return Say($"{Number(seconds)}-second", $"{Number(seconds)}秒").Replace("-second", isChinese ? ""
            : " s", StringComparison.Ordinal);
        var minutes = (int)(seconds / 60);
        var rest = (int)Math.Round(seconds - minutes * 60);
        return Say($"{minutes} min{(rest > 0 ? $" {rest} s" : "")}", $"{minutes}分{(rest > 0 ? $"{rest}秒" : "钟")}");
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Short(string text) => Wording.Shorten(text, 44);

    private static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
