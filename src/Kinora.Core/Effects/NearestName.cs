namespace Kinora.Core.Effects;

/// <summary>Finds the known name that a mistyped one most likely meant.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest typing errors from <paramref name="name"/>, the first of equals.</summary>
    /// <returns>Null when even that one is too far off to have been meant: more than a third of its letters, and more than two.</returns>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > 64) return null;
        var asked = name.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        var nearest = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(asked, candidate)))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault();
        if (nearest.Candidate is null) return null;
        return nearest.Distance <= Math.Max(2, nearest.Candidate.Length / 3) && nearest.Distance < nearest.Candidate.Length
            ? nearest.Candidate
            : null;
    }

    /// <summary>What to do about an unknown name, for people: the nearest known one, or all of them.</summary>
    public static string Advice(string name, IReadOnlyCollection<string> known) => Find(name, known) is { } nearest
        ? $"did you mean \"{nearest}\"?"
        : $"use one of {string.Join(", ", known)}";

    /// <summary>Optimal string alignment distance: letters inserted, left out, replaced, or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
