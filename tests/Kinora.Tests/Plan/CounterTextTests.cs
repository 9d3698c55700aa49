using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

public class CounterTextTests
{
    [Theory]
    [InlineData("1,250,000", 0, 1250000, "0|625,000|1,250,000")]
    [InlineData("1.250.000 €", 0, 1250000, "0|625.000|1.250.000")]
    [InlineData("$4.5M", 0, 4.5, "0.0|2.3|4.5")]
    [InlineData("12,5 %", 0, 12.5, "0,0|6,3|12,5")]
    [InlineData("100→5000 users", 100, 5000, "100|2550|5000")]
    [InlineData("10 -> 0", 10, 0, "10|5|0")]
    public void Counts_as_the_number_was_typed(string text, double from, double to, string shown)
    {
        var counter = CounterText.Parse(text)!;
        Assert.Equal((from, to), (counter.From, counter.To));
        Assert.Equal(shown, string.Join('|', new[] { from, (from + to) / 2 + 1e-9, to }.Select(counter.Format)));
        Assert.Equal((from, to), (counter.At(0), counter.At(1)));
    }

    [Fact]
    public void The_template_has_room_for_the_longest_number()
    {
        var counter = CounterText.Parse("Only 1000 → 7 left")!;
        Assert.Equal("Only 1000 left", counter.Template);
        Assert.Equal("1000", counter.Template[counter.Number.Start..counter.Number.End]);
        Assert.Equal((0, 3), (counter.MissingDigits(1000), counter.MissingDigits(7)));
        Assert.Equal(1, counter.MissingDigits(500), 1e-9);
    }

    [Theory]
    [InlineData("no number")]
    [InlineData("")]
    [InlineData("99999999999999999999999999")]
    public void Without_a_number_there_is_nothing_to_count(string text) => Assert.Null(CounterText.Parse(text));
}
