using YamlDotNet.RepresentationModel;

namespace Kinora.Tests.Director.Corpus;

/// <summary>What someone says, and what must have become of the film (see the README beside it).</summary>
internal sealed record CorpusCase(string File, int Line, IReadOnlyList<string> Say, string On)
{
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Lines of the diff; null when the film stays as it is.</summary>
    public IReadOnlyList<string>? Then { get; init; }

    /// <summary>Roles that may change beside what is named; <c>all</c> frees everything.</summary>
    public IReadOnlyList<string> Any { get; init; } = [];

    public CorpusAnswer? Answer { get; init; }

    public string? AnswerLanguage { get; init; }

    public override string ToString() => $"{File}:{Line} [{On}] {string.Join(" | ", Say)}";
}

/// <param name="Kind"><c>asks</c>, <c>tells</c>, <c>refuses</c> or <c>does</c>.</param>
/// <param name="Words">That must be in the reply; for <c>does</c>: what is done.</param>
internal sealed record CorpusAnswer(string Kind, IReadOnlyList<string> Words)
{
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

internal static class CorpusFile
{
    private static readonly string[] Answers = ["asks", "tells", "refuses", "does"];

    public static IEnumerable<CorpusCase> Read(string path)
    {
        var yaml = new YamlStream();
        using (var reader = System.IO.File.OpenText(path)) yaml.Load(reader);
        if (yaml.Documents.Count == 0) yield break;
        foreach (var node in ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            var fields = node.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal);
            if (fields.ContainsKey("skip")) continue;
            yield return One(Path.GetFileName(path), (int)node.Start.Line, fields);
        }
    }

    private static CorpusCase One(string file, int line, Dictionary<string, YamlNode> fields)
    {
        var then = fields.TryGetValue("then", out var list) ? ((YamlSequenceNode)list).ToList() : null;
        var free = then?.OfType<YamlMappingNode>().SelectMany(map => map.Children[new YamlScalarNode("any")].ToString().Split(' ')) ?? [];
        var kind = Answers.FirstOrDefault(fields.ContainsKey);
        return new CorpusCase(file, line, Texts(fields["say"]), fields["on"].ToString())
        {
            With = fields.TryGetValue("with", out var files) ? Texts(files) : [],
            Then = then?.OfType<YamlScalarNode>().Select(text => text.Value!).ToList(),
            Any = free.ToList(),
            Answer = kind is null ? null : new CorpusAnswer(kind, Texts(fields[kind]).Where(word => word != "true").ToList())
            {
                Settings = fields.TryGetValue("with-settings", out var settings)
                    ? ((YamlMappingNode)settings).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString())
                    : [],
            },
            AnswerLanguage = fields.TryGetValue("answer", out var language) ? language.ToString() : null,
        };
    }

    private static List<string> Texts(YamlNode node) => node is YamlSequenceNode list
        ? list.Select(item => item.ToString()).ToList()
        : [node.ToString()];
}
