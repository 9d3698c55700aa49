using System.Text.Json.Nodes;
using Kinora.Exports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kinora.ServerTests.Exports;

public sealed class WebhookTests
{
    private static readonly WebhookSchedule Quick = new()
    {
        Waits = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50)], Interval = TimeSpan.FromMilliseconds(20),
        Patience = Soon.Patience,
    };

    [Fact]
    public async Task A_webhook_is_told_of_the_end_signed_and_again_until_it_takes_it()
    {
        await using var receiver = await Receiver.StartAsync(call => call < 3 ? 503 : 200);
        await using var server = await LiveServer.StartAsync(
            settings => settings with { AllowPrivateUrls = true }, arrange: services => services.Replace(ServiceDescriptor.Singleton(Quick)));
        var token = await server.TokenAsync();
        var secret = (await server.SendAsync(HttpMethod.Get, "/api/webhooks/secret", token)).Data("secret");
        await server.ExportAsync(token, Films.Order("told", Films.Color(), new JsonObject { ["webhook"] = receiver.Address }));
        var calls = await receiver.CallsAsync(3);
        var last = calls[2];
        var body = JsonNode.Parse(last.Body)!;
        Assert.Equal(("render.completed", "told", "completed"), (
            body["type"]!.GetValue<string>(), body["data"]!["id"]!.GetValue<string>(), body["data"]!["status"]!.GetValue<string>()));
        Assert.Single(calls.Select(call => call.Id).Distinct());
        Assert.All(calls, call => Assert.Equal(WebhookSecrets.Sign(secret, call.Id, call.Timestamp, call.Body), call.Signature));
        Assert.NotEqual(secret, (await server.SendAsync(HttpMethod.Get, "/api/webhooks/secret", await server.TokenAsync())).Data("secret"));
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_called()
    {
        await using var receiver = await Receiver.StartAsync(_ => 200);
        await using var server = await LiveServer.StartAsync(arrange: services => services.Replace(ServiceDescriptor.Singleton(Quick)));
        var token = await server.TokenAsync();
        var inside = new UriBuilder(receiver.Address) { Host = "localhost" }.Uri.ToString();
        var sent = await server.ExportAsync(token, Films.Order("kept", Films.Color(), new JsonObject { ["webhook"] = inside }));
        Assert.Equal(200, sent.Status);
        await server.EndOfAsync(token, "kept");
        var database = server.Services.GetRequiredService<Kinora.Store.IDatabase>();
        var outcome = await Soon.Async(() => database.ReadAsync(connection => Dapper.SqlMapper.ExecuteScalar<string?>(
            connection, "SELECT outcome FROM webhook_calls WHERE next_at IS NULL"), TestContext.Current.CancellationToken), told => told is not null);
        Assert.Equal("could not be reached", outcome);
        Assert.Empty(receiver.Calls);
    }

    private sealed record Call(string Id, string Timestamp, string Signature, string Body);

    private sealed class Receiver(WebApplication application) : IAsyncDisposable
    {
        public List<Call> Calls { get; } = [];

        public string Address => application.Urls.First() + "/hook";

        public static async Task<Receiver> StartAsync(Func<int, int> answer)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var application = builder.Build();
            var receiver = new Receiver(application);
            application.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var body = await reader.ReadToEndAsync();
                var headers = context.Request.Headers;
                lock (receiver.Calls)
                {
                    receiver.Calls.Add(new Call(headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), body));
                    context.Response.StatusCode = answer(receiver.Calls.Count);
                }
            });
            await application.StartAsync(TestContext.Current.CancellationToken);
            return receiver;
        }

        public Task<List<Call>> CallsAsync(int count) => Soon.Async(() =>
        {
            lock (Calls) return Calls.ToList();
        }, calls => calls.Count >= count);

        public ValueTask DisposeAsync() => application.DisposeAsync();
    }
}
