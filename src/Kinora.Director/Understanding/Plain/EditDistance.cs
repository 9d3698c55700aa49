namespace Kinora.Director.Understanding.Plain;

/// <summary>Optimal string alignment (Damerau–Levenshtein without edits inside an exchange).</summary>
internal static class EditDistance
{
    /// <returns>The distance, or <paramref name="most"/> + 1 when it is more than that. For words of up to 24 letters.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        const int Width = 26;
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Width - 2 || b.Length > Width - 2) return most + 1;
        Span<int> rows = stackalloc int[Width * 3];
        for (var j = 0; j <= b.Length; j++) rows[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var row = rows.Slice(i % 3 * Width, Width);
            var above = rows.Slice((i + 2) % 3 * Width, Width);
            var twoAbove = rows.Slice((i + 1) % 3 * Width, Width);
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j - 1], above[j]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, twoAbove[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most + 1) return most + 1;
        }

        return Math.Min(rows[a.Length % 3 * Width + b.Length], most + 1);
    }
}
