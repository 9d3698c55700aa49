namespace Kinora.Media.Text;

/// <summary>Which fonts stand in for which words, best first: the same list on every machine.</summary>
public static class FontFamilies
{
    /// <summary>A family that films need, and the Debian package that brings it.</summary>
    public sealed record Required(string Family, string Package);

    public static readonly IReadOnlyList<Required> All =
    [
        new("Inter", "fonts-inter"),
        new("Noto Sans", "fonts-noto-core"),
        new("Noto Sans Arabic", "fonts-noto-core"),
        new("Noto Sans Hebrew", "fonts-noto-core"),
        new("Noto Sans Devanagari", "fonts-noto-core"),
        new("Noto Sans Thai", "fonts-noto-core"),
        new("Noto Sans CJK SC", "fonts-noto-cjk"),
        new("Noto Sans CJK JP", "fonts-noto-cjk"),
        new("Noto Sans CJK KR", "fonts-noto-cjk"),
        new("Noto Color Emoji", "fonts-noto-color-emoji"),
        new("DejaVu Sans", "fonts-dejavu-core"),
    ];

    private static readonly string[] Others =
    [
        "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Sans Bengali",
        "Noto Sans Tamil", "Noto Sans Telugu", "Noto Sans Kannada", "Noto Sans Malayalam", "Noto Sans Gujarati",
        "Noto Sans Gurmukhi", "Noto Sans Sinhala", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Georgian",
        "Noto Sans Armenian", "Noto Sans Ethiopic", "Noto Sans Math", "Noto Sans Symbols", "Noto Sans Symbols2",
        "Noto Color Emoji", "DejaVu Sans",
    ];

    /// <summary>
    /// Pango's comma-separated list: the asked family, Inter (its display cut for large letters), CJK as the language writes
    /// it, the rest.
    /// </summary>
    public static string ListFor(TextLanguage language, bool display, string? asked)
    {
        var cjk = language switch
        {
            TextLanguage.Japanese => "Noto Sans CJK JP",
            TextLanguage.Korean => "Noto Sans CJK KR",
            _ => "Noto Sans CJK SC",
        };
        IEnumerable<string> families = display ? ["Inter Display", "Inter", cjk, .. Others] : ["Inter", cjk, .. Others];
        var first = asked is null ? "" : new string([.. asked.Where(c => c != ',' && !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return string.Join(',', first.Length == 0 ? families : families.Prepend(first));
    }
}
