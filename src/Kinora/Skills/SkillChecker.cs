using Kinora.Media.Disk;

namespace Kinora.Skills;

/// <summary>Judges a skill's folder.</summary>
internal sealed class SkillChecker(SkillReferences references)
{
    public const string FileName = "SKILL.md";
    public const int MostLines = 500;

    /// <param name="folder">As the person named it; faults name its files so.</param>
    /// <param name="format">Null: the one it is written in.</param>
    public IReadOnlyList<SkillFault> Check(string folder, SkillFormat? format = null)
    {
        var faults = new List<SkillFault>();
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            faults.Add(new SkillFault(folder, 0, Directory.Exists(folder) ? $"it has no {FileName}" : "there is no such folder"));
            return faults;
        }

        if (FileStatus.Of(file) is not { IsRegular: true } || new FileInfo(file).Length > SkillReader.MostBytes)
        {
            faults.Add(new SkillFault(file, 0, $"it is no file of at most {SkillReader.MostBytes >> 20} MB"));
            return faults;
        }

        if (SkillReader.Read(File.ReadAllBytes(file), file, faults) is not { } document) return faults;
        new FrontMatterRules(document, file, format ?? document.Format, faults).Check(Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/')));
        if (document.Body.Count >= MostLines) faults.Add(new SkillFault(file, document.BodyLine + MostLines, $"the body has {document.Body.Count} lines: fewer than {MostLines}, with details in files beside it"));
        if (document.Body.All(string.IsNullOrWhiteSpace)) faults.Add(new SkillFault(file, document.BodyLine, "the body is empty: say what to do"));
        references.Check(document, folder, file, faults);
        return faults.OrderBy(fault => fault.Line).ToList();
    }
}
