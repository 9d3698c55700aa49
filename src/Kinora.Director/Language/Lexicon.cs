using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Kinora.Director.Language;

/// <summary>
/// A list of words that a speaker of the language may extend: a text file in a <c>Lexicons</c> folder, a line <c>key: words</c> each;
/// <c>#</c> begins a comment. Words are divided by commas or, in lists of single words, by spaces.
/// </summary>
public sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> lines;

    private Lexicon(Dictionary<string, List<string>> lines, IReadOnlyList<string> keys)
    {
        this.lines = lines;
        Keys = keys;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>
    /// The lexicon of that file name, without its ending. Throws where there is none: the files are part of the assembly.
    /// </summary>
    public static Lexicon Of(string name) => Loaded.GetOrAdd(name, Load);

    /// <summary>The phrases of a key, divided by commas; empty for an unknown key.</summary>
    public IReadOnlyList<string> Phrases(string key) =>
        [.. Raw(key).SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The single words of a key, divided by spaces; empty for an unknown key.</summary>
    public IReadOnlyList<string> Words(string key) =>
        [.. Raw(key).SelectMany(line => line.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    public static Lexicon Parse(string text)
    {
        var lines = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var keys = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            var colon = trimmed.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || trimmed[0] == '#') continue;
            var key = trimmed[..colon].Trim();
            if (!lines.TryGetValue(key, out var list))
            {
                lines[key] = list = [];
                keys.Add(key);
            }

            list.Add(trimmed[(colon + 2)..]);
        }

        return new Lexicon(lines, keys);
    }

    internal static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private List<string> Raw(string key) => lines.TryGetValue(key, out var list) ? list : [];

    private static Lexicon Load(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"lexicon:{name}")
            ?? throw new InvalidOperationException($"There is no lexicon {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }
}
