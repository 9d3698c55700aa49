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

    /// <summary>As long as films may be: nobody waits for its end.</summary>
    public static JsonObject Endless() => Long(seconds: 3600);

    /// <summary>Takes a while to make.</summary>
    public static JsonObject Long(int seconds)
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
    public static Task<Sent> EndOfAsync(this LiveServer server, string token, string id) =>
        Soon.Async(() => server.RenderAsync(token, id), sent => sent.Status != 200 || HasEnded(sent.Data("status")), id + " has ended");

    public static bool HasEnded(string status) => status is "completed" or "failed" or "cancelled";

    /// <summary>Orders films, each twice as long as the one before, until one is seen while its encoder works: none is too short for a slow look.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> BeginAsync(this LiveServer server, string token, string name)
    {
        for (var seconds = 10; ; seconds *= 2)
        {
            var id = FormattableString.Invariant($"{name}-{seconds}");
            Assert.Equal("ok", (await server.ExportAsync(token, Order(id, Long(seconds)))).Message);
            var isSeen = await Soon.Async(
                async () => Encoders.Of(server).Count > 0 ? true : HasEnded((await server.RenderAsync(token, id)).Data("status")) ? false : (bool?)null, seen => seen is not null, id + " is being made");
            if (isSeen == true) return id;
        }
    }
}
