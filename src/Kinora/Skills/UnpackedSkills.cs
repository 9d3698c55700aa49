namespace Kinora.Skills;

/// <summary>Skills of the program as folders, for what looks at folders. Disposing removes them.</summary>
internal sealed class UnpackedSkills : IDisposable
{
    private string? root;

    /// <returns>Its folder.</returns>
    public string Add(SkillFolder skill)
    {
        root ??= Directory.CreateTempSubdirectory("kinora-skills-").FullName;
        foreach (var (name, bytes) in skill.Files)
        {
            var path = Path.Combine(root, skill.Name, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return Path.Combine(root, skill.Name);
    }

    /// <summary>Names the file as the person would.</summary>
    public SkillFault Shorten(SkillFault fault) => root is not null && fault.File.StartsWith(root, StringComparison.Ordinal) ? fault with { File = Path.GetRelativePath(root, fault.File) } : fault;

    public void Dispose()
    {
        if (root is not null) Directory.Delete(root, recursive: true);
    }
}
