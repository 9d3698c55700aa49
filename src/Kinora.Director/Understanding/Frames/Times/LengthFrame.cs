using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Make the second clip 4 seconds", "each photo 3s", "the last one is too short", "第二段长一点".</summary>
internal sealed class LengthFrame : ClauseFrame
{
    private static readonly string[] OtherActs =
    [
        "act.add", "act.split", "act.freeze", "act.fade-in", "act.fade-out", "act.fade", "act.duplicate", "act.speed-up", "act.slow-down", "act.reverse", "act.replace",
        "act.keep-part", "clip.off", "act.regenerate",
    ];

    protected override Reading? Ask(Clause said, FrameScope scope)
    {
        var clause = Counted(said, scope);
        if (clause.IsNegated || clause.First<Stretch>() is not null || clause.HasAny("thing.silence", "thing.fade", "thing.transition", "thing.speed", "thing.animation", "thing.motion")) return null;
        if (clause.HasAny(OtherActs) && !IsRest(clause) && !clause.HasAny("thing.length", "more.long", "less.long") && clause.First<Length>() is not { IsBy: true }) return null;
        if (clause.HasAny("clip.plain", "clip.black", "act.freeze", "act.split", "thing.overlay") && clause.HasAny("act.add")) return null;
        // What is taken out is not made as long as the rest.
        if (clause.Mentions.Any(mention => mention is Concept { Key: "act.remove", IsInherited: false } act && !clause.Mentions.Any(other => other.Span == act.Span && other is Concept { Key: "act.cut" or "act.shorten" }))
            && clause.First<Length>() is { IsBy: false } && clause.All<NamedFile>().Count() + clause.All<Ordinals>().Count() > 1) return null;
        var evidence = new Evidence(clause);
        if (LengthWish.Of(clause, evidence) is not { } wish || WholeFilm.IsMeant(clause, scope, wish.To)) return null;
        var target = Find(clause, scope);
        evidence.Take(target);
        if (target.IsAmbiguous && !clause.HasAny("thing.clip", "thing.photo", "thing.scene", "thing.video") && !clause.HasAny("more.long", "less.long", "act.shorten", "act.lengthen")) return null;
        if (References.Trouble("length", scope, target, segment => Calls([segment], wish, null)) is { } trouble) return trouble with { Used = evidence.Spans };
        if (!target.IsFound || evidence.IsDoubtful(target)) return null;
        var edge = Edge(clause, wish, evidence);
        evidence.Take("act.set", "act.change", "act.make", "act.add", "more.any", "thing.length", "which.each", "which.all", "clip.last", "act.show", "act.keep-part", "act.keep", "which.only");
        return new Reading("length") { Calls = Calls(target.Segments, wish, edge), Used = evidence.Spans };
    }

    /// <summary>"The others 4", "and the last one 6", behind a message that made something so long: seconds.</summary>
    private static Clause Counted(Clause clause, FrameScope scope)
    {
        if (clause.All<Amount>().ToList() is not [{ Unit: AmountUnit.None, IsInherited: false, Value: > 0 and < 600 } number] || clause.First<Length>() is not null || !scope.Project.Memory.LastCalls.Any(call => call.Name == "set_length")) return clause;
        var isBare = clause.Mentions.All(mention => mention == number || mention.IsNoise || mention.IsInherited || mention is Ordinals or NamedFile or Concept { Family: "which" or "join" } or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" or "act.set" or "act.make" or "clip.plural" or "clip.first-place" or "clip.last-place" or "clip.last" or "clip.to" });
        return !isBare || !clause.Mentions.Any(mention => mention is Ordinals or NamedFile or Concept { Family: "which" }) ? clause
            : clause with { Mentions = clause.Mentions.Select(mention => mention == number ? new Length(number.Span, TimeSpan.FromMilliseconds(Math.Round(number.Value * 1000))) : mention).ToValueList() };
    }

    /// <summary>"Keep only 5 seconds of it", "只留5秒": which of them is not said.</summary>
    private static bool IsRest(Clause clause) => clause.Has("act.keep-part") && clause.First<Length>() is { IsBy: false, IsInherited: false }
        && !OtherActs.Any(act => act != "act.keep-part" && clause.Has(act));

    private static Target Find(Clause clause, FrameScope scope)
    {
        var isFocused = !Wordings.IsAboutPieces(clause) && clause.First<NamedFile>() is null && scope.Project.Memory.Focus.Count == 1
            && scope.Timeline.FindSegment(scope.Project.Memory.Focus[0]) is { Track.Kind: TrackKind.Text };
        var isOther = isFocused || Wordings.IsAboutText(clause) || Wordings.IsAboutLogo(clause) || Wordings.IsAboutSound(clause) || clause.Has("thing.overlay");
        return isOther
            ? References.Find(clause, scope, new ReferenceWish(TargetKinds.Any) { Unnamed = Unnamed.Focus })
            : ClipWish.Find(clause, scope, ClipWish.Of(clause, clause.HasAny("which.all", "which.each") ? Unnamed.All : Unnamed.Focus | Unnamed.Only | Unnamed.Ask));
    }

    /// <summary>"Extend the start by a second".</summary>
    private static string? Edge(Clause clause, LengthWish wish, Evidence evidence)
    {
        if (wish.By is null || !clause.HasAny("which.start")) return null;
        evidence.Take("which.start");
        return "start";
    }

    private static ValueList<ToolCall> Calls(ValueList<Segment> segments, LengthWish wish, string? edge)
    {
        if (wish.By is { } by) return [Call.Of("set_length", ("segments", Named.Ids(segments)), ("by", Call.Ms(by)), ("edge", edge))];
        if (wish is { Factor: { } factor, IsVague: false }) return [Call.Of("set_length", ("segments", Named.Ids(segments)), ("factor", Call.Thousandths(factor)))];
        return segments.GroupBy(segment => wish.From(segment.Duration))
            .Select(group => Call.Of("set_length", ("segments", Named.Ids(group)), ("duration", Call.Ms(group.Key)))).ToValueList();
    }
}
