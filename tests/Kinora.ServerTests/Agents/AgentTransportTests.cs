using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Agents;

/// <summary>What the tool server's door answers, sent by hand: headers, revisions, statuses.</summary>
public sealed class AgentTransportTests(AgentServer fixture) : IClassFixture<AgentServer>
{
    private const string Latest = "2026-07-28";

    private readonly LiveServer server = fixture.Live;

    [Fact]
    public async Task Without_a_token_nothing_is_told()
    {
        using var response = await SendAsync(Request("server/discover"), null, Latest, "server/discover");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task The_latest_revision_is_discovered_without_a_handshake()
    {
        using var response = await PostAsync(Request("server/discover"), Latest, "server/discover");
        var result = (await AnswerAsync(response))["result"]!;
        Assert.Contains(Latest, result["supportedVersions"]!.AsArray().Select(version => version!.GetValue<string>()));
        Assert.NotNull(result["capabilities"]!["tools"]);
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Older_clients_shake_hands_and_keep_their_revision(string revision)
    {
        var hello = Message("initialize", new JsonObject
        {
            ["protocolVersion"] = revision,
            ["capabilities"] = new JsonObject(),
            ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
        });
        using var response = await PostAsync(hello, revision: null);
        Assert.Equal(revision, (await AnswerAsync(response))["result"]!["protocolVersion"]!.GetValue<string>());
        using var initialized = await PostAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" }, revision);
        Assert.Equal(HttpStatusCode.Accepted, initialized.StatusCode);
        using var tools = await PostAsync(Message("tools/list", []), revision);
        Assert.NotEmpty((await AnswerAsync(tools))["result"]!["tools"]!.AsArray());
    }

    [Fact]
    public async Task A_revision_that_is_not_spoken_is_400_with_those_that_are()
    {
        using var response = await PostAsync(Request("tools/list", revision: "2031-01-01"), "2031-01-01", "tools/list");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await BodyAsync(response))["error"]!;
        Assert.Equal(-32022, error["code"]!.GetValue<int>());
        Assert.Contains(Latest, error["data"]!["supported"]!.AsArray().Select(version => version!.GetValue<string>()));
    }

    [Theory]
    [InlineData("tools/list", "tools/call", null)]
    [InlineData("tools/list", null, null)]
    [InlineData("tools/call", "tools/call", null)]
    [InlineData("tools/call", "tools/call", "other_tool")]
    [InlineData("tools/call", "tools/call", "=?base64?not base64?=")]
    public async Task Headers_that_say_otherwise_than_the_body_are_400(string method, string? told, string? name)
    {
        using var response = await PostAsync(Request(method, new JsonObject { ["name"] = "get_credits" }), Latest, told, name);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await BodyAsync(response);
        Assert.Equal((-32020, 1), (body["error"]!["code"]!.GetValue<int>(), body["id"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("get_credits")]
    [InlineData("=?base64?Z2V0X2NyZWRpdHM=?=")]
    public async Task A_tool_is_called_by_its_name_in_plain_or_in_base64(string header)
    {
        using var response = await PostAsync(Request("tools/call", new JsonObject { ["name"] = "get_credits" }), Latest, "tools/call", header);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange((await AnswerAsync(response))["result"]!["structuredContent"]!["available"]!.GetValue<int>(), 0, 1000);
    }

    [Fact]
    public async Task A_revision_in_the_body_alone_is_400()
    {
        using var response = await PostAsync(Request("tools/list"), revision: null);
        Assert.Equal((HttpStatusCode.BadRequest, -32020), (response.StatusCode, (await BodyAsync(response))["error"]!["code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_method_that_there_is_not_is_404_in_the_latest_revision()
    {
        using var response = await PostAsync(Request("nothing/here"), Latest, "nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(-32601, (await AnswerAsync(response))["error"]!["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}]")]
    [InlineData("42")]
    [InlineData("{\"id\":1,\"method\":\"tools/list\"}")]
    public async Task What_is_no_message_is_400(string body)
    {
        using var request = Post(new StringContent(body, Encoding.UTF8, "application/json"), fixture.Token);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await BodyAsync(response))["error"]);
    }

    [Theory]
    [InlineData("https://elsewhere.example", 403)]
    [InlineData("null", 403)]
    [InlineData("http://localhost:3000", 200)]
    [InlineData("http://127.0.0.1:6274", 200)]
    public async Task Pages_of_other_origins_may_not_call(string origin, int status)
    {
        using var request = Post(new StringContent(Message("ping", []).ToJsonString(), Encoding.UTF8, "application/json"), fixture.Token);
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "application/json, text/event-stream", 415)]
    [InlineData("application/json", "application/json", 406)]
    [InlineData("application/json", "text/event-stream", 406)]
    [InlineData("application/json", "*/*", 200)]
    public async Task Types_that_are_not_spoken_are_415_or_406(string type, string accept, int status)
    {
        using var request = Post(new StringContent(Message("ping", []).ToJsonString(), Encoding.UTF8, type), fixture.Token, accept);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task There_is_nothing_to_get_or_to_delete(string method) =>
        Assert.Equal(405, (await server.SendAsync(new HttpMethod(method), "/mcp", fixture.Token)).Status);

    [Fact]
    public async Task A_message_that_is_too_large_is_413()
    {
        using var request = Post(new ByteArrayContent(new byte[17 << 20]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, fixture.Token);
        request.Headers.ExpectContinue = true; // the answer comes before the body is sent
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static JsonObject Message(string method, JsonObject parameters) =>
        new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters };

    /// <summary>A request as of the latest revision: it says all about itself.</summary>
    private static JsonObject Request(string method, JsonObject? parameters = null, string revision = Latest)
    {
        parameters ??= [];
        parameters["_meta"] = new JsonObject
        {
            ["io.modelcontextprotocol/protocolVersion"] = revision,
            ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
            ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
        };
        return Message(method, parameters);
    }

    private static HttpRequestMessage Post(HttpContent body, string? token, string accept = "application/json, text/event-stream")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return request;
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject message, string? revision, string? method = null, string? name = null) =>
        await SendAsync(message, fixture.Token, revision, method, name);

    private async Task<HttpResponseMessage> SendAsync(JsonObject message, string? token, string? revision, string? method = null, string? name = null)
    {
        using var request = Post(new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"), token);
        if (revision is not null) request.Headers.Add("MCP-Protocol-Version", revision);
        if (method is not null) request.Headers.Add("Mcp-Method", method);
        if (name is not null) request.Headers.Add("Mcp-Name", name);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    /// <summary>The answer to the request, among the events of its stream.</summary>
    private static async Task<JsonNode> AnswerAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line["data: ".Length..])!)
            .Single(message => message["id"] is not null);
    }
}
