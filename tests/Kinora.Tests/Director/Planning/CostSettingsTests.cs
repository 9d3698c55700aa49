using Kinora.Director.Planning;

namespace Kinora.Tests.Director.Planning;

public class CostSettingsTests
{
    private static readonly CostSettings Costs = new(CreditsPerStartedQuarterMinute: 10, AskAbove: 40);

    [Theory]
    [InlineData(1, null, 10)]
    [InlineData(15, null, 10)]
    [InlineData(15.001, null, 20)]
    [InlineData(15.9, null, 20)]
    [InlineData(30, null, 20)]
    [InlineData(15.9, 15.0, 10)]
    [InlineData(14.2, 15.0, 10)]
    [InlineData(16.1, 15.0, 20)]
    [InlineData(14.6, 15.5, 20)]
    [InlineData(90.4, 90.0, 60)]
    public void Each_started_quarter_minute_is_paid_and_a_film_that_keeps_to_its_order_costs_what_was_ordered(double seconds, double? ordered, int credits) =>
        Assert.Equal(credits, Costs.Of(TimeSpan.FromSeconds(seconds), ordered is { } wanted ? TimeSpan.FromSeconds(wanted) : null));
}
