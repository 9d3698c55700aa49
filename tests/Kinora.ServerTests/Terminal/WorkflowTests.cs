using System.Text.Json;
using Kinora.Media.Analysis;

namespace Kinora.ServerTests.Terminal;

/// <summary>The documents' three workflows as people drive them: the program itself, the server it starts for itself, real films; typed at a terminal
/// and through pipes, in both languages.</summary>
public sealed class WorkflowTests(KinoraHouse house) : IClassFixture<KinoraHouse>
{
    private const string English = "en_US.UTF-8";
    private const string Chinese = "zh_CN.UTF-8";

    [Theory]
    [InlineData(English, "generate a video from my images a.png b.png with transitions and music", "make it 2 seconds", "export 480p")]
    [InlineData(Chinese, "用 a.png b.png 做一个视频，加转场和音乐", "总时长改成2秒", "导出 480p")]
    public async Task Quick_edit_through_a_pipe(string locale, string message, string length, string export)
    {
        await GoToAsync($"pipe quick {locale}");
        var events = await ChatAsync(locale, message, length, export);
        Assert.Equal(["a.png", "b.png"], events.Single(line => Kind(line) == "uploaded").GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.Contains(events, line => Kind(line) == "reply" && line.TryGetProperty("film", out var film) && film.GetProperty("durationMs").GetInt64() == 2000);
        await HoldsFilmAsync("film.mp4", 2);
    }

    [Theory]
    [InlineData(English, "make a video of this picture", "make it black and white", "add the title Two")]
    [InlineData(Chinese, "用这张图片做一个视频", "改成黑白", "加标题“启航”")]
    public async Task Batch_through_single_commands(string locale, string message, params string[] instructions)
    {
        await GoToAsync($"pipe batch {locale}");
        foreach (var (name, instruction) in new[] { ("a.png", instructions[0]), ("b.png", instructions[1]) })
        {
            await DoneAsync(locale, "send", message, "--file", name, "--new");
            await DoneAsync(locale, "send", instruction);
            await DoneAsync(locale, "export", "--quality", "draft", "--resolution", "480p", "--out", name + ".mp4");
            await HoldsFilmAsync(name + ".mp4");
        }

        var listed = await house.RunAsync("", locale, "sessions", "--json");
        Assert.True(listed.Output.Split('\n').Count(line => line.Contains($"\"name\":\"{message}", StringComparison.Ordinal)) >= 2, listed.Output);
    }

    [Theory]
    [InlineData(English, "make a 2 second film about the sea", "make it vertical", "add the title Keeper", "undo", "export 480p draft")]
    [InlineData(Chinese, "做一个2秒的影片，讲大海", "改成竖屏", "加标题“启航”", "撤销", "导出 480p")]
    public async Task Iterative_through_a_pipe_and_after_a_restart(string locale, params string[] messages)
    {
        await GoToAsync($"pipe iterative {locale}");
        var first = await ChatAsync(locale, messages[..3]);
        Assert.Equal(3, first.Count(line => Kind(line) == "reply" && line.TryGetProperty("film", out _)));
        var second = await ChatAsync(locale, isNew: false, messages[3..]);
        Assert.Equal(Session(first), Session(second));
        var film = Assert.Single(second, line => Kind(line) == "reply" && line.TryGetProperty("film", out _)).GetProperty("film");
        Assert.Equal((1080, 1920), (film.GetProperty("width").GetInt32(), film.GetProperty("height").GetInt32()));
        Assert.DoesNotContain("Keeper", film.GetProperty("summary").GetString());
        Assert.DoesNotContain("启航", film.GetProperty("summary").GetString());
        await HoldsFilmAsync("film.mp4", 2);
    }

    [Theory]
    [InlineData(English, "generate a video from my images a.png 'b.png' with transitions and music", "export 480p", "Your film is ready", "A new film", "make a video of c.png")]
    [InlineData(Chinese, "用 a.png 'b.png' 做一个视频，加转场和音乐", "导出 480p", "影片已保存", "新影片", "用我的照片 c.png 做一个视频")]
    public async Task Quick_edit_and_batch_at_a_terminal(
        string locale, string message, string export, string ready, string begun, string next)
    {
        await GoToAsync($"terminal quick {locale}");
        await using var terminal = PseudoTerminal.Start(house, locale, "chat", "--new");
        await terminal.SeeAsync("> ");
        await terminal.SayAsync(message, @" a .* b ");
        await terminal.SayAsync(export, ready);
        await terminal.SayAsync("/new", begun);
        await terminal.SayAsync(next, " c ");
        await terminal.SayAsync(export, ready);
        await terminal.TypeAsync("\u0004");
        Assert.Equal(0, await terminal.EndAsync());
        await HoldsFilmAsync("film.mp4");
        await HoldsFilmAsync("film-2.mp4");
    }

    [Theory]
    [InlineData(English, "make a 2 second film about the sea", "make it vertical", "/undo", "1080×1920", "1920×1080", "Preview: ", "Going on with")]
    [InlineData(Chinese, "做一个2秒的影片，讲大海", "改成竖屏", "/undo", "1080×1920", "1920×1080", "预览：", "继续")]
    public async Task Iterative_at_a_terminal_and_after_a_restart(
        string locale, string message, string change, string undo, string changed, string undone, string preview, string goingOn)
    {
        await GoToAsync($"terminal iterative {locale}");
        await using (var terminal = PseudoTerminal.Start(house, locale, "chat", "--new"))
        {
            await terminal.SeeAsync("> ");
            await terminal.SayAsync(message, undone);
            await terminal.SayAsync(change, changed);
            await terminal.SayAsync("/preview", preview);
            await terminal.TypeAsync("\u0003");
            Assert.Equal(0, await terminal.EndAsync());
        }

        await HoldsFilmAsync("preview.mp4", 2);
        await using var again = PseudoTerminal.Start(house, locale, "chat");
        await again.SeeAsync(goingOn);
        await again.SeeAsync(changed);
        await again.SayAsync(undo, undone);
        await again.TypeAsync("/quit\r");
        Assert.Equal(0, await again.EndAsync());
    }

    [Fact]
    public async Task Ctrl_C_stops_what_goes_on_and_then_leaves()
    {
        await GoToAsync("terminal stop");
        await using var terminal = PseudoTerminal.Start(house, English, "chat", "--new");
        await terminal.SeeAsync("> ");
        await terminal.SayAsync("make a 60 second film about the sea", "fps");
        await terminal.SayAsync("/export", "exporting");
        await terminal.TypeAsync("\u0003");
        await terminal.SeeAsync("Stopped");
        await terminal.SayAsync("/help", "Ctrl\\+D");
        await terminal.TypeAsync("half a message\u0003");
        await terminal.SeeAsync("half a message\n> ");
        await terminal.TypeAsync("\u0003");
        Assert.Equal(0, await terminal.EndAsync());
        Assert.Empty(Directory.GetFiles(house.Folder, "*.mp4"));
    }

    [Fact]
    public async Task A_password_is_typed_unseen_and_an_account_is_used_until_logged_out()
    {
        await using var server = await LiveServer.StartAsync();
        var address = server.Address.GetLeftPart(UriPartial.Authority);
        const string password = "correct horse battery";
        await using (var terminal = PseudoTerminal.Start(house, English, "register", "ada@example.org", "--server", address))
        {
            await terminal.SeeAsync("Password: ");
            await terminal.TypeAsync(password + "\r");
            await terminal.SeeAsync("The same again: ");
            await terminal.TypeAsync(password + "\r");
            await terminal.SeeAsync("Registered and logged in as ada@example.org");
            Assert.Equal(0, await terminal.EndAsync());
            Assert.DoesNotContain("correct", terminal.Text);
        }

        Assert.Contains("credits available", (await house.RunAsync("", English, "credits", "--server", address)).Output);
        Assert.Equal("Logged out.\n", (await house.RunAsync("", English, "logout", "--server", address)).Output);
        Assert.Equal("Logged in as ada@example.org.\n", (await house.RunAsync(password + "\n", English, "login", "ada@example.org", "--server", address)).Output);
        var wrong = await house.RunAsync("wrong password\n", English, "login", "ada@example.org", "--server", address);
        Assert.Equal((1, ""), (wrong.Code, wrong.Output));
        Assert.StartsWith("kinora: ", wrong.Error);
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_a_sentence_of_the_persons_language()
    {
        await GoToAsync("sentences");
        var missing = await house.RunAsync("", Chinese, "send", "用它", "--file", "nowhere.jpg");
        Assert.Equal(1, missing.Code);
        Assert.Contains("找不到", missing.Error);
        var unreachable = await house.RunAsync("", English, "credits", "--server", "http://127.0.0.1:1");
        Assert.Equal((1, ""), (unreachable.Code, unreachable.Output));
        Assert.Single(unreachable.Error.TrimEnd('\n').Split('\n'), line => line.StartsWith("kinora: ", StringComparison.Ordinal));
        Assert.Equal(2, (await house.RunAsync("", English, "credits", "--server", "nonsense")).Code);
        Assert.Equal(2, (await house.RunAsync("x\n", English, "login", "ada@example.org")).Code);
    }

    private async Task GoToAsync(string name)
    {
        house.GoTo(name);
        var number = 0x204060;
        foreach (var picture in new[] { "a.png", "b.png", "c.png" }) await house.PictureAsync(picture, number += 0x102030);
    }

    private Task<List<JsonElement>> ChatAsync(string locale, params string[] messages) => ChatAsync(locale, isNew: true, messages);

    private async Task<List<JsonElement>> ChatAsync(string locale, bool isNew, string[] messages)
    {
        var ran = await house.RunAsync(string.Concat(messages.Select(message => message + "\n")), locale, ["chat", "--json", .. isNew ? (string[])["--new"] : []]);
        Assert.True(ran.Code == 0, ran.Error);
        var events = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.True(events.All(line => Kind(line) != "failed"), ran.Output);
        return events;
    }

    private async Task DoneAsync(string locale, params string[] arguments)
    {
        var ran = await house.RunAsync("", locale, arguments);
        Assert.True(ran.Code == 0, $"{string.Join(' ', arguments)}: {ran.Output}{ran.Error}");
    }

    private async Task HoldsFilmAsync(string name, double? seconds = null)
    {
        var probed = await MediaProbe.ProbeAsync(house.PathOf(name), TestContext.Current.CancellationToken);
        Assert.True(probed is MediaProbed, (probed as MediaRefused)?.Sentence);
        var length = ((MediaProbed)probed).Info.Facts.Duration!.Value.TotalSeconds;
        Assert.InRange(length, (seconds ?? 1) - 0.1, (seconds ?? 60) + 0.2);
    }

    private static string? Kind(JsonElement line) => line.GetProperty("event").GetString();

    private static string? Session(IEnumerable<JsonElement> events) => events.First(line => Kind(line) == "session").GetProperty("id").GetString();
}
