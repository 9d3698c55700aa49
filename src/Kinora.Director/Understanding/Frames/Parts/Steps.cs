using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>How far "a bit", nothing and "a lot" go.</summary>
internal static class Steps
{
    /// <summary>The one of three that the clause's degree asks for.</summary>
    public static double Of(Clause clause, double little, double usual, double much, Evidence? evidence = null)
    {
        var degree = clause.First<Degree>();
        evidence?.Take(degree);
        return degree?.Size switch
        {
            null => usual,
            < 0.9 => little,
            > 1.1 => much,
            _ => usual,
        };
    }

    /// <summary>"Longer", "faster": 1.25, 1.5, 2.</summary>
    public static double Factor(Clause clause, Evidence? evidence = null) => Of(clause, 1.25, 1.5, 2, evidence);
}
