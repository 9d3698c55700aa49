using System.Globalization;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>What <c>casting.txt</c> says of drawings: how large the real things are, where they live, how they move.</summary>
public sealed class CastingTable
{
    private readonly Dictionary<string, CastingFacts> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> standIns = new(StringComparer.Ordinal);

    private CastingTable(TextReader lines)
    {
        var own = new List<(string Name, string Words)>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split(" = ") is [var name, var other]) standIns[name] = other;
            else own.Add((line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        }

        foreach (var (name, words) in own) facts[name] = Parse(name, words);
    }

    public static CastingTable Instance { get; } = Load();

    public IEnumerable<string> Names => facts.Keys.Where(name => name[0] != '@').Concat(standIns.Keys).Concat(standIns.Values);

    /// <summary>The drawing that shows more of the same thing ("dog" for "dog-face"), or the same one.</summary>
    public string StandIn(string name) => standIns.GetValueOrDefault(name, name);

    /// <summary>What is said of a drawing, or of all of its subgroup.</summary>
    public CastingFacts Of(EmojiDrawing drawing) =>
        facts.GetValueOrDefault(drawing.Name) is { } own ? own.Over(facts.GetValueOrDefault('@' + drawing.Subgroup))
            : facts.GetValueOrDefault('@' + drawing.Subgroup) ?? CastingFacts.Unknown;

    /// <summary>Where a thing is mostly seen; null where that says nothing.</summary>
    public ScenePlace? Home(string name) => AssetFiles.OpenDrawings().Find(name) is { } drawing ? Of(drawing).Home : null;

    private static CastingTable Load()
    {
        using var stream = typeof(CastingTable).Assembly.GetManifestResourceStream("subjects.casting")
            ?? throw new InvalidOperationException("casting.txt is not built in");
        using var reader = new StreamReader(stream);
        return new CastingTable(reader);
    }

    private static Tone Colour(string hex) => Tone.Of(Convert.ToInt32(hex, 16));

    private static CastingFacts Parse(string name, string words)
    {
        var result = new CastingFacts();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries))
        {
            if (word.StartsWith("in ", StringComparison.Ordinal)) result = result with { Home = Enum.Parse<ScenePlace>(word[3..]) };
            else if (word.StartsWith("cut ", StringComparison.Ordinal)) result = result with { CutAt = double.Parse(word[4..],
                CultureInfo.InvariantCulture) };
            else if (word.Split(' ') is [("fur" or "clothes") and var kind, var main,
                var accent]) result = result with { Body = new FigureBody(Colour(main), Colour(accent), kind == "clothes") };
            else if (word[^1] == 'm'
                && char.IsDigit(word[0])) result = result with { Metres = double.Parse(word[..^1], CultureInfo.InvariantCulture) };
            else if (Enum.TryParse<SlotKind>(word, true, out var habitat)) result = result with { Habitat = habitat };
            else if (Enum.TryParse<Facing>(word, true, out var facing)) result = result with { Facing = facing };
            else if (Enum.TryParse<IdleMotion>(word, true, out var motion)) result = result with { Motion = motion };
            else if (Enum.TryParse<SubjectShape>(word, true, out var shape)) result = result with { Shape = shape };
            else throw new InvalidDataException($"casting.txt: {name}: unknown word {word}");
        }

        return result;
    }
}
