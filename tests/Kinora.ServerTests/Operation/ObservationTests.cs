using Microsoft.Extensions.Logging;

namespace Kinora.ServerTests.Operation;

/// <summary>What whoever runs a server sees of it.</summary>
public sealed class ObservationTests
{
    [Fact]
    public async Task Health_is_told_to_anyone()
    {
        await using var server = await LiveServer.StartAsync();
        foreach (var path in new[] { "/health", "/health/live", "/health/ready" })
        {
            var sent = await server.SendAsync(HttpMethod.Get, path);
            Assert.Equal((200, "ok"), (sent.Status, sent.Body!["status"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Measures_are_given_in_the_text_that_Prometheus_reads()
    {
        await using var server = await LiveServer.StartAsync();
        await server.SendAsync(HttpMethod.Get, "/health");
        var talk = await Sessions.Conversation.BeginAsync(server);
        await talk.SayAsync("hello");
        string[] lines =
        [
            "# TYPE kinora_http_request_duration_seconds histogram", "kinora_http_request_duration_seconds_bucket{method=\"GET\",route=\"/health\",status=\"200\",le=\"+Inf\"} 1",
            "kinora_turn_duration_seconds_count 1", "kinora_streams_open 0", "# TYPE kinora_process_memory_bytes gauge",
        ];
        // Requests, turns and streams are counted when they are over: after their answers.
        await Soon.Async(() => MeasuresAsync(server), text => lines.All(line => text.Contains(line + "\n", StringComparison.Ordinal)), "measured is " + string.Join(", ", lines));
    }

    [Fact]
    public async Task Measures_are_those_of_one_server_however_many_there_are_in_the_process()
    {
        await using var server = await LiveServer.StartAsync();
        await using var other = await LiveServer.StartAsync();
        const string Health = "route=\"/health\"";
        await other.SendAsync(HttpMethod.Get, "/health");
        await Soon.Async(() => MeasuresAsync(other), text => text.Contains(Health, StringComparison.Ordinal));
        Assert.DoesNotContain(Health, await MeasuresAsync(server));
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_and_no_token_reaches_the_log()
    {
        using var lines = new LogLines();
        await using var server = await LiveServer.StartAsync(arrange: lines.Arrange(LogLevel.Trace));
        var token = await server.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/credits/balance/simple?token=" + token);
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.TryAddWithoutValidation("X-Skill-Source", "some\tskill");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var id = response.Headers.GetValues("X-Request-Id").Single();
        var told = await lines.WithAsync(id);
        Assert.Contains("someskill", told);
        Assert.DoesNotContain(token, told);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_again()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { RequestsPerMinute = 3 });
        for (var i = 0; i < 3; i++) Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, "/api/nothing")).Status);
        // One more every 20 seconds: a fourth that comes later than that is allowed.
        var refused = await Soon.Async(() => server.SendAsync(HttpMethod.Get, "/api/nothing"), sent => sent.Status == 429);
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1, 20);
    }

    [Theory]
    [InlineData("https://page.example", true)]
    [InlineData("https://other.example", false)]
    public async Task Pages_of_the_origins_that_were_named_may_call(string origin, bool may)
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { CorsOrigins = ["https://page.example"] });
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/auth/login");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(may, response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Task<string> MeasuresAsync(LiveServer server) => server.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
}
