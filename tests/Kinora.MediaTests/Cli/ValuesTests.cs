using Kinora.Cli;

namespace Kinora.MediaTests.Cli;

public class ValuesTests
{
    [Theory]
    [InlineData("30", 30_000)]
    [InlineData("2.5", 2_500)]
    [InlineData("30s", 30_000)]
    [InlineData("500ms", 500)]
    [InlineData("1m30s", 90_000)]
    [InlineData("1h2m", 3_720_000)]
    [InlineData("1:30", 90_000)]
    [InlineData("1:02:30.5", 3_750_500)]
    [InlineData("0.3333333", 333)]
    public void Times_are_read_as_people_write_them(string text, int milliseconds) =>
        Assert.Equal(milliseconds, Values.Time(text)?.TotalMilliseconds);

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-3")]
    [InlineData("1:2:3:4")]
    [InlineData("3 days")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    public void What_is_no_time_is_null(string text) => Assert.Null(Values.Time(text));

    [Theory]
    [InlineData("16:9", 1920, 1080)]
    [InlineData("9:16", 1080, 1920)]
    [InlineData("1:1", 1080, 1080)]
    [InlineData("4:5", 1080, 1350)]
    [InlineData("21:9", 2520, 1080)]
    public void Shapes_are_sizes_of_1080_on_the_shorter_side(string text, int width, int height) =>
        Assert.Equal((width, height), Values.Aspect(text));

    [Theory]
    [InlineData("16")]
    [InlineData("0:9")]
    [InlineData("100:1")]
    [InlineData("a:b")]
    public void What_is_no_shape_is_null(string text) => Assert.Null(Values.Aspect(text));

    [Theory]
    [InlineData("29.97", "30000/1001")]
    [InlineData("30000/1001", "30000/1001")]
    [InlineData("25", "25")]
    public void Rates_are_decimals_or_fractions(string text, string rate) => Assert.Equal(rate, Values.Rate(text)?.ToString());

    [Theory]
    [InlineData("img2.jpg", "img10.jpg")]
    [InlineData("a", "B")]
    [InlineData("x007", "x8")]
    [InlineData("photo", "photo1")]
    [InlineData("1", "11111111111111111111111")]
    public void Names_are_ordered_as_people_count(string first, string second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Instance.Compare(second, first) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(first, first));
    }
}
