namespace Kinora.Tests.Director.Understanding.Frames;

public class AnswerFrameTests
{
    [Theory]
    [InlineData("promo", "how long is it?", "tells The film is 15 s long.")]
    [InlineData("promo", "how many photos are there?", "tells There are 5 pictures.")]
    [InlineData("promo", "which music is it?", "tells music 1 (Upbeat) 0:00–0:15, 60%.")]
    [InlineData("promo", "what's at 0:04?",
        "tells At 0:04: clip 2 (coffee.jpg), logo 1 (logo.png), music 1 (Upbeat), caption 1 (Roasted every morning).")]
    [InlineData("promo", "what font is the title?", "tells “Blue Door Coffee”: font Inter, the usual one")]
    [InlineData("promo", "what does the title say?", "tells “Blue Door Coffee” (0:00.5–0:03)")]
    [InlineData("promo", "what resolution is it?",
        "tells The film is 1920x1080 (16:9), 30 frames a second, with #000000 behind the pictures.")]
    [InlineData("promo", "is there narration?", "tells There is no narration in the film.")]
    [InlineData("promo", "why is it so dark?",
        "tells No effect makes it so: the pictures themselves are like that. You could say “brighter” or “more "
        + "contrast”.")]
    [InlineData("promo", "where is the logo?", "tells logo 1 (logo.png): 0:00–0:15, 90% from the left, 10% from the top")]
    [InlineData("promo", "when does the title appear?", "tells title 1 (Blue Door Coffee): 0:00.5–0:03")]
    [InlineData("promo", "how loud is the music?", "tells music 1 (Upbeat) 0:00–0:15, 60%.")]
    [InlineData("promo", "片子多长", "tells 影片长15秒。")]
    [InlineData("promo", "有几张图片", "tells 一共有5张图片。")]
    [InlineData("promo", "背景音乐是什么", "tells 第1首音乐（欢快） 0:00–0:15, 60%。")]
    [InlineData("promo", "第4秒是什么画面", "tells 0:04：第2段（coffee.jpg）、第1个标志（logo.png）、第1首音乐（欢快）、第1条字幕（Roasted every morning）。")]
    [InlineData("promo", "标题写的是什么", "tells “Blue Door Coffee” (0:00.5–0:03)")]
    [InlineData("promo", "比例是多少", "tells 影片是1920x1080（16:9），每秒30帧，背景色#000000。")]
    [InlineData("promo", "有没有字幕", "tells 有：第1条字幕（Roasted every morning）、第2条字幕（Poured by hand）、第3条字幕（Dogs are welcome）。")]
    [InlineData("promo", "为什么这么暗", "tells 没有加任何效果，画面本身就是这样。您可以说“亮一点”或“对比度高一点”。")]
    public void Questions_are_answered_from_the_timeline(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
