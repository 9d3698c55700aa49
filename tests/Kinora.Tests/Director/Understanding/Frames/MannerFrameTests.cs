namespace Kinora.Tests.Director.Understanding.Frames;

public class MannerFrameTests
{
    [Theory]
    [InlineData("promo", "make it better", "asks")]
    [InlineData("promo", "more energy please", "asks")]
    [InlineData("promo", "make it look more professional", "asks")]
    [InlineData("promo", "upload it to TikTok", "refuses")]
    [InlineData("promo", "add some stickers", "refuses")]
    [InlineData("promo", "smooth her skin", "refuses")]
    [InlineData("promo", "make it real 3D", "refuses")]
    [InlineData("promo", "translate the captions into French", "refuses")]
    [InlineData("promo", "remove the background noise", "refuses")]
    [InlineData("promo", "add a Taylor Swift song", "refuses")]
    [InlineData("promo", "hello!",
        "tells Hello! You could say “make the second clip 4 seconds”, “turn the music down a bit”, “make the title "
        + "bigger and yellow”.")]
    [InlineData("promo", "thanks a lot", "tells You're welcome. Tell me if anything else should change.")]
    [InlineData("promo", "弄得高级一点", "asks")]
    [InlineData("promo", "更有活力一点", "asks")]
    [InlineData("promo", "发到抖音", "refuses")]
    [InlineData("promo", "加个贴纸", "refuses")]
    [InlineData("promo", "磨皮美颜", "refuses")]
    [InlineData("promo", "换脸", "refuses")]
    [InlineData("promo", "你好", "tells 您好！您可以说：“第二段改成4秒”、“音乐小一点”、“标题大一点，改成黄色”。")]
    [InlineData("promo", "谢谢", "tells 不客气。还需要改什么，随时告诉我。")]
    public void What_is_vague_is_asked_and_what_cannot_be_is_refused(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
