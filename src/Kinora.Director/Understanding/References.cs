using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding;

/// <summary>What a clause is about: words → segments of the film as it stands.</summary>
internal static class References
{
    /// <summary>Everything of the wished kinds that the clause names, else what is meant when nothing is named.</summary>
    public static Target Find(Clause clause, FrameScope scope, ReferenceWish wish) => Find(clause, scope, wish, clause.Span);

    /// <summary>Only what is named in a part of the clause: before "and", behind "after". Nothing named there is <see
    /// cref="HowFound.NotNamed"/>.</summary>
    public static Target Find(Clause clause, FrameScope scope, ReferenceWish wish, Span within)
    {
        var found = new TargetSearch(clause, scope, wish, within).Run();
        return found.How == HowFound.NotNamed && within == clause.Span ? Unspoken(clause, scope, wish, found) : found;
    }

    /// <summary>Each thing that is named, one by one in the order of the words: for "swap A and B", "move A before B".</summary>
    public static ValueList<Target> FindEach(Clause clause, FrameScope scope, ReferenceWish wish) =>
        new TargetSearch(clause, scope, wish, clause.Span).Each();

    /// <summary>The question which of several is meant, with what each answer does.</summary>
    public static Question Ask(FrameScope scope, Target target, Func<Segment, ValueList<ToolCall>> calls)
    {
        const int Most = 6;
        var names = new SegmentNames(scope);
        var options = target.Candidates.Take(Most).Select(segment => new QuestionOption(names.Of(segment), calls(segment))).ToValueList();
        return new Question(scope.Say("Which one do you mean: ", "您指的是哪一个：")
            + string.Join(scope.Say(", ", "、"), options.Select((option, index) =>
                $"{index + 1}. {option.Label}")) + scope.Say("?", "？"), options);
    }

    /// <summary>A refusal where something is missing, a question where it is not clear; null where segments were found or none was
    /// named.</summary>
    public static Reading? Trouble(string intent, FrameScope scope, Target target, Func<Segment, ValueList<ToolCall>> calls)
    {
        if (target.Missing is { } missing) return new Reading(intent) { Refusal = missing, Used = target.Used };
        return target.IsAmbiguous ? new Reading(intent) { Question = Ask(scope, target, calls), Used = target.Used } : null;
    }

    private static Target Unspoken(Clause clause, FrameScope scope, ReferenceWish wish, Target found)
    {
        if (found.Named != TargetKinds.None || NamesAnotherKind(clause, wish)) return found;
        var pool = new FilmPool(scope.Timeline, scope.Project).Of(wish.Kinds).Select(entry => entry.Segment).ToValueList();
        if (wish.Unnamed.HasFlag(Unnamed.Focus))
        {
            var focus = pool.Where(segment => scope.Project.Memory.Focus.Contains(segment.Id)).ToValueList();
            if (focus.Count > 0 && (wish.Most is null
                || focus.Count <= wish.Most)) return new Target(HowFound.Default) { Segments = focus };
        }

        // "这一段" says one piece: where none was spoken of, it is asked which.
        if (pool.Count > 1 && clause.All<Concept>().Any(concept => !concept.IsInherited && concept.Key is "which.this" or "which.that"
            && clause.Message.Text[concept.Span.End - 1] is '段' or '张' or '幕' or '幅')) return new Target(HowFound.NotNamed) { Candidates = pool };
        if (wish.Unnamed.HasFlag(Unnamed.Only) && pool.Count == 1) return new Target(HowFound.Default) { Segments = pool };
        if (wish.Unnamed.HasFlag(Unnamed.All) && pool.Count > 0) return new Target(HowFound.Default) { Segments = pool };
        return wish.Unnamed.HasFlag(Unnamed.Ask) && pool.Count > 1 ? new Target(HowFound.NotNamed) { Candidates = pool } : Target.None;
    }

    private static bool NamesAnotherKind(Clause clause, ReferenceWish wish)
    {
        var kinds = clause.All<Concept>().Select(NamedKind.Of).OfType<NamedKind>().Where(kind => kind.Key != "thing.film").ToList();
        return kinds.Count > 0 && kinds.TrueForAll(kind => (kind.Kinds & wish.Kinds) == 0);
    }
}
