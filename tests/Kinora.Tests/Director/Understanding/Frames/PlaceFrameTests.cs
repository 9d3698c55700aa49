namespace Kinora.Tests.Director.Understanding.Frames;

public class PlaceFrameTests
{
    [Theory]
    [InlineData("promo", "move the logo to the bottom left", "place {'position':'bottom-left','segments':['logo']}")]
    [InlineData("promo", "make the logo smaller", "place {'factor':0.7692,'segments':['logo']}")]
    [InlineData("promo", "logo 50% opacity", "set_opacity {'segments':['logo'],'opacity':0.5}")]
    [InlineData("promo", "remove the logo", "remove_clips {'segments':['logo']}")]
    [InlineData("promo", "hide the captions", "set_track {'role':'caption','hidden':true}")]
    [InlineData("promo", "move the title up a bit", "place {'dy':-0.05,'segments':['title']}")]
    [InlineData("slides", "rotate the first photo 90 degrees", "rotate {'segments':['p1'],'degrees':90}")]
    [InlineData("slides", "flip the second photo", "flip {'segments':['p2'],'direction':'horizontal'}")]
    [InlineData("phone", "flip it upside down vertically", "flip {'segments':['clip'],'direction':'vertical'}")]
    [InlineData("slides", "show the whole photos, don't crop",
        "set_fit {'segments':['p1','p2','p3','p4'],'fit':'contain'}; set_fit "
        + "{'segments':['p1','p2','p3','p4'],'fit':'contain'}")]
    [InlineData("slides", "fill the screen with the lake photo", "set_fit {'segments':['p3'],'fit':'cover'}")]
    [InlineData("slides", "crop 10% off the top of the first photo", "crop {'top':0.1,'segments':['p1']}")]
    [InlineData("promo", "make the logo half transparent", "set_opacity {'segments':['logo'],'opacity':0.5}")]
    [InlineData("promo", "only show the logo in the last 3 seconds",
        "set_length {'segments':['logo'],'duration':3000}; move_clip {'segment':'logo','at':12000}")]
    [InlineData("promo", "logo放左下角", "place {'position':'bottom-left','segments':['logo']}")]
    [InlineData("promo", "logo小一点", "place {'factor':0.8696,'segments':['logo']}")]
    [InlineData("promo", "logo半透明", "set_opacity {'segments':['logo'],'opacity':0.5}")]
    [InlineData("promo", "去掉logo", "remove_clips {'segments':['logo']}")]
    [InlineData("slides", "第一张转90度", "rotate {'segments':['p1'],'degrees':90}")]
    [InlineData("slides", "第二张镜像", "flip {'segments':['p2'],'direction':'horizontal'}")]
    [InlineData("promo", "隐藏字幕", "set_track {'role':'caption','hidden':true}")]
    [InlineData("slides", "第一张完整显示", "set_fit {'segments':['p1'],'fit':'contain'}")]
    [InlineData("urban", "title 2 seconds later", "move_clip {'segment':'title','at':2000}")]
    [InlineData("urban", "标题晚两秒出现", "move_clip {'segment':'title','at':2000}")]
    [InlineData("promo", "music only until second 8", "set_length {'segments':['bgm'],'duration':8000}")]
    [InlineData("promo", "no music after second 8", "set_length {'segments':['bgm'],'duration':8000}")]
    public void Things_are_put_where_they_are_wanted(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
