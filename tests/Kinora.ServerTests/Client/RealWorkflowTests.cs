using Kinora.Client.Conversations;
using Kinora.Client.Transfers;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Client;

/// <summary>The documents' three workflows with the server as it is, in both languages.</summary>
public class RealWorkflowTests
{
    private static readonly ExportOptions Small = new() { Quality = "draft", Resolution = "480p", FramesPerSecond = 5 };

    [Theory]
    [InlineData("turn this picture into a 2-second video without music", "export")]
    [InlineData("用这张图片做一个2秒的视频，不要音乐", "导出")]
    public async Task Quick_edit_is_upload_message_download(string message, string export)
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        using var files = new TemporaryFile("photo.png");
        await File.WriteAllBytesAsync(files.Path, await SmallMedia.PictureAsync(), Visitor.Stop);
        var talk = new Conversation(visitor.Client, await visitor.Client.OpenSessionAsync(cancellation: Visitor.Stop))
        {
            Usual = Small, SaveAs = _ => Path.Combine(files.Folder, "film.mp4"),
        };
        await SayAsync(talk, message, files.Path);
        var exported = Assert.Single((await SayAsync(talk, export)).OfType<ConversationEvent.Exported>());
        Assert.Equal(exported.Film.Bytes, new FileInfo(exported.Path!).Length);
    }

    [Theory]
    [InlineData("upload several files", "add the title \"Harbour\"", "replace the title with \"Market\"")]
    [InlineData("分批处理", "加上标题“港口”", "把标题换成“市场”")]
    public async Task Batch_makes_a_render_of_each(string name, string first, string second)
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        using var files = new TemporaryFile("one.png");
        await File.WriteAllBytesAsync(files.Path, await SmallMedia.PictureAsync(), Visitor.Stop);
        var session = await visitor.Client.OpenSessionAsync(name: name, cancellation: Visitor.Stop);
        var talk = new Conversation(visitor.Client, session) { Usual = Small };
        await SayAsync(talk, name == "分批处理" ? "用这张图片做一个2秒的视频，不要音乐" : "make a 2-second video of this picture without music", files.Path);
        var films = new List<Film>();
        foreach (var message in new[] { first, second })
        {
            await SayAsync(talk, message);
            films.Add(Assert.Single((await SayAsync(talk, "export")).OfType<ConversationEvent.Exported>()).Film);
        }

        Assert.Equal(2, films.Select(film => film.ExportId).Distinct().Count());
        Assert.Equal(2, (await session.StateAsync(Visitor.Stop)).Exports.Count);
    }

    [Theory]
    [InlineData("make a 10-second video about a sunset over the sea", "remove the music", "show tracks", "Timeline (")]
    [InlineData("做一个10秒的海上日落视频", "去掉音乐", "显示轨道", "时间线（")]
    public async Task Iterative_keeps_the_timeline_and_tells_it(string rough, string refine, string show, string summary)
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.Client.OpenSessionAsync(cancellation: Visitor.Stop);
        var talk = new Conversation(visitor.Client, session) { IsStreaming = true };
        await SayAsync(talk, rough);
        var before = await session.StateAsync(Visitor.Stop);
        await SayAsync(talk, refine);
        var after = await session.StateAsync(Visitor.Stop);
        Assert.NotEmpty(after.ChangesSince(before));
        Assert.StartsWith(summary, Assert.IsType<ConversationEvent.Told>((await SayAsync(talk, show))[^1]).Text);
        Assert.True((await session.Documents.HistoryAsync(Visitor.Stop)).Versions.Count >= 3);
        await foreach (var _ in session.UndoAsync(Visitor.Stop)) Assert.NotNull(session.Id);
        Assert.True((await session.StateAsync(Visitor.Stop)).IsSameFilm(before));
    }

    private static async Task<IReadOnlyList<ConversationEvent>> SayAsync(Conversation talk, string text, params string[] files)
    {
        var happened = new List<ConversationEvent>();
        await foreach (var e in talk.SayAsync(text, files, Visitor.Stop)) happened.Add(e);
        Assert.True(!happened.OfType<ConversationEvent.Failed>().Any(), string.Concat(happened.OfType<ConversationEvent.Failed>().Select(failed => failed.Fault)));
        return happened;
    }
}
