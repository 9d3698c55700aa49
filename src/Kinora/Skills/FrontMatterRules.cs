using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Kinora.Skills;

/// <summary>
/// What a frontmatter may hold: the Agent Skills specification (https://agentskills.io/specification) for the strict form, and on top of it what the
/// public registry documents (https://docs.openclaw.ai/clawhub/skill-format).
/// </summary>
internal sealed partial class FrontMatterRules(SkillDocument document, string file, SkillFormat format, ICollection<SkillFault> faults)
{
    public const int LongestName = 64;
    public const int LongestDescription = 1024;
    public const int LongestCompatibility = 500;

    private static readonly string[] StrictKeys = ["name", "description", "license", "compatibility", "metadata", "allowed-tools"];

    public void Check(string folder)
    {
        var keys = format == SkillFormat.Registry ? [.. StrictKeys, .. SkillDocument.RegistryKeys] : StrictKeys;
        foreach (var (key, value) in document.FrontMatter.Children)
        {
            if (key.Text() is not { } name || !keys.Contains(name)) Fault(key, UnknownKey(key.Text() ?? "?"));
            else if (name != "metadata") CheckText(name, value);
        }

        CheckName(folder);
        CheckLength("description", LongestDescription, isRequired: true);
        CheckLength("compatibility", LongestCompatibility, isRequired: false);
        CheckLength("license", LongestDescription, isRequired: false);
        if (document.FrontMatter.Child("metadata") is { } metadata) CheckMetadata(metadata);
        CheckVersion();
    }

    private string UnknownKey(string key) => SkillDocument.RegistryKeys.Contains(key)
        ? $"\"{key}\" stands at the top in the registry's form only: write it under metadata"
        : $"\"{key}\" is no key of a skill: move it under metadata or remove it";

    private void CheckName(string folder)
    {
        if (document.FrontMatter.Child("name") is not { } node || node.Text() is not { Length: > 0 } name)
        {
            Fault(document.FrontMatter, "it has no name: add name with the folder's name");
            return;
        }

        if (PlainScalar.OtherThanText((YamlScalarNode)node) is not null) return; // told already
        if (name.Length > LongestName) Fault(node, $"the name has {name.Length} letters: {LongestName} are the most");
        if (!SkillName().IsMatch(name)) Fault(node, "a name has lowercase letters, digits and single hyphens between them");
        else if (name != folder) Fault(node, $"the name is \"{name}\" and the folder \"{folder}\": make them equal");
    }

    private void CheckLength(string key, int most, bool isRequired)
    {
        var node = document.FrontMatter.Child(key);
        var text = node.Text()?.Trim();
        if (node is not (null or YamlScalarNode)) return; // told already
        if (isRequired && string.IsNullOrEmpty(text)) Fault(node ?? document.FrontMatter, $"it has no {key}: an agent decides by it when to read on");
        else if (node is not null && text is { Length: 0 }) Fault(node, $"{key} is empty: fill it or remove it");
        if (node is not null && text is not null && text.EnumerateRunes().Count() is var length && length > most) Fault(node, $"{key} has {length} letters: {most} are the most");
    }

    private void CheckMetadata(YamlNode node)
    {
        if (node is not YamlMappingNode metadata)
        {
            Fault(node, "metadata is no map of keys and values");
            return;
        }

        foreach (var (key, value) in metadata.Children)
        {
            if (format == SkillFormat.Registry && SkillDocument.RegistryParts.Contains(key.Text())) new RegistryPartRules(document, file, faults).Check(value);
            else CheckText($"metadata.{key.Text()}", value);
        }
    }

    private void CheckText(string key, YamlNode value)
    {
        if (value is not YamlScalarNode scalar) Fault(value, $"{key} is no text: strings only");
        else if (PlainScalar.OtherThanText(scalar) is { } other) Fault(value, $"{key} is {other} to YAML, not text: put it in quotes");
    }

    private void CheckVersion()
    {
        if (format == SkillFormat.Registry && document.FrontMatter.Child("version") is null) Fault(document.FrontMatter, "the registry wants a version at the top: add version: 1.0.0");
        var node = document.FrontMatter.Child("version") ?? (document.FrontMatter.Child("metadata") as YamlMappingNode)?.Child("version");
        if (node is not YamlScalarNode { Value: { } version } scalar || PlainScalar.OtherThanText(scalar) is not null || Semantic().IsMatch(version)) return;
        Fault(node, $"the version \"{version}\" is none like 1.0.0");
    }

    private void Fault(YamlNode node, string sentence) => faults.Add(new SkillFault(file, document.LineOf(node), sentence));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SkillName();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex Semantic();
}
