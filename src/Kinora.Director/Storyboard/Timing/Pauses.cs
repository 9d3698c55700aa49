using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Timing;

/// <summary>
/// The silences of a narration: before the first words, between sentences, at the end, and under pictures that nobody speaks over.
/// </summary>
internal sealed class Pauses
{
    private static readonly TimeSpan Sentence = TimeSpan.FromMilliseconds(240);
    private static readonly TimeSpan Paragraph = TimeSpan.FromMilliseconds(480);
    private static readonly TimeSpan Chapter = TimeSpan.FromMilliseconds(650);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(90);
    private static readonly TimeSpan ShortestSentence = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestSentence = TimeSpan.FromMilliseconds(1100);
    private static readonly TimeSpan LongestPicture = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ShortestPicture = TimeSpan.FromSeconds(1.6);
    private static readonly TimeSpan ShortestTail = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan[] lengths;
    private readonly TimeSpan[] before;
    private readonly bool[] isPicture;
    private TimeSpan tail;

    public Pauses(ValueList<ScriptPart> parts, SpokenSentence?[] spoken, TimeSpan lead, TimeSpan tail, TimeSpan picture)
    {
        this.tail = tail;
        lengths = [.. spoken.Select(sentence => sentence?.Spoken.Duration ?? picture)];
        isPicture = [.. spoken.Select(sentence => sentence is null)];
        before = [.. parts.Select((part, i) => i == 0 ? isPicture[0] ? TimeSpan.Zero : lead : PauseBefore(parts, i))];
        // A picture at the end is the film's rest by itself.
        if (parts.Count > 0 && isPicture[^1]) this.tail = TimeSpan.Zero;
    }

    /// <summary>The words fill less than three quarters of the film that was asked for.</summary>
    public bool IsRoomy { get; private set; }

    public TimeSpan Before(int i) => before[i];

    /// <summary>Stretches and shrinks the silences towards a length.</summary>
    /// <returns>The film's length: the wanted one where the words allow it.</returns>
    public TimeSpan Fit(TimeSpan? wanted)
    {
        if (wanted is not { } goal) return Total();
        if (Total() > goal) Shrink(goal);
        if (Total() < goal) Grow(goal);
        return Total();
    }

    public TimeSpan[] Starts()
    {
        var starts = new TimeSpan[lengths.Length];
        var at = TimeSpan.Zero;
        for (var i = 0; i < lengths.Length; i++)
        {
            at = Milliseconds.Round(at + before[i]);
            starts[i] = at;
            at += lengths[i];
        }

        return starts;
    }

    private TimeSpan Total() => FilmTimes.Sum(lengths) + FilmTimes.Sum(before) + tail;

    private void Shrink(TimeSpan goal)
    {
        Give(goal, before, (i, pause) => i > 0 && pause > ShortestSentence ? ShortestSentence : pause);
        Give(goal, lengths, (i, length) => isPicture[i] ? ShortestPicture : length);
        if (Total() > goal && tail > ShortestTail) tail = Longest(ShortestTail, tail - (Total() - goal));
    }

    private void Grow(TimeSpan goal)
    {
        Give(goal, before, (i, pause) => i > 0 && pause > Breath ? Longest(pause, LongestSentence) : pause);
        Give(goal, lengths, (i, length) => isPicture[i] ? Longest(length, LongestPicture) : length);
        var rest = goal - Total();
        if (rest <= TimeSpan.Zero) return;
        IsRoomy = rest > goal / 5;
        // What is left is music and pictures, mostly behind the words.
        if (lengths.Length > 0 && isPicture[^1]) lengths[^1] += rest;
        else tail += rest;
    }

    /// <summary>Moves all times towards their bounds by the same share, as far as the goal needs.</summary>
    private void Give(TimeSpan goal, TimeSpan[] times, Func<int, TimeSpan, TimeSpan> bound)
    {
        var bounds = times.Select((time, i) => bound(i, time)).ToArray();
        var room = FilmTimes.Sum(bounds) - FilmTimes.Sum(times);
        var need = goal - Total();
        if (room == TimeSpan.Zero || Math.Sign(room.Ticks) != Math.Sign(need.Ticks)) return;
        var share = Math.Min(1, need / room);
        for (var i = 0; i < times.Length; i++)
        {
            // Down to the whole millisecond, so that the sum never passes the goal.
            times[i] = TimeSpan.FromMilliseconds(Math.Floor((times[i] + (bounds[i] - times[i]) * share).TotalMilliseconds));
        }
    }

    private static TimeSpan PauseBefore(ValueList<ScriptPart> parts, int i)
    {
        if (!Writing.HasWords(parts[i].Words)) return Sentence;
        if (parts[i].StartsChapter) return Chapter;
        if (parts[i].StartsParagraph) return Paragraph;
        var last = parts[i - 1].Words.TrimEnd('"', '”', '’', '」', '』', ')', '）', ' ');
        return last.Length > 0 && !".!?…。！？؟।:：".Contains(last[^1]) && parts[i - 1].Role == PartRole.Statement && last.Length > 150
            ? Breath : Sentence;
    }

    private static TimeSpan Longest(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
