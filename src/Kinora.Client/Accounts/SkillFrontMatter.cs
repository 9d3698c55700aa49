namespace Kinora.Client.Accounts;

/// <summary>
/// Name and version from the front matter of a skill: <c>version</c> at the top, as registries write it, else <c>metadata.version</c>, as the
/// strict form has it. It is no reader of YAML: it finds these two plain values in whatever stands around them.
/// </summary>
internal sealed record SkillFrontMatter(string? Name, string? Version)
{
    private const string Fence = "---";

    public static SkillFrontMatter Read(string text)
    {
        var lines = text.TrimStart('\ufeff').Split('\n').Select(line => line.TrimEnd('\r', ' ', '\t')).ToList();
        if (lines.Count == 0 || lines[0] != Fence) return new(null, null);
        string? name = null, version = null, inner = null, parent = null;
        foreach (var line in lines.Skip(1).TakeWhile(line => line != Fence))
        {
            if (line.Length == 0 || line.TrimStart().StartsWith('#') || line.IndexOf(':') is not (> 0 and var colon)) continue;
            var (key, value) = (line[..colon].Trim(), ValueOf(line[(colon + 1)..]));
            if (!char.IsWhiteSpace(line[0]))
            {
                parent = key;
                if (key == "name") name = value;
                if (key == "version") version = value;
            }
            else if (parent == "metadata" && key == "version")
            {
                inner ??= value;
            }
        }

        return new(name, version ?? inner);
    }

    private static string? ValueOf(string raw)
    {
        var value = raw.Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'')
        {
            var end = value.IndexOf(value[0], 1);
            value = end > 0 ? value[1..end] : value[1..];
        }
        else if (value.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment)
        {
            value = value[..comment].TrimEnd();
        }

        return value.Length > 0 ? value : null;
    }
}
