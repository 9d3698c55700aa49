using System.Collections.Concurrent;
using Kinora.Settings;
using Microsoft.Extensions.DependencyInjection;
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
        var text = await server.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("# TYPE kinora_http_request_duration_seconds histogram\n", text);
        Assert.Contains("kinora_http_request_duration_seconds_bucket{method=\"GET\",route=\"/health\",status=\"200\",le=\"+Inf\"} 1\n", text);
        Assert.Contains("kinora_turn_duration_seconds_count 1\n", text);
        Assert.Contains("kinora_streams_open 0\n", text);
        Assert.Contains("# TYPE kinora_process_memory_bytes gauge\n", text);
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_and_no_token_reaches_the_log()
    {
        var lines = new Lines();
        await using var server = await LiveServer.StartAsync(
            settings => settings with { Log = LogFormat.Off }, arrange: services => services.AddLogging(logging => logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace)));
        var token = await server.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/credits/balance/simple?token=" + token);
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.TryAddWithoutValidation("X-Skill-Source", "some\tskill");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var id = response.Headers.GetValues("X-Request-Id").Single();
        var told = string.Join('\n', lines.All.Where(line => line.StartsWith("Kinora.", StringComparison.Ordinal)));
        Assert.Contains(id, told);
        Assert.Contains("someskill", told);
        Assert.DoesNotContain(token, told);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_again()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { RequestsPerMinute = 3 });
        var codes = new List<int>();
        for (var i = 0; i < 5; i++) codes.Add((await server.SendAsync(HttpMethod.Get, "/api/nothing")).Status);
        Assert.Contains(429, codes);
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

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly string category = "";

        public Lines()
        {
        }

        private Lines(string category, ConcurrentQueue<string> all) => (this.category, All) = (category, all);

        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Lines(categoryName, All);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{category}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
