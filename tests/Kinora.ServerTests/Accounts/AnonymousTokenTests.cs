using System.Text.RegularExpressions;

namespace Kinora.ServerTests.Accounts;

public sealed partial class AnonymousTokenTests
{
    [Fact]
    public async Task A_client_gets_a_token_with_a_hundred_credits()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: ("X-Client-Id", Guid.NewGuid().ToString()));
        Assert.Equal((200, 0), (sent.Status, sent.Code));
        Assert.Matches(Token(), sent.Data("token"));
        Assert.Equal("100", sent.Data("credits"));
        Assert.Equal(sent.Data("token"), sent.Body!["token"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("me")]
    public async Task Without_a_client_id_there_is_no_token(string? id)
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: id is null ? [] : [("X-Client-Id", id)]);
        Assert.Equal((400, 400), (sent.Status, sent.Code));
    }

    [Fact]
    public async Task A_client_gets_one_token_in_seven_days()
    {
        await using var server = await LiveServer.StartAsync();
        var client = ("X-Client-Id", Guid.NewGuid().ToString());
        await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: client);
        var second = await server.SendAsync(HttpMethod.Post, "/api/auth/anonymous-token", headers: client);
        Assert.Equal((429, 429), (second.Status, second.Code));
        Assert.InRange(second.RetryAfter!.Value, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
    }

    [GeneratedRegex("^nmv_usr_[A-Za-z0-9_-]{43}$")]
    private static partial Regex Token();
}
