using System.Text;
using Kinora.Director.Planning.Model;
using Kinora.MediaTests.Providers;
using Kinora.Models;

namespace Kinora.MediaTests.Models;

/// <summary>Every way in which a service fails is one sentence that gives nothing away.</summary>
public class ModelFailureTests
{
    private const string Leaky = """{"error":{"message":"Incorrect API key provided: sk-very-secret-4711, you wrote: make it 竖屏","code":"x"}}""";

    public static TheoryData<string, int, ModelFault> Statuses => new()
    {
        { Leaky, 401, ModelFault.KeyRefused },
        { Leaky, 403, ModelFault.KeyRefused },
        { """[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key."}}]""", 400, ModelFault.KeyRefused },
        { Leaky, 404, ModelFault.UnknownModel },
        { Leaky, 402, ModelFault.Busy },
        { """{"error":{"code":"insufficient_quota"}}""", 429, ModelFault.Busy },
        { Leaky, 429, ModelFault.Busy },
        { Leaky, 400, ModelFault.ServiceFailed },
        { """{"error":{"message":"registry.ollama.ai/library/x does not support tools"}}""", 400, ModelFault.NoUse },
        { """{"error":{"code":"context_length_exceeded"}}""", 400, ModelFault.TooLong },
        { "", 413, ModelFault.TooLong },
        { Leaky, 500, ModelFault.ServiceFailed },
        { "<html>Bad Gateway</html>", 502, ModelFault.ServiceFailed },
        { "", 504, ModelFault.TooSlow },
        { "", 302, ModelFault.BadAnswer },
        { "<!doctype html><title>Welcome</title>", 200, ModelFault.BadAnswer },
        { "[]", 200, ModelFault.BadAnswer },
        { "{}", 200, ModelFault.BadAnswer },
        { """{"error":"model runner has stopped"}""", 200, ModelFault.ServiceFailed },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_refusal_is_one_sentence_of_our_own(string body, int status, ModelFault fault)
    {
        using var server = ModelStandIn.Refusing(status, body, body.StartsWith('<') ? "text/html" : "application/json", "Location: http://127.0.0.1:1/\r\n");
        await FailsAsync(server.Settings(), fault);
    }

    public static TheoryData<string, ModelFault> Streams => new()
    {
        { "cut off in a chunk", ModelFault.CutOff },
        { "cut off between chunks", ModelFault.CutOff },
        { "over without a reason", ModelFault.CutOff },
        { "empty", ModelFault.BadAnswer },
        { "nothing but the end", ModelFault.BadAnswer },
        { "no JSON", ModelFault.BadAnswer },
        { "a list", ModelFault.BadAnswer },
        { "text", ModelFault.BadAnswer },
        { "an error", ModelFault.ServiceFailed },
        { "held back", ModelFault.Withheld },
        { "endless talk", ModelFault.TooLong },
        { "an endless line", ModelFault.TooLong },
        { "silence", ModelFault.TooSlow },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_stream_that_goes_wrong_is_one_sentence_too(string how, ModelFault fault)
    {
        using var server = new ModelStandIn((_, exchange) => GoWrongAsync(exchange, how));
        var patience = TimeSpan.FromSeconds(how == "silence" ? 59 : 90); // the clock of the tests lets less than a minute pass at once
        await FailsAsync(server.Settings() with { Patience = patience }, fault);
    }

    [Theory]
    [InlineData(429, "Retry-After: 1\r\n")]
    [InlineData(429, "")]
    [InlineData(503, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n")]
    [InlineData(500, "")]
    public async Task A_passing_trouble_is_tried_once_more(int status, string header)
    {
        using var server = new ModelStandIn((number, exchange) => number == 1 ? exchange.SendAsync(status, Leaky, headers: header) : exchange.StreamAsync(Chunk.Say("Hello")));
        Assert.Equal("Hello", (await server.AskAsync()).Text());
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(429, "Retry-After: 3600\r\n", 1)]
    [InlineData(429, "Retry-After: 1\r\n", 2)]
    [InlineData(500, "", 2)]
    [InlineData(401, "Retry-After: 1\r\n", 1)]
    public async Task But_not_for_long_and_not_for_ever(int status, string header, int tries)
    {
        using var server = ModelStandIn.Refusing(status, Leaky, headers: header);
        await Assert.ThrowsAsync<ModelUnavailableException>(() => server.AskAsync());
        Assert.Equal(tries, server.Requests.Count);
    }

    [Fact]
    public async Task Nobody_there_is_told_without_the_address()
    {
        using var port = new ClosedPort();
        await FailsAsync(new ModelSettings { Name = "x", Address = port.Address, Key = ModelCalls.Key }, ModelFault.Unreachable);
    }

    [Fact]
    public async Task Who_gives_up_is_not_told_of_a_failure()
    {
        using var stop = new CancellationTokenSource();
        using var server = new ModelStandIn(async (_, exchange) =>
        {
            await exchange.BeginAsync();
            await exchange.EventAsync(Chunk.Text("Hel"));
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, exchange.Closing);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Settings().AskAsync(time: TimeProvider.System, cancellation: stop.Token));
    }

    private static async Task FailsAsync(ModelSettings settings, ModelFault fault)
    {
        var problem = await Assert.ThrowsAsync<ModelUnavailableException>(() => settings.AskAsync());
        Assert.Equal(fault, problem.Fault);
        var everything = problem.ToString();
        Assert.DoesNotContain("secret", everything);
        Assert.DoesNotContain("竖屏", everything);
        Assert.DoesNotContain("127.0.0.1", problem.Message);
        Assert.Matches("^[a-z][^\n]{10,90}[a-z0-9]$", problem.Message);
    }

    private static async Task GoWrongAsync(ModelExchange exchange, string how)
    {
        await exchange.BeginAsync();
        var isDropped = how.StartsWith("cut", StringComparison.Ordinal) || how.StartsWith("over", StringComparison.Ordinal);
        if (isDropped || how.StartsWith("no ", StringComparison.Ordinal)) await exchange.EventAsync(Chunk.Text("Hel"));
        switch (how)
        {
            case "cut off in a chunk":
                await exchange.PartAsync(Encoding.UTF8.GetBytes("data: {\"choi"));
                exchange.Cut();
                return;
            case "cut off between chunks":
                exchange.Cut();
                return;
            case "nothing but the end":
                await exchange.EventAsync(Chunk.Done);
                break;
            case "no JSON":
                await exchange.EventAsync("{\"choices\": [");
                break;
            case "a list":
                await exchange.EventAsync("[1, 2]");
                break;
            case "text":
                await exchange.EventAsync("\"hello\"");
                break;
            case "an error":
                await exchange.EventAsync(Leaky);
                break;
            case "held back":
                foreach (var chunk in (string[])[Chunk.Text("Hel"), Chunk.Finish("content_filter"), Chunk.Done]) await exchange.EventAsync(chunk);
                break;
            case "endless talk":
                while (true) await exchange.EventAsync(Chunk.Text(new string('x', 60_000)));
            case "an endless line":
                while (true) await exchange.PartAsync(Encoding.UTF8.GetBytes("data: " + new string('x', 60_000)));
            case "silence":
                await Task.Delay(Timeout.Infinite, exchange.Closing);
                break;
        }

        await exchange.EndAsync();
    }
}
