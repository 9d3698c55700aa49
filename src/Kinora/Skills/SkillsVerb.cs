using System.CommandLine;
using System.Text.Json;
using Kinora.Cli;
using Kinora.Http.Description;

namespace Kinora.Skills;

/// <summary><c>skills list | install | check | pack</c>.</summary>
internal sealed class SkillsVerb(Terminal terminal)
{
    private const string All = "all";

    private readonly Argument<string> name = new("name") { Description = "A skill that kinora skills list shows, or all." };
    private readonly Argument<string[]> wanted = new("folder") { Description = "Folders with a SKILL.md, or names; those that come with Kinora when left out.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> to = new("--to") { Description = "claude, cursor, openclaw, clawhub, or a folder that holds skills." };
    private readonly Option<bool> force = new("--force") { Description = "Also over a folder that was changed or came from elsewhere." };
    private readonly Option<string> output = new("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "." };
    private readonly Option<bool> strict = new("--strict") { Description = "By the specification's rules, without what the registry adds." };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object a line." };

    public Command Build()
    {
        var list = new Command("list", "The skills that come with Kinora.") { json };
        list.SetAction(List);
        var install = new Command("install", "Put a skill where an agent finds it.") { name, to, force };
        install.SetAction(Install);
        var check = new Command("check", "Check skills: format, and that every command, endpoint and link in them exists.") { wanted, strict };
        check.SetAction(Check);
        var pack = new Command("pack", "Write a skill as a zip for a registry.") { name, output, strict };
        pack.SetAction(Pack);
        return new Command("skills", "Teach agents to make films: list, install, check and pack skills.") { list, install, check, pack };
    }

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private int List(ParseResult parsed)
    {
        foreach (var skill in SkillShelf.All)
        {
            var document = skill.Document;
            terminal.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { name = skill.Name, version = document.Version, description = document.Description }, JsonLines.Options)
                : $"{skill.Name,-31} {document.Version,-7} {FirstSentence(document.Description!)}");
        }

        return ExitCodes.Done;
    }

    private int Install(ParseResult parsed)
    {
        var skills = Wanted(parsed.GetValue(name)!);
        var place = Place(parsed.GetValue(to));
        var code = ExitCodes.Done;
        foreach (var skill in skills)
        {
            var folder = Path.Combine(place.Root, skill.Name);
            try
            {
                var outcome = SkillInstallation.Install(InstalledForm.Of(skill, place.Format, folder, Home), folder, skill.Document.Version!, parsed.GetValue(force));
                terminal.Out.WriteLine(outcome switch
                {
                    InstallOutcome.New => $"{skill.Name} {skill.Document.Version} is in {Shown.Path(folder)}.",
                    InstallOutcome.Updated => $"{skill.Name} {skill.Document.Version} has replaced what was in {Shown.Path(folder)}.",
                    _ => $"{skill.Name} {skill.Document.Version} is already in {Shown.Path(folder)}.",
                });
            }
            catch (CommandFailedException refused) when (skills.Count > 1)
            {
                terminal.Error.WriteLine("kinora: " + refused.Message);
                code = ExitCodes.Failed;
            }
        }

        terminal.Out.WriteLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, place.Use, skills[0].Name));
        return code;
    }

    private int Check(ParseResult parsed)
    {
        var checker = new SkillChecker(new SkillReferences(CommandLine.BuildRoot(terminal), ApiDescription.Described));
        SkillFormat? format = parsed.GetValue(strict) ? SkillFormat.Strict : null;
        using var unpacked = new UnpackedSkills();
        var folders = parsed.GetValue(wanted) is { Length: > 0 } named ? named.SelectMany(value => Folders(value, unpacked)).ToList() : SkillShelf.All.Select(unpacked.Add).ToList();
        var wrong = 0;
        foreach (var folder in folders)
        {
            var faults = checker.Check(folder, format);
            foreach (var fault in faults) terminal.Out.WriteLine(Shown.Line(unpacked.Shorten(fault).ToString()));
            wrong += faults.Count > 0 ? 1 : 0;
        }

        terminal.Out.WriteLine(wrong == 0 ? $"{Counted(folders.Count)}: nothing wrong." : $"{Counted(folders.Count)}: {wrong} with faults.");
        return wrong == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private int Pack(ParseResult parsed)
    {
        var format = parsed.GetValue(strict) ? SkillFormat.Strict : SkillFormat.Registry;
        foreach (var skill in Wanted(parsed.GetValue(name)!))
        {
            var folder = Path.Combine(Home, format == SkillFormat.Registry ? ".openclaw" : ".claude", "skills", skill.Name);
            var target = OutputFile.Check(Path.Combine(parsed.GetValue(output)!, $"{skill.Name}-{skill.Document.Version}.zip"));
            var partial = target + ".part";
            File.WriteAllBytes(partial, SkillPackage.Of(skill.Name, InstalledForm.Of(skill, format, folder, Home)));
            File.Move(partial, target, overwrite: true);
            terminal.Out.WriteLine(Shown.Path(target));
        }

        return ExitCodes.Done;
    }

    private static IReadOnlyList<SkillFolder> Wanted(string name)
    {
        if (name == All) return SkillShelf.All;
        return SkillShelf.Find(name) is { } skill ? [skill] : throw new CommandFailedException($"there is no skill {Shown.Line(name)}: {string.Join(", ", SkillShelf.All.Select(known => known.Name))}, or {All}", ExitCodes.BadUsage);
    }

    // Without a word: where the one agent is that this person has.
    private static SkillHome Place(string? to)
    {
        var known = SkillHome.Known(Home);
        if (to is { Length: > 0 }) return known.FirstOrDefault(place => place.Name == to) ?? SkillHome.Of(to);
        var there = known.Where(place => Directory.Exists(Path.Combine(Home, "." + place.Name))).ToList();
        var names = string.Join(", ", (there.Count > 1 ? there : known).Select(place => place.Name));
        return there.Count == 1 ? there[0] : throw new CommandFailedException($"say for which agent with --to: {names}, or a folder", ExitCodes.BadUsage);
    }

    private static IEnumerable<string> Folders(string value, UnpackedSkills unpacked)
    {
        if (Path.GetFileName(value) == SkillChecker.FileName && File.Exists(value)) return [Path.GetDirectoryName(value) is { Length: > 0 } folder ? folder : "."];
        if (Directory.Exists(value) && !File.Exists(Path.Combine(value, SkillChecker.FileName)))
        {
            var inside = Directory.GetDirectories(value).Where(folder => File.Exists(Path.Combine(folder, SkillChecker.FileName))).Order(StringComparer.Ordinal).ToList();
            if (inside.Count > 0) return inside;
        }

        return !Directory.Exists(value) && SkillShelf.Find(value) is { } skill ? [unpacked.Add(skill)] : [value];
    }

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? text[..(end + 1)] : text;

    private static string Counted(int count) => count == 1 ? "1 skill" : $"{count} skills";
}
