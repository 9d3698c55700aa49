using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>A relative wish: more or less of something, by how much in words.</summary>
/// <param name="Sign">1 for more, −1 for less.</param>
/// <param name="Size">0.5 for "a bit", 2 for "a lot".</param>
internal readonly record struct Change(int Sign, double Size)
{
    /// <summary>"Louder", "less bright", "turn … up".</summary>
    /// <param name="acts">Whether "raise" and "lower" say it too.</param>
    /// <param name="qualities">Names behind <c>more.</c> and <c>less.</c>, the surest first.</param>
    public static Change? Find(Clause clause, bool acts, params ReadOnlySpan<string> qualities)
    {
        foreach (var quality in qualities)
        {
            if (clause.Has($"less.{quality}")) return new Change(-1, SizeIn(clause));
            if (clause.Has($"more.{quality}")) return new Change(1, SizeIn(clause));
        }

        if (!acts) return null;
        // What is newly said counts before what was taken over.
        var act = clause.All<Concept>().Where(concept => concept.Key is "act.raise" or "act.lower").OrderBy(concept => concept.IsInherited)
            .FirstOrDefault();
        return act is null ? null : new Change(act.Key == "act.raise" ? 1 : -1, SizeIn(clause));
    }

    /// <summary>"Raise it 20%" and "提两成" tell a difference, "raise it to 20%" what it becomes.</summary>
    public static bool IsDifference(Clause clause, Amount amount)
    {
        if (amount.IsBy) return true;
        if (amount.IsInherited || !clause.HasAny("act.raise", "act.lower", "more.loud", "less.loud", "more.bright", "less.bright",
            "more.big", "less.big", "more.contrast", "less.contrast", "more.saturated", "less.saturated")) return false;
        // "Not too loud (20%?)" tells how loud.
        if (clause.Text.Contains("not too ", StringComparison.Ordinal)) return false;
        var before = clause.Message.Text[clause.Span.Start..Math.Max(clause.Span.Start, amount.Span.Start)].TrimEnd();
        return !new[] { " to", " at", "到", "至", "成", "为", "在", " just", "，", ",", "约", " around", " about", "只有" }
            .Any(word => before.EndsWith(word, StringComparison.Ordinal)) && before.Length > 0;
    }

    /// <summary>1.5 for "louder", its inverse for "quieter".</summary>
    public double Factor(double little, double usual, double much)
    {
        var factor = Pick(little, usual, much);
        return Sign > 0 ? factor : 1 / factor;
    }

    public double By(double little, double usual, double much) => Sign * Pick(little, usual, much);

    private double Pick(double little, double usual, double much) => Size < 0.8 ? little : Size > 1.3 ? much : usual;

    private static double SizeIn(Clause clause) => clause.First<Degree>()?.Size ?? 1;
}
