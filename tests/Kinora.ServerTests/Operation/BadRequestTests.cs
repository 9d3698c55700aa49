using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Operation;

/// <summary>Bodies that are not what an address takes: one sentence, the right code, and the server goes on.</summary>
public sealed class BadRequestTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "", "nothing" },
        { "{", "half an object" },
        { "[]", "an array" },
        { "null", "null" },
        { "\"text\"", "a text" },
        { "{\"email\":5}", "a number for a text" },
        { "{\"email\":\"a\",\"email\":\"b\"}", "a key twice" },
        { new string('[', 5000), "deep arrays" },
        { "{\"a\":" + string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 201), "deep objects" },
        { "\ud800", "half a character" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_no_request_is_a_400(string body, string what)
    {
        await using var server = await LiveServer.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/api/auth/login", content, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True((int)response.StatusCode is 400 or 401, $"{what} answered {response.StatusCode}");
        Assert.EndsWith(".", answer["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_content_type_is_a_400()
    {
        await using var server = await LiveServer.StartAsync();
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await server.Client.PostAsync("/api/auth/login", content, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_body_larger_than_any_is_a_413()
    {
        await using var server = await LiveServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/login");
        request.Content = new StringContent("{\"email\":\"" + new string('x', 5 << 20) + "\"}", Encoding.UTF8, "application/json");
        request.Headers.ExpectContinue = true; // else the answer may be lost while the rest is still being sent
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("evil\r\nX-Injected: yes")]
    [InlineData("' OR 1=1 --")]
    [InlineData("../../etc/passwd")]
    public async Task Odd_tokens_are_tokens_that_nobody_has(string token)
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Get, "/api/credits/balance/simple", headers: ("Authorization", "Bearer " + token));
        Assert.Equal(1001, sent.Code);
    }
}
