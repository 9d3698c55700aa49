using System.Text;

namespace Kinora.Skills;

/// <summary>
/// Writes the registry's form of a strict SKILL.md: the version at the top, and from the words of its metadata (<c>env</c>, <c>bins</c>, <c>any-bins</c>,
/// <c>primary-env</c>, <c>brew</c>) and the tables that explain its variables what loaders read under <c>metadata.openclaw</c>. The body stays as it is.
/// </summary>
internal static class RegistryVariant
{
    // What is told under metadata.openclaw, or at the top.
    private static readonly string[] Moved = ["version", "homepage", "env", "bins", "any-bins", "primary-env", "brew"];

    public static string Of(SkillDocument skill)
    {
        if (skill.Format == SkillFormat.Registry) return skill.Text;
        var writer = new StringBuilder("---\n");
        Line(0, "name", skill.Name!);
        Line(0, "description", skill.Description!);
        Line(0, "version", skill.Version ?? "1.0.0");
        if (skill.Metadata("homepage") is { } homepage) Line(0, "homepage", homepage);
        foreach (var key in (string[])["license", "compatibility"])
        {
            if (skill.FrontMatter.Child(key).Text() is { } text) Line(0, key, text);
        }

        writer.Append("metadata:\n");
        foreach (var (key, value) in OtherMetadata(skill)) Line(2, key, value);
        writer.Append("  openclaw:\n    requires:\n");
        List(6, "env", []);
        List(6, "bins", skill.Words("bins"));
        List(6, "anyBins", skill.Words("any-bins"));
        if (skill.Metadata("primary-env") is { } primary) Line(4, "primaryEnv", primary);
        Variables(skill);
        Installs(skill);
        return writer.Append("---\n").AppendJoin('\n', skill.Body).Append('\n').ToString();

        void Line(int indent, string key, string value) => writer.Append(' ', indent).Append(key).Append(": ").Append(Quoted(value)).Append('\n');

        void List(int indent, string key, IEnumerable<string> values) =>
            writer.Append(' ', indent).Append(key).Append(": [").AppendJoin(", ", values.Select(Quoted)).Append("]\n");

        void Variables(SkillDocument from)
        {
            var explained = new SkillText(from).Explained.DistinctBy(row => row.Key).ToDictionary();
            if (from.Words("env") is not { Count: > 0 } names) return;
            writer.Append("    envVars:\n");
            foreach (var name in names)
            {
                writer.Append("      - name: ").Append(Quoted(name)).Append("\n        required: false\n");
                if (explained.TryGetValue(name, out var what)) Line(8, "description", what.Replace("`", "", StringComparison.Ordinal));
            }
        }

        void Installs(SkillDocument from)
        {
            if (from.Words("brew") is not { Count: > 0 } formulas) return;
            writer.Append("    install:\n");
            foreach (var formula in formulas) writer.Append("      - kind: \"brew\"\n        formula: ").Append(Quoted(formula)).Append("\n        bins: [").Append(Quoted(formula)).Append("]\n");
        }
    }

    private static IEnumerable<(string Key, string Value)> OtherMetadata(SkillDocument skill) =>
        skill.FrontMatter.Child("metadata") is YamlDotNet.RepresentationModel.YamlMappingNode metadata
            ? metadata.Children.Where(pair => !Moved.Contains(pair.Key.Text())).Select(pair => (pair.Key.Text()!, pair.Value.Text() ?? ""))
            : [];

    // Within double quotes every reader of YAML agrees, and JSON's escapes are YAML's.
    private static string Quoted(string value) => System.Text.Json.JsonSerializer.Serialize(value, Cli.JsonLines.Options);
}
