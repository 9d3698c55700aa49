using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Skills;

/// <summary>A skill's files as they stand in a certain folder.</summary>
internal static partial class InstalledForm
{
    /// <param name="folder">Where the skill will lie: its text says so, since an agent starts from there.</param>
    /// <param name="home">The person's home folder.</param>
    public static IReadOnlyDictionary<string, byte[]> Of(SkillFolder skill, SkillFormat format, string folder, string home)
    {
        var text = format == SkillFormat.Registry ? RegistryVariant.Of(skill.Document) : skill.Document.Text;
        var here = FolderLine().Replace(text, _ => "SKILL_DIR=" + Expression(folder, home));
        return skill.Files.ToDictionary(file => file.Key, file => file.Key == SkillChecker.FileName ? Encoding.UTF8.GetBytes(here) : file.Value);
    }

    private static string Expression(string folder, string home)
    {
        var isBelowHome = folder.StartsWith(home.TrimEnd('/') + "/", StringComparison.Ordinal);
        var shown = isBelowHome ? "~" + folder[home.TrimEnd('/').Length..] : folder;
        return Plain().IsMatch(shown) ? shown : $"'{folder.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    [GeneratedRegex(@"(?m)^SKILL_DIR=~/[A-Za-z0-9/._-]+")]
    private static partial Regex FolderLine();

    [GeneratedRegex("^[A-Za-z0-9/._~-]+$")]
    private static partial Regex Plain();
}
