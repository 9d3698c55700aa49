using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

public sealed class UntrustedDraftTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("""{"v":1,"t":[]}""", "$.t")]
    [InlineData("""{"v":1,"t":[{"id":"t1","tt":0,"sg":[]}]}""", "$.t")]
    [InlineData("""{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s","s":0,"d":1000,"a":{"k":"media","file":"/etc/passwd"}}]}]}""", "$.t[0].sg[0].a.file")]
    [InlineData("""{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s","s":0,"d":1000,"a":{"k":"media","file":"../a.mp4"}}]}]}""", "$.t[0].sg[0].a.file")]
    [InlineData("""{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s","s":0,"d":1000,"a":{"k":"media","id":"med_0123456789abcdef0123456789abcdef"}}]}]}""", "$.t[0].sg[0].a.id")]
    [InlineData("""{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s","s":0,"d":-5,"a":{"k":"color","color":"#ffffff"}}]}]}""", "$.t[0].sg[0].d")]
    [InlineData("""{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s","s":0,"d":7200000,"a":{"k":"color","color":"#ffffff"}}]}]}""", "$.d")]
    [InlineData("""{"v":1,"m":{"width":100000,"height":100000},"t":[{"id":"t1","tt":0,"sg":[{"id":"s","s":0,"d":1000,"a":{"k":"color","color":"#ffffff"}}]}]}""", "$.m.width")]
    [InlineData("[]", "$")]
    public async Task A_draft_that_may_not_be_exported_is_422_with_the_place_of_the_fault(string draft, string path)
    {
        var sent = await fixture.Server.ExportAsync(fixture.Token, Films.Order(null, JsonNode.Parse(draft)));
        Assert.Equal((422, 422), (sent.Status, sent.Code));
        Assert.Equal(path, sent.Data("path"));
        Assert.Contains(path, sent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_with_more_text_than_is_taken_is_422()
    {
        var tracks = new JsonArray(new JsonObject { ["id"] = "t1", ["tt"] = 7, ["sg"] = new JsonArray() });
        for (var i = 0; i < 5; i++)
        {
            ((JsonArray)tracks[0]!["sg"]!).Add(new JsonObject { ["id"] = $"s{i}", ["s"] = i * 1000, ["d"] = 1000, ["tx"] = new JsonObject { ["text"] = new string('a', 45_000) } });
        }

        Assert.Equal(422, (await fixture.Server.ExportAsync(fixture.Token, Films.Order(null, new JsonObject { ["v"] = 1, ["t"] = tracks }))).Status);
    }

    [Theory]
    [InlineData("""{"format":"exe"}""")]
    [InlineData("""{"format":1}""")]
    [InlineData("""{"quality":"ultra"}""")]
    [InlineData("""{"resolution":"999p"}""")]
    [InlineData("""{"resolution":720}""")]
    [InlineData("""{"fps":0}""")]
    [InlineData("""{"fps":1000}""")]
    [InlineData("""{"codec":"mpeg1"}""")]
    [InlineData("""{"webhook":7}""")]
    [InlineData("7")]
    public async Task An_output_that_is_not_known_is_400(string output)
    {
        var order = Films.Order(null, Films.Color());
        order["output"] = JsonNode.Parse(output);
        Assert.Equal((400, 400), await CodesAsync(order));
    }

    [Theory]
    [InlineData("""{"format":"webm","codec":"h264"}""")]
    [InlineData("""{"format":"gif","fps":60}""")]
    [InlineData("""{"webhook":"ftp://example.com/"}""")]
    [InlineData("""{"webhook":"http://127.0.0.1/"}""")]
    [InlineData("""{"webhook":"http://[::1]/"}""")]
    [InlineData("""{"webhook":"http://169.254.169.254/latest"}""")]
    [InlineData("""{"webhook":"http://user:password@example.com/"}""")]
    public async Task An_output_that_can_not_be_is_422(string output)
    {
        var order = Films.Order(null, Films.Color());
        order["output"] = JsonNode.Parse(output);
        Assert.Equal((422, 422), await CodesAsync(order));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a b")]
    [InlineData("x0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task An_id_of_other_letters_is_400(string id) => Assert.Equal((400, 400), await CodesAsync(Films.Order(id, Films.Color())));

    [Fact]
    public async Task A_body_that_is_no_json_is_400_and_another_users_session_is_1002()
    {
        var order = Films.Order(null, null);
        order["sessionId"] = "1234567890123456789";
        Assert.Equal((404, 1002), await CodesAsync(order));
        order["draft"] = Films.Color();
        Assert.Equal((404, 1002), await CodesAsync(order));
        Assert.Equal((400, 400), await CodesAsync(new JsonObject { ["id"] = "only" }));
    }

    private async Task<(int, int)> CodesAsync(JsonObject order)
    {
        var sent = await fixture.Server.ExportAsync(fixture.Token, order);
        return (sent.Status, sent.Code);
    }
}
