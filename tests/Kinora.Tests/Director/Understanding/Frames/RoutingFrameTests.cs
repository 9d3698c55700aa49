namespace Kinora.Tests.Director.Understanding.Frames;

public class RoutingFrameTests
{
    [Theory]
    [InlineData("promo", "undo", "undo {}")]
    [InlineData("promo", "undo the last 3 changes", "undo {'steps':3}")]
    [InlineData("promo", "redo", "redo {}")]
    [InlineData("promo", "go back to version 2", "go_to_version {'version':2}")]
    [InlineData("promo", "back to the version before the music", "go_to_version {'before':'music'}")]
    [InlineData("promo", "start again from the first version", "go_to_version {'first':true}")]
    [InlineData("promo", "what's on the timeline?", "show_timeline {}")]
    [InlineData("promo", "show the versions", "show_versions {}")]
    [InlineData("promo", "how many credits do I have left?", "show_credits {}")]
    [InlineData("promo", "export", "export {}")]
    [InlineData("promo", "download as gif in 720p", "export {'format':'gif','resolution':'720p'}")]
    [InlineData("promo", "only the sound as mp3", "export {'format':'mp3'}")]
    [InlineData("promo", "preview the first 5 seconds", "preview {'from':0,'to':5000}")]
    [InlineData("promo", "help", "show_help {}")]
    [InlineData("promo", "撤销", "undo {}")]
    [InlineData("promo", "撤销三步", "undo {'steps':3}")]
    [InlineData("promo", "重做", "redo {}")]
    [InlineData("promo", "回到最初的版本", "go_to_version {'first':true}")]
    [InlineData("promo", "看看时间线", "show_timeline {}")]
    [InlineData("promo", "还有多少积分", "show_credits {}")]
    [InlineData("promo", "导出高清", "export {'quality':'high'}")]
    [InlineData("promo", "导出成gif", "export {'format':'gif'}")]
    [InlineData("promo", "预览前5秒", "preview {'from':0,'to':5000}")]
    public void Whoever_does_it_is_asked(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
