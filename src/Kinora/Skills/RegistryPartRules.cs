using YamlDotNet.RepresentationModel;

namespace Kinora.Skills;

/// <summary>What stands under <c>metadata.openclaw</c>: names and shapes as the registry documents them.</summary>
internal sealed class RegistryPartRules(SkillDocument document, string file, ICollection<SkillFault> faults)
{
    private static readonly string[] Requirements = ["env", "bins", "anyBins", "config"];
    private static readonly string[] VariableKeys = ["name", "required", "description"];
    private static readonly string[] InstallKinds = ["brew", "node", "go", "uv", "download"];
    private static readonly string[] InstallKeys = ["id", "kind", "label", "bins", "os", "formula", "package", "module", "url", "archive", "extract", "stripComponents", "targetDir"];

    public void Check(YamlNode node)
    {
        foreach (var (key, value) in Entries(node, "metadata.openclaw"))
        {
            switch (key.Text())
            {
                case "requires": CheckRequires(value); break;
                case "primaryEnv" or "skillKey" or "emoji" or "homepage": Text(value, key.Text()!); break;
                case "envVars": CheckVariables(value); break;
                case "install": CheckInstall(value); break;
                case "os": Texts(value, "os"); break;
                case "always": Truth(value, "always"); break;
                case "nix" or "config" or "cliHelp": break; // of plugins; nothing of it concerns a skill's text
                case var unknown: Fault(key, $"\"{unknown}\" is no key of metadata.openclaw"); break;
            }
        }
    }

    private void CheckRequires(YamlNode node)
    {
        foreach (var (key, value) in Entries(node, "requires"))
        {
            if (Requirements.Contains(key.Text())) Texts(value, $"requires.{key.Text()}");
            else Fault(key, $"\"{key.Text()}\" is no key of requires: {string.Join(", ", Requirements)}");
        }
    }

    private void CheckVariables(YamlNode node)
    {
        foreach (var entry in Items(node, "envVars"))
        {
            foreach (var (key, value) in Entries(entry, "envVars"))
            {
                if (!VariableKeys.Contains(key.Text())) Fault(key, $"\"{key.Text()}\" is no key of envVars: {string.Join(", ", VariableKeys)}");
                else if (key.Text() == "required") Truth(value, "required");
                else Text(value, key.Text()!);
            }

            if (entry is YamlMappingNode map && map.Child("name") is null) Fault(entry, "a variable of envVars has no name");
        }
    }

    private void CheckInstall(YamlNode node)
    {
        foreach (var entry in Items(node, "install"))
        {
            foreach (var (key, value) in Entries(entry, "install"))
            {
                if (!InstallKeys.Contains(key.Text())) Fault(key, $"\"{key.Text()}\" is no key of install");
                else if (key.Text() is "bins" or "os") Texts(value, $"install.{key.Text()}");
            }

            if (entry is YamlMappingNode map && !InstallKinds.Contains(map.Child("kind").Text())) Fault(entry, $"a kind of install is one of {string.Join(", ", InstallKinds)}");
        }
    }

    private IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(YamlNode node, string what)
    {
        if (node is YamlMappingNode map) return map.Children;
        Fault(node, $"{what} is no map of keys and values");
        return [];
    }

    private IEnumerable<YamlNode> Items(YamlNode node, string what)
    {
        if (node is YamlSequenceNode list) return list;
        Fault(node, $"{what} is no list");
        return [];
    }

    private void Texts(YamlNode node, string what)
    {
        foreach (var item in Items(node, what)) Text(item, what);
    }

    private void Text(YamlNode node, string what)
    {
        if (node is not YamlScalarNode scalar || PlainScalar.OtherThanText(scalar) is not null) Fault(node, $"{what} is no text");
    }

    private void Truth(YamlNode node, string what)
    {
        if (node.Text() is not ("true" or "false")) Fault(node, $"{what} is true or false");
    }

    private void Fault(YamlNode node, string sentence) => faults.Add(new SkillFault(file, document.LineOf(node), sentence));
}
