using System.Text;
using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Timing;

/// <summary>
/// Gives a narrated script its times: estimate → synthesise → fit. The voice may be up to 15 % faster or 10 % slower, pauses give
/// and take; what does not fit then makes the film longer, and no word is lost for it.
/// </summary>
internal sealed class SpokenPacing(ISpeaker speaker, Brief brief)
{
    public const double Fastest = 1.15;
    private const double Slowest = 0.9;

    // A voice is not asked for a change that nobody hears.
    private const double LeastChange = 0.03;

    // Sentences spoken at once: as many as cores of a small machine.
    private const int AtOnce = 2;

    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Tail = TimeSpan.FromMilliseconds(900);
    private static readonly TimeSpan Picture = TimeSpan.FromSeconds(2.6);

    public async Task<TimedScript> PaceAsync(FilmScript script, CancellationToken cancellation)
    {
        var parts = Limit(script.Parts, out var isCut);
        var asked = brief.Duration ?? (script.Kind == ScriptKind.Spoken ? null : FilmTimes.Usual);
        var wanted = asked is { } time ? FilmTimes.Clamp(time, FilmTimes.Shortest, FilmTimes.LongestSpoken) : (TimeSpan?)null;
        var rate = wanted is { } goal ? RateFor(parts, Estimate(parts), goal) : 1;
        var spoken = await SpeakAsync(parts, rate, cancellation);
        if (wanted is { } target && RateFor(parts, SpokenTime(spoken) * rate, target) is var better
            && Math.Abs(better - rate) > LeastChange)
        {
            spoken = await SpeakAsync(parts, rate = better, cancellation);
        }

        var pauses = new Pauses(parts, spoken, Lead, Tail, Picture);
        var film = pauses.Fit(wanted);
        var end = FilmTimes.AfterFrame(brief.Canvas.FrameRate, film);
        var report = new PaceReport
        {
            Asked = brief.Duration,
            HasGrown = brief.Duration is { } given && end > FilmTimes.AfterFrame(brief.Canvas.FrameRate, given),
            HasRoom = brief.Duration is not null && pauses.IsRoomy,
            IsCut = isCut || brief.Duration > FilmTimes.LongestSpoken,
            Rate = rate,
            Notes = spoken.OfType<SpokenSentence>().SelectMany(sentence => sentence.Spoken.Notes).Distinct().Take(2).ToValueList(),
        };
        return new TimedScript(script, Place(parts, spoken, pauses, end), end) { Report = report };
    }

    /// <summary>What is spoken of a part: its words without emoji, which a voice would read out by name.</summary>
    public static string SaidOf(string words)
    {
        var said = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value == '\n') said.Append(". ");
            else if (!Writing.IsEmoji(rune)) said.Append(rune.ToString());
            else if (said.Length > 0 && said[^1] != ' ') said.Append(' ');
        }

        return said.ToString().Trim();
    }

    private ValueList<ScriptPart> Limit(ValueList<ScriptPart> parts, out bool isCut)
    {
        var total = TimeSpan.Zero;
        var kept = 0;
        while (kept < parts.Count && total < FilmTimes.LongestSpoken)
        {
            if (Writing.HasWords(parts[kept].Words)) total += speaker.Estimate(AssetOf(parts[kept], 1)) + TimeSpan.FromMilliseconds(250);
            kept++;
        }

        isCut = kept < parts.Count;
        return isCut ? parts.Take(kept).ToValueList() : parts;
    }

    private double RateFor(ValueList<ScriptPart> parts, TimeSpan speechAtOne, TimeSpan goal)
    {
        var count = parts.Count(part => Writing.HasWords(part.Words));
        var pictures = parts.Count - count;
        var room = goal - Lead - Tail - TimeSpan.FromMilliseconds(200) * Math.Max(0, count - 1) - Picture * 0.75 * pictures;
        if (room <= TimeSpan.Zero) return Fastest;
        var rate = speechAtOne / room;
        if (rate > 1 + LeastChange) return Math.Min(Fastest, Math.Ceiling(rate * 100) / 100);
        // Pauses take up a little room better than a slow voice does.
        return rate < 0.8 ? Slowest : rate < 0.9 ? 0.95 : 1;
    }

    private TimeSpan Estimate(ValueList<ScriptPart> parts) =>
        FilmTimes.Sum(parts.Where(part => Writing.HasWords(part.Words)).Select(part => speaker.Estimate(AssetOf(part, 1))));

    private SpeechAsset AssetOf(ScriptPart part, double rate) => new(SaidOf(part.Words), brief.Voice, brief.Language) { Rate = rate };

    private async Task<SpokenSentence?[]> SpeakAsync(ValueList<ScriptPart> parts, double rate, CancellationToken cancellation)
    {
        var result = new SpokenSentence?[parts.Count];
        using var gate = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(parts.Select(async (part, i) =>
        {
            if (!Writing.HasWords(SaidOf(part.Words))) return;
            await gate.WaitAsync(cancellation);
            try
            {
                var asset = AssetOf(part, rate);
                var spoken = await speaker.SpeakAsync(asset, cancellation);
                // Draft times are whole milliseconds, and a segment is never shorter than its sound.
                var length = TimeSpan.FromMilliseconds(Math.Max(100, Math.Ceiling(spoken.Duration.TotalMilliseconds)));
                result[i] = new SpokenSentence(asset, spoken with { Duration = length });
            }
            finally
            {
                gate.Release();
            }
        }));
        return result;
    }

    private static TimeSpan SpokenTime(SpokenSentence?[] spoken) => FilmTimes.Sum(spoken
        .Select(sentence => sentence?.Spoken.Duration ?? TimeSpan.Zero));

    /// <summary>Blocks touch in the pauses, a little before the next words, so that a cut comes ahead of what it shows.</summary>
    private static ValueList<TimedPart> Place(ValueList<ScriptPart> parts, SpokenSentence?[] spoken, Pauses pauses, TimeSpan film)
    {
        var starts = pauses.Starts();
        var cuts = new TimeSpan[parts.Count + 1];
        for (var i = 1; i < parts.Count; i++)
        {
            var ahead = spoken[i] is null ? TimeSpan.Zero
                : TimeSpan.FromMilliseconds(Math.Min(120, pauses.Before(i).TotalMilliseconds / 2));
            cuts[i] = Milliseconds.Round(starts[i] - ahead);
        }

        cuts[^1] = film;
        return parts.Select((part, i) => new TimedPart(part, TimeRange.FromTo(cuts[i], cuts[i + 1]))
        {
            Speech = spoken[i] is { } sentence ? new SpokenPart(sentence.Asset, sentence.Spoken, starts[i]) : null,
        }).ToValueList();
    }
}

/// <summary>A sentence's sound.</summary>
internal sealed record SpokenSentence(SpeechAsset Asset, SpokenText Spoken);
