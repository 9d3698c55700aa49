using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>"Make it vertical 15 seconds", "竖屏15秒": two wishes about the whole film without a word between them.</summary>
internal static class SecondWish
{
    /// <returns>The part of the clause that a reading left out, as a clause of its own; null when nothing of this kind is left.</returns>
    public static Clause? Of(Clause clause, Reading reading)
    {
        // Only a change of shape is sure to have no length, look or speed of its own.
        if (reading.Calls.Count == 0 || reading.Calls.Any(call => call.Name != "set_canvas")) return null;
        var left = clause.Mentions.Where(mention => !mention.IsInherited && !reading.Used.Any(span => span.Overlaps(mention.Span))
            && mention is Length or Concept { Family: "look" or "more" or "less" }).ToList();
        if (left.Count == 0) return null;
        var span = new Span(left[0].Span.Start, left.Max(mention => mention.Span.End) - left[0].Span.Start);
        var mentions = clause.Mentions.Where(mention => span.Holds(mention.Span) || mention is Concept { Key: "act.set" or "act.make" or "which.it" })
            .Select(mention => span.Holds(mention.Span) ? mention : mention with { IsInherited = true });
        return clause with { Span = span, Mentions = mentions.ToValueList(), Before = null };
    }
}
