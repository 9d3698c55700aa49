using System.Reflection;

namespace Kinora.Client.Accounts;

/// <summary>Who asks, as the headers <c>X-Skill-Source</c>, <c>X-Skill-Version</c> and <c>X-Skill-Platform</c> say it.</summary>
/// <param name="Source">The skill's name.</param>
/// <param name="Version">The skill's version.</param>
/// <param name="Platform"><c>clawhub</c>, <c>cursor</c> or <c>unknown</c>.</param>
public sealed record Attribution(string Source, string Version, string Platform)
{
    /// <summary>Where a skill is installed in no place that is known.</summary>
    public const string UnknownPlatform = "unknown";

    /// <summary>This library itself, used without a skill.</summary>
    public static Attribution Kinora { get; } = new("kinora", OwnVersion(), UnknownPlatform);

    /// <summary>What a skill's folder says: name and version from the front matter of its <c>SKILL.md</c>, the platform from where it lies.</summary>
    /// <param name="skillFolder">The folder with the <c>SKILL.md</c>.</param>
    /// <param name="home">The person's home folder; null: that of this process.</param>
    /// <exception cref="IOException">There is no <c>SKILL.md</c>, or it can't be read.</exception>
    public static Attribution Of(string skillFolder, string? home = null)
    {
        var folder = Path.GetFullPath(skillFolder);
        var front = SkillFrontMatter.Read(File.ReadAllText(Path.Combine(folder, "SKILL.md")));
        home ??= Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new Attribution(front.Name ?? Path.GetFileName(folder), front.Version ?? "0.0.0", PlatformOf(folder, home));
    }

    /// <summary><c>~/.clawhub/</c> means <c>clawhub</c>, <c>~/.cursor/skills/</c> means <c>cursor</c>, everything else <c>unknown</c>.</summary>
    public static string PlatformOf(string folder, string home)
    {
        if (home.Length == 0) return UnknownPlatform;
        var place = Path.GetRelativePath(home, folder).Replace('\\', '/') + "/";
        return place.StartsWith(".clawhub/", StringComparison.Ordinal) ? "clawhub"
            : place.StartsWith(".cursor/skills/", StringComparison.Ordinal) ? "cursor"
            : UnknownPlatform;
    }

    /// <summary>The headers of a request. A header holds visible ASCII only.</summary>
    internal IEnumerable<(string Name, string Value)> Headers() =>
        [("X-Skill-Source", Visible(Source, "kinora")), ("X-Skill-Version", Visible(Version, "0.0.0")), ("X-Skill-Platform", Visible(Platform, UnknownPlatform))];

    private static string Visible(string text, string otherwise)
    {
        var visible = string.Concat(text.Where(c => c is > ' ' and < '\x7f'));
        return visible.Length > 0 ? visible : otherwise;
    }

    private static string OwnVersion()
    {
        var version = typeof(Attribution).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        return version.Split('+')[0];
    }
}
