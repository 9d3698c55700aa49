using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Delete the second clip", "the dog has to go", "第三段不要了"; and all but some: "keep only the first two", "除了第一段都删掉".</summary>
internal sealed class RemoveFrame : ClauseFrame
{
    private static readonly Phrases Going = new("going-on");

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (Belongings.Of(clause) is { } belongings)
        {
            var bare = Belongings.Without(clause);
            return HasOtherSubject(bare) || Remove(bare, scope) is not { } removed ? null : removed with { Used = removed.Used.Add(belongings) };
        }

        if (HasOtherSubject(clause)) return null;
        if (IsSaidAgain(clause, scope)) return new Reading("keep-clips") { Used = [clause.Span], Bonus = 0.1 };
        return BesideCut.Read(clause, scope) ?? Side(clause, scope) ?? KeepOnly(clause, scope) ?? Remove(clause, scope);
    }

    /// <summary>"Nothing but scenes 1 and 2, cut the rest": the rest has gone already.</summary>
    private static bool IsSaidAgain(Clause clause, FrameScope scope) => clause.HasAny("which.rest", "which.other") && clause.HasAny("act.remove", "act.cut", "clip.unwanted")
        && clause.Before is { } before && before.Has("act.keep-part") && scope.Turn.Steps.Count > 0 && scope.Turn.Steps[^1].Call.Name == "remove_clips"
        && clause.First<Ordinals>() is null && clause.First<NamedFile>() is null && !Wordings.IsAboutOther(clause);

    private static bool HasOtherSubject(Clause clause) =>
        Wordings.IsAboutOther(clause) || clause.First<Stretch>() is not null || clause.HasAny("thing.silence", "thing.green-screen", "thing.brand", "thing.change")
        || clause.First<Length>() is not null || Going.Has(clause.Text, "no");

    private static Reading? Remove(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        var isUnwanted = clause.Has("clip.unwanted") || clause.All<Concept>().Any(concept => concept.Key == "negation.no" && concept.Span.Length > (Language.Writing.IsIdeograph(clause.Message.Text[concept.Span.Start]) ? 1 : 4));
        if (!evidence.Takes("act.remove", "clip.unwanted") && !isUnwanted) return null;
        evidence.Take("negation.no");
        if (clause.HasAny("act.add", "act.replace") && !clause.Has("act.remove")) return null;
        var wish = ClipWish.Of(clause, Unnamed.Focus | Unnamed.Ask);
        var target = evidence.Take(ClipWish.Find(clause, scope, wish));
        evidence.Take("which.it", "which.this", "which.that", "which.these", "clip.plural");
        if (!clause.Has("act.remove") && !target.IsNamed && target.Missing is null && !(target.IsAmbiguous && HasPiece(clause))) return null;
        if (target.How is not (HowFound.Ordinal or HowFound.Time or HowFound.Content) && evidence.LeftOver() >= 1) return null;
        if (References.Trouble("remove", scope, target, segment => [Calls(segment)]) is { } trouble) return trouble with { Used = evidence.Spans };
        if (!target.IsFound) return null;
        // "Remove the clips": of a word for many alone all are meant only where it is said so.
        if (target.How == HowFound.Kind && target.Segments.Count > 1 && !clause.HasAny("which.all", "which.both", "which.these") && !IsPlural(clause)) return null;
        evidence.Take("which.all", "which.both", "which.these");
        return new Reading("remove-clips")
        {
            Calls = [Call.Of("remove_clips", ("segments", target.Ids()))],
            Used = evidence.Spans,
            // "And the one after it, too": beside what is gone.
            Focus = target.Segments.Select(segment => segment.Id).ToValueList(),
        };
    }

    /// <summary>"Cut everything after the latte", "第二段后面的都删掉".</summary>
    private static Reading? Side(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        if (!clause.HasAny("which.after", "which.before") || !clause.HasAny("which.all", "which.rest", "film.all-that") || clause.HasAny("which.between", "act.move")) return null;
        var isTaking = evidence.Takes("act.remove", "clip.unwanted", "act.cut", "act.trim", "negation.no");
        if (!isTaking && !evidence.Takes("act.keep-part", "act.keep")) return null;
        var each = References.FindEach(clause, scope, ClipWish.Of(clause)).Where(one => one.Segments.Count == 1 || one.IsBeside).ToList();
        if (each.Count != 1) return null;
        evidence.Take(each[0]);
        evidence.Take("which.after", "which.before", "which.all", "which.rest", "thing.clip", "thing.photo", "thing.scene");
        var row = ClipWish.Row(scope);
        var index = row.FindIndex(segment => segment.Id == each[0].Segments[0].Id);
        var side = each[0].IsBeside ? each[0].Segments : (clause.Has("which.after") ? row.Skip(index + 1) : row.Take(index)).ToValueList();
        if (!isTaking) side = row.Where(segment => !side.Contains(segment)).ToValueList();
        if (index < 0 || side.Count == 0 || side.Count == row.Count) return null;
        return new Reading("remove-clips") { Calls = [Call.Of("remove_clips", ("segments", Named.Ids(side)))], Used = evidence.Spans, Bonus = 0.1 };
    }

    private static Reading? KeepOnly(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        var isExcept = evidence.Takes("negation.except") && (evidence.Takes("act.remove") || evidence.Takes("act.keep-part"));
        var isOnly = evidence.Takes("act.keep-part", "clip.use-from") || (clause.Has("act.keep") && evidence.Takes("which.only"));
        if (!isExcept && !isOnly) return null;
        var target = evidence.Take(ClipWish.Find(clause, scope, ClipWish.Of(clause)));
        if (References.Trouble("keep", scope, target, segment => Others(scope, [segment])) is { } trouble) return trouble with { Used = evidence.Spans };
        // "片头片尾都不要，只留中间的采访": the others have gone already.
        if (target.IsFound && !isExcept && scope.Turn.Steps.Any(step => step.Call.Name == "remove_clips") && target.Segments.Count == ClipWish.Row(scope).Count) return new Reading("keep-clips") { Used = [clause.Span] };
        if (!target.IsFound || ClipWish.IsAll(scope, target)) return null;
        // What is excepted was taken out of the target already.
        if (clause.Has("negation.except")) target = target with { Segments = ClipWish.Row(scope).Where(segment => !target.Segments.Contains(segment)).ToValueList() };
        evidence.Take("which.all", "which.rest", "which.other", "act.remove", "act.keep", "which.only");
        var calls = Others(scope, target.Segments);
        return calls.Count == 0 ? null : new Reading("keep-clips") { Calls = calls, Used = evidence.Spans, Bonus = 0.1 };
    }

    private static ValueList<Planning.Tools.ToolCall> Others(FrameScope scope, ValueList<Segment> kept)
    {
        var others = ClipWish.Row(scope).Where(segment => !kept.Contains(segment)).ToValueList();
        return others.Count == 0 ? [] : [Call.Of("remove_clips", ("segments", Named.Ids(others)))];
    }

    private static Planning.Tools.ToolCall Calls(Segment segment) => Call.Of("remove_clips", ("segments", Named.Ids([segment])));

    private static bool HasPiece(Clause clause) => clause.HasAny("thing.clip", "thing.photo", "thing.scene", "which.this", "which.that");

    private static bool IsPlural(Clause clause) => clause.All<Concept>().Any(concept => concept.Key is "thing.clip" or "thing.photo" or "thing.video" or "thing.scene"
        && clause.Message.Text.AsSpan(concept.Span.Start, concept.Span.Length).EndsWith("s"));
}
