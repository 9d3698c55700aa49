using System.Text.Json.Nodes;

namespace Kinora.Bench.Load;

/// <summary>The documents' times, from the first request to the last byte of the film, and an export after a small change.</summary>
internal static class FilmChecks
{
    private const int Scenes = 10;
    private const int SceneMs = 3000;

    public static async Task<IReadOnlyList<Row>> RunAsync(LoadPlan plan, CancellationToken cancellation)
    {
        await using var server = await ServerUnderLoad.StartAsync(plan.Program, cancellation);
        string[] photos = [.. Enumerable.Range(1, 5).Select(n => Path.Combine(plan.Inputs, $"photo{n}.jpg"))];
        return
        [
            await PromoAsync(server, photos, plan, cancellation),
            await FromTextAsync(server, plan, cancellation),
            .. await AgainAsync(server, photos, plan, cancellation),
        ];
    }

    private static async Task<Row> PromoAsync(ServerUnderLoad server, string[] photos, LoadPlan plan, CancellationToken cancellation)
    {
        var started = plan.Time.GetTimestamp();
        var session = await server.Owner.NewSessionAsync(cancellation);
        await server.Owner.UploadAsync(session, photos, cancellation);
        await server.Owner.SayAsync(session, "make a 30 second promo from my photos with the title \"Spring Sale\", captions and upbeat music", cancellation);
        return await FilmAsync(server, session, "five photos of 12 megapixels uploaded → 30 s promo downloaded", started, plan, cancellation);
    }

    private static async Task<Row> FromTextAsync(ServerUnderLoad server, LoadPlan plan, CancellationToken cancellation)
    {
        var started = plan.Time.GetTimestamp();
        var session = await server.Owner.NewSessionAsync(cancellation);
        await server.Owner.SayAsync(session, "make a 30 second video about how coffee is grown, with narration, captions and lo-fi music", cancellation);
        return await FilmAsync(server, session, "text → 30 s film downloaded", started, plan, cancellation);
    }

    private static async Task<Row> FilmAsync(ServerUnderLoad server, string session, string what, long started, LoadPlan plan, CancellationToken cancellation)
    {
        var said = plan.Time.GetElapsedTime(started);
        var draft = (await server.Owner.StateAsync(session, cancellation))["draft"]!;
        var bytes = await server.Owner.DownloadAsync(await server.Owner.OrderAsync(session, null, cancellation), cancellation);
        var took = plan.Time.GetElapsedTime(started);
        var size = $"{draft["m"]!["width"]} × {draft["m"]!["height"]}";
        return new Row(
            what, "< 60 s",
            Text.Of($"{took.TotalSeconds:0.0} s, {said.TotalSeconds:0.0} of them until the reply ({draft["d"]!.GetValue<int>() / 1000.0:0.#} s of film, {size}, {bytes / 1e6:0.0} MB)"),
            took.TotalSeconds < 60);
    }

    /// <summary>Ten scenes, exported; one changed, exported; the same again.</summary>
    private static async Task<IReadOnlyList<Row>> AgainAsync(ServerUnderLoad server, string[] photos, LoadPlan plan, CancellationToken cancellation)
    {
        var session = await server.Owner.NewSessionAsync(cancellation);
        var ids = await server.Owner.UploadAsync(session, photos, cancellation);
        var first = await ExportAsync(Draft(ids, edited: null));
        var changed = await ExportAsync(Draft(ids, edited: 4));
        var share = changed.Processor / first.Processor;
        return
        [
            new Row("a film of ten scenes for the first time", "", Text.Of($"{first.Wall:0.0} s, {first.Processor:0.0} s of processor time")),
            new Row(
                "again with one of its scenes changed", "≤ 25 % of the first",
                Text.Of($"{share:0 %} of the processor time, {changed.Wall / first.Wall:0 %} of the time ({changed.Wall:0.0} s)"), share <= 0.25),
        ];

        async Task<(double Wall, double Processor)> ExportAsync(JsonNode draft)
        {
            var (used, started) = (Sum(), plan.Time.GetTimestamp());
            await server.Owner.DownloadAsync(await server.Owner.OrderAsync(session, draft, cancellation), cancellation);
            var wall = plan.Time.GetElapsedTime(started).TotalSeconds;
            return (wall, (Sum() - used).TotalSeconds);
        }

        TimeSpan Sum() => server.Processor().Own + server.Processor().Children;
    }

    private static JsonObject Draft(IReadOnlyList<string> photos, int? edited)
    {
        string[] motions = ["zoom-in", "pan-left", "zoom-out", "pan-right"];
        var scenes = new JsonArray();
        var captions = new JsonArray();
        for (var number = 0; number < Scenes; number++)
        {
            var start = number * SceneMs;
            var scene = (JsonObject)JsonNode.Parse(
                $$$"""
                {"id":"s{{{number}}}","s":{{{start}}},"d":{{{SceneMs}}},"a":{"k":"media","id":"{{{photos[number % photos.Count]}}}","in":0},
                 "mo":{"k":"{{{motions[number % motions.Length]}}}","amount":0.15}}
                """)!;
            if (number == edited) scene["fx"] = new JsonArray(new JsonObject { ["k"] = "look", ["name"] = "warm" });
            scenes.Add(scene);
            captions.Add(JsonNode.Parse($$$"""{"id":"c{{{number}}}","s":{{{start + 300}}},"d":{{{SceneMs - 600}}},"tx":{"text":"The words of scene {{{number + 1}}}","style":"caption"}}"""));
        }

        return new JsonObject
        {
            ["v"] = 1, ["d"] = Scenes * SceneMs, ["m"] = JsonNode.Parse("""{"width":1920,"height":1080,"fps":30}"""),
            ["t"] = new JsonArray(
                new JsonObject { ["id"] = "t1", ["tt"] = 0, ["m"] = new JsonObject { ["role"] = "main" }, ["sg"] = scenes },
                new JsonObject { ["id"] = "t2", ["tt"] = 7, ["m"] = new JsonObject { ["role"] = "caption" }, ["sg"] = captions },
                JsonNode.Parse($$$"""{"id":"t3","tt":1,"m":{"role":"music"},"sg":[{"id":"m1","s":0,"d":{{{Scenes * SceneMs}}},"a":{"k":"music","mood":"upbeat","seed":7},"v":0.4}]}""")),
        };
    }
}
