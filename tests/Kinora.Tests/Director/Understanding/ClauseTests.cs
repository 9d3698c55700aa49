using Kinora.Director.Understanding.Mentions;

namespace Kinora.Tests.Director.Understanding;

public class ClauseTests
{
    public static TheoryData<string, string> Table => Reads.Rows("""
        make it vertical and 15 seconds → make it vertical | 15 seconds
        put the logo bottom left, smaller → put the logo bottom left | smaller
        swap the first and the second clip → swap the first and the second clip
        swap the first two clips and use a slide transition between them → swap the first two clips | use a slide transition between them
        title and captions bigger → title and captions bigger
        turn the music down to 20% and fade it out → turn the music down to 20% | fade it out
        cut the second clip to 4 s and the third to 2 → cut the second clip to 4 s | the third to 2
        turn the music and the narration down → turn the music and the narration down
        remove the title, captions and music → remove the title, captions and music
        add captions and music → add captions | music
        make it brighter without touching the title → make it brighter | without touching the title
        don't change the music, just make the captions bigger → don't change the music | just make the captions bigger
        mute clips 1, 2 and 4 and fade out the music → mute clips 1, 2 and 4 | fade out the music
        add a title saying Salt, Pepper and More → add a title saying salt, pepper and more
        make a video about a dog and a cat, then they go to the beach → make a video about a dog and a cat, then they go to the beach
        it's too dark, make it brighter → it's too dark, make it brighter
        make the music louder because it is hard to hear → make the music louder because it is hard to hear
        trim the first clip; then export → trim the first clip | export
        make the title and the captions bigger and then undo → make the title and the captions bigger | undo
        把第一段和第三段交换 → 把第一段和第三段交换
        把音乐和旁白调小 → 把音乐和旁白调小
        竖屏，15秒，配音乐 → 竖屏 | 15秒 | 配音乐
        音乐小一点 字幕大一点 → 音乐小一点 | 字幕大一点
        第二段剪到4秒，第三段2秒 → 第二段剪到4秒 | 第三段2秒
        先删掉最后一段，然后把标题放大 → 先删掉最后一段 | 把标题放大
        把音乐调小，再加个字幕 → 把音乐调小 | 再加个字幕
        第二段再慢一点 → 第二段再慢一点
        调亮一点别动字幕 → 调亮一点 | 别动字幕
        删掉标题和字幕 → 删掉标题和字幕
        music down, captions up top, title gone → music down | captions up top | title gone
        the second clip slower, the third faster, music off → the second clip slower | the third faster | music off
        1. mute the music 2. make the title red 3. export → mute the music | make the title red | export
        1) crop the first clip 2) undo → crop the first clip | undo
        1、删掉第一段 2、音乐小一点 → 删掉第一段 | 音乐小一点
        1.标题放大 2.去掉字幕 3.导出 → 标题放大 | 去掉字幕 | 导出
        第二段删掉 第三段放慢一倍 → 第二段删掉 | 第三段放慢一倍
        标题大一点，字幕去掉，音乐关掉 → 标题大一点 | 字幕去掉 | 音乐关掉
        move the logo and the title up → move the logo and the title up
        make the photos 1.5 seconds long → make the photos 1.5 seconds long
        """);

    public static TheoryData<string, string> Kinds => Reads.Rows("""
        don't change the music → kept
        leave the captions alone → kept
        别动字幕 → kept
        保留音乐 → kept
        keep only the first 10 seconds → plain
        keep the first 5 seconds → plain
        no captions → negated
        don't zoom → negated
        不要音乐 → negated
        没有字幕 → negated
        make everything warmer except the first clip → plain
        how long is the video? → question
        what's on the timeline → plain
        有几个片段？ → question
        能不能把音乐调小一点吗 → plain
        can you make the music louder? → plain
        thanks! → noise
        谢谢 → noise
        looks good → noise
        好的 → noise
        make it louder → plain
        is the interview clip muted? → question
        are the captions white → question
        should I use jazz or lo-fi? → question
        does the film have music? → question
        have the music fade out → plain
        is it possible to mute the clip? → plain
        is there a way to make it louder? → plain
        make it square, not vertical → plain
        the first one stays natural → kept
        the music is fine → kept
        the second clip, not the first, in sepia → plain
        blue not red please → plain
        """);

    [Theory]
    [MemberData(nameof(Table))]
    public void A_message_divides_where_something_of_its_own_is_asked_for(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Reads.Message(text).Clauses.Select(clause => clause.Text)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_clause_knows_what_it_is(string text, string expected)
    {
        var clause = Assert.Single(Reads.Message(text).Clauses);
        var kind = clause.IsKept ? "kept" : clause.IsQuestion ? "question" : clause.IsNoise ? "noise" : clause.IsNegated
            ? "negated" : "plain";
        Assert.Equal(expected, kind);
    }

    [Fact]
    public void What_a_clause_leaves_out_is_taken_from_the_one_before()
    {
        var clause = Reads.Message("cut the second clip to 4 s and the third to 2").Clauses[1].Filled;
        Assert.True(clause.Has("act.cut"));
        Assert.True(clause.Has("thing.clip"));
        Assert.Equal([3], clause.First<Ordinals>()!.Places);
        Assert.Equal(TimeSpan.FromSeconds(2), clause.First<Length>()!.Value);
        Assert.True(Reads.Message("put the logo bottom left, smaller").Clauses[1].Filled.Has("thing.logo"));
        Assert.False(Reads.Message("put the logo bottom left, and the title smaller").Clauses[1].Filled.Has("thing.logo"));
    }

    [Fact]
    public void Words_that_were_pulled_apart_are_one()
    {
        var concept = Reads.Message("turn the second clip's music down a bit").Clauses[0].Find("act.lower");
        Assert.NotNull(concept?.Tail);
        Assert.DoesNotContain(Reads.Message("turn the music up, calm down").Clauses.SelectMany(clause => clause.All<Concept>()), found =>
            found.Key == "act.lower" && found.Tail is not null);
    }
}
