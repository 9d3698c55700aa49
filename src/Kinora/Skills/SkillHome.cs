namespace Kinora.Skills;

/// <summary>Where an agent looks for skills.</summary>
/// <param name="Root">The folder that holds a folder for each skill.</param>
/// <param name="Format">What its loader reads best.</param>
internal sealed record SkillHome(string Name, string Root, SkillFormat Format, string Use)
{
    /// <summary>The agents that are known by name.</summary>
    /// <param name="home">The person's home folder.</param>
    public static IReadOnlyList<SkillHome> Known(string home) =>
    [
        new("claude", Path.Combine(home, ".claude", "skills"), SkillFormat.Strict, "A new conversation with Claude finds it by what you ask for, or by /{0}."),
        new("cursor", Path.Combine(home, ".cursor", "skills"), SkillFormat.Strict, "A new chat in Cursor finds it by what you ask for, or by /{0}."),
        new("openclaw", Path.Combine(home, ".openclaw", "skills"), SkillFormat.Registry, "OpenClaw finds it in its next session: openclaw skills list shows it."),
        new("clawhub", Path.Combine(home, ".clawhub"), SkillFormat.Registry, "Agents that read this folder find it in their next session."),
    ];

    /// <summary>Any other folder.</summary>
    public static SkillHome Of(string folder) => new(folder, Path.GetFullPath(folder), SkillFormat.Strict, "Agents that read this folder find it in their next session.");
}
