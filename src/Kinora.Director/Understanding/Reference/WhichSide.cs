using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Which of several is meant by a word such as "all", "other", "it".</summary>
internal enum WhichSide
{
    Focus,
    All,
    Others,
    Both,
    Next,
    Previous,
}

internal static class WhichSides
{
    extension(WhichSide)
    {
        /// <summary>"All the other" means the others: the more telling word wins. Null where none of the words tells.</summary>
        public static WhichSide? Of(List<Concept> which)
        {
            bool Has(params string[] keys) => which.Exists(concept => keys.Contains(concept.Key));
            if (Has("which.other", "which.rest")) return WhichSide.Others;
            if (Has("which.both")) return WhichSide.Both;
            if (Has("which.all", "which.each")) return WhichSide.All;
            if (Has("which.next")) return WhichSide.Next;
            if (Has("which.previous")) return WhichSide.Previous;
            return Has("which.it", "which.this", "which.that", "which.these") ? WhichSide.Focus : null;
        }
    }
}
