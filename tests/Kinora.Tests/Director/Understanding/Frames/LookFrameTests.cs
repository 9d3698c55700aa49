namespace Kinora.Tests.Director.Understanding.Frames;

public class LookFrameTests
{
    [Theory]
    [InlineData("slides", "make it cinematic", "set_look {'segments':['p1','p2','p3','p4'],'name':'cinematic'}")]
    [InlineData("slides", "black and white for the second photo", "set_look {'segments':['p2'],'name':'mono'}")]
    [InlineData("slides", "a warmer look on the lake", "adjust {'segments':['p3'],'kind':'temperature','by':0.2}")]
    [InlineData("slides", "brighter", "adjust {'segments':['p1','p2','p3','p4'],'kind':'brightness','by':0.2}")]
    [InlineData("slides", "much more contrast", "adjust {'segments':['p1','p2','p3','p4'],'kind':'contrast','by':0.4}")]
    [InlineData("slides", "add film grain", "adjust {'segments':['p1','p2','p3','p4'],'kind':'grain','amount':0.3}")]
    [InlineData("slides", "a subtle vignette on everything", "adjust {'segments':['p1','p2','p3','p4'],'kind':'vignette','amount':0.25}")]
    [InlineData("slides", "blur the first photo", "adjust {'segments':['p1'],'kind':'blur','amount':0.2}")]
    [InlineData("vlog", "remove the filter", "set_look {'segments':['a1','a2','a3','a4'],'name':'none'}")]
    [InlineData("vlog", "remove all effects", "clear_effects {'segments':['a4']}")]
    [InlineData("slides", "use slide transitions between all photos", "set_transition {'segments':['p1','p2','p3'],'kind':'slide-left'}")]
    [InlineData("story", "no transitions", "set_transition {'segments':['s1','s2','s3','s4'],'kind':'cut'}")]
    [InlineData("slides", "slowly zoom in on the second photo", "set_motion {'segments':['p2'],'kind':'zoom-in'}")]
    [InlineData("slides", "ken burns on all photos",
        "set_motion {'segments':['p1'],'kind':'zoom-in'}; set_motion {'segments':['p2'],'kind':'zoom-out'}; set_motion "
        + "{'segments':['p3'],'kind':'zoom-in'}; set_motion {'segments':['p4'],'kind':'zoom-out'}")]
    [InlineData("promo", "no movement on the first photo", "set_motion {'segments':['p1'],'kind':'none'}")]
    [InlineData("slides", "加个电影感滤镜", "set_look {'segments':['p1','p2','p3','p4'],'name':'cinematic'}")]
    [InlineData("slides", "第二张黑白", "set_look {'segments':['p2'],'name':'mono'}")]
    [InlineData("slides", "亮一点", "adjust {'segments':['p1','p2','p3','p4'],'kind':'brightness','by':0.1}")]
    [InlineData("slides", "对比度高一点", "adjust {'segments':['p1','p2','p3','p4'],'kind':'contrast','by':0.1}")]
    [InlineData("slides", "加点颗粒", "adjust {'segments':['p1','p2','p3','p4'],'kind':'grain','amount':0.3}")]
    [InlineData("slides", "所有照片之间用向左滑动的转场", "set_transition {'segments':['p1','p2','p3'],'kind':'slide-left'}")]
    [InlineData("story", "去掉转场", "set_transition {'segments':['s1','s2','s3','s4'],'kind':'cut'}")]
    [InlineData("slides", "第一张慢慢推近", "set_motion {'segments':['p1'],'kind':'zoom-in'}")]
    [InlineData("vlog", "same filter as the last clip on the others", "set_look {'segments':['a1','a2','a3'],'name':'warm','amount':0.7}")]
    [InlineData("slides", "give it a warm, cozy look", "set_look {'segments':['p1','p2','p3','p4'],'name':'warm'}")]
    [InlineData("slides", "add a circle after the beach", "set_transition {'segments':['p1'],'kind':'circle'}")]
    public void Pictures_look_as_said(string film, string say, string calls) => Assert.Equal(calls, FrameTable.Read(film, say));
}
