using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using YamlDotNet.RepresentationModel;

namespace Kinora.Tests.Director.Corpus;

/// <summary>The films that the cases start from, and what is known of the files in them.</summary>
internal static class CorpusFilms
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Director", "Corpus");
    private static readonly Dictionary<string, YamlMappingNode> Known = ReadKnown();

    /// <summary>The film of that name with its own files and <paramref name="uploads"/>.</summary>
    public static Project Open(string name, IReadOnlyList<string> uploads)
    {
        var draft = File.ReadAllBytes(Path.Combine(Folder, "timelines", name + ".json"));
        var timeline = DraftJson.Read(draft) is DraftRead read ? read.Timeline : throw new InvalidDataException($"{name} is no draft.");
        var files = timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<MediaAsset>()
            .Select(asset => asset.Media.Name).Concat(uploads).Distinct(StringComparer.Ordinal);
        return new Project { History = History.Start(timeline), Media = files.Select(Medium).ToValueList() };
    }

    public static ProjectMedia Medium(string name) => new(MediaReference.OfFile(name), name, FactsOf(name));

    /// <summary>Stretches without sound in source time; null for a file that has no sound.</summary>
    public static ValueList<TimeRange>? Silences(string name)
    {
        if (!FactsOf(name).HasSound) return null;
        return Known[name].Children.TryGetValue("silent", out var list)
            ? ((YamlSequenceNode)list).Cast<YamlSequenceNode>().Select(pair => Range(Number(pair[0]), Number(pair[1]))).ToValueList()
            : [];
    }

    /// <summary>The distance of beats; null for a file without.</summary>
    public static TimeSpan? Beat(string name) => Known[name].Children.TryGetValue("beats", out var beat) ? Ms(Number(beat)) : null;

    /// <summary>Where the subject stands, across, 0–1.</summary>
    public static double Subject(string name) => Known[name].Children.TryGetValue("subject", out var x) ? Number(x) : 0.5;

    private static MediaFacts FactsOf(string name)
    {
        if (!Known.TryGetValue(name, out var node)) throw new InvalidDataException($"media.yml does not know {name}.");
        string? Text(string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;
        var kind = Enum.Parse<MediaKind>(Text("kind")!, ignoreCase: true);
        return new MediaFacts
        {
            Kind = kind,
            Width = int.Parse(Text("width") ?? "0"),
            Height = int.Parse(Text("height") ?? "0"),
            Duration = Text("length") is { } length ? Ms(double.Parse(length)) : null,
            FrameRate = kind == MediaKind.Video ? new FrameRate(30, 1) : null,
            HasSound = kind == MediaKind.Audio || Text("sound") == "true",
            HasAlpha = name is "logo.png" or "brand.png",
        };
    }

    private static Dictionary<string, YamlMappingNode> ReadKnown()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, "timelines", "media.yml"));
        yaml.Load(reader);
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children
            .ToDictionary(pair => pair.Key.ToString(), pair => (YamlMappingNode)pair.Value, StringComparer.Ordinal);
    }

    private static double Number(YamlNode node) => double.Parse(node.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static TimeSpan Ms(double ms) => TimeSpan.FromMilliseconds(ms);

    private static TimeRange Range(double from, double to) => new(Ms(from), Ms(to - from));
}
