using System.Globalization;

namespace Kinora.Media.Compose.Effects;

/// <summary>What has been read of a <c>.cube</c> file so far.</summary>
internal sealed class CubeReading
{
    private Rgb[]? entries;
    private int size;
    private bool isLattice;
    private int count;
    private Rgb minimum = Rgb.Grey(0);
    private Rgb maximum = Rgb.Grey(1);
    private string? title;

    /// <summary>One line without surrounding blanks.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Take(string line)
    {
        if (line.Length == 0 || line[0] == '#') return null;
        var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        switch (words[0])
        {
            case "TITLE":
                title = line[5..].Trim().Trim('"');
                return null;
            case "LUT_1D_SIZE":
                return Size(words, lattice: false);
            case "LUT_3D_SIZE":
                return Size(words, lattice: true);
            case "DOMAIN_MIN":
                return Colour(words.AsSpan(1), out minimum);
            case "DOMAIN_MAX":
                return Colour(words.AsSpan(1), out maximum);
            case "LUT_1D_INPUT_RANGE" or "LUT_3D_INPUT_RANGE":
                return Range(words);
            default:
                return char.IsAsciiLetter(words[0][0]) ? $"The keyword {Shown(words[0])} is not known." : Entry(words);
        }
    }

    /// <summary>To be called after the last line.</summary>
    /// <returns>What is missing, or null.</returns>
    public string? Finish()
    {
        if (entries is null) return "The file has no LUT_1D_SIZE or LUT_3D_SIZE.";
        if (count < entries.Length) return $"The table ends after {count} of {entries.Length} colours.";
        return minimum.R < maximum.R && minimum.G < maximum.G && minimum.B < maximum.B ? null : "DOMAIN_MIN is not below DOMAIN_MAX.";
    }

    public CubeLut Lut() => new(entries!, size, isLattice, minimum, maximum) { Title = title };

    private string? Size(string[] words, bool lattice)
    {
        if (entries is not null) return "The size is given twice.";
        var largest = lattice ? CubeParser.LargestLattice : CubeParser.LargestCurve;
        if (words.Length != 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out size)
            || size < 2 || size > largest)
            return $"{words[0]} is a whole number from 2 to {largest}.";
        isLattice = lattice;
        entries = new Rgb[lattice ? size * size * size : size];
        return null;
    }

    private string? Range(string[] words)
    {
        if (words.Length != 3 || CubeParser.Number(words[1]) is not { } low || CubeParser.Number(words[2]) is not { } high)
            return $"{words[0]} is followed by two numbers.";
        (minimum, maximum) = (Rgb.Grey(low), Rgb.Grey(high));
        return null;
    }

    private string? Entry(string[] words)
    {
        if (entries is null) return "Colours come after LUT_1D_SIZE or LUT_3D_SIZE.";
        if (count == entries.Length) return $"There are more than {entries.Length} colours.";
        return Colour(words, out entries[count++]);
    }

    private static string? Colour(ReadOnlySpan<string> words, out Rgb colour)
    {
        colour = default;
        if (words.Length != 3) return $"Three numbers are expected, not {words.Length}.";
        if (CubeParser.Number(words[0]) is not { } r || CubeParser.Number(words[1]) is not { } g
            || CubeParser.Number(words[2]) is not { } b)
            return $"Three numbers are expected, not {Shown(string.Join(' ', words))}.";
        colour = new Rgb(r, g, b);
        return null;
    }

    private static string Shown(string text) => text.Length <= 40 ? $"\"{text}\"" : $"\"{text[..40]}…\"";
}
