using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kinora.Skills;

/// <summary>Takes a SKILL.md apart; both forms are read.</summary>
internal static class SkillReader
{
    /// <summary>Far more than a page that an agent reads at once ever is.</summary>
    public const int MostBytes = 1 << 20;

    private const string Fence = "---";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">How faults name it.</param>
    /// <returns>Null where a fault was found that leaves nothing to look at further.</returns>
    public static SkillDocument? Read(byte[] bytes, string file, ICollection<SkillFault> faults)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new SkillFault(file, 0, "it is not UTF-8: save it as UTF-8"));
            return null;
        }

        return Read(text, file, faults);
    }

    public static SkillDocument? Read(string text, string file, ICollection<SkillFault> faults)
    {
        // A mark of the byte order is invisible, and loaders that look for "---" as the first bytes find none.
        if (text.StartsWith('\uFEFF'))
        {
            faults.Add(new SkillFault(file, 1, "it begins with a byte order mark: save it as UTF-8 without one"));
            text = text[1..];
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            faults.Add(new SkillFault(file, 1, lines[0].TrimEnd() == Fence ? "the frontmatter has no end: close it with a line ---" : "it has no frontmatter: begin it with a line ---"));
            return null;
        }

        var yaml = new YamlStream();
        try
        {
            using var reader = new StringReader(string.Join('\n', lines[1..end]) + "\n");
            yaml.Load(reader);
        }
        catch (YamlException exception)
        {
            faults.Add(new SkillFault(file, Math.Max(1, (int)exception.Start.Line) + 1, $"the frontmatter is no YAML: {Reason(exception)}"));
            return null;
        }

        if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode map) return new SkillDocument(text, map, 2, BodyOf(lines, end), end + 2);
        faults.Add(new SkillFault(file, 2, "the frontmatter is no map of keys and values"));
        return null;
    }

    private static string[] BodyOf(string[] lines, int end) => lines[^1].Length == 0 && lines.Length > end + 1 ? lines[(end + 1)..^1] : lines[(end + 1)..];

    // Without the places in it, which count from the frontmatter's first line; a key that comes twice says so inside only.
    private static string Reason(YamlException exception)
    {
        var message = (exception.InnerException ?? exception).Message;
        return message.StartsWith("An item with the same key", StringComparison.Ordinal) || message.StartsWith("Duplicate key", StringComparison.Ordinal)
            ? "a key stands twice"
            : message.Split('\n')[0].TrimEnd('.');
    }
}
