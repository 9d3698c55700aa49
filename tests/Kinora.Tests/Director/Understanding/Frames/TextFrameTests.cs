namespace Kinora.Tests.Director.Understanding.Frames;

public class TextFrameTests
{
    [Theory]
    [InlineData("promo", "make the title bigger", "style_text {'factor':1.3,'segments':['title']}")]
    [InlineData("promo", "the title in yellow", "style_text {'color':'#fdd835','segments':['title']}")]
    [InlineData("promo", "move the captions to the top", "style_text {'position':'top','segments':['c1','c2','c3']}")]
    [InlineData("promo", "change the title to \"Red Door\"", "change_text {'segment':'title','text':'Red Door'}")]
    [InlineData("promo", "the second caption should say \"Hand poured\"", "change_text {'segment':'c2','text':'Hand poured'}")]
    [InlineData("promo", "replace \"Dogs\" with \"Cats\" everywhere", "replace_words {'find':'Dogs','replace':'Cats'}")]
    [InlineData("promo", "typewriter animation for the title", "style_text {'anim':'typewriter','segments':['title']}")]
    [InlineData("promo", "black outline on the captions", "style_text {'outline':'#000000','segments':['c1','c2','c3']}")]
    [InlineData("promo", "put a box behind the captions", "style_text {'box':'#000000aa','segments':['c1','c2','c3']}")]
    [InlineData("promo", "use the font Georgia for the title", "style_text {'font':'Georgia','segments':['title']}")]
    [InlineData("promo", "title in all caps", "change_text {'segment':'title','text':'BLUE DOOR COFFEE'}")]
    [InlineData("slides", "add a title that says \"Summer\"", "add_text {'text':'Summer','kind':'title'}")]
    [InlineData("slides", "write \"Hello\" at the bottom in red from 0:02 to 0:05",
        "add_text {'text':'Hello','kind':'text','at':2000,'duration':3000,'position':'bottom','color':'#e53935'}")]
    [InlineData("interview", "remove the lower third", "remove_clips {'segments':['name']}")]
    [InlineData("promo", "remove the captions", "remove_clips {'segments':['c1','c2','c3']}")]
    [InlineData("promo", "标题大一点", "style_text {'factor':1.15,'segments':['title']}")]
    [InlineData("promo", "标题改成红色", "style_text {'color':'#e53935','segments':['title']}")]
    [InlineData("promo", "字幕移到顶部", "style_text {'position':'top','segments':['c1','c2','c3']}")]
    [InlineData("tea", "第二条字幕改成“新茶上市”", "change_text {'segment':'c2','text':'新茶上市'}")]
    [InlineData("slides", "加个标题“夏天”", "add_text {'text':'夏天','kind':'title'}")]
    [InlineData("promo", "标题用打字机效果", "style_text {'anim':'typewriter','segments':['title']}")]
    [InlineData("promo", "去掉字幕", "remove_clips {'segments':['c1','c2','c3']}")]
    [InlineData("promo", "字幕加黑色描边", "style_text {'outline':'#000000','segments':['c1','c2','c3']}")]
    [InlineData("tea", "字幕改成卡拉OK样式", "style_text {'style':'karaoke','segments':['c1','c2','c3','c4']}")]
    [InlineData("slides", "caption every photo with its name", "add_captions {'lines':[{'text':'Beach','from':0,'to':4000},{'text':'Mountain','from':4000,'to':8000},{'text':'Lake','from':8000,'to':12000},{'text':'Sunset','from':12000,'to':16000}]}")]
    [InlineData("slides", "add a text with our website www.cornercoffee.com", "add_text {'text':'www.cornercoffee.com','kind':'text'}")]
    [InlineData("phone", "lower third with my name, Jonas Weber", "add_text {'text':'Jonas Weber','kind':'lower-third'}")]
    [InlineData("interview", "her name is López with an accent", "replace_words {'find':'Lopez','replace':'López','segments':['name']}")]
    [InlineData("promo", "instead of Visit us today! put Open until 8", "replace_words {'find':'Visit us today!','replace':'Open until 8'}")]
    [InlineData("promo", "count up to 500 on the coffee photo", "add_text {'text':'500','kind':'counter','at':3000,'duration':3000}")]
    public void Words_on_screen_are_changed_as_said(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
