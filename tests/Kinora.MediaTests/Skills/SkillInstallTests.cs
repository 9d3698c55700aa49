using System.IO.Compression;
using Kinora.Client.Accounts;
using Kinora.MediaTests.Cli;
using Kinora.Skills;

namespace Kinora.MediaTests.Skills;

/// <summary><c>skills install</c> and <c>skills pack</c> on real folders.</summary>
public sealed class SkillInstallTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("claude", ".claude/skills", false, "unknown")]
    [InlineData("cursor", ".cursor/skills", false, "cursor")]
    [InlineData("openclaw", ".openclaw/skills", true, "unknown")]
    [InlineData("clawhub", ".clawhub", true, "clawhub")]
    public async Task It_goes_where_the_agent_looks_in_the_form_that_its_loader_reads(string agent, string root, bool isRegistry, string platform)
    {
        var outcome = await RunAtHomeAsync("skills", "install", "kinora", "--to", agent);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var installed = folder.PathOf($"{root}/kinora");
        Assert.Contains(installed, outcome.Output);
        var text = File.ReadAllText(Path.Combine(installed, "SKILL.md"));
        Assert.Equal(isRegistry, text.Contains("\nversion: ", StringComparison.Ordinal));
        Assert.Contains($"\nSKILL_DIR=~/{root}/kinora ", text);
        Assert.Equal([".kinora-skill.json", "SKILL.md"], Directory.GetFiles(installed).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([installed], Directory.GetFileSystemEntries(folder.PathOf(root)));
        Assert.Equal(new Attribution("kinora", "1.0.0", platform), Attribution.Of(installed, folder.Folder));
    }

    [Fact]
    public async Task Any_folder_will_do_and_is_told_in_the_text_even_with_a_quote_in_its_name()
    {
        var outcome = await folder.RunAsync("skills", "install", "all", "--to", "it's here");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(SkillShelf.All.Select(skill => skill.Name), Directory.GetDirectories(folder.PathOf("it's here")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Contains($"\nSKILL_DIR='{folder.PathOf("it'\\''s here/kinora")}' ", File.ReadAllText(folder.PathOf("it's here/kinora/SKILL.md")));
    }

    [Fact]
    public async Task Without_a_word_it_goes_to_the_one_agent_that_is_there()
    {
        var outcome = await RunAtHomeAsync("skills", "install", "kinora");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--to: claude, cursor, openclaw, clawhub, or a folder", outcome.Error);
        Directory.CreateDirectory(folder.PathOf(".cursor"));
        Assert.Equal(0, (await RunAtHomeAsync("skills", "install", "kinora")).ExitCode);
        Assert.True(folder.Has(".cursor/skills/kinora/SKILL.md"));
        Directory.CreateDirectory(folder.PathOf(".claude"));
        Assert.Contains("--to: claude, cursor, or a folder", (await RunAtHomeAsync("skills", "install", "kinora")).Error);
    }

    [Fact]
    public void Again_changes_nothing_and_a_newer_one_replaces_what_nobody_changed()
    {
        var target = folder.PathOf("skills/one");
        Assert.Equal(InstallOutcome.New, SkillInstallation.Install(Files("first", "extra"), target, "1.0.0", force: false));
        Assert.Equal(InstallOutcome.AlreadyThere, SkillInstallation.Install(Files("first", "extra"), target, "1.0.0", force: false));
        Assert.Equal(InstallOutcome.Updated, SkillInstallation.Install(Files("second"), target, "1.1.0", force: false));
        Assert.Equal("second", File.ReadAllText(Path.Combine(target, "SKILL.md")));
        Assert.False(folder.Has("skills/one/more/extra.md"));
        Assert.Equal([target], Directory.GetFileSystemEntries(folder.PathOf("skills")));
    }

    [Theory]
    [InlineData("SKILL.md", "my own words")]
    [InlineData("notes.md", "an added file")]
    [InlineData(".kinora-skill.json", "{ broken")]
    public void What_someone_changed_stays_until_force_is_said(string file, string text)
    {
        var target = folder.PathOf("skills/one");
        SkillInstallation.Install(Files("first"), target, "1.0.0", force: false);
        folder.Write($"skills/one/{file}", text);
        var refused = Assert.Throws<Kinora.Cli.CommandFailedException>(() => SkillInstallation.Install(Files("second"), target, "1.1.0", force: false));
        Assert.Contains("--force", refused.Message);
        Assert.Equal(text, File.ReadAllText(Path.Combine(target, file)));
        Assert.Equal(InstallOutcome.Updated, SkillInstallation.Install(Files("second"), target, "1.1.0", force: true));
        Assert.Equal("second", File.ReadAllText(Path.Combine(target, "SKILL.md")));
    }

    [Fact]
    public void A_link_is_never_followed()
    {
        Directory.CreateDirectory(folder.PathOf("elsewhere"));
        Directory.CreateDirectory(folder.PathOf("skills"));
        Directory.CreateSymbolicLink(folder.PathOf("skills/one"), folder.PathOf("elsewhere"));
        Assert.Throws<Kinora.Cli.CommandFailedException>(() => SkillInstallation.Install(Files("first"), folder.PathOf("skills/one"), "1.0.0", force: true));
        Assert.Empty(Directory.GetFileSystemEntries(folder.PathOf("elsewhere")));
    }

    [Fact]
    public async Task A_name_that_is_none_is_refused_with_those_there_are()
    {
        var outcome = await CommandFolder.RunInsideAsync("skills", "install", "kinema", "--to", folder.PathOf("x"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no skill kinema: ai-video-generatore", outcome.Error);
    }

    [Fact]
    public async Task Packed_twice_it_is_the_same_bytes_and_unpacked_it_is_a_valid_skill()
    {
        foreach (var to in (string[])["one", "two"])
        {
            Directory.CreateDirectory(folder.PathOf(to));
            Assert.Equal(0, (await CommandFolder.RunInsideAsync("skills", "pack", "all", "--out", folder.PathOf(to))).ExitCode);
        }

        var packed = Directory.GetFiles(folder.PathOf("one"));
        Assert.Equal(SkillShelf.All.Count, packed.Length);
        foreach (var path in packed)
        {
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(path.Replace("/one/", "/two/", StringComparison.Ordinal)));
            using var zip = ZipFile.OpenRead(path);
            Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
            ZipFile.ExtractToDirectory(path, folder.PathOf("unpacked"));
        }

        Assert.Equal(SkillShelf.All.Select(skill => skill.Name), Directory.GetDirectories(folder.PathOf("unpacked")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("\nversion: \"1.0.0\"\n", File.ReadAllText(folder.PathOf("unpacked/kinora/SKILL.md")));
        Assert.Equal(0, (await CommandFolder.RunInsideAsync("skills", "pack", "kinora", "--strict", "--out", folder.PathOf("one"))).ExitCode);
        using var strict = ZipFile.OpenRead(folder.PathOf("one/kinora-1.0.0.zip"));
        using var reader = new StreamReader(strict.GetEntry("kinora/SKILL.md")!.Open());
        Assert.DoesNotContain("\nversion: ", reader.ReadToEnd());
    }

    [Fact]
    public async Task The_list_names_each_with_version_and_what_it_is_for()
    {
        var outcome = await CommandFolder.RunInsideAsync("skills", "list");
        Assert.Equal(SkillShelf.All.Count, outcome.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Matches(@"(?m)^kinora +1\.0\.0 +Makes and edits", outcome.Output);
        Assert.Contains("\"name\":\"kinora\"", (await CommandFolder.RunInsideAsync("skills", "list", "--json")).Output);
    }

    private static Dictionary<string, byte[]> Files(string text, string? extra = null)
    {
        var files = new Dictionary<string, byte[]> { ["SKILL.md"] = System.Text.Encoding.UTF8.GetBytes(text) };
        if (extra is not null) files["more/extra.md"] = System.Text.Encoding.UTF8.GetBytes(extra);
        return files;
    }

    private Task<Outcome> RunAtHomeAsync(params string[] arguments)
    {
        var start = folder.Start(arguments);
        start.Environment["HOME"] = folder.Folder;
        return Outcome.OfAsync(start);
    }
}
