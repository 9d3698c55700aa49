using Kinora.Exports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kinora.ServerTests.Exports;

public sealed class FilmKeeperTests
{
    [Fact]
    public async Task Exports_are_forgotten_after_their_days_with_their_files()
    {
        var clock = new ShiftedClock();
        await using var server = await LiveServer.StartAsync(settings => settings with { ExportDays = 30 }, clock);
        await server.ExportAsync(server.OwnerToken, Films.Order("old", Films.Color()));
        await server.EndOfAsync(server.OwnerToken, "old");
        clock.Shift = TimeSpan.FromDays(29);
        await server.ExportAsync(server.OwnerToken, Films.Order("same", Films.Color()));
        await server.ExportAsync(server.OwnerToken, Films.Order("young", Films.Color("#ff0000")));
        await server.EndOfAsync(server.OwnerToken, "same");
        await server.EndOfAsync(server.OwnerToken, "young");
        var keeper = server.Services.GetServices<IHostedService>().OfType<FilmKeeper>().Single();
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal((0, 0), await keeper.TidyAsync(cancellation));
        clock.Shift = TimeSpan.FromDays(31);
        Assert.Equal((1, 0), await keeper.TidyAsync(cancellation));
        Assert.Equal(404, (await server.RenderAsync(server.OwnerToken, "old")).Status);
        clock.Shift = TimeSpan.FromDays(60);
        Assert.Equal((2, 2), await keeper.TidyAsync(cancellation));
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
    }
}
