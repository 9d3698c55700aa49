using YamlDotNet.RepresentationModel;

namespace Kinora.Skills;

/// <summary>Which rules a SKILL.md is written by.</summary>
internal enum SkillFormat
{
    /// <summary>The published specification: few keys, metadata a map of strings.</summary>
    Strict,

    /// <summary>What the public registry reads: a version of its own, requirements under <c>metadata.openclaw</c>.</summary>
    Registry,
}

/// <summary>A SKILL.md in its two parts.</summary>
/// <param name="FrontMatter">Lines of its nodes count from the file's first.</param>
/// <param name="BodyLine">The number of the body's first line, from 1.</param>
internal sealed record SkillDocument(string Text, YamlMappingNode FrontMatter, int FrontMatterLine, IReadOnlyList<string> Body, int BodyLine)
{
    /// <summary>Keys that only the registry's form has at the top.</summary>
    public static readonly IReadOnlyList<string> RegistryKeys = ["version", "homepage"];

    /// <summary>What the registry's part of the metadata has been called.</summary>
    public static readonly IReadOnlyList<string> RegistryParts = ["openclaw", "clawdbot", "clawdis"];

    public SkillFormat Format => RegistryKeys.Any(key => FrontMatter.Child(key) is not null) || RegistryPart is not null ? SkillFormat.Registry : SkillFormat.Strict;

    public string? Name => FrontMatter.Child("name").Text();

    public string? Description => FrontMatter.Child("description").Text();

    /// <summary>Of either form.</summary>
    public string? Version => FrontMatter.Child("version").Text() ?? Metadata("version");

    public YamlMappingNode? RegistryPart => FrontMatter.Child("metadata") is YamlMappingNode metadata
        ? RegistryParts.Select(metadata.Child).FirstOrDefault(part => part is not null) as YamlMappingNode
        : null;

    /// <summary>The environment variables that it says it reads.</summary>
    public IEnumerable<string> DeclaredVariables => RegistryPart is { } part
        ? Listed(part.Child("envVars")).Select(entry => (entry as YamlMappingNode)?.Child("name").Text() ?? "")
            .Concat(Listed((part.Child("requires") as YamlMappingNode)?.Child("env")).Select(name => name.Text() ?? ""))
            .Concat(part.Child("primaryEnv").Text() is { } primary ? [primary] : [])
        : Words("env");

    public string? Metadata(string key) => (FrontMatter.Child("metadata") as YamlMappingNode)?.Child(key).Text();

    /// <summary>The words of a metadata entry of the strict form, which has no lists.</summary>
    public IReadOnlyList<string> Words(string key) => Metadata(key)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The number of the line of the file that a node begins in.</summary>
    public int LineOf(YamlNode node) => FrontMatterLine - 1 + (int)node.Start.Line;

    private static IEnumerable<YamlNode> Listed(YamlNode? node) => node is YamlSequenceNode list ? list : [];
}

/// <summary>What a YAML node holds, without exceptions.</summary>
internal static class YamlReading
{
    public static YamlNode? Child(this YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Value;

    public static string? Text(this YamlNode? node) => (node as YamlScalarNode)?.Value;
}
