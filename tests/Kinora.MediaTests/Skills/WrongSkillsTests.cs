using Kinora.Cli;
using Kinora.Http.Description;
using Kinora.MediaTests.Cli;
using Kinora.Skills;

namespace Kinora.MediaTests.Skills;

/// <summary>What is wrong with a skill is said with file and line.</summary>
public sealed class WrongSkillsTests : IDisposable
{
    private const string Good = "name: good-skill\ndescription: Does good.\n";

    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_small_skill_is_enough() => Assert.Empty(Check($"---\n{Good}---\n# Good\n"));

    [Theory]
    [InlineData(1, "has no frontmatter", "# Only words\n")]
    [InlineData(1, "has no end", "---\nname: good-skill\n")]
    [InlineData(1, "byte order mark", "\uFEFF---\nname: good-skill\ndescription: x\n---\nbody\n")]
    [InlineData(2, "no map", "---\n- name\n---\nbody\n")]
    [InlineData(3, "no YAML", "---\nname: good-skill\ndescription: Makes: films\n---\nbody\n")]
    [InlineData(3, "stands twice", "---\nname: good-skill\nname: other\ndescription: x\n---\nbody\n")]
    [InlineData(2, "no name", "---\ndescription: x\n---\nbody\n")]
    [InlineData(2, "lowercase letters", "---\nname: Good-Skill\ndescription: x\n---\nbody\n")]
    [InlineData(2, "single hyphens", "---\nname: good--skill\ndescription: x\n---\nbody\n")]
    [InlineData(2, "single hyphens", "---\nname: -good\ndescription: x\n---\nbody\n")]
    [InlineData(2, "make them equal", "---\nname: other-skill\ndescription: x\n---\nbody\n")]
    [InlineData(2, "a number to YAML", "---\nname: 12\ndescription: x\n---\nbody\n")]
    [InlineData(2, "no description", "---\nname: good-skill\n---\nbody\n")]
    [InlineData(3, "no description", "---\nname: good-skill\ndescription: ''\n---\nbody\n")]
    [InlineData(3, "is no text", "---\nname: good-skill\ndescription: [a, b]\n---\nbody\n")]
    [InlineData(4, "\"author\" is no key", "---\n" + Good + "author: Ada\n---\nbody\n")]
    [InlineData(5, "\"verzion\" is no key", "---\n" + Good + "license: MIT\nverzion: 1.0.0\n---\nbody\n")]
    [InlineData(5, "a number to YAML", "---\n" + Good + "metadata:\n  version: 1.0\n---\nbody\n")]
    [InlineData(5, "yes or no to YAML", "---\n" + Good + "metadata:\n  free: yes\n---\nbody\n")]
    [InlineData(5, "a date to YAML", "---\n" + Good + "metadata:\n  made: 2026-01-31\n---\nbody\n")]
    [InlineData(5, "none like 1.0.0", "---\n" + Good + "metadata:\n  version: v1\n---\nbody\n")]
    [InlineData(5, "strings only", "---\n" + Good + "metadata:\n  tags: [a]\n---\nbody\n")]
    [InlineData(4, "no map", "---\n" + Good + "metadata: text\n---\nbody\n")]
    [InlineData(5, "body is empty", "---\n" + Good + "---\n\n")]
    public void A_fault_is_told_with_its_line(int line, string sentence, string text) => Single(line, sentence, Check(text));

    [Fact]
    public void A_name_has_64_letters_at_most()
    {
        var name = new string('a', 65);
        folder.Write($"{name}/SKILL.md", $"---\nname: {name}\ndescription: x\n---\nbody\n");
        Single(2, "64 are the most", Checker().Check(folder.PathOf(name)));
    }

    [Theory]
    [InlineData(1024, 0)]
    [InlineData(1025, 1)]
    public void A_description_has_1024_letters_at_most_whatever_their_script(int length, int faults) =>
        Assert.Equal(faults, Check($"---\nname: good-skill\ndescription: {string.Concat(Enumerable.Repeat("影", length - 1))}🎬\n---\nbody\n").Count);

    [Theory]
    [InlineData(499, 0)]
    [InlineData(500, 1)]
    public void A_body_has_fewer_than_500_lines(int lines, int faults) =>
        Assert.Equal(faults, Check($"---\n{Good}---\n{string.Concat(Enumerable.Repeat("line\n", lines))}").Count);

    [Theory]
    [InlineData("version: 1.0.0\n")]
    [InlineData("version: 1.0.0\nhomepage: https://example.org\n")]
    [InlineData("version: 1.0.0\nmetadata:\n  author: Ada\n  openclaw:\n    requires:\n      env: [A_TOKEN]\n      anyBins: [curl, wget]\n    primaryEnv: A_TOKEN\n    emoji: \"🎬\"\n    install:\n      - kind: brew\n        formula: jq\n        bins: [jq]\n")]
    [InlineData("version: 1.0.0\nmetadata: {\"openclaw\": {\"envVars\": [{\"name\": \"A_TOKEN\", \"required\": false, \"description\": \"x\"}], \"os\": [\"linux\"]}}\n")]
    public void The_registry_form_is_read_as_such(string keys) =>
        Assert.Empty(Check($"---\n{Good}{keys}---\nbody\n\n{(keys.Contains("A_TOKEN", StringComparison.Ordinal) ? "| `A_TOKEN` | for all |\n" : "")}"));

    [Theory]
    [InlineData(2, "wants a version", "metadata:\n  openclaw:\n    emoji: x\n")]
    [InlineData(4, "none like 1.0.0", "version: one\n")]
    [InlineData(7, "\"binaries\" is no key of requires", "version: 1.0.0\nmetadata:\n  openclaw:\n    requires: {binaries: [curl]}\n")]
    [InlineData(7, "is no list", "version: 1.0.0\nmetadata:\n  openclaw:\n    requires: {bins: curl}\n")]
    [InlineData(7, "\"needs\" is no key of metadata.openclaw", "version: 1.0.0\nmetadata:\n  openclaw:\n    needs: x\n")]
    [InlineData(8, "has no name", "version: 1.0.0\nmetadata:\n  openclaw:\n    envVars:\n      - required: true\n")]
    [InlineData(8, "true or false", "version: 1.0.0\nmetadata:\n  openclaw:\n    envVars:\n      - {name: , required: perhaps}\n")]
    [InlineData(8, "a kind of install", "version: 1.0.0\nmetadata:\n  openclaw:\n    install:\n      - kind: apt\n")]
    public void Faults_of_the_registry_form_are_told_too(int line, string sentence, string keys)
    {
        var faults = Check($"---\n{Good}{keys}---\nbody\n");
        Assert.Contains(faults, fault => fault.Line == line && fault.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Strictly_a_registry_form_is_wrong()
    {
        folder.Write("good-skill/SKILL.md", $"---\n{Good}version: 1.0.0\n---\nbody\n");
        Single(4, "write it under metadata", Checker().Check(folder.PathOf("good-skill"), SkillFormat.Strict));
    }

    [Theory]
    [InlineData(6, "no command", "```bash\nkinora fly me.mp4\n```\n")]
    [InlineData(5, "no command", "Run `kinora fly`.\n")]
    [InlineData(5, "--lokk", "Run `kinora make --lokk warm a.jpg`.\n")]
    [InlineData(7, "no command", "```bash\nkinora make a.jpg \\\n  --look warm | tee log && FOO=1 kinora fly\n```\n")]
    [InlineData(5, "the server has no GET /api/films", "Call `GET /api/films`.\n")]
    [InlineData(5, "the server has no DELETE /api/credits/balance/simple", "`DELETE /api/credits/balance/simple`\n")]
    [InlineData(6, "the server has no /api/films/{id}", "```bash\ncurl \"$api/api/films/{id}\"\n```\n")]
    [InlineData(5, "the server has no GET /api/state/nemo_agent/me/{sid}/latest/subtitles.srt", "`GET /api/state/nemo_agent/me/{sid}/latest/subtitles.srt`\n")]
    [InlineData(5, "there is no heading #nowhere", "[see](#nowhere)\n")]
    [InlineData(5, "does not exist", "[see](references/more.md)\n")]
    [InlineData(5, "outside the skill's folder", "[see](../other/SKILL.md)\n")]
    [InlineData(5, "no address", "[see](ftp://example.org/x)\n")]
    [InlineData(5, "NEMO_TOKEN is used and not declared", "Set `NEMO_TOKEN`.\n")]
    [InlineData(5, "looks like a secret", "`sk-abcdefghijklmnopqrstuvwxyz`\n")]
    public void What_a_text_names_has_to_exist(int line, string sentence, string body) => Single(line, sentence, Check($"---\n{Good}---\n{body}"));

    [Theory]
    [InlineData("```bash\n# kinora fly\nkinora make \"a lake; a boat\" --out lake.mp4 >/dev/null 2>&1 # kinora fly\n```\n")]
    [InlineData("`kinora --help`, `kinora make --help`, `kinora`\n")]
    [InlineData("`POST /run_sse`, `GET /api/render/proxy/lambda/{id}`, `GET /api/state/nemo_agent/me/<sid>/latest?x=1`, `GET /api/state/nemo_agent/me/1/latest/captions.srt`\n")]
    [InlineData("```json\n{\"a\": \"kinora fly\"}\n```\n")]
    [InlineData("## When it fails, then?\n[see](#when-it-fails-then) [web](https://example.org/a) [here](SKILL.md)\n")]
    public void What_exists_may_be_named(string body) => Assert.Empty(Check($"---\n{Good}---\n{body}"));

    [Fact]
    public async Task The_command_prints_file_and_line_and_ends_with_1()
    {
        folder.Write("skills/bad/SKILL.md", "---\nname: good\ndescription: x\n---\nbody\n");
        folder.Write("skills/fine/SKILL.md", "---\nname: fine\ndescription: x\n---\nbody\n");
        folder.Write("skills/notes.txt", "x");
        var outcome = await CommandFolder.RunInsideAsync("skills", "check", folder.PathOf("skills"));
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal([$"{folder.PathOf("skills/bad/SKILL.md")}:2: the name is \"good\" and the folder \"bad\": make them equal", "2 skills: 1 with faults."], outcome.Output.TrimEnd('\n').Split('\n'));
        outcome = await CommandFolder.RunInsideAsync("skills", "check", folder.PathOf("skills/fine"), folder.PathOf("nowhere"));
        Assert.Contains("nowhere: there is no such folder", outcome.Output);
        Assert.Equal(0, (await CommandFolder.RunInsideAsync("skills", "check", folder.PathOf("skills/fine/SKILL.md"))).ExitCode);
    }

    private IReadOnlyList<SkillFault> Check(string text)
    {
        folder.Write("good-skill/SKILL.md", text);
        return Checker().Check(folder.PathOf("good-skill"));
    }

    private static SkillChecker Checker() => new(new SkillReferences(CommandLine.BuildRoot(new Terminal(TextWriter.Null, TextWriter.Null, IsLive: false)), ApiDescription.Described));

    private static void Single(int line, string sentence, IReadOnlyList<SkillFault> faults)
    {
        var fault = Assert.Single(faults);
        Assert.Contains(sentence, fault.Sentence);
        Assert.Equal(line, fault.Line);
        Assert.EndsWith("SKILL.md", fault.File);
    }
}
