using Kinora.Exports;
using Kinora.Operation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kinora.ServerTests.Terminal;

public sealed class IdleStopTests
{
    [Fact]
    public async Task After_an_idle_hour_a_server_stops_and_not_before()
    {
        var time = new StoppedTime();
        await using var server = await StartAsync(time);
        time.Pass(TimeSpan.FromMinutes(59));
        Assert.False(await LookAsync(server));
        await server.SendAsync(HttpMethod.Get, "/health");
        var requests = server.Services.GetRequiredService<RequestsUnderWay>();
        await Soon.Async(() =>
        {
            time.Pass(TimeSpan.FromTicks(1));
            return requests.Idle > TimeSpan.Zero; // a request is over after its answer
        }, "the request is over");
        time.Pass(TimeSpan.FromMinutes(59));
        Assert.False(await LookAsync(server));
        time.Pass(TimeSpan.FromMinutes(2));
        Assert.True(await LookAsync(server));
        Assert.True(server.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task A_request_that_goes_on_keeps_it()
    {
        var time = new StoppedTime();
        await using var server = await StartAsync(time);
        var requests = server.Services.GetRequiredService<RequestsUnderWay>();
        requests.Begin();
        time.Pass(TimeSpan.FromHours(3));
        Assert.False(await LookAsync(server));
        requests.End();
        time.Pass(TimeSpan.FromMinutes(61));
        Assert.True(await LookAsync(server));
    }

    [Fact]
    public async Task An_export_that_waits_keeps_it()
    {
        var time = new StoppedTime();
        await using var server = await StartAsync(time);
        var waiting = new NewRender("key", "owner", "render_1", null, "hash", "content", "{}", new RenderOutput(), 1000);
        await server.Services.GetRequiredService<RenderStore>().AddAsync(waiting, 1, TestContext.Current.CancellationToken);
        time.Pass(TimeSpan.FromHours(3));
        Assert.False(await LookAsync(server));
    }

    private static Task<LiveServer> StartAsync(StoppedTime time) => LiveServer.StartAsync(
        settings => settings with { IdleStopMinutes = 60 }, time, arrange: services => services.OnlyByHand<ExportWorkers>());

    private static Task<bool> LookAsync(LiveServer server) => server.Services.GetRequiredService<IdleStop>().LookAsync(TestContext.Current.CancellationToken);
}
