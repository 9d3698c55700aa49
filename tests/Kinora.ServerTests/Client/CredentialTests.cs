using Kinora.Client.Accounts;

namespace Kinora.ServerTests.Client;

/// <summary>What is kept between runs, and who may see it.</summary>
public class CredentialTests
{
    [Fact]
    public async Task The_file_is_its_owners_alone_and_the_next_run_is_the_same_user()
    {
        await using var server = await StandIn.StartAsync();
        using var file = new TemporaryFile("kinora/credentials.json");
        for (var run = 0; run < 2; run++)
        {
            using var visitor = new Visitor(server.Address, settings => settings with { Credentials = new FileCredentialStore(file.Path) });
            await visitor.Client.CreditsAsync(Visitor.Stop);
        }

        Assert.Equal(1, server.Count("POST", "/api/auth/anonymous-token"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public async Task Of_two_that_come_at_once_one_asks_and_the_other_finds_it()
    {
        await using var server = await StandIn.StartAsync();
        using var file = new TemporaryFile("credentials.json");
        var visitors = Enumerable.Range(0, 4).Select(_ => new Visitor(server.Address, settings => settings with { Credentials = new FileCredentialStore(file.Path) })).ToList();
        await Task.WhenAll(visitors.Select(visitor => visitor.Client.CreditsAsync(Visitor.Stop)));
        Assert.Equal(1, server.Count("POST", "/api/auth/anonymous-token"));
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Fact]
    public async Task Secrets_are_in_no_text()
    {
        await using var server = await StandIn.StartAsync();
        using var visitor = new Visitor(server.Address, settings => settings with { Token = "nmv_usr_secret", ClientId = "11111111-2222-3333-4444-555555555555" });
        Assert.DoesNotContain("secret", visitor.Client.Settings.ToString());
        Assert.DoesNotContain("1111", visitor.Client.Settings.ToString());
        Assert.DoesNotContain("secret", new Credential { Token = "secret", ClientId = "secret" }.ToString());
    }

    [Fact]
    public async Task A_damaged_file_is_told_with_what_to_do()
    {
        using var file = new TemporaryFile("credentials.json");
        await File.WriteAllTextAsync(file.Path, "{", Visitor.Stop);
        var damaged = await Assert.ThrowsAsync<IOException>(() => new FileCredentialStore(file.Path).ReadAsync(new Uri("http://localhost/"), Visitor.Stop));
        Assert.Contains("delete it", damaged.Message);
    }

    [Theory]
    [InlineData("---\nname: ai-video-generatore\nversion: \"1.2.0\" # as published\n---\n", "1.2.0")]
    [InlineData("---\r\nname: ai-video-generatore\r\nmetadata:\r\n  author: x\r\n  version: '1.2.0'\r\n---\r\nversion: 9", "1.2.0")]
    [InlineData("no front matter", "0.0.0")]
    public async Task Who_asks_is_read_from_the_skill_and_its_place(string text, string version)
    {
        using var home = new TemporaryFile("x");
        foreach (var (place, platform) in new[] { (".clawhub/skills", "clawhub"), (".cursor/skills", "cursor"), (".claude/skills", "unknown") })
        {
            var folder = Path.Combine(home.Folder, place, "ai-video-generatore");
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "SKILL.md"), text, Visitor.Stop);
            Assert.Equal(new Attribution("ai-video-generatore", version, platform), Attribution.Of(folder, home.Folder));
        }
    }
}
