using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Scripts;
using Kinora.Director.Storyboard.Timing;

namespace Kinora.Director.Storyboard.Scenes;

/// <summary>
/// Cuts a timed script into scenes of 2.5–6 s. Cuts fall between sentences where they can, else between clauses, else between
/// words; the best set of cuts is found by dynamic programming over all places where one may fall.
/// </summary>
internal static class ShotCutter
{
    private const double Shortest = 2.5;
    private const double Longest = 6;
    private const double Wanted = 4;

    // Cards are read and looked at: longer than a picture.
    private const double LongestCard = 8;
    private const double LongestSpokenCard = 12;
    private const double Card = 5;

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(250);

    // Beyond this no scene is tried.
    private const double Window = 14;

    public static ValueList<Shot> Cut(TimedScript film, FrameRate rate)
    {
        var shots = new List<Shot>();
        for (var i = 0; i < film.Parts.Count;)
        {
            var end = i + 1;
            if (!IsAlone(film.Parts[i])) while (end < film.Parts.Count && !IsAlone(film.Parts[end])) end++;
            shots.AddRange(CutRun(film, i, end, rate));
            i = end;
        }

        return shots.ToValueList();
    }

    /// <summary>A card is a scene of its own, and so is what is read in silence: only spoken sentences may share one.</summary>
    private static bool IsAlone(TimedPart part) => IsCard(part) || part.Speech is null;

    private static bool IsCard(TimedPart part) => part.Part.Card is not null && part.Range.Duration.TotalSeconds >= 1.5;

    private static IEnumerable<Shot> CutRun(TimedScript film, int first, int end, FrameRate rate)
    {
        var candidates = Candidates(film, first, end, rate);
        var isCard = IsCard(film.Parts[first]);
        var (cuts, card) = isCard ? CardCuts(film.Parts[first], candidates, rate) : (Best(candidates), -1);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var range = TimeRange.FromTo(cuts[i].At, cuts[i + 1].At);
            // The part that the shot shows most of, from where it begins on.
            var at = Math.Clamp(cuts[i].Part, first, end - 1);
            var part = film.Parts[at].Part;
            yield return new Shot(range, at, WordsIn(film, range, first, end))
            {
                Card = i == card ? CardTimes.Spoken(part.Card, film.Parts[at].Speech, range.Start) : null,
                Prompt = part.Prompt,
                StartsChapter = part.StartsChapter && cuts[i].At == film.Parts[at].Range.Start,
            };
        }
    }

    /// <summary>
    /// A card is there as long as its part; where that is too long, pictures come before a silent one and behind a spoken one.
    /// </summary>
    private static (List<Candidate> Cuts, int Card) CardCuts(TimedPart part, List<Candidate> all, FrameRate rate)
    {
        var length = part.Range.Duration.TotalSeconds;
        if (length <= (part.Speech is null ? LongestCard : LongestSpokenCard)) return ([all[0], all[^1]], 0);
        var isSilent = part.Speech is null;
        var edge = FilmTimes.OnFrame(rate, isSilent ? part.Range.End - TimeSpan.FromSeconds(Card)
            : part.Range.Start + TimeSpan.FromSeconds(LongestCard));
        var cut = new Candidate(edge, 0, all[0].Part);
        var pictures = Best([.. all.Where(candidate => isSilent ? candidate.At < edge : candidate.At > edge).Prepend(isSilent ? all[0]
            : cut).Append(isSilent ? cut : all[^1]).DistinctBy(candidate => candidate.At)]);
        return isSilent ? ([.. pictures, all[^1]], pictures.Count - 1) : ([all[0], .. pictures], 0);
    }

    /// <summary>Where a cut may fall and what it costs.</summary>
    private readonly record struct Candidate(TimeSpan At, double Cost, int Part);

    private static List<Candidate> Candidates(TimedScript film, int first, int end, FrameRate rate)
    {
        var found = new SortedDictionary<TimeSpan, Candidate>();
        void Add(TimeSpan at, double cost, int part)
        {
            var frame = FilmTimes.OnFrame(rate, at);
            if (!found.TryGetValue(frame, out var known) || cost < known.Cost) found[frame] = new Candidate(frame, cost, part);
        }

        for (var i = first; i < end; i++)
        {
            var part = film.Parts[i];
            foreach (var (at, cost) in part.Speech is { } speech ? Inside(speech, part.Range.End) : Even(part))
            {
                if (at > part.Range.Start + Least && at < part.Range.End - Least) Add(at, cost, i);
            }
        }

        for (var i = first; i < end; i++) Add(film.Parts[i].Range.Start, film.Parts[i].Part.StartsChapter ? -2 : 0, i);
        Add(film.Parts[end - 1].Range.End, 0, end);
        return [.. found.Values];
    }

    /// <summary>Between clauses and words of a spoken sentence, and behind it where a long silence follows.</summary>
    private static IEnumerable<(TimeSpan At, double Cost)> Inside(SpokenPart speech, TimeSpan end)
    {
        var words = speech.Spoken.Words;
        for (var i = 1; i < words.Count; i++)
        {
            var isClause = words[i - 1].Text.TrimEnd() is { Length: > 0 } before && ",;:，；：、،—–".Contains(before[^1]);
            var pause = (words[i].Start - words[i - 1].End).TotalMilliseconds > 120;
            yield return (speech.Start + words[i].Start - TimeSpan.FromMilliseconds(40), isClause || pause ? 0.6 : 1.6);
        }

        if (words.Count < 2)
        {
            for (var at = 1.0; at < speech.Spoken.Duration.TotalSeconds - 1; at += 0.5)
            {
                yield return (speech.Start + TimeSpan.FromSeconds(at), 2);
            }
        }

        for (var at = speech.End + TimeSpan.FromSeconds(0.5); at < end; at += TimeSpan.FromSeconds(0.5)) yield return (at, 0.4);
    }

    private static IEnumerable<(TimeSpan At, double Cost)> Even(TimedPart part)
    {
        var count = Math.Max(1, (int)Math.Round(part.Range.Duration.TotalSeconds / Wanted));
        for (var i = 1; i < count; i++) yield return (part.Range.Start + part.Range.Duration * ((double)i / count), 0.05);
    }

    private static List<Candidate> Best(List<Candidate> all)
    {
        var costs = new double[all.Count];
        var from = new int[all.Count];
        for (var i = 1; i < all.Count; i++)
        {
            costs[i] = double.MaxValue;
            for (var j = i - 1; j >= 0; j--)
            {
                var length = (all[i].At - all[j].At).TotalSeconds;
                if (length > Window && j < i - 1) break;
                var cost = costs[j] + CostOf(length) + all[i].Cost;
                if (cost >= costs[i]) continue;
                (costs[i], from[i]) = (cost, j);
            }
        }

        var cuts = new List<Candidate>();
        for (var i = all.Count - 1; ; i = from[i])
        {
            cuts.Insert(0, all[i]);
            if (i == 0) return cuts;
        }
    }

    private static double CostOf(double length) => length switch
    {
        < Shortest => 3 + 8 * (Shortest - length) * (Shortest - length),
        > Longest => 1 + 6 * (length - Longest) * (length - Longest),
        _ => 0.15 * Math.Abs(length - Wanted),
    };

    /// <summary>The words that are heard in a stretch; where nobody speaks, those of the parts that it shows.</summary>
    private static string WordsIn(TimedScript film, TimeRange range, int first, int end)
    {
        var result = new List<string>();
        for (var i = first; i < end; i++)
        {
            var part = film.Parts[i];
            if (!part.Range.Overlaps(range)) continue;
            if (part.Speech is not { } speech)
            {
                if (part.Part.Words.Length > 0) result.Add(part.Part.Words);
                continue;
            }

            if (range.Start <= part.Range.Start && range.End >= speech.End) result.Add(speech.Asset.Text);
            else result.Add(Stretch(speech, range));
        }

        return string.Join(' ', result.Where(Writing.HasWords));
    }

    private static string Stretch(SpokenPart speech, TimeRange range)
    {
        var words = speech.Spoken.Words.Where(word => range.Contains(speech.Start + (word.Start + word.End) / 2))
            .Select(word => word.Text.Trim()).ToList();
        if (words.Count == 0) return "";
        return string.Join(Writing.IsIdeograph(words[0].Length > 0 ? words[0][0] : ' ') ? "" : " ", words);
    }
}
