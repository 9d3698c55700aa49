using System.Text.Json.Nodes;

namespace Kinora.Bench.Load;

/// <summary>Sessions that chat, with and without exports beside them, and reads of their states.</summary>
internal static class ChatChecks
{
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Row>> RunAsync(LoadPlan plan, CancellationToken cancellation)
    {
        await using var server = await ServerUnderLoad.StartAsync(
            plan.Program, cancellation, "--tokens-per-address", "100000", "--requests-per-minute", "1000000", "--export-workers", "2");
        using var chatting = new Chatting(plan.Time);
        await chatting.BeginAsync(server.Address, plan.Sessions, cancellation);
        await chatting.TalkAsync(plan.Length / 4, thinks: true, cancellation); // what is compiled while it runs is compiled now
        var rows = new List<Row> { await ReadsAsync(server, chatting, plan, cancellation) };

        var (quiet, cost) = await TalkAsync(server, chatting, plan, plan.Length, thinks: true, cancellation);
        rows.Insert(0, new Row($"{plan.Sessions} sessions chat, a message of each every 5 s: {quiet.Count} turns", "p99 ≤ 50 ms", $"{quiet}; {cost}", quiet.Percentile(0.99) <= 50));
        rows.Insert(1, await BesideExportsAsync(server, chatting, plan, cancellation));
        var (crowd, crowdCost) = await TalkAsync(server, chatting, plan, Crowded, thinks: false, cancellation);
        rows.Insert(2, new Row("the same without a pause between messages", "", Text.Of($"{crowd.Count / Crowded.TotalSeconds:0} turns a second, {crowd}; {crowdCost}")));
        var kinds = string.Join(", ", chatting.Kinds.OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Key} {kind.Value}"));
        rows.Insert(3, new Row("how those turns were answered", "", Text.Of($"{kinds}; failures {chatting.Failures}"), chatting.Failures == 0));
        rows.Add(new Row("the server's memory afterwards", "", Text.Of($"{server.Memory():0} MB, at most {server.PeakMemory():0} MB")));
        return rows;
    }

    private static async Task<(Figures Times, string Cost)> TalkAsync(
        ServerUnderLoad server, Chatting chatting, LoadPlan plan, TimeSpan length, bool thinks, CancellationToken cancellation)
    {
        var before = server.Processor().Own;
        var times = await chatting.TalkAsync(length, thinks, cancellation);
        return (times, Text.Of($"{(server.Processor().Own - before).TotalMilliseconds / times.Count:0.0} ms of processor time a turn"));
    }

    private static async Task<Row> BesideExportsAsync(ServerUnderLoad server, Chatting chatting, LoadPlan plan, CancellationToken cancellation)
    {
        string[] renders = [await server.Owner.OrderAsync(null, LongFilm("#336699"), cancellation), await server.Owner.OrderAsync(null, LongFilm("#996633"), cancellation)];
        foreach (var render in renders)
        {
            while (await StatusAsync(render) == "pending") await Task.Delay(50, cancellation);
        }

        var (times, cost) = await TalkAsync(server, chatting, plan, plan.Length, thinks: true, cancellation);
        foreach (var render in renders)
        {
            if (await StatusAsync(render) != "processing") throw new InvalidOperationException("An export did not last as long as the chat beside it.");
            await server.Owner.CancelAsync(render, cancellation);
        }

        return new Row($"the same while two exports run: {times.Count} turns", "p99 ≤ 150 ms", $"{times}; {cost}", times.Percentile(0.99) <= 150);

        async Task<string> StatusAsync(string render) => (await server.Owner.RenderAsync(render, cancellation))["status"]!.GetValue<string>();
    }

    private static async Task<Row> ReadsAsync(ServerUnderLoad server, Chatting chatting, LoadPlan plan, CancellationToken cancellation)
    {
        const int readers = 32;
        var before = server.Processor().Own;
        var end = plan.Time.GetUtcNow() + plan.Length / 4;
        var started = plan.Time.GetTimestamp();
        var reads = await Task.WhenAll(Enumerable.Range(0, readers).Select(number => Task.Run(() => ReadAsync(number), cancellation)));
        var perSecond = reads.Sum() / plan.Time.GetElapsedTime(started).TotalSeconds;
        var each = (server.Processor().Own - before).TotalMilliseconds / reads.Sum();
        return new Row($"state reads, {readers} at once, all sessions in turn", "≥ 3,000 a second", Text.Of($"{perSecond:#,0} a second; {each * 1000:0} µs of processor time each"), perSecond >= 3000);

        async Task<int> ReadAsync(int number)
        {
            var count = 0;
            for (; plan.Time.GetUtcNow() < end; count++)
            {
                var (user, session) = chatting.Sessions[(number + count * readers) % chatting.Sessions.Count];
                await user.ReadStateAsync(session, cancellation);
            }

            return count;
        }
    }

    /// <summary>Takes longer to make than anything here lasts.</summary>
    public static JsonNode LongFilm(string color) => JsonNode.Parse(
        $$$"""
        {"v":1,"d":1800000,"m":{"width":1280,"height":720,"fps":30},"t":[{"id":"t1","tt":0,"sg":[{"id":"s1","s":0,"d":1800000,
         "a":{"k":"color","color":"{{{color}}}"},"fx":[{"k":"grain","amount":0.5}]}]}]}
        """)!;
}
