using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Routing;

/// <summary>"Undo that", "撤销三步", "redo", "back to version 2", "the version before the music", "start again from the first
/// version".</summary>
internal sealed partial class VersionFrame : IFrame
{
    [GeneratedRegex(@"([一二两三四五六七八九十\d]{1,3})\s*(?:步|次|下|个操作|个修改)", RegexOptions.CultureInvariant)]
    private static partial Regex StepsPattern();

    private static readonly string[] Filling =
    [
        "which.it", "which.that", "which.this", "which.last", "thing.change", "thing.version", "which.again", "which.previous",
        "act.change", "act.return", "act.undo", "act.use", "which.start", "version.*", "thing.film", "act.redo", "act.show",
        "which.all", "act.new", "which.before", "noise.filler",
    ];

    public Reading? Read(Clause clause, FrameScope scope)
    {
        if (VersionSought.Read(clause, scope) is { } sought) return sought;
        return clause.IsKept ? null : NotUndone(clause, scope) ?? Preferred(clause) ?? ToVersion(clause) ?? Restored(clause, scope) ?? Redo(clause) ?? Undo(clause, scope);
    }

    /// <summary>"不撤销了", "don't undo that": what was undone comes back.</summary>
    private static Reading? NotUndone(Clause clause, FrameScope scope)
    {
        if (clause.IsQuestion || clause.Find("act.undo") is not { IsInherited: false } act) return null;
        var isNot = clause.All<Concept>().Any(concept => concept.Key == "negation.not" && concept.Span.End <= act.Span.Start && clause.Message.Text.AsSpan(concept.Span.End, act.Span.Start - concept.Span.End).Trim().IsEmpty);
        if (!isNot) return null;
        return scope.Project.History.CanRedo ? new Reading("redo") { Calls = [Call.Of("redo")], Used = [clause.Span], Bonus = 0.2 }
            : new Reading("redo") { Answer = scope.Say("All right, nothing is undone.", "好的，不撤销。"), Used = [clause.Span], Bonus = 0.2 };
    }

    /// <summary>"还是上一版好", "the last version was better", and where it is told right behind, nothing twice: "上一版更好，退回去".</summary>
    private static Reading? Preferred(Clause clause)
    {
        if (!Better().IsMatch(clause.Text)) return null;
        var at = clause.Message.Clauses.FindIndex(other => other.Span == clause.Span);
        var isTold = at >= 0 && clause.Message.Clauses.Skip(at + 1).Any(other => other.HasAny("act.undo", "act.return"));
        return new Reading("undo") { Calls = isTold ? [] : [Call.Of("undo")], Used = [clause.Span], Bonus = 0.2 };
    }

    [GeneratedRegex(@"^\W*(?:我|觉得|感觉|还是|其实|好像|那)*(?:上一?个?|前一?个?|(?:之前|刚才|刚刚|原来|先前)的?那?一?个?)(?:版本|版)(?:的|就|要)?(?:更|比较|最)?(?:好看?|行|顺眼|舒服|合适|漂亮)(?:一?点|些|多)?[了吧啊呢呀]*\W*$|^\W*(?:i (?:think|liked) )?(?:the )?(?:last|previous|old|earlier|prior) (?:version|one)(?: (?:was|is|looked|looks))?(?: (?:much|a lot|way|so much))? (?:better|nicer|more)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Better();

    /// <summary>"Go back two versions", "退回两个版本": how many, not which.</summary>
    [GeneratedRegex(@"\bback\s+(?<count>one|two|three|four|five|\d{1,2})\s+versions?\b|(?:退|倒)(?:回|回去)?(?<count>[一二两三四五]|\d{1,2})个?版本?", RegexOptions.CultureInvariant)]
    private static partial Regex StepsBack();

    /// <summary>"版本1", "version 1": as the list numbers them; "the first version" is how it began.</summary>
    [GeneratedRegex(@"\bversion\s+(?:number\s+)?1\b|版本?\s?[1一](?![\d个])|[1一]号版本", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOne();

    private static Reading? ToVersion(Clause clause)
    {
        if (StepsBack().Match(clause.Text) is { Success: true } back && Language.NumberWords.Parse(back.Groups["count"].Value) is >= 1 and < 100 and var count)
        {
            return new Reading("undo") { Calls = [Call.Of("undo", ("steps", (int)count))], Used = [clause.Span], Bonus = 0.2 };
        }

        var isVersion = clause.HasAny("thing.version", "version.first", "version.before");
        // "Everything before the dog can go": before tells which, not when.
        if (!clause.HasAny("thing.version", "act.return", "act.undo") && clause.HasAny("clip.unwanted", "act.remove", "act.trim", "act.cut")) return null;
        var isGoing = clause.HasAny("act.return", "act.undo", "act.use", "act.show", "version.first", "version.before", "act.set",
            "act.new");
        if (!isVersion || !isGoing || clause.HasAny("ask.how-many", "act.export", "act.regenerate") || (clause.IsQuestion
            && clause.Has("ask.what"))) return null;
        var used = new Heard(clause).Of(Filling);
        if (clause.Has("version.first") || (clause.First<Ordinals>() is { Places: [1] } && clause.Has("thing.version")
            && !NumberOne().IsMatch(clause.Text)))
        {
            return new Reading("version") { Calls = [Call.Of("go_to_version", ("first", true))], Used = used
                .Every<Ordinals>().Spans, Bonus = 0.1 };
        }

        if (Words(clause) is { } words) return new Reading("version") { Calls = [Call
            .Of("go_to_version", ("before", words.Text))], Used = used.Of(words.Span).Spans, Bonus = 0.15 };
        if (clause.First<Ordinals>() is { Places: [var place] } && clause.Has("thing.version"))
        {
            if (place == -1) return clause.Has("act.show") ? null : new Reading("version") { Calls = [Call.Of("undo")], Used = used
                .Every<Ordinals>().Spans };
            if (place > 0) return new Reading("version") { Calls = [Call.Of("go_to_version", ("version", place))], Used = used
                .Every<Ordinals>().Spans, Bonus = 0.1 };
        }

        if (clause.First<Amount>() is { Unit: AmountUnit.None, Value: >= 0 } number && clause.Has("thing.version"))
        {
            return new Reading("version") { Calls = [Call.Of("go_to_version", ("version", (int)number.Value))], Used = used
                .Of(number).Spans, Bonus = 0.1 };
        }

        var isPrevious = clause.HasAny("which.previous", "which.last") || clause.Has("act.return");
        return isPrevious && clause.Has("thing.version") && !clause.Has("act.show") ? new Reading("version") { Calls = [Call
            .Of("undo")], Used = used.Spans } : null;
    }

    /// <summary>What the film shall be as it was before.</summary>
    private static (string Text, Span Span)? Words(Clause clause)
    {
        if (clause.Find("version.before") is not { } before) return null;
        var isChinese = clause.Text.Any(Language.Writing.IsIdeograph);
        var span = isChinese ? new Span(clause.Span.Start, before.Span.Start - clause.Span.Start)
            : new Span(before.Span.End, clause.Span.End - before.Span.End);
        var inside = clause.Mentions.OfType<Concept>().Where(concept => !concept.IsInherited && span.Holds(concept.Span)).ToList();
        var name = inside.FirstOrDefault(concept => concept.Family is "thing" or "mood" or "look" or "transition" or "effect" or "style"
            or "canvas" && concept.Key is not ("thing.version" or "thing.change" or "thing.film"))
            ?? inside.FirstOrDefault(concept => concept.Family == "act" && concept.Key is not ("act.add" or "act.return" or "act.change"
                or "act.set" or "act.make" or "act.undo"));
        if (name is not null) return (clause.RawOf(name.Span.Start, name.Span.End), span);
        var text = clause.RawOf(span.Start, span.End).Trim(' ', '.', '。', '的');
        foreach (var lead in new[] { "the ", "we ", "i ", "you ", "added ", "put ", "my ", "a " })
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) text = text[lead.Length..];
        }

        return text.Length > 0 ? (text, span) : null;
    }

    /// <summary>"Bring it back", "no, give it back", "put the music back": what the last message took away.</summary>
    private static Reading? Restored(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || Back().Match(clause.Text) is not { Success: true } back || scope.Project.History.CanRedo || clause.Mentions.Any(mention => mention is Amount or Length or Quote || mention is Ordinals && !back.Groups["zh"].Success)) return null;
        if (!scope.Project.Memory.LastCalls.Any(call => call.Name is "remove_clips" or "mute" or "cut_range" or "clear_effects" or "set_track")) return null;
        if (back.Groups["what"] is { Success: true, Value: not ("it" or "that" or "them" or "those" or "this") } what && !scope.Project.History.Current.Label.Contains(what.Value, StringComparison.OrdinalIgnoreCase)) return null;
        if (back.Groups["zh"] is { Success: true } && clause.Mentions.Any(mention => mention is Ordinals or NamedFile) && scope.Project.Memory.LastCalls is not [.., { Name: "remove_clips" }]) return null;
        return new Reading("undo") { Calls = [Call.Of("undo")], Used = [clause.Span], Bonus = 0.15 };
    }

    [GeneratedRegex(@"^[^，。]{0,14}?(?<zh>(?:加|放|补|要|拿|弄|找|捡|留|请)(?:回来|回去|回)|恢复回来|还给我)(?:吧|呗|了|好了|去)*\W*$|\b(?:bring|give|put|get|want|need|have|take|add)\s+(?:me\s+)?(?:(?:the|my|our)\s+)?(?<what>it|that|them|those|this|[a-z]+)\s+back(?:\s+(?:in|on|again|please|now|where it was|the way it was|how it was))*\W*$|^\W*(?:bring|give|put) back (?:(?:the|my|our)\s+)?(?<what>it|that|them|[a-z]+)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    private static Reading? Redo(Clause clause)
    {
        if (!clause.Has("act.redo") || clause.HasAny("thing.scene", "thing.clip", "thing.photo", "thing.intro", "thing.outro")
            || clause.First<Ordinals>() is not null || clause.First<Quote>() is not null) return null;
        if (clause.Has("act.regenerate") && !clause.Text.Contains("redo", StringComparison.Ordinal) && clause.Mentions.OfType<Concept>()
            .Any(concept => concept.Family == "thing" && concept.Key != "thing.change")) return null;
        return new Reading("redo") { Calls = [Call.Of("redo", ("steps", Steps(clause)))], Used = new Heard(clause).Of(Filling)
            .Of("act.regenerate").Every<Amount>().Spans, Bonus = 0.05 };
    }

    private static Reading? Undo(Clause clause, FrameScope scope)
    {
        if ((clause.Find("act.undo") ?? Restoring(clause)) is not { } act || clause.IsQuestion) return null;
        if (PutBack(clause, scope) is { } back) return back;
        // "Revert the crop", "撤销颜色": only of what was done last is this an undo.
        var other = clause.Mentions.OfType<Concept>().FirstOrDefault(concept => concept.Family is "thing" && !concept.IsInherited
            && concept.Key is not ("thing.change" or "thing.version" or "thing.film" or "thing.timeline"));
        var used = new Heard(clause).Of(Filling).Every<Amount>();
        if (other is not null)
        {
            var word = clause.RawOf(other.Span.Start, other.Span.End);
            var last = scope.Project.History.Current.Label;
            if (!last.Contains(word, StringComparison.OrdinalIgnoreCase) && !clause.HasAny("thing.change")) return null;
            used.Of(other.Span);
        }

        if (clause.First<Ordinals>() is { Places.Count: > 1 } several
            && clause.Has("thing.change")) return new Reading("undo") { Calls = [Call
            .Of("undo", ("steps", several.Places.Count))], Used = used.Every<Ordinals>().Spans };
        return new Reading("undo") { Calls = [Call.Of("undo", ("steps", Steps(clause)))], Used = used.Of(act).Every<Ordinals>().Spans };
    }

    /// <summary>"不对，恢复", "bring it back": with nothing said of what.</summary>
    private static Concept? Restoring(Clause clause) => clause.Find("act.return") is { IsInherited: false } act
        && clause.Mentions.All(mention => mention.IsNoise || mention.Span.Overlaps(act.Span) || mention is Concept { Family: "noise" or "join" or "talk" or "answer" } or Concept { Key: "which.it" or "which.that" or "which.this" }) ? act : null;

    /// <summary>"Put it back at the end": the clip that went comes back, and goes there.</summary>
    private static Reading? PutBack(Clause clause, FrameScope scope)
    {
        var history = scope.Project.History;
        if (history.Current.Number == 0 || !(clause.Text.Contains("back", StringComparison.Ordinal) || clause.Text.Contains("恢复", StringComparison.Ordinal) || clause.Text.Contains("放回", StringComparison.Ordinal))) return null;
        int? place = clause.HasAny("which.end", "clip.last-place") ? -1 : clause.HasAny("which.start", "clip.first-place") ? 1 : null;
        if (place is null) return null;
        var gone = Planning.Tools.Targets.MainTracks(history.Versions[history.Current.Number - 1].Timeline).SelectMany(track => track.Segments)
            .Where(segment => scope.Timeline.FindSegment(segment.Id) is null).ToList();
        if (gone.Count != 1) return null;
        return new Reading("undo")
        {
            Calls = [Call.Of("undo"), Call.Of("move_clip", ("segment", gone[0].Id), ("place", place.Value))],
            Used = new Heard(clause).Of(Filling).Of("which.end", "clip.*", "act.place", "act.move", "thing.outro", "thing.intro").Every<Ordinals>().Every<Instant>().Every<Stretch>().Spans,
            Bonus = 0.1,
        };
    }

    private static int? Steps(Clause clause) => StepsPattern().Match(clause.Text) is { Success: true } match
        && Language.NumberWords.Parse(match.Groups[1].Value) is > 1 and < 1000 and var said ? (int)said
            : clause.First<Amount>() is { Unit: AmountUnit.None or AmountUnit.Times, Value: > 1 and < 1000 } amount ? (int)amount.Value
            : null;
}
