using Kinora.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Exports;

public sealed class FilmKeeperTests
{
    [Fact]
    public async Task Exports_are_forgotten_after_their_days_with_their_files()
    {
        var clock = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(settings => settings with { ExportDays = 30 }, clock, arrange: services => services.OnlyByHand<FilmKeeper>());
        await server.ExportAsync(server.OwnerToken, Films.Order("old", Films.Color()));
        await server.EndOfAsync(server.OwnerToken, "old");
        clock.Pass(TimeSpan.FromDays(29));
        await server.ExportAsync(server.OwnerToken, Films.Order("same", Films.Color()));
        await server.ExportAsync(server.OwnerToken, Films.Order("young", Films.Color("#ff0000")));
        await server.EndOfAsync(server.OwnerToken, "same");
        await server.EndOfAsync(server.OwnerToken, "young");
        var keeper = server.Services.GetRequiredService<FilmKeeper>();
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal((0, 0), await keeper.TidyAsync(cancellation));
        clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal((1, 0), await keeper.TidyAsync(cancellation));
        Assert.Equal(404, (await server.RenderAsync(server.OwnerToken, "old")).Status);
        clock.Pass(TimeSpan.FromDays(29));
        Assert.Equal((2, 2), await keeper.TidyAsync(cancellation));
    }
}
