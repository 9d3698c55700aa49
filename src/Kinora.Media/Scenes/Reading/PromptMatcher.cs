using System.Globalization;
using System.Text;

namespace Kinora.Media.Scenes.Reading;

/// <summary>Finds the phrases of one or several lexicons in a prompt: from the left, the longest first, none over another.</summary>
internal sealed class PromptMatcher(IReadOnlyList<PromptToken> tokens, IReadOnlyList<Lexicon> lexicons)
{
    private readonly LexiconView[] views = [.. lexicons.Select(lexicon => new LexiconView(lexicon, tokens))];

    public List<PromptHit> Match()
    {
        var hits = new List<PromptHit>();
        for (var at = 0; at < tokens.Count;)
        {
            var hit = At(at);
            if (hit is not null) hits.Add(hit);
            at += hit?.Length ?? 1;
        }

        return hits;
    }

    private PromptHit? At(int at)
    {
        var token = tokens[at];
        if (token.Emoji is { } name) return new PromptHit(at, 1, EmojiMeanings.Of(name), false, true);
        if (token.IsMark) return null;
        if (int.TryParse(token.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new PromptHit(at, 1, [new NumberMeaning(number)], false, false);
        }

        PromptHit? best = null;
        foreach (var view in views)
        {
            if (view.At(at) is { } hit && hit.Length > (best?.Length ?? 0)) best = hit;
        }

        return best;
    }

    /// <summary>The prompt as one lexicon sees it: its stems in one text, so that a phrase is a stretch of it.</summary>
    private sealed class LexiconView
    {
        private readonly Lexicon lexicon;
        private readonly IReadOnlyList<PromptToken> tokens;
        private readonly string[] stems;
        private readonly string allStems;
        private readonly string allFolded;
        private readonly int[] stemAt;
        private readonly int[] foldedAt;

        public LexiconView(Lexicon lexicon, IReadOnlyList<PromptToken> tokens)
        {
            (this.lexicon, this.tokens) = (lexicon, tokens);
            stems = [.. tokens.Select(token => token.IsMark ? "" : lexicon.Stem(token.Folded))];
            (allStems, stemAt) = Joined(stems);
            (allFolded, foldedAt) = Joined([.. tokens.Select(token => token.Folded)]);
        }

        public PromptHit? At(int at)
        {
            var most = Math.Min(lexicon.LongestFrom(stems[at]), tokens.Count - at);
            for (var count = most; count > 0; count--)
            {
                var (from, to) = (stemAt[at], stemAt[at + count] - 1);
                var (foldedFrom, foldedTo) = (foldedAt[at], foldedAt[at + count] - 1);
                if (lexicon.Find(allStems.AsSpan(from..to), allFolded.AsSpan(foldedFrom..foldedTo)) is not { } entry) continue;
                if (IsInsideKatakana(at, count)) continue;
                var written = allFolded.AsSpan(foldedFrom..foldedTo);
                return new PromptHit(at, count, entry.Meanings, IsPlural(written, entry.Folded), false);
            }

            return null;
        }

        // Only where number shows at the word: cases and particles change words, too.
        private bool IsPlural(ReadOnlySpan<char> written, string folded) =>
            lexicon.Language.Split('-')[0] is "en" or "es" or "fr" or "pt" or "it" or "de" or "nl" && !written.SequenceEqual(folded)
            && (written.Length >= folded.Length || lexicon.Language is "it" or "en");

        private bool IsInsideKatakana(int at, int count) =>
            (WordFold.IsKatakana(tokens[at].Folded) && at > 0 && WordFold.IsKatakana(tokens[at - 1].Folded))
            || (WordFold.IsKatakana(tokens[at + count - 1].Folded) && at + count < tokens.Count
                && WordFold.IsKatakana(tokens[at + count].Folded));

        private static (string All, int[] At) Joined(string[] words)
        {
            var joined = new StringBuilder();
            var at = new int[words.Length + 1];
            for (var i = 0; i < words.Length; i++)
            {
                at[i] = joined.Length;
                joined.Append(words[i]).Append(' ');
            }

            at[^1] = joined.Length;
            return (joined.ToString(), at);
        }
    }
}
