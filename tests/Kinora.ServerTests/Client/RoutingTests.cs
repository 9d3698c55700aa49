using Kinora.Client.Conversations;
using Kinora.Client.Transfers;

namespace Kinora.ServerTests.Client;

/// <summary>The documents' table of what skips the stream: only a message that is such a request, and nothing else.</summary>
public class RoutingTests
{
    [Theory]
    [InlineData("export")]
    [InlineData("Export!")]
    [InlineData("导出")]
    [InlineData("download")]
    [InlineData("send me the video")]
    [InlineData("Please export it.")]
    [InlineData("could you please export the video now?")]
    [InlineData("OK, export")]
    [InlineData("looks good, export it please")]
    [InlineData("can you send me my video")]
    [InlineData("Give me the film, thanks")]
    [InlineData("I want to download the final video")]
    [InlineData("download it for me")]
    [InlineData("请导出")]
    [InlineData("帮我导出视频")]
    [InlineData("导出一下吧")]
    [InlineData("把视频发给我")]
    [InlineData("可以导出了吗？")]
    [InlineData("下载视频")]
    [InlineData("请帮我下载一下成片，谢谢")]
    [InlineData("ＥＸＰＯＲＴ")]
    public void Export_is_exported(string text) => Assert.IsType<Route.Export>(Routing.Of(text));

    [Fact]
    public void Export_says_how()
    {
        Assert.Equal(new Route.Export(new ExportOptions { Format = "mp4", Resolution = "1080p" }), Routing.Of("export 1080p MP4"));
        Assert.Equal(new Route.Export(new ExportOptions { Format = "webm" }), Routing.Of("please export the video as WebM"));
        Assert.Equal(new Route.Export(new ExportOptions { Format = "gif", Quality = "draft" }), Routing.Of("export as a gif in draft quality"));
        Assert.Equal(new Route.Export(new ExportOptions { Resolution = "2160p", FramesPerSecond = 60 }), Routing.Of("export in 4K at 60 fps"));
        Assert.Equal(new Route.Export(new ExportOptions { Resolution = "1080p" }), Routing.Of("导出1080p MP4格式"));
        Assert.Equal(new Route.Export(new ExportOptions()), Routing.Of("export in high quality"));
    }

    [Theory]
    [InlineData("credits")]
    [InlineData("积分")]
    [InlineData("balance")]
    [InlineData("余额")]
    [InlineData("How many credits do I have left?")]
    [InlineData("check my credits please")]
    [InlineData("what's my balance?")]
    [InlineData("我还有多少积分？")]
    [InlineData("查询余额")]
    [InlineData("帮我查一下积分余额")]
    public void Credits_are_told(string text) => Assert.IsType<Route.Credits>(Routing.Of(text));

    [Theory]
    [InlineData("status")]
    [InlineData("状态")]
    [InlineData("show tracks")]
    [InlineData("Show me the timeline")]
    [InlineData("what's on the timeline?")]
    [InlineData("please show the current status")]
    [InlineData("查看状态")]
    [InlineData("显示轨道")]
    [InlineData("看一下时间线")]
    public void Status_is_told(string text) => Assert.IsType<Route.Status>(Routing.Of(text));

    [Theory]
    [InlineData("upload")]
    [InlineData("上传")]
    [InlineData("I want to upload a file")]
    [InlineData("upload some photos")]
    [InlineData("我要上传一个视频")]
    public void Upload_asks_for_files(string text) => Assert.Empty(Assert.IsType<Route.Upload>(Routing.Of(text)).Sources);

    [Fact]
    public void Upload_names_files_and_addresses()
    {
        Assert.Equal(["clip one.mp4", "https://example.org/b.png"], Sources("upload \"clip one.mp4\" and https://example.org/b.png"));
        Assert.Equal(["./a.mov"], Sources("上传 ./a.mov"));
        Assert.Equal(["https://example.org/clip.mp4"], Sources("https://example.org/clip.mp4"));

        static IReadOnlyList<string> Sources(string text) => Assert.IsType<Route.Upload>(Routing.Of(text)).Sources;
    }

    [Theory]
    [InlineData("add an export button title")]
    [InlineData("fade out and then export")]
    [InlineData("export the second clip as a separate scene")]
    [InlineData("make a video about exporting coffee")]
    [InlineData("download a stock clip of a dog and add it")]
    [InlineData("add a title that says \"Export\"")]
    [InlineData("add end credits")]
    [InlineData("roll the credits at the end")]
    [InlineData("make a status update video")]
    [InlineData("remove the audio track")]
    [InlineData("what does the export cost?")]
    [InlineData("upload is too slow, make it shorter")]
    [InlineData("use https://example.org/clip.mp4 as the background")]
    [InlineData("trim the timeline to 10 seconds")]
    [InlineData("先加字幕再导出")]
    [InlineData("加一个“导出”标题")]
    [InlineData("片尾加上积分活动的字幕")]
    [InlineData("介绍公司状态的视频")]
    [InlineData("做一个关于下载速度的视频")]
    [InlineData("generate a 30-second video from this text with background music and captions")]
    [InlineData("")]
    public void Everything_else_goes_through_the_stream(string text) => Assert.IsType<Route.Message>(Routing.Of(text));
}
