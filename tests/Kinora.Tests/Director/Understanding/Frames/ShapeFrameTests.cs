namespace Kinora.Tests.Director.Understanding.Frames;

public class ShapeFrameTests
{
    [Theory]
    [InlineData("promo", "make it vertical", "set_canvas {'ratio':'9:16'}")]
    [InlineData("promo", "9:16", "set_canvas {'ratio':'9:16'}")]
    [InlineData("promo", "for TikTok", "set_canvas {'platform':'tiktok'}")]
    [InlineData("promo", "square please", "set_canvas {'ratio':'1:1'}")]
    [InlineData("promo", "1080p", "set_canvas {'resolution':'1080p'}")]
    [InlineData("promo", "60 fps", "set_canvas {'fps':60}")]
    [InlineData("promo", "white background", "set_background {'color':'#ffffff'}")]
    [InlineData("promo", "blur the background", "set_background {'blur':true}")]
    [InlineData("promo", "fade to black at the end", "fade_film {'out':1000,'color':'black'}")]
    [InlineData("promo", "start from white", "fade_film {'in':1000,'color':'white'}")]
    [InlineData("promo", "fade in from black over 2 seconds", "fade_film {'in':2000,'color':'black'}")]
    [InlineData("promo", "1920x1080", "set_canvas {'width':1920,'height':1080}")]
    [InlineData("promo", "改成竖屏", "set_canvas {'ratio':'9:16'}")]
    [InlineData("promo", "1比1", "set_canvas {'ratio':'1:1'}")]
    [InlineData("promo", "适合小红书", "set_canvas {'platform':'xiaohongshu'}")]
    [InlineData("promo", "4K", "set_canvas {'resolution':'2160p'}")]
    [InlineData("promo", "60帧每秒", "set_canvas {'fps':60}")]
    [InlineData("promo", "背景换成白色", "set_background {'color':'#ffffff'}")]
    [InlineData("promo", "片尾淡出到黑", "fade_film {'out':1000,'color':'black'}")]
    [InlineData("promo", "开头从黑场淡入2秒", "fade_film {'in':2000,'color':'black'}")]
    public void The_film_gets_its_shape(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
