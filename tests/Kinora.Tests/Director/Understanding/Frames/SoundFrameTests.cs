namespace Kinora.Tests.Director.Understanding.Frames;

public class SoundFrameTests
{
    [Theory]
    [InlineData("promo", "turn the music down to 20%", "set_volume {'segments':['bgm'],'volume':0.2}")]
    [InlineData("promo", "music a bit louder", "set_volume {'segments':['bgm'],'factor':1.25}")]
    [InlineData("promo", "the music is way too loud", "set_volume {'segments':['bgm'],'factor':0.5}")]
    [InlineData("promo", "lower the music by 6 dB", "set_volume {'segments':['bgm'],'decibels':-6}")]
    [InlineData("urban", "make the music half as loud", "set_volume {'segments':['bgm'],'factor':0.5}")]
    [InlineData("interview", "mute the second clip", "mute {'segments':['maria']}")]
    [InlineData("interview", "turn off the original sound", "mute {'segments':['intro','maria','beach']}")]
    [InlineData("promo", "fade the music out over 3 seconds", "fade {'segments':['bgm'],'out':3000}")]
    [InlineData("promo", "change the music to jazz", "set_music {'mood':'jazz'}")]
    [InlineData("slides", "add some upbeat music", "set_music {'mood':'upbeat'}")]
    [InlineData("promo", "no music", "remove_clips {'segments':['bgm']}")]
    [InlineData("slides", "add a whoosh between the first and second photo", "add_sound {'name':'whoosh','at':4000}")]
    [InlineData("slides", "rain sounds in the background", "add_sound {'name':'rain','at':0}")]
    [InlineData("story", "use a male voice", "set_voice {'voice':'male'}")]
    [InlineData("story", "speak a bit slower", "set_voice {'rate':0.9091}")]
    [InlineData("story", "remove the voiceover", "remove_clips {'segments':['n1','n2','n3','n4','n5']}")]
    [InlineData("tea", "duck the music under the voice", "duck {'on':true}")]
    [InlineData("promo", "音乐小一点", "set_volume {'segments':['bgm'],'factor':0.8}")]
    [InlineData("promo", "把音乐音量调到30%", "set_volume {'segments':['bgm'],'volume':0.3}")]
    [InlineData("promo", "背景音乐静音", "mute {'segments':['bgm']}")]
    [InlineData("promo", "音乐淡出3秒", "fade {'segments':['bgm'],'out':3000}")]
    [InlineData("promo", "换首爵士乐", "set_music {'mood':'jazz'}")]
    [InlineData("slides", "加一段轻快的背景音乐", "set_music {'mood':'upbeat'}")]
    [InlineData("promo", "去掉背景音乐", "remove_clips {'segments':['bgm']}")]
    [InlineData("slides", "第5秒加个叮的音效", "add_sound {'name':'ding','at':5000}")]
    [InlineData("story", "旁白换成男声", "set_voice {'voice':'male'}")]
    [InlineData("story", "语速快一点", "set_voice {'rate':1.1}")]
    public void Sounds_are_changed_as_said(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
