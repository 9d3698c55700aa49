using Kinora.Client;
using Kinora.Client.Service;
using Kinora.Client.Transfers;
using Kinora.Client.Turns;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Client;

/// <summary>The client and the server as they are.</summary>
public class RealServerTests
{
    [Fact]
    public async Task Whoever_comes_first_is_given_a_token_a_session_and_credits()
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        Assert.Equal(19, session.Id.Length);
        Assert.Equal(100, (await visitor.Client.CreditsAsync(Visitor.Stop)).Available);
        Assert.IsType<ClientEvent.SettingUp>(Assert.Single(visitor.Events));
        Assert.Equal(session.Id, Assert.Single(await visitor.Client.SessionsAsync(Visitor.Stop)).Id);
    }

    [Fact]
    public async Task A_message_makes_a_film_that_the_state_tells_to_the_letter()
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        var happened = await Visitor.SayAsync(session, "make a 10-second video about a sunset over a city skyline");
        var reply = Assert.IsType<TurnEvent.Reply>(happened[^1]);
        Assert.NotEmpty(reply.Text);
        var state = await session.StateAsync(Visitor.Stop);
        Assert.True(state.HasFilm);
        Assert.StartsWith("Timeline (", state.Summary());
    }

    [Fact]
    public async Task A_file_goes_up_and_a_film_comes_down()
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        var folder = Directory.CreateTempSubdirectory("kinora-client-").FullName;
        try
        {
            var picture = Path.Combine(folder, "日落 \"at\" sea.png");
            await File.WriteAllBytesAsync(picture, await SmallMedia.PictureAsync(), Visitor.Stop);
            var uploaded = await session.UploadAsync(picture, null, Visitor.Stop);
            var file = Assert.Single(uploaded.Files);
            Assert.Equal(("image", "日落 \"at\" sea.png"), (file.Type, file.Name));
            Assert.IsType<TurnEvent.Reply>((await Visitor.SayAsync(session, "make a 2-second video of this picture without music"))[^1]);
            var film = await session.ExportAsync(new ExportOptions { Quality = "draft", Resolution = "480p" }, null, Visitor.Stop);
            var path = Path.Combine(folder, "film.mp4");
            await session.DownloadAsync(film, path, null, false, Visitor.Stop);
            Assert.Equal(film.Bytes, new FileInfo(path).Length);
            Assert.Equal(2, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_empty_film_is_not_exported()
    {
        await using var server = await LiveServer.StartAsync();
        using var visitor = new Visitor(server.Address);
        var session = await visitor.SessionAsync();
        var refused = await Assert.ThrowsAsync<ServiceException>(() => session.ExportAsync(null, null, Visitor.Stop));
        Assert.Equal(FaultKind.Impossible, refused.Fault.Kind);
    }
}
