using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Takes over from earlier clauses what a clause leaves out.</summary>
internal static class ClauseFilling
{
    public static Clause Fill(Clause clause)
    {
        if (clause.Before is not { } earlier) return clause;
        var before = Fill(earlier);
        var taken = new List<Mention>();
        if (!clause.Mentions.Any(IsAct) && !clause.HasAny(Doings)) taken.AddRange(before.Mentions.Where(IsAct));
        // "Put a photo between clips 1 and 2, for two seconds": the new one is spoken of, not what told its place.
        var isAdded = before.Has("act.add") && before.HasAny("which.between", "which.after", "which.before");
        // "The title is too low, double the size": a size is somebody's.
        var isOfBefore = before.Mentions.Any(mention => IsThing(mention) && !IsQuality(mention));
        if (!clause.Mentions.Any(mention => IsTarget(mention) && !(isOfBefore && IsQuality(mention)))) taken.AddRange(before.Mentions.Where(mention => IsTarget(mention)
            && !(isAdded && mention is (NamedFile or Ordinals))));
        else if (!clause.Mentions.Any(mention => IsThing(mention) && !IsQuality(mention) && mention is not Concept { Key: "thing.line" })) taken.AddRange(before.Mentions.Where(mention => IsThing(mention) && !IsQuality(mention) && !IsOnePiece(mention)));
        if (!clause.Mentions.Any(mention => IsAct(mention) && !mention.IsInherited) && !clause.Mentions
            .Any(IsSubject)) taken.AddRange(before.Mentions.Where(IsSubject));
        if (taken.Count == 0) return clause;
        var mentions = taken.Select(mention => mention with { IsInherited = true }).Concat(WithUnits(clause, before));
        return clause with { Mentions = mentions.OrderBy(mention => mention.Span.Start).ToValueList() };
    }

    /// <summary>"To 4 s … to 2": a number that follows a length is one.</summary>
    private static IEnumerable<Mention> WithUnits(Clause clause, Clause before)
    {
        var isTimed = before.First<Length>() is not null && clause.First<Length>() is null;
        return clause.Mentions.Select(mention => mention is Amount { Unit: AmountUnit.None, Value: > 0 and < 86_400 } amount && isTimed
            ? new Length(amount.Span, TimeSpan.FromMilliseconds(Math.Round(amount.Value * 1000))) { IsBy = amount.IsBy }
            : mention);
    }

    /// <summary>Verbs of their own, whatever was done to other things before.</summary>
    private static readonly string[] Doings = ["clip.comes", "clip.start-with", "clip.end-with", "clip.unwanted", "clip.move"];

    /// <summary>What a thing has, and no thing by itself.</summary>
    private static bool IsQuality(Mention mention) => mention is Concept { Key: "thing.size" or "thing.color" or "thing.position" or "thing.font" or "thing.opacity" or "thing.style" };

    private static bool IsAct(Mention mention) => mention is Concept { Family: "act" or "more" or "less" };

    /// <summary>What it is to become: "a blur transition between each, half a second", "black and white, but only 50%".</summary>
    private static bool IsSubject(Mention mention) => mention is Concept { Family: "look" or "effect" or "transition" or "motion"
        or "sound" or "fit" or "film" or "direction" };

    private static bool IsThing(Mention mention) => mention is Concept { Family: "thing" };

    /// <summary>"The intro": which clip, not of what kind.</summary>
    private static bool IsOnePiece(Mention mention) => mention is Concept { Key: "thing.intro" or "thing.outro" };

    private static bool IsTarget(Mention mention) => mention is Ordinals or NamedFile or Concept { Family: "thing" }
        || mention is Concept { Key: "which.all" or "which.each" or "which.both" or "which.other" or "which.rest" or "which.this"
            or "which.that" or "which.these" or "which.it" };
}
