using Kinora.Core;
using Kinora.Core.Files.Edl;

namespace Kinora.Tests.Files.Edl;

public class EdlTimecodeTests
{
    [Theory]
    [InlineData(25, 1, 0, "00:00:00:00")]
    [InlineData(25, 1, 90_061, "01:00:02:11")]
    [InlineData(24_000, 1001, 86_400, "01:00:00:00")]
    [InlineData(30_000, 1001, 1_799, "00:00:59;29")] // SMPTE ST 12: the two numbers after it are dropped …
    [InlineData(30_000, 1001, 1_800, "00:01:00;02")]
    [InlineData(30_000, 1001, 17_981, "00:09:59;29")]
    [InlineData(30_000, 1001, 17_982, "00:10:00;00")] // … but not at every tenth minute
    [InlineData(30_000, 1001, 107_892, "01:00:00;00")]
    [InlineData(60_000, 1001, 3_600, "00:01:00;04")]
    [InlineData(30, 1, 2_592_000, "00:00:00:00")]
    public void A_frame_has_the_number_that_editing_systems_give_it(int numerator, int denominator, long frame, string code) =>
        Assert.Equal(code, new EdlTimecode(new FrameRate(numerator, denominator)).Of(frame));

    [Fact]
    public void Drop_frame_numbers_are_all_different_and_keep_to_the_clock()
    {
        var code = new EdlTimecode(new FrameRate(30_000, 1001));
        var numbers = Enumerable.Range(0, 107_892).Select(frame => code.Of(frame)).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
        Assert.Equal("01:00:00;00", code.Of(code.FirstHour));
    }
}
