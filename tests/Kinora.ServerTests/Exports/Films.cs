using System.Text.Json.Nodes;

namespace Kinora.ServerTests.Exports;

/// <summary>Small films to export, and the walk to their end.</summary>
internal static class Films
{
    public const string Root = "/api/render/proxy/lambda";

    public static readonly (string, string)[] Attribution = [("X-Skill-Source", "tests"), ("X-Skill-Version", "1.0.0"), ("X-Skill-Platform", "unknown")];

    /// <summary>One colour, quickly made.</summary>
    public static JsonObject Color(string color = "#336699", int milliseconds = 1000, int width = 320, int height = 180, int fps = 10) => (JsonObject)JsonNode.Parse(
        $$$"""
        {"v":1,"d":{{{milliseconds}}},"m":{"width":{{{width}}},"height":{{{height}}},"fps":{{{fps}}}},
         "t":[{"id":"t1","tt":0,"sg":[{"id":"s1","s":0,"d":{{{milliseconds}}},"a":{"k":"color","color":"{{{color}}}"}}]}]}
        """)!;

    /// <summary>Takes some seconds to make.</summary>
    public static JsonObject Long(int seconds = 120)
    {
        var film = Color(milliseconds: seconds * 1000, width: 640, height: 360, fps: 25);
        film["t"]![0]!["sg"]![0]!["fx"] = new JsonArray(new JsonObject { ["k"] = "grain", ["amount"] = 0.5 });
        return film;
    }

    public static JsonObject Order(string? id, JsonNode? draft, JsonObject? output = null)
    {
        var order = new JsonObject { ["sessionId"] = null };
        if (id is not null) order["id"] = id;
        if (draft is not null) order["draft"] = draft;
        if (output is not null) order["output"] = output;
        return order;
    }

    public static Task<Sent> ExportAsync(this LiveServer server, string token, JsonObject order) =>
        server.SendAsync(HttpMethod.Post, Root, token, order, Attribution);

    public static Task<Sent> RenderAsync(this LiveServer server, string token, string id) => server.SendAsync(HttpMethod.Get, $"{Root}/{id}", token);

    /// <summary>Asks until the render has ended.</summary>
    public static async Task<Sent> EndOfAsync(this LiveServer server, string token, string id)
    {
        while (true)
        {
            var sent = await server.RenderAsync(token, id);
            if (sent.Status != 200 || sent.Data("status") is "completed" or "failed" or "cancelled") return sent;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Asks until it says so; it must, before the render ends.</summary>
    public static async Task WaitForAsync(this LiveServer server, string token, string id, Predicate<Sent> seen)
    {
        while (true)
        {
            var sent = await server.RenderAsync(token, id);
            if (seen(sent)) return;
            Assert.Contains(sent.Data("status"), (string[])["pending", "processing"]);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
