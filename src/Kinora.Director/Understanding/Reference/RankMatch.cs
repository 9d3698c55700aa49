using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Clips by how they rank or alternate: "the shortest clip", "odd photos", "every second one", "单数的照片".</summary>
internal static partial class RankMatch
{
    public static Target? Find(string text, List<Mention> mentions, FrameScope scope)
    {
        var row = new FilmPool(scope.Timeline, scope.Project).Of(TargetKinds.Main).Select(entry => entry.Segment).ToValueList();
        var which = mentions.OfType<Concept>().FirstOrDefault(concept => concept.Key is "clip.shortest" or "clip.longest" or "clip.odd" or "clip.even");
        if (row.Count < 2 || which is null || !IsMeant(text, which)) return null;
        ValueList<Segment> chosen = which.Name switch
        {
            "shortest" => [row.MinBy(segment => segment.Duration)!],
            "longest" => [row.MaxBy(segment => segment.Duration)!],
            "odd" => row.Where((_, index) => index % 2 == 0).ToValueList(),
            _ => row.Where((_, index) => index % 2 == 1).ToValueList(),
        };
        var things = mentions.OfType<Concept>().Where(concept => concept.Key is "thing.clip" or "thing.photo" or "thing.scene" or "thing.video" or "which.all" or "clip.plural").Select(concept => concept.Span);
        return new Target(HowFound.Ordinal) { Segments = chosen, Used = [which.Span, .. things] };
    }

    /// <summary>"Even ones" alternate, "even parts" are equal, and "even" alone is neither.</summary>
    private static bool IsMeant(string text, Concept which) => which.Name is "shortest" or "longest" || Language.Writing.IsIdeograph(text[which.Span.Start])
        || text.AsSpan(which.Span.Start, which.Span.Length).Contains(' ') || Thing().IsMatch(text[which.Span.End..]);

    [GeneratedRegex(@"^\s*(?:ones|clips|photos|pictures|pics|images|scenes|shots|slides|videos)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();
}
