using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>
/// Two wishes without a word between them that divides: "make it vertical 15 seconds", "竖屏15秒", "black and white with grain",
/// "music at 20% with a fade out".
/// </summary>
internal static partial class SecondWish
{
    /// <summary>Calls that leave room for another effect on the same thing.</summary>
    private static readonly string[] Effects =
        ["set_look", "adjust", "set_motion", "rotate", "flip", "set_speed", "reverse_clip", "set_volume", "set_music", "set_fit", "replace_clip", "set_length"];

    /// <returns>The part of the clause that a reading left out, as a clause of its own; null when nothing of this kind is left.</returns>
    public static Clause? Of(Clause clause, Reading reading)
    {
        if (reading.Calls.Count == 0) return null;
        // Only a change of shape is sure to have no length, look or speed of its own.
        if (reading.Calls.All(call => call.Name == "set_canvas")) return Rest(clause, reading, mention => mention is Length or Concept { Family: "look" or "more" or "less" });
        if (reading.Calls.All(call => call.Name == "change_text")) return Rest(clause, reading, mention => mention is Colour or Concept { Family: "position" or "anim" or "letters" or "font" });
        if (reading.Calls.All(call => call.Name == "fade")) return Rest(clause, reading, mention => mention is Amount { Unit: AmountUnit.Percent or AmountUnit.Decibel });
        if (clause.IsNegated || !reading.Calls.All(call => Effects.Contains(call.Name))) return null;
        return Rest(clause, reading, mention => mention is Concept { Family: "look" or "effect" or "motion" } or Concept { Key: "act.fade-in" or "act.fade-out" or "clip.slow-motion" }
            && IsJoined(clause, mention));
    }

    private static Clause? Rest(Clause clause, Reading reading, Func<Mention, bool> isWish)
    {
        var left = clause.Mentions.Where(mention => !mention.IsInherited && !reading.Used.Any(span => span.Overlaps(mention.Span)) && isWish(mention)).ToList();
        if (left.Count == 0) return null;
        var span = new Span(left[0].Span.Start, left.Max(mention => mention.Span.End) - left[0].Span.Start);
        var mentions = clause.Mentions.Where(mention => span.Holds(mention.Span) || IsShared(mention))
            .Select(mention => span.Holds(mention.Span) ? mention : mention with { IsInherited = true });
        return clause with { Span = span, Mentions = mentions.ToValueList(), Before = null };
    }

    /// <summary>What both are about.</summary>
    private static bool IsShared(Mention mention) => mention is Ordinals or NamedFile or Concept { Family: "which" }
        or Concept { Family: "thing", Key: not ("thing.fade" or "thing.motion" or "thing.effect" or "thing.look" or "thing.transition") } or Concept { Key: "act.set" or "act.make" };

    /// <summary>"… with grain", "… plus a vignette", "…加颗粒": not "the grainy one".</summary>
    private static bool IsJoined(Clause clause, Mention mention) => Join().IsMatch(clause.Message.Text[clause.Span.Start..mention.Span.Start]);

    [GeneratedRegex(@"(?:\b(?:with|and|plus|also|w/)|[+&,，、]|加上?|带上?|和|配上?|并且?|又|再|还有?|以及|叠)\s*(?:(?:a|an|some|the|bit|little|touch|hint|of|more|slight|subtle|light|soft|nice|strong|slow)\s+|[个点些]|一[个点些])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Join();
}
