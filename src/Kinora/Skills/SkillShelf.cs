namespace Kinora.Skills;

/// <summary>A skill's folder in memory: names with slashes, bytes.</summary>
internal sealed record SkillFolder(string Name, IReadOnlyDictionary<string, byte[]> Files)
{
    public SkillDocument Document { get; } = SkillReader.Read(Files[SkillChecker.FileName], Name, []) ?? throw new InvalidOperationException($"The skill {Name} that comes with the program can't be read.");
}

/// <summary>The skills that travel inside the program: the folders of <c>skills/</c> as they were when it was built.</summary>
internal static class SkillShelf
{
    private const string Prefix = "skills/";

    private static readonly Lazy<IReadOnlyList<SkillFolder>> Loaded = new(Load);

    public static IReadOnlyList<SkillFolder> All => Loaded.Value;

    public static SkillFolder? Find(string name) => All.FirstOrDefault(skill => skill.Name == name);

    private static IReadOnlyList<SkillFolder> Load()
    {
        var assembly = typeof(SkillShelf).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Resource: name, Parts: name[Prefix.Length..].Replace('\\', '/').Split('/', 2)))
            .GroupBy(file => file.Parts[0])
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SkillFolder(group.Key, group.ToDictionary(file => file.Parts[1], file => Bytes(file.Resource))))
            .ToList();

        byte[] Bytes(string resource)
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }
}
