using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>"The part with the dolphin", "that guy's clip": one piece is spoken of, in words that fit none. It is never all of them.</summary>
internal static partial class UnknownPiece
{
    public static bool IsMeant(Clause clause, Target target) => target is { Missing: null, Segments.Count: not 1 } && target.How is HowFound.Default or HowFound.NotNamed
        && clause.First<Ordinals>() is null && !clause.HasAny("which.all", "which.each", "which.rest", "which.other", "clip.every", "negation.except")
        && clause.All<Concept>().Any(thing => !thing.IsInherited && thing.Key is "thing.clip" or "thing.scene" or "thing.photo" && OnePiece().IsMatch(clause.Message.Text[thing.Span.Start..thing.Span.End]) && !Owned().IsMatch(clause.Message.Text[thing.Span.End..clause.Span.End]));

    [GeneratedRegex(@"^(?!footage|wh?at|whichever|one\b)[a-z -]*[a-rt-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex OnePiece();

    /// <summary>"Clip audio" is that of all of them.</summary>
    [GeneratedRegex(@"^ (?:sound|audio|volume|noise|music)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();
}
