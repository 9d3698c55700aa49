using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Given words, word for word: a part for each sentence.</summary>
internal static class SpokenScript
{
    /// <summary>Longer sentences are spoken in several breaths: a voice takes no more at once, and nobody reads more.</summary>
    public const int LongestBreath = 320;

    private static readonly Regex Action = PhrasePattern.Compile(PhrasePattern.AnyOf(Lexicon.Of("kinds").Phrases("action")));

    public static ValueList<ScriptPart> Parts(string script)
    {
        var parts = new List<ScriptPart>();
        var cards = 0;
        foreach (var sentence in Sentences.Split(PlainScript.Clean(script)))
        {
            var breaths = Breaths(sentence.Text);
            for (var i = 0; i < breaths.Count; i++)
            {
                var before = parts.Count > 0 ? parts[^1] : null;
                // A card now and then; pictures in between.
                var card = before?.Card is null && cards * 3 <= parts.Count ? CardOf(breaths[i]) : null;
                if (card is not null) cards++;
                parts.Add(new ScriptPart(breaths[i]) { StartsParagraph = i == 0 && sentence.StartsParagraph, Card = card });
            }
        }

        return parts.ToValueList();
    }

    /// <summary>A last sentence that says what to do stands on the end card while it is spoken.</summary>
    public static ValueList<ScriptPart> WithEnd(ValueList<ScriptPart> parts, string name)
    {
        if (parts.Count < 3) return parts;
        var last = parts[^1];
        var isAction = Action.IsMatch(last.Words) && Writing.CountWords(last.Words) <= 14;
        return isAction ? parts.SetItem(parts.Count - 1, last with { Role = PartRole.Action, Card = Cards.End(name, last.Words) }) : parts;
    }

    /// <summary>What a sentence shows better as a card than as a picture: a chart, a number that matters.</summary>
    private static SceneCard? CardOf(string sentence)
    {
        if (Series.Find(sentence) is { } chart) return chart;
        var stats = Stats.Find(sentence).Where(stat => stat.HasUnit).ToList();
        return stats.Count == 1 && Writing.CountWords(sentence) <= 16 && IsStriking(stats[0]) ? Cards.Number(sentence, stats[0]) : null;
    }

    private static bool IsStriking(Stat stat) =>
        stat.Prefix.Length > 0 || stat.Suffix.Trim() is "%" or "％" or "percent" or "per cent" or "倍" or "万" or "亿"
            || Stats.MagnitudeOf(stat.Suffix.Trim()) > 1;

    /// <summary>A sentence in pieces that can be spoken; joined they are the sentence.</summary>
    private static List<string> Breaths(string sentence)
    {
        var result = new List<string>();
        var rest = sentence;
        while (rest.Length > LongestBreath)
        {
            var points = Clauses.BreaksOf(rest[..LongestBreath], null).Where(point => point.At >= LongestBreath / 4).ToList();
            var at = points.Count > 0 ? points.OrderByDescending(point => point.Strength).ThenByDescending(point => point.At).First().At
                : LongestBreath;
            if (char.IsLowSurrogate(rest[at])) at--;
            result.Add(rest[..at].Trim());
            rest = rest[at..].Trim();
        }

        if (rest.Length > 0) result.Add(rest);
        return result;
    }
}
