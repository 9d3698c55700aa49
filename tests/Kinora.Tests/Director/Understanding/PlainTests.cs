using Kinora.Core.Plan;
using Kinora.Director.Language;
using Kinora.Director.Planning;
using Kinora.Core;

namespace Kinora.Tests.Director.Understanding;

public class PlainTests
{
    public static TheoryData<string, string> Table => Reads.Rows("""
        Make It VERTICAL → make it vertical
        ＭＡＫＥ　ｉｔ　９：１６ → make it 9:16
        音樂調小聲一點 → 音乐调小声一点
        把標題換成紅色 → 把标题换成红色
        將第二個鏡頭剪短兩秒 → 将第二个镜头剪短两秒
        關閉靜音，畫面變暗 → 关闭静音，画面变暗
        louder!!!! → louder!
        什么？？？ → 什么?
        teh musc is too loud → the music is too loud
        make it vertcal → make it vertical
        add captons → add captions
        a slide transiton → a slide transition
        the secnod clip → the second clip
        dont change it → don't change it
        lets go → let's go
        pls add a logo → please add a logo
        change the colour to grey → change the color to gray
        centre it → center it
        bigger tittle → bigger title
        louder backgroud music → louder background music
        delet the last photo → delete the last photo
        speeed it up → speed it up
        remvoe it → remove it
        brigther → brighter
        tunr it donw → turn it down
        the frist one → the first one
        在大一点 → 再大一点
        子幕大一点 → 字幕大一点
        声因小一点 → 声音小一点
        倆個片段 → 两个片段
        第俩个片段 → 第二个片段
        前俩个 → 前两个
        俩个都删掉 → 两个都删掉
        the beach at sunset → the beach at sunset
        a dog and a cat → a dog and a cat
        say "teh musc" → say "teh musc"
        写着“子幕” → 写着"子幕"
        add it 👍 please 🙏 → add it   please
        """);

    [Theory]
    [MemberData(nameof(Table))]
    public void A_message_is_made_plain(string text, string expected) => Assert.Equal(expected, Reads.Message(text).Text.Trim());

    [Fact]
    public void Text_to_be_shown_keeps_its_own_writing()
    {
        var message = Reads.Message("Chagne the tittle to “GRAND Openning”");
        var quote = message.Clauses[0].First<Kinora.Director.Understanding.Mentions.Quote>();
        Assert.Equal("GRAND Openning", quote!.Text);
        Assert.StartsWith("change the title", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_files_and_of_the_film_are_right_as_they_are()
    {
        var project = Project.Of(Timeline.Empty) with { Media = [Reads.File("captan.jpg", MediaKind.Image)] };
        Assert.Equal("remove captan.jpg and captan", Reads.Message("remove captan.jpg and captan", project).Text);
    }

    [Fact]
    public void A_word_that_a_dictionary_knows_is_not_mended()
    {
        Assert.Equal("a video about volumes", Kinora.Director.Understanding.MessageReader.Read("a video about volumes",
            Project.Of(Timeline.Empty), new OneWord("volumes")).Text);
        Assert.Equal("the vertiral", Kinora.Director.Understanding.MessageReader.Read("the vertiral", Project.Of(Timeline.Empty),
            new OneWord("vertiral")).Text);
        Assert.Equal("the vertical", Reads.Message("the vertiral").Text);
    }

    private sealed class OneWord(string known) : IWordBook
    {
        public IReadOnlyList<WordMeaning> Look(string word) => word == known ? [new WordMeaning("", [], [], [])] : [];
    }
}
