using System.Text;

namespace Kinora.Media.Providers;

/// <summary>What stock libraries have in common.</summary>
internal static class StockSearch
{
    // Pixabay takes at most 100 characters; longer questions find less anyway.
    private const int LongestQuestion = 100;

    /// <summary>Of the best results one by the seed, so that scenes with like words differ and another seed finds another picture.</summary>
    private const int Best = 8;

    public static string Question(VisualOrder order)
    {
        var kept = new StringBuilder();
        foreach (var rune in order.Prompt.EnumerateRunes())
        {
            if (kept.Length >= LongestQuestion - 1) break;
            if (Rune.IsLetterOrDigit(rune)) kept.Append(rune.ToString());
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }

        return Uri.EscapeDataString(kept.ToString().Trim());
    }

    public static T? Choose<T>(IReadOnlyList<T> results, long seed)
        where T : class => results.Count == 0 ? null : results[(int)((ulong)seed % (ulong)Math.Min(Best, results.Count))];
}
