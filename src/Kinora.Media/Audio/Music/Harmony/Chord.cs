using System.Text.RegularExpressions;
using Kinora.Core;

namespace Kinora.Media.Audio.Music.Harmony;

/// <summary>A chord as pitch classes (0 is C), the root first, and the pitch class the bass plays.</summary>
internal sealed partial record Chord(string Name, ValueList<int> Tones, int Bass)
{
    // Semitones over the root by what follows the numeral; the third of a minor (small) numeral is lowered.
    private static readonly Dictionary<string, int[]> Kinds = new()
    {
        [""] = [0, 4, 7],
        ["5"] = [0, 7],
        ["6"] = [0, 4, 7, 9],
        ["7"] = [0, 4, 7, 10],
        ["maj7"] = [0, 4, 7, 11],
        ["9"] = [0, 4, 7, 10, 2],
        ["maj9"] = [0, 4, 7, 11, 2],
        ["69"] = [0, 4, 7, 9, 2],
        ["add9"] = [0, 4, 7, 2],
        ["13"] = [0, 4, 10, 2, 9],
        ["sus2"] = [0, 2, 7],
        ["sus4"] = [0, 5, 7],
        ["7sus4"] = [0, 5, 7, 10],
        ["dim"] = [0, 4, 6],
        ["dim7"] = [0, 4, 6, 9],
        ["7b5"] = [0, 4, 6, 10],
    };

    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII"];

    public int Root => Tones[0];

    /// <summary>Whether a tune may rest on it: a tone of the chord, but no root that rubs against a major seventh.</summary>
    public bool Carries(int key) => Has(key) && !(key % 12 == Root && Tones.Contains((Root + 11) % 12));

    public bool Has(int key) => Tones.Contains(((key % 12) + 12) % 12);

    /// <summary>
    /// Reads a Roman numeral, always counted from the major scale of the tonic: <c>bVI</c> in A minor is F. Small letters are
    /// minor; <c>/5</c> puts the fifth degree into the bass.
    /// </summary>
    public static Chord Parse(string text, int tonic)
    {
        var match = Pattern().Match(text);
        if (!match.Success) throw new FormatException($"\"{text}\" is no chord");
        var numeral = match.Groups["numeral"].Value;
        var isMinor = char.IsLower(numeral[0]);
        var root = tonic + Degree(Array.IndexOf(Numerals, numeral.ToUpperInvariant()), match.Groups["accidental"].Value);
        var kind = Kinds[match.Groups["kind"].Value];
        var tones = kind.Select(tone => (root + (isMinor && tone == 4 ? 3 : tone) + 12) % 12).ToValueList();
        var bass = match.Groups["bass"] is { Success: true } degree
            ? tonic + Degree(int.Parse(degree.Value) - 1, match.Groups["bassAccidental"].Value)
            : root;
        return new Chord(text, tones, (bass + 12) % 12);
    }

    private static int Degree(int index, string accidental) =>
        Mode.Major.Steps[index] + (accidental == "b" ? -1 : accidental == "#" ? 1 : 0);

    [GeneratedRegex("^(?<accidental>[b#]?)(?<numeral>VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)(?<kind>[a-z0-9]*)"
        + "(/(?<bassAccidental>[b#]?)(?<bass>[1-7]))?$")]
    private static partial Regex Pattern();
}

/// <summary>A chord while it sounds, in quarter notes.</summary>
internal sealed record ChordSpan(double Start, double End, Chord Chord);
