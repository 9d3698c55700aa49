using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.Media.Scenes.Reading;

/// <summary>From the phrases of a prompt to the things in it and how many there are.</summary>
internal sealed class SubjectReading(IReadOnlyList<PromptToken> tokens, IReadOnlyList<PromptHit> hits)
{
    /// <summary>More than this would not be told apart in one picture.</summary>
    private const int MostSubjects = 6;
    private const int MostOfOne = 40;

    /// <summary>A plural without a number: several, and an odd number.</summary>
    private const int Several = 3;

    /// <summary>How many words may stand between a number and its noun: "three small brown dogs".</summary>
    private const int Reach = 3;

    private readonly Dictionary<string, Found> found = new(StringComparer.Ordinal);

    public ValueList<SceneSubject> Read()
    {
        Collect(areHints: false);
        if (found.Count == 0) Collect(areHints: true);

        var length = Math.Max(1, tokens.Count);
        return [.. found.Values
            .OrderByDescending(one => one.Mentions - (double)one.Start / length + (one.IsCounted ? 0.3 : 0))
            .Take(MostSubjects)
            .Select(one => new SceneSubject(one.Drawing, Math.Clamp(one.Count, 1, MostOfOne)) { Words = one.Words })];
    }

    /// <summary>"no people", "without clouds", "don't show any dogs".</summary>
    public static bool IsUnwanted(IReadOnlyList<PromptHit> hits, int i)
    {
        for (var k = i - 1; k >= 0 && hits[i].Start - hits[k].End <= 2; k--)
        {
            if (hits[k].Is(SmallWord.Not)) return true;
            if (!hits[k].Is(SmallWord.Nothing) && !hits[k].Is(SmallWord.Article)) return false;
        }

        return false;
    }

    private void Collect(bool areHints)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Find<SubjectMeaning>() is not { } subject || subject.IsHint != areHints || hits[i].Is(SmallWord.Nothing)) continue;
            if (IsUnwanted(hits, i) || (!hits[i].IsEmoji && IsVerb(i))) continue;
            var number = Number(i);
            foreach (var drawing in subject.Drawings) Add(drawing, i, number ?? (hits[i].IsPlural ? Several : 1), number is not null);
        }
    }

    private void Add(string named, int hit, int count, bool isCounted)
    {
        var drawing = CastingTable.Instance.StandIn(named);
        var here = hits[hit];
        if (!found.TryGetValue(drawing, out var one))
        {
            found[drawing] = new Found(drawing, PromptTokens.Join(tokens, here), here.Start, count, 1, isCounted);
            return;
        }

        // Emoji in a row are counted; words that come again are the same thing again.
        var together = here.IsEmoji && hit > 0 && hits[hit - 1].IsEmoji && hits[hit - 1].End == here.Start;
        found[drawing] = one with
        {
            Count = together ? one.Count + count : Math.Max(one.Count, count),
            Mentions = one.Mentions + (together ? 0 : 1),
            IsCounted = one.IsCounted || isCounted,
        };
    }

    /// <summary>"to book", "we ship".</summary>
    private bool IsVerb(int i) =>
        hits[i].Is(SmallWord.Verb) && i > 0 && hits[i - 1].Is(SmallWord.BeforeVerb) && hits[i - 1].End == hits[i].Start
            && !hits[i].IsPlural;

    private int? Number(int i)
    {
        // Before it, as nearly everywhere.
        for (var k = i - 1; k >= 0 && hits[i].Start - hits[k].End <= Reach; k--)
        {
            if (hits[k].Find<SubjectMeaning>() is not null || hits[k].Is(SmallWord.Unit) || hits[k].Is(SmallWord.Not)) break;
            if (Between(hits[k].End, hits[i].Start)) break;
            if (hits[k].Find<NumberMeaning>() is { } before) return Counted(k, before, i);
        }

        // Behind it, as in Japanese and Korean: 고양이 두 마리.
        for (var k = i + 1; k + 1 < hits.Count && hits[k].Start - hits[i].End <= 2; k++)
        {
            if (hits[k].Find<SubjectMeaning>() is not null || Between(hits[i].End, hits[k].Start)) break;
            if (hits[k].Find<NumberMeaning>() is { } behind && IsMeasured(k) && !FollowsSubject(k + 1)) return behind.Number;
        }

        return null;
    }

    // In Chinese and Japanese a number counts only with its measure word: 一 is part of a hundred other words.
    private int? Counted(int k, NumberMeaning number, int noun)
    {
        var isBare = tokens[hits[k].Start].Folded is { Length: 1 } one && one[0] >= '\u3000' && hits[k].Length == 1;
        if (isBare && !IsMeasured(k)) return null;
        var isYear = number.Number is > 1900 and < 2100 && hits[k].End == hits[noun].Start && char.IsDigit(tokens[hits[k].Start].Text[0]);
        return isYear ? null : number.Number;
    }

    private bool IsMeasured(int k) => k + 1 < hits.Count && hits[k + 1].Is(SmallWord.Measure) && hits[k + 1].Start == hits[k].End;

    private bool FollowsSubject(int k) =>
        k + 1 < hits.Count && hits[k + 1].Start == hits[k].End && hits[k + 1].Find<SubjectMeaning>() is not null;

    private bool Between(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].IsMark) return true;
        }

        return false;
    }

    private sealed record Found(string Drawing, string Words, int Start, int Count, int Mentions, bool IsCounted);
}
