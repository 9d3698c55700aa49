namespace Kinora.Skills;

/// <summary>What is wrong with a skill, where, and what to do.</summary>
/// <param name="File">As the person named it.</param>
/// <param name="Line">From 1; 0 where the file as a whole is meant.</param>
internal sealed record SkillFault(string File, int Line, string Sentence)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Sentence}" : $"{File}: {Sentence}";
}
