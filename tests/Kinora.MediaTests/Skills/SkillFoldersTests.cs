using System.Text.RegularExpressions;
using Kinora.Cli;
using Kinora.Http.Description;
using Kinora.MediaTests.Cli;
using Kinora.Skills;

namespace Kinora.MediaTests.Skills;

/// <summary>The skills of the repository: valid in both forms, true to the program, and alike where they say the same.</summary>
public partial class SkillFoldersTests
{
    private const string Model = "kinora";

    /// <summary>Sections that each skill has of its own; all others are the same everywhere.</summary>
    private static readonly string[] Own = ["Workflows"];

    private static readonly string Folder = Path.Combine(Repository.Root, "skills");

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_skills_of_the_documents_are_there_and_one_of_our_own() => Assert.Equal(
        ["ai-video-generatore", "completely-free-video-generation", "free-generator-editor", Model, "video-generator-free-app", "video-generator-free-gemini"],
        Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_skill_is_strict_and_all_it_names_exists(string name) =>
        Assert.Equal("", string.Join('\n', Checker().Check(Path.Combine(Folder, name), SkillFormat.Strict)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_skill_has_the_keys_of_the_strict_form_only(string name) =>
        Assert.Equal(["name", "description", "license", "compatibility", "metadata"], Read(name).FrontMatter.Children.Keys.Select(key => key.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_for_the_registry_is_valid_there_says_the_same_and_has_what_its_loaders_read(string name)
    {
        using var folder = new CommandFolder();
        var strict = Read(name);
        folder.Write($"{name}/SKILL.md", RegistryVariant.Of(strict));
        Assert.Equal("", string.Join('\n', Checker().Check(folder.PathOf(name), SkillFormat.Registry)));
        var written = SkillReader.Read(File.ReadAllBytes(folder.PathOf($"{name}/SKILL.md")), name, [])!;
        Assert.Equal((SkillFormat.Registry, strict.Version, strict.Description), (written.Format, written.FrontMatter.Child("version").Text(), written.Description));
        Assert.Equal(strict.Body, written.Body);
        Assert.Equal(strict.DeclaredVariables.Order(), written.DeclaredVariables.Distinct().Order());
        Assert.Equal("NEMO_TOKEN", written.RegistryPart!.Child("primaryEnv").Text());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_all_skills_say_they_say_alike(string name)
    {
        var wanted = Sections(Model);
        var found = Sections(name);
        foreach (var (heading, text) in wanted.Where(section => !Own.Contains(section.Key)))
        {
            Assert.True(found.TryGetValue(heading, out var other), $"{name} has no section {heading}");
            if (Environment.GetEnvironmentVariable("KINORA_WRITE_SKILLS") == "1" && other != text) Replace(name, heading, Named(text, name));
            else Assert.Equal(text, other);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_attribution_in_the_text_is_that_of_the_frontmatter(string name) =>
        Assert.Contains($"  skill={name} version={Read(name).Version}\n", Read(name).Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_words_after_which_an_agent_acts_stand_in_both_languages(string name)
    {
        var text = Read(name).Text;
        foreach (var word in (string[])["export", "导出", "credits", "积分", "余额", "status", "状态", "上传", "点击", "打开", "拖拽", "1001", "1002", "2001", "4001", "4002", "400", "402", "429"]) Assert.Contains(word, text);
    }

    [Fact]
    public void They_travel_with_the_program_as_they_stand_in_the_repository() => Assert.All(
        SkillShelf.All, skill => Assert.All(skill.Files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, skill.Name, file.Key)), file.Value)));

    [Fact]
    public void The_launcher_builds_anew_when_a_skill_changes() => Assert.Contains("find src skills -type f", File.ReadAllText(Path.Combine(Repository.Root, "kinora")));

    private static SkillChecker Checker() => new(new SkillReferences(CommandLine.BuildRoot(new Terminal(TextWriter.Null, TextWriter.Null, IsLive: false)), ApiDescription.Described));

    private static SkillDocument Read(string name) => SkillReader.Read(File.ReadAllBytes(Path.Combine(Folder, name, "SKILL.md")), name, [])!;

    private static Dictionary<string, string> Sections(string name) => Heading().Split(Read(name).Text).Skip(1)
        .ToDictionary(section => section[..section.IndexOf('\n')], section => Named(section.TrimEnd('\n'), Model));

    // The only places where a shared section says whose it is.
    private static string Named(string section, string name) =>
        AttributionName().Replace(FolderName().Replace(section, "${before}" + name), "${before}" + name);

    private static void Replace(string name, string heading, string text)
    {
        var path = Path.Combine(Folder, name, "SKILL.md");
        var sections = Heading().Split(File.ReadAllText(path));
        var at = Array.FindIndex(sections, section => section.StartsWith(heading + "\n", StringComparison.Ordinal));
        sections[at] = text + (at == sections.Length - 1 ? "\n" : "\n\n");
        File.WriteAllText(path, string.Join("## ", sections));
    }

    [GeneratedRegex("(?m)^## ")]
    private static partial Regex Heading();

    [GeneratedRegex("(?<before>SKILL_DIR=~/.claude/skills/)[a-z-]+")]
    private static partial Regex FolderName();

    [GeneratedRegex("(?<before>  skill=)[a-z-]+")]
    private static partial Regex AttributionName();
}
