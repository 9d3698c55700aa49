using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

public class SpokenWordsTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Timed_words_are_found_in_the_text()
    {
        var times = SpokenWords.Times("Hello, dear world!", [new(0, 6), new(7, 11), new(12, 18)],
            [Word("hello", 0.2, 0.5), Word("dear", 0.5, 0.9), Word("world", 1, 1.6)], 2 * Second);
        Assert.Equal([Range(0.2, 0.5), Range(0.5, 0.9), Range(1, 1.6)], times);
    }

    [Fact]
    public void Ideographs_share_their_words_time()
    {
        var times = SpokenWords.Times("你好世界", [new(0, 1), new(1, 2), new(2, 3), new(3, 4)],
            [Word("你好", 0, 1), Word("世界", 1, 3)], 3 * Second);
        Assert.Equal([Range(0, 0.5), Range(0.5, 1), Range(1, 2), Range(2, 3)], times);
    }

    [Fact]
    public void A_word_that_was_not_timed_stands_between_its_neighbours()
    {
        var times = SpokenWords.Times(
            "one two three", [new(0, 3), new(4, 7), new(8, 13)], [Word("one", 0, 1), Word("three", 2, 3)], 4 * Second);
        Assert.Equal(Range(1, 2), times[1]);
    }

    [Fact]
    public void Without_times_the_duration_is_spread_by_length()
    {
        var times = SpokenWords.Times("a bbb", [new(0, 1), new(2, 5)], [], 3 * Second);
        Assert.Equal([Range(0, 1), Range(1, 3)], times);
    }

    [Fact]
    public void Words_that_do_not_match_at_all_are_spread_too() =>
        Assert.Equal(2, SpokenWords.Times("a b", [new(0, 1), new(2, 3)], [Word("zzz", 0, 1)], Second).Count);

    [Fact]
    public void The_light_passes_on_without_flicker()
    {
        ValueList<TimeRange> times = [Range(0.2, 0.5), Range(0.7, 1.1), Range(1.1, 1.3)];
        for (var ms = 300; ms < 1250; ms++)
        {
            var lit = Enumerable.Range(0, 3).Sum(unit => SpokenWords.Highlight(times, unit, TimeSpan.FromMilliseconds(ms)));
            Assert.InRange(lit, 0.95, 1.6);
        }

        var before = 0.0;
        for (var ms = 0; ms < 2000; ms++)
        {
            var now = SpokenWords.Highlight(times, 1, TimeSpan.FromMilliseconds(ms));
            Assert.True(Math.Abs(now - before) < 0.03, $"jumps at {ms} ms");
            before = now;
        }
    }

    private static TimedWord Word(string text, double start, double end) => new(text, start * Second, end * Second);

    private static TimeRange Range(double start, double end) => TimeRange.FromTo(start * Second, end * Second);
}
