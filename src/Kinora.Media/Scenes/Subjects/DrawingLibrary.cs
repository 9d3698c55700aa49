using System.Globalization;
using Kinora.Core.Plan;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Subjects;

/// <summary>The drawings by name. Only the index is in memory; a drawing is read when it is asked for. Safe for threads.</summary>
public sealed class DrawingLibrary
{
    private readonly PackFile pack;
    private readonly Dictionary<string, EmojiDrawing> byName;

    private DrawingLibrary(PackFile pack, Dictionary<string, EmojiDrawing> byName) => (this.pack, this.byName) = (pack, byName);

    public int Count => byName.Count;

    public IEnumerable<EmojiDrawing> All => byName.Values;

    /// <exception cref="AssetsMissingException"/>
    public static DrawingLibrary Open(string path)
    {
        var pack = PackFile.Open(path);
        var byName = new Dictionary<string, EmojiDrawing>(3500, StringComparer.Ordinal);
        foreach (var range in pack.Index.AsSpan().Split('\n'))
        {
            var line = pack.Index.AsSpan(range);
            if (!line.IsEmpty) Add(byName, line);
        }

        return new DrawingLibrary(pack, byName);
    }

    /// <summary>A drawing of the set, or one of our own, which is no emoji and is drawn by rule.</summary>
    public EmojiDrawing? Find(string name) => name == EmojiDrawing.HotAirBalloon.Name
        ? EmojiDrawing.HotAirBalloon : byName.GetValueOrDefault(name);

    /// <summary>The drawing's shapes, for a view box of <see cref="EmojiDrawing.Size"/> units square.</summary>
    /// <exception cref="AssetsMissingException"/>
    public string Body(EmojiDrawing drawing) => pack.Read(drawing.Offset, drawing.Length);

    private static void Add(Dictionary<string, EmojiDrawing> byName, ReadOnlySpan<char> line)
    {
        Span<Range> fields = stackalloc Range[8];
        line.Split(fields, '\t');
        var (left, top) = (Number(line[fields[4]]), Number(line[fields[5]]));
        var box = new RectangleD(left, top, Number(line[fields[6]]) - left, Number(line[fields[7]]) - top);
        var name = line[fields[0]].ToString();
        byName[name] = new EmojiDrawing(
            name, string.Intern(line[fields[1]].ToString()), box,
            long.Parse(line[fields[2]], CultureInfo.InvariantCulture), int.Parse(line[fields[3]], CultureInfo.InvariantCulture));
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What is known of a drawing without reading it.</summary>
/// <param name="Name">As Fluent Emoji calls it: <c>honeybee</c>.</param>
/// <param name="Subgroup">Unicode's: <c>animal-bug</c>.</param>
/// <param name="Box">What is painted, in units of the view box.</param>
public sealed record EmojiDrawing(string Name, string Subgroup, RectangleD Box, long Offset, int Length)
{
    /// <summary>Width and height of the view box.</summary>
    public const double Size = 32;

    /// <summary>The set has none; the nearest it has is a parachute.</summary>
    public static readonly EmojiDrawing HotAirBalloon = new("hot-air-balloon", "transport-air",
        RectangleD.FromCenter(Size / 2, Size / 2, Size * 2 * Balloons.EnvelopeRadius / Balloons.Tall, Size), 0, 0);

    /// <summary>Drawn by a rule of our own instead of read from the set.</summary>
    public bool IsOwn => Length == 0;
}
