using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Divides a message where something of its own is asked for: at "and", "then", commas and their like, never inside what is one
/// thing.</summary>
internal static class ClauseSplitter
{
    public static ValueList<Clause> Split(Message message, List<Mention> mentions)
    {
        var pieces = Enumerated(message.Text, mentions, Pieces(message, mentions));
        var result = new List<Clause>();
        Clause? before = null;
        foreach (var span in Joined(message, mentions, pieces))
        {
            var clause = ClauseKinds.Mark(new Clause(message, span, mentions.Where(mention =>
                span.Holds(mention.Span)).ToValueList(), before));
            result.Add(clause);
            if (!clause.IsNoise) before = clause;
        }

        return SharedObject.Filled(result).ToValueList();
    }

    /// <summary>"第一段静音，第二段和第三段加快": behind a comma, what stands before "and" and only names something belongs to what follows.</summary>
    private static List<Piece> Enumerated(string text, List<Mention> mentions, List<Piece> pieces)
    {
        for (var i = pieces.Count - 2; i > 0; i--)
        {
            var (before, piece, next) = (pieces[i - 1].Span, pieces[i].Span, pieces[i + 1].Span);
            if (text[before.End..piece.Start].Trim() is not ("," or "，" or "。" or ";" or "；") || text[piece.End..next.Start].Trim() is not ("和" or "与" or "跟" or "及" or "以及" or "、" or "and" or "&")) continue;
            var own = mentions.Where(mention => piece.Holds(mention.Span)).ToList();
            if (!own.Exists(IsName) || !own.TrueForAll(mention => IsName(mention) || mention.IsNoise || mention is Concept { Family: "which" } || own.Exists(name => IsName(name) && name.Span == mention.Span))) continue;
            if (!mentions.Exists(mention => next.Holds(mention.Span) && IsName(mention))) continue;
            pieces[i] = pieces[i] with { Span = new Span(piece.Start, next.End - piece.Start) };
            pieces.RemoveAt(i + 1);
        }

        return pieces;

        static bool IsName(Mention mention) => mention is Ordinals or NamedFile or Concept { Family: "thing" };
    }

    /// <summary>Pieces put together again where the second asks for nothing of its own.</summary>
    private static IEnumerable<Span> Joined(Message message, List<Mention> mentions, List<Piece> pieces)
    {
        Piece? open = null;
        foreach (var piece in pieces)
        {
            if (open is null)
            {
                open = piece;
            }
            else if (SplitRule.Divides(message.Text, mentions, open.Span, piece))
            {
                yield return open.Span;
                open = piece;
            }
            else
            {
                open = open with { Span = new Span(open.Span.Start, piece.Span.End - open.Span.Start) };
            }
        }

        if (open is not null) yield return open.Span;
    }

    /// <summary>The stretches between everything that could divide.</summary>
    private static List<Piece> Pieces(Message message, List<Mention> mentions)
    {
        var text = message.Text;
        var whole = new bool[text.Length + 1];
        foreach (var mention in mentions.Where(mention =>
            mention is not Concept and not Degree)) Fill(whole, mention.Span.Start, mention.Span.End);
        foreach (var concept in mentions.OfType<Concept>())
        {
            if (concept.Family != "join") Fill(whole, concept.Span.Start, concept.Tail?.End ?? concept.Span.End);
        }

        // "最后" joins, "最后两秒" does not.
        var joins = mentions.OfType<Concept>().Where(concept => concept.Family == "join")
            .Where(join => !mentions.Exists(mention => mention is not Concept and not Degree && mention.Span.Holds(join.Span)
                && mention.Span.Length > join.Span.Length))
            .Where(join => !IsFirstAct(text, mentions, join) && !IsPlace(text, mentions, join) && !Reference.TimedMatch.IsDuring(text, join.Span)).GroupBy(concept => concept.Span.Start)
            .ToDictionary(group => group.Key, group => group.Max(concept => concept.Span.Length));
        var starts = mentions.OfType<Concept>().Where(concept => concept.Key == "act.keep" && !IsHowLong(text, mentions, concept)).Select(concept =>
            concept.Span.Start).ToHashSet();
        var result = new List<Piece>();
        var start = 0;
        var isHard = true;
        for (var i = 0; i < text.Length; i++)
        {
            var isInside = i > 0 && whole[i];
            if (!isInside && starts.Contains(i) && IsBehindItsObject(text, mentions, start, i)) continue;
            if (!isInside && text[i] == '也' && joins.ContainsKey(i) && IsBehindItsObject(text, mentions, start, i)) continue;
            var length = isInside ? 0 : joins.TryGetValue(i, out var join) ? join : starts.Contains(i) ? 0 : MarkLength(text, i);
            if (isInside || (length == 0 && !starts.Contains(i))) continue;
            Add(result, text, start, i, isHard);
            isHard = length == 1 && text[i] is ('\n' or '。' or ';' or '!' or '?' or '.');
            start = i + length;
            i = Math.Max(i, start - 1);
        }

        Add(result, text, start, text.Length, isHard);
        if (result.Count == 0) result.Add(new Piece(new Span(0, text.Length), true));
        return result;
    }

    /// <summary>"Let it stay for 5 seconds", "the title remains until the end": how long, not that it is to be left alone.</summary>
    private static bool IsHowLong(string text, List<Mention> mentions, Concept keep) => text.AsSpan(keep.Span.Start).StartsWith("stay") | text.AsSpan(keep.Span.Start).StartsWith("remain")
        && mentions.Exists(mention => mention.Span.Start >= keep.Span.End && mention.Span.Start - keep.Span.End <= 24 && mention is Length or Stretch or Instant or Concept { Family: "position" or "shown" }
            && text.IndexOfAny([',', '.', ';', '，', '。', '\n'], keep.Span.End, mention.Span.Start - keep.Span.End) < 0);

    /// <summary>"…，音乐别动": in Chinese the object of what is to stay may stand in front of it, and belongs to it.</summary>
    private static bool IsBehindItsObject(string text, List<Mention> mentions, int start, int at) => (Writing.IsIdeograph(text[at]) || IsBehindInEnglish(text, at))
        && mentions.Exists(mention => mention.Span.Start >= start && mention.Span.End <= at
            && mention is Concept { Family: "thing" or "which" } or Concept { Key: "clip.total" } or Ordinals or NamedFile or Stretch or Instant)
        && !mentions.Exists(mention => mention.Span.Start >= start && mention.Span.End <= at
            && (mention is Concept { Family: "act" or "more" or "less" } && !text.AsSpan(mention.Span.Start, mention.Span.Length).SequenceEqual("let") || SplitRule.IsValue(mention)));

    /// <summary>"The first one stays natural", "the music is fine".</summary>
    private static bool IsBehindInEnglish(string text, int at) => new[] { "unchanged", "untouched", "intact", "as is", "as it is", "as they are", "is ", "are ", "stay", "remain", "should", "must ", "can stay" }
        .Any(word => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal));

    /// <summary>"放到最后": behind "to" and at the end of a sentence it is a place.</summary>
    private static bool IsPlace(string text, List<Mention> mentions, Concept join)
    {
        // "Delete everything after that".
        if (text.AsSpan(join.Span.Start, join.Span.Length).SequenceEqual("after that") && (join.Span.End == text.Length || text[join.Span.End] is ',' or '.' or '!' or ';')) return join.Span.Start > 0;
        if (!mentions.Exists(mention => mention is Concept { Family: "which" } && mention.Span == join.Span)) return false;
        var isBehindTo = join.Span.Start > 0 && text[join.Span.Start - 1] is '到' or '在' or '去' or '至' or '是';
        return isBehindTo || join.Span.End == text.Length || text[join.Span.End] is '，' or '。' or '！' or '面' or ',' or '.' or '!';
    }

    /// <summary>"加上这张照片", "每张3秒，加上转场": what could join is the verb where nothing stands before it.</summary>
    private static bool IsFirstAct(string text, List<Mention> mentions, Concept join) =>
        (text.AsSpan(0, join.Span.Start).TrimEnd() is [] or [.., '，' or ',' or '。' or ';' or '!' or '?' or '\n']) && mentions.Exists(mention => mention is Concept { Family: "act" }
            && mention.Span == join.Span);

    private static void Add(List<Piece> pieces, string text, int start, int end, bool isHard)
    {
        while (start < end && text[start] is (' ' or ',' or '，')) start++;
        while (end > start && text[end - 1] == ' ') end--;
        if (end > start) pieces.Add(new Piece(new Span(start, end - start), isHard));
    }

    private static int MarkLength(string text, int at) => text[at] switch
    {
        '\n' or '。' or ';' or '!' or '?' or '，' or '、' or '…' or '—' => 1,
        '+' => at > 0 && at + 1 < text.Length && (char.IsLetter(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
            || text[at - 1] == ' ' && text[at + 1] == ' ' && !char.IsDigit(text[..at].TrimEnd().LastOrDefault())) ? 1 : 0,
        ',' => at + 1 == text.Length || !char.IsDigit(text[at + 1]) ? 1 : 0,
        '.' => at + 1 == text.Length || text[at + 1] is ' ' or '\n' ? 1 : 0,
        ' ' => at > 0 && at + 1 < text.Length && Writing.IsIdeograph(text[at - 1]) && Writing.IsIdeograph(text[at + 1]) ? 1 : 0,
        _ => 0,
    };

    /// <summary>Within, not at its beginning: a thing may begin behind a join.</summary>
    private static void Fill(bool[] whole, int start, int end)
    {
        for (var i = start + 1; i < end; i++) whole[i] = true;
    }

    /// <param name="IsHard">Begins a sentence of its own.</param>
    internal sealed record Piece(Span Span, bool IsHard);
}
