using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kinora.Skills;

/// <summary>What an unquoted word of YAML is to the loaders there are: of YAML 1.1 (PyYAML) and 1.2, the stricter counts.</summary>
internal static partial class PlainScalar
{
    /// <summary>"a number", "a date" …; null for text.</summary>
    public static string? OtherThanText(YamlScalarNode node)
    {
        if (node.Style != ScalarStyle.Plain) return null;
        var value = node.Value ?? "";
        return value switch
        {
            _ when Nothing().IsMatch(value) => "nothing",
            _ when Truth().IsMatch(value) => "yes or no",
            _ when Number().IsMatch(value) => "a number",
            _ when Date().IsMatch(value) => "a date",
            _ => null,
        };
    }

    [GeneratedRegex("^(~|null|Null|NULL|)$")]
    private static partial Regex Nothing();

    [GeneratedRegex("^(y|n|yes|no|true|false|on|off)$", RegexOptions.IgnoreCase)]
    private static partial Regex Truth();

    [GeneratedRegex(@"^[-+]?(0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|(\d[\d_]*)?\.?\d[\d_]*(e[-+]?\d+)?|\d[\d_]*\.|\d[\d_]*(:[0-5]?\d)+(\.\d*)?|\.inf|\.nan)$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?$")]
    private static partial Regex Date();
}
