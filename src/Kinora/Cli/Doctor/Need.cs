namespace Kinora.Cli.Doctor;

/// <summary>Something Kinora needs from the system, as <c>scripts/needs.txt</c> lists it.</summary>
/// <param name="Names">Any one of them will do.</param>
/// <param name="Packages">Debian packages that bring it.</param>
internal sealed record Need(NeedLevel Level, string Kind, IReadOnlyList<string> Names, IReadOnlyList<string> Packages, string Purpose)
{
    /// <summary>All of them, in the order of the file, which is built into the program.</summary>
    public static IReadOnlyList<Need> ReadAll()
    {
        using var stream = typeof(Need).Assembly.GetManifestResourceStream("needs.txt")
            ?? throw new InvalidOperationException("needs.txt is not built in");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];
    }

    private static Need Parse(string line)
    {
        var fields = line.Split('|');
        var level = fields[0] switch
        {
            "must" => NeedLevel.Must,
            "should" => NeedLevel.Should,
            "build" => NeedLevel.Build,
            "test" => NeedLevel.Test,
            _ => throw new InvalidOperationException($"needs.txt: unknown level in {line}"),
        };
        return new Need(level, fields[1], fields[2].Split(','), [.. fields[3].Split(',').Where(package => !package.EndsWith('?'))], fields[4]);
    }
}

internal enum NeedLevel
{
    /// <summary>No film without it.</summary>
    Must,

    /// <summary>Some films are poorer, or fail, without it.</summary>
    Should,

    /// <summary>Wanted only while Kinora is built from its sources.</summary>
    Build,

    /// <summary>Only the tests want it.</summary>
    Test,
}
