using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Sessions;

public sealed class CostTests
{
    private const string Film = "make a 15-second film about bees";

    [Fact]
    public async Task A_film_costs_ten_credits_for_each_started_15_seconds_and_edits_nothing()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var made = await talk.SayAsync(Film);
        Assert.Equal(10, made.Last["customMetadata"]!["credits"]!.GetValue<int>());
        Assert.Equal((90, 0), await BalanceAsync(talk));
        await talk.SayAsync("make it vertical");
        Assert.Equal((90, 0), await BalanceAsync(talk));
        await (await Conversation.BeginAsync(server, talk.Token)).SayAsync("make a 30-second film about the sea");
        Assert.Equal((70, 0), await BalanceAsync(talk));
    }

    [Fact]
    public async Task A_turn_that_cannot_be_paid_says_where_to_register_and_changes_nothing()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { Credits = 5 });
        var talk = await Conversation.BeginAsync(server);
        var told = await talk.SayAsync(Film);
        Assert.Equal(200, told.Status);
        Assert.Equal("2001", told.Last["errorCode"]!.GetValue<string>());
        Assert.Contains("/register?bind=anon_", told.Text);
        Assert.Equal((5, 0), await BalanceAsync(talk));
        Assert.Equal(0, (await talk.StateAsync())["version"]!.GetValue<int>());
        Assert.Contains("Timeline", (await talk.SayAsync("make it vertical")).Text);
    }

    [Fact]
    public async Task A_dear_film_is_asked_about_before_it_is_made()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        var asked = await talk.SayAsync("make a 90-second film about bees");
        Assert.Equal("asked", asked.Last["customMetadata"]!["kind"]!.GetValue<string>());
        Assert.Equal((100, 0), await BalanceAsync(talk));
        await talk.SayAsync("yes");
        Assert.Equal((40, 0), await BalanceAsync(talk));
    }

    [Fact]
    public async Task The_owner_pays_nothing()
    {
        await using var server = await LiveServer.StartAsync(settings => settings with { Credits = 0 });
        var talk = await Conversation.BeginAsync(server, server.OwnerToken);
        var made = await talk.SayAsync("make a 90-second film about bees");
        Assert.Equal("changed", made.Last["customMetadata"]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_balance_can_be_asked_for_in_the_conversation()
    {
        await using var server = await LiveServer.StartAsync();
        var talk = await Conversation.BeginAsync(server);
        Assert.Contains("100", (await talk.SayAsync("how many credits do I have left?")).Text);
    }

    private static async Task<(int Available, int Frozen)> BalanceAsync(Conversation talk)
    {
        var data = (await talk.Server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", talk.Token)).Body!["data"]!;
        return (data["available"]!.GetValue<int>(), data["frozen"]!.GetValue<int>());
    }
}
